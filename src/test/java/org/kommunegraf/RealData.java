package org.kommunegraf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.graph.EmbeddedStore;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.Progress;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.model.Entity;
import org.kommunegraf.release.Release;

/**
 * The five documents, read once, and published once through a real embedded Neo4j, for all tests of
 * this run.
 */
public final class RealData {

  private RealData() {}

  /** All entities of {@code data/}. */
  public static List<Entity> entities() {
    return Read.ENTITIES;
  }

  /** The release that a store gives back after publishing them. */
  public static Release release() {
    return Published.RELEASE;
  }

  private static final class Read {
    static final List<Entity> ENTITIES = read();

    private static List<Entity> read() {
      try {
        Outcome outcome = Importer.merge(DatasetReader.readAll(Path.of("data")), List.of());
        Assertions.assertThat(outcome.problems()).as("problems in data/").isEmpty();
        return outcome.entities();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Published {
    static final Release RELEASE = publish();

    private static Release publish() {
      try {
        Path folder = Files.createTempDirectory(Path.of("target"), "real-data-store");
        try (GraphStore store = EmbeddedStore.open(folder)) {
          store.publish(entities(), Progress.SILENT);
          return Release.load(store).orElseThrow();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
