package org.kommunegraf.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Awaited;
import org.kommunegraf.ThreeReleases;
import org.kommunegraf.WatchedStore;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Spend;

/** Earlier releases are read from a real store when they are asked for, as far as there is room. */
class KeptReleasesIT {

  private static final long ROOM_FOR_ALL = 1_000;

  private final Release third = Release.load(ThreeReleases.store()).orElseThrow();
  private KeptReleases releases = new KeptReleases(ROOM_FOR_ALL);

  private KeptReleases over(WatchedStore store, long room) {
    releases = new KeptReleases(room);
    releases.readFrom(store);
    releases.answerFrom(third);
    return releases;
  }

  @AfterEach
  void close() {
    releases.close();
  }

  /** As a worker does: when the release is there, the question is asked again. */
  private Optional<Release> waitFor(String id) throws Exception {
    try {
      return releases.find(id);
    } catch (AwaitedRelease awaited) {
      awaited.there().toCompletableFuture().get(Awaited.SECONDS, TimeUnit.SECONDS);
      return releases.find(id);
    }
  }

  private static long amount(Release release) {
    Spend spend = (Spend) release.find("spend:testby/fair").orElseThrow();
    return spend.amount().value();
  }

  @Test
  void eachReleaseHasWhatItHadWhenItWasPublished() throws Exception {
    over(WatchedStore.of(ThreeReleases.store()), ROOM_FOR_ALL);
    Release first = waitFor("release:1").orElseThrow();
    Release second = waitFor("release:2").orElseThrow();
    assertThat(amount(first)).isEqualTo(100_000);
    assertThat(amount(second)).isEqualTo(120_000);
    assertThat(first.find("spend:testby/banner")).isPresent();
    assertThat(second.find("spend:testby/banner")).isEmpty();
    assertThat(second.find("event:testby/market")).isEmpty();
    assertThat(releases.current()).isSameAs(third);
    assertThat(releases.published()).extracting(ReleaseHeader::number).containsExactly(3, 2, 1);
  }

  @Test
  void whatManyAskForIsReadOnce() throws Exception {
    WatchedStore store = WatchedStore.closed(ThreeReleases.store());
    over(store, ROOM_FOR_ALL);
    AwaitedRelease one =
        catchThrowableOfType(AwaitedRelease.class, () -> releases.find("release:1"));
    AwaitedRelease other =
        catchThrowableOfType(AwaitedRelease.class, () -> releases.find("release:1"));
    assertThat(other.there()).isSameAs(one.there());
    assertThat(releases.find("release:3")).containsSame(third);
    store.open();
    Release first = waitFor("release:1").orElseThrow();
    assertThat(releases.find("release:1")).containsSame(first);
    assertThat(store.read()).containsExactly(1);
  }

  @Test
  void whatHasNoRoomLeavesAndTheCurrentOneStays() throws Exception {
    long size = ThreeReleases.store().listReleases().get(2).size();
    WatchedStore store = WatchedStore.of(ThreeReleases.store());
    over(store, size);
    for (int i = 0; i < 3; i++) {
      assertThat(waitFor("release:1")).isPresent();
      assertThat(waitFor("release:2")).isPresent();
    }
    assertThat(store.read()).contains(1, 2).doesNotContain(3);
    assertThat(releases.find("release:3")).containsSame(third);
  }

  @Test
  void whatIsStillAnsweredFromIsNotReadAgain() throws Exception {
    long size = ThreeReleases.store().listReleases().get(2).size();
    WatchedStore store = WatchedStore.of(ThreeReleases.store());
    over(store, size);
    List<Release> held =
        List.of(waitFor("release:1").orElseThrow(), waitFor("release:2").orElseThrow());
    assertThat(releases.find("release:1")).containsSame(held.get(0));
    assertThat(releases.find("release:2")).containsSame(held.get(1));
    assertThat(store.read()).containsExactly(1, 2);
  }

  @Test
  void aReleaseThatNeverHasRoomIsNotGiven() {
    WatchedStore store = WatchedStore.of(ThreeReleases.store());
    over(store, 1);
    assertThat(releases.find("release:1")).isEmpty();
    assertThat(releases.find("release:4")).isEmpty();
    assertThat(releases.find("release:3")).isPresent();
    assertThat(releases.published()).filteredOn(releases::canGive).hasSize(1);
    assertThat(store.read()).isEmpty();
  }

  @Test
  void theCurrentReleaseStaysWhenAnotherTakesItsPlace() throws Exception {
    WatchedStore store = WatchedStore.of(ThreeReleases.store());
    over(store, ROOM_FOR_ALL);
    Release second = waitFor("release:2").orElseThrow();
    releases.answerFrom(second);
    assertThat(releases.published()).extracting(ReleaseHeader::number).containsExactly(2, 1);
    assertThat(releases.find("release:3")).isEmpty();
    releases.answerFrom(third);
    assertThat(releases.find("release:2")).containsSame(second);
    assertThat(store.read()).containsExactly(2);
  }

  @Test
  void whatCouldNotBeReadIsTriedAgain() throws Exception {
    WatchedStore store = WatchedStore.of(ThreeReleases.store());
    over(store, ROOM_FOR_ALL);
    store.breakDown(true);
    CompletionStage<?> failing =
        catchThrowableOfType(AwaitedRelease.class, () -> releases.find("release:1")).there();
    assertThatThrownBy(() -> failing.toCompletableFuture().get(Awaited.SECONDS, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("The store is gone.");
    store.breakDown(false);
    assertThat(waitFor("release:1")).isPresent();
  }

  @Test
  void withoutAStoreThereIsOneRelease() {
    releases.answerFrom(third);
    assertThat(releases.find("release:3")).containsSame(third);
    assertThat(releases.find("release:2")).isEmpty();
    assertThat(releases.published()).containsExactly(third.header());
  }
}
