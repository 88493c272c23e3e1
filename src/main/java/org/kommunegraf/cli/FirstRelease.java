package org.kommunegraf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.Imprint;
import org.kommunegraf.graph.OvertakenException;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.importer.Importer.Outcome;

/** The release that {@code serve} publishes to an empty store from the data. */
final class FirstRelease {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Path data;
  private final Imprint imprint;
  private @Nullable CompletableFuture<Outcome> reading;

  FirstRelease(Path data, String publisher) {
    this.data = data;
    this.imprint = new Imprint(publisher, "The store was empty.");
  }

  /** Reads the data while the store opens. */
  void readAhead() {
    reading = CompletableFuture.supplyAsync(this::read);
  }

  private Outcome read() {
    try {
      return Importer.merge(DatasetReader.readAll(data), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Publishes it, or waits for another process that does.
   *
   * @return 0, or the exit code when there is nothing to serve
   */
  int publish(GraphStore store) throws InterruptedException {
    if (!Console.isReadableFolder("--data", data)) {
      return Console.OUTSIDE;
    }
    Console.note("The store is empty; publishing " + data + " first.");
    Outcome outcome = reading == null ? read() : reading.join();
    if (!outcome.isSound()) {
      return CheckCommand.refuse(outcome, "nothing was published");
    }
    boolean told = false;
    while (!isPublished(store, outcome)) {
      if (!told) {
        Console.note("Another process is publishing to it; waiting for its release.");
        told = true;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    return 0;
  }

  /** Whether there is a release now. Of several processes that begin at once, one publishes. */
  private boolean isPublished(GraphStore store, Outcome outcome) {
    if (store.findPublished().isPresent()) {
      return true;
    }
    try (ProgressLine progress = new ProgressLine()) {
      store.publishAfter(Optional.empty(), outcome.entities(), imprint, progress);
      return true;
    } catch (OvertakenException e) {
      return store.findPublished().isPresent();
    }
  }
}
