package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.Gate;

/** A Neo4j server whose database may not be written to. */
@Gate
class ReadOnlyServerIT {

  @Test
  void itIsReadAndPublishingSaysWhatToDo(@TempDir Path folder) {
    var entities = new RandomEntities(1).all();
    try (Neo4jProcess server = Neo4jProcess.start(folder, Map.of())) {
      try (GraphStore store = RemoteStore.open(server.access())) {
        store.publish(entities, Progress.SILENT);
      }
      server.stop();
      server.configure(Map.of("server.databases.read_only", "neo4j"));
      server.start();
      try (GraphStore store = RemoteStore.open(server.access())) {
        assertThat(store.entities(1)).containsExactlyInAnyOrderElementsOf(entities);
        assertThatThrownBy(() -> store.publish(new RandomEntities(2).all(), Progress.SILENT))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("does not let the user \"neo4j\" do this")
            .hasMessageContaining("let the database be written to");
      }
    }
  }
}
