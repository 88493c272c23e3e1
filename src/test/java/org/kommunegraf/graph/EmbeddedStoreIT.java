package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on Neo4j in this process, and what is particular to its folder. */
class EmbeddedStoreIT extends GraphStoreContract {

  @TempDir private static Path folder;

  @Override
  Cypher open() {
    return EmbeddedStore.openCypher(folder);
  }

  @Override
  GraphStore store(Cypher cypher) {
    return CypherStore.alone(cypher);
  }

  @Override
  void afterTheEndOf(Cypher publisher) {
    // the folder is free as soon as its process is gone
  }

  @Test
  void aStoreInUseSaysWhatToDo() {
    assertThatThrownBy(() -> EmbeddedStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is in use by another process")
        .hasMessageContaining("--store");
  }

  @Test
  void aFileInThePlaceOfTheFolderSaysWhatToDo(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("file"), "x");
    assertThatThrownBy(() -> EmbeddedStore.open(file.resolve("store")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("--store");
  }

  @Test
  void aFolderThatMayNotBeWrittenSaysWhatToDo(@TempDir Path other) throws IOException {
    Path closed = Files.createDirectory(other.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(closed), "root may write anywhere");
    assertThatThrownBy(() -> EmbeddedStore.open(closed))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be written to");
  }

  @Test
  void whatWasPublishedIsThereAfterOpeningAgain(@TempDir Path other) {
    var entities = new RandomEntities(1).all();
    ReleaseHeader header;
    try (GraphStore store = EmbeddedStore.open(other)) {
      header = store.publish(entities, Progress.SILENT);
    }
    try (GraphStore store = EmbeddedStore.open(other)) {
      assertThat(store.findPublished()).contains(header);
      assertThat(store.entities(1)).containsExactlyInAnyOrderElementsOf(entities);
    }
  }
}
