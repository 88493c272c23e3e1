package org.kommunegraf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.model.Canonical;
import org.kommunegraf.model.Entity;
import org.kommunegraf.release.Release;

/**
 * The documents of {@code data/}, read once for all tests of a process. That a store gives back the
 * same is for the stores' own tests, see {@code GraphStoreContract}.
 */
public final class RealData {

  private static final Instant PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");

  private RealData() {}

  /** All entities of {@code data/}. */
  public static List<Entity> entities() {
    return Read.ENTITIES;
  }

  /** The first release of them, as a store gives it back. */
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
    static final Release RELEASE =
        Release.of(new ReleaseHeader(1, Canonical.sha256(entities()), PUBLISHED), entities());
  }
}
