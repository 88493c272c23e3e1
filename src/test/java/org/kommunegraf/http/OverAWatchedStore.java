package org.kommunegraf.http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kommunegraf.ThreeReleases;
import org.kommunegraf.WatchedStore;
import org.kommunegraf.release.KeptReleases;
import org.kommunegraf.release.Release;

/**
 * A web server that answers from the last of three releases, and reads earlier ones from a real
 * store that waits until the test opens it.
 */
abstract class OverAWatchedStore {

  final WatchedStore store = WatchedStore.closed(ThreeReleases.store());
  final KeptReleases releases = new KeptReleases();
  Exchange exchange;

  @BeforeEach
  void open() {
    releases.readFrom(store);
    releases.answerFrom(Release.load(ThreeReleases.store()).orElseThrow());
    exchange = Exchange.openOnOneThread(new EngineAnswering(releases, 1_000));
  }

  @AfterEach
  void close() {
    store.open();
    exchange.close();
    releases.close();
  }
}
