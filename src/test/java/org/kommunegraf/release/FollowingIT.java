package org.kommunegraf.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Awaited;
import org.kommunegraf.ThreeReleases;
import org.kommunegraf.graph.BrokenReleaseException;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.Neo4jServer;
import org.kommunegraf.graph.Progress;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.graph.RemoteStore;
import org.kommunegraf.release.Following.Pace;

/** A node follows what another publishes to a Neo4j server. */
class FollowingIT {

  private static final Pace QUICK =
      new Pace(Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofMillis(400));
  private static final String DAMAGE =
      """
      MATCH (s:Entity {id: 'spend:testby/fair'}) WHERE s.from = 2
      SET s.amount_value = s.amount_value + 1, s.amount_min = s.amount_min + 1,
          s.amount_max = s.amount_max + 1
      """;
  private static final String REPAIR = DAMAGE.replace("+ 1", "- 1");

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final KeptReleases releases = new KeptReleases();
  private Neo4jServer server;
  private GraphStore publisher;
  private GraphStore node;
  private Following following;

  @BeforeEach
  void aNodeAnswersFromTheFirstRelease() {
    server = Neo4jServer.emptied();
    publisher = RemoteStore.open(server.access());
    node = RemoteStore.open(server.access());
    publish(1);
    releases.readFrom(node);
    releases.answerFrom(Release.load(node).orElseThrow());
  }

  @AfterEach
  void close() {
    if (following != null) {
      following.close();
    }
    releases.close();
    node.close();
    publisher.close();
  }

  private ReleaseHeader publish(int number) {
    return publisher.publish(ThreeReleases.store().entities(number), Progress.SILENT);
  }

  private void follow() {
    following =
        Following.of(
            node,
            releases.current(),
            QUICK,
            release -> done.add("prepared " + release.id() + " during " + releases.current().id()),
            release -> {
              done.add("switched to " + release.id());
              releases.answerFrom(release);
            });
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 10 * Awaited.SECONDS && !condition.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void whatIsPublishedIsPreparedAndThenAnsweredFrom() throws Exception {
    follow();
    ReleaseHeader second = publish(2);
    await(() -> following.state().switches().count() == 1);
    assertThat(done)
        .containsExactly("prepared release:2 during release:1", "switched to release:2");
    assertThat(releases.current().header().sha256()).isEqualTo(second.sha256());
    assertThat(releases.published()).extracting(ReleaseHeader::number).containsExactly(2, 1);
    assertThat(releases.find("release:1").orElseThrow().find("spend:testby/banner")).isPresent();
    assertThat(releases.current().findExactly("municipality:testby"))
        .as("held once by both releases")
        .isSameAs(releases.find("release:1").orElseThrow().findExactly("municipality:testby"));

    FollowState state = following.state();
    assertThat(state.newest().isSameAs(second)).isTrue();
    assertThat(state.switches().loadTime()).isPositive();
    assertThat(state.switches().swapTime()).isPositive();
    assertThat(state.loading()).isEqualTo(new FollowState.Loading(null, null, 0, 0));
    publish(3);
    await(() -> following.state().switches().count() == 2);
    assertThat(releases.current().find("event:testby/market")).isPresent();
  }

  @Test
  void aDamagedReleaseIsNotAnsweredFromUntilItIsWhole() throws Exception {
    publish(2);
    server.run(DAMAGE);
    follow();
    await(() -> following.state().loading().attempts() >= 2);
    FollowState state = following.state();
    assertThat(state.loading().problem())
        .startsWith("Release 2 was read with the SHA-256 ")
        .contains(state.newest().sha256());
    assertThat(state.contact().reachable()).isTrue();
    assertThat(releases.current().id()).isEqualTo("release:1");
    assertThat(done).isEmpty();

    server.run(REPAIR);
    await(() -> following.state().switches().count() == 1);
    assertThat(following.state().loading().problem()).isNull();
    assertThat(following.state().loading().attempts()).isZero();
    assertThat(following.state().loading().failed()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aDamagedReleaseIsNoStart() throws Exception {
    publish(2);
    server.run(DAMAGE);
    assertThatThrownBy(() -> releases.load(node))
        .isInstanceOf(BrokenReleaseException.class)
        .hasMessageStartingWith("Release 2 was read with the SHA-256 ")
        .hasMessageContaining("import all data again");
    assertThat(releases.current().id()).isEqualTo("release:1");

    assertThat(publish(2).number()).as("the same data, whole").isEqualTo(3);
    releases.load(node);
    assertThat(releases.current().id()).isEqualTo("release:3");
    assertThat(publish(2).number()).as("nothing is wrong with it").isEqualTo(3);
  }

  @Test
  void theOneAfterADamagedReleaseIsAnsweredFrom() throws Exception {
    publish(2);
    server.run(DAMAGE);
    follow();
    await(() -> following.state().loading().attempts() >= 1);
    publish(3);
    await(() -> following.state().switches().count() == 1);
    assertThat(releases.current().id()).isEqualTo("release:3");
  }

  @Test
  void aReleaseOfATypeThatIsNotKnownHereIsNotAnsweredFrom() throws Exception {
    publish(2);
    server.run("MATCH (s:Entity {id: 'spend:testby/fair'}) WHERE s.from = 2 SET s.type = 'Robot'");
    follow();
    await(() -> following.state().loading().attempts() >= 1);
    assertThat(following.state().loading().problem())
        .startsWith("Release 2 could not be loaded (")
        .contains("a newer version of this program published it");
    assertThat(releases.current().id()).isEqualTo("release:1");
  }

  @Test
  void aStoreThatIsEmptiedAndFilledAgainIsFollowed() throws Exception {
    String before = releases.current().header().sha256();
    follow();
    Neo4jServer.emptied();
    await(() -> !following.state().contact().reachable());
    FollowState.Contact lost = following.state().contact();
    assertThat(lost.problem()).isEqualTo("The store holds no release any more.");
    assertThat(lost.since()).isAfterOrEqualTo(lost.last());
    assertThat(releases.current().header().sha256()).isEqualTo(before);

    publish(3);
    await(() -> following.state().switches().count() == 1);
    assertThat(releases.current().id()).isEqualTo("release:1");
    assertThat(releases.current().find("event:testby/market")).isPresent();
    assertThat(following.state().contact().reachable()).isTrue();
    assertThat(following.state().contact().problem()).isNull();
    assertThat(following.state().contact().failed()).isPositive();
  }

  @Test
  void whatFollowsFromEachOfTheseIsKnown() {
    Instant start = Instant.parse("2026-11-22T12:00:00Z");
    FollowState state = FollowState.from(releases.current().header(), start);
    FollowState lost = state.unheard("Gone.", start.plusSeconds(10));
    FollowState still = lost.unheard("Gone.", start.plusSeconds(20));
    assertThat(still.contact())
        .isEqualTo(new FollowState.Contact(false, start.plusSeconds(10), start, "Gone.", 2, 2));
    FollowState back = still.heard(state.newest(), start.plusSeconds(30));
    assertThat(back.contact())
        .isEqualTo(
            new FollowState.Contact(
                true, start.plusSeconds(30), start.plusSeconds(30), null, 3, 2));
    assertThat(QUICK.after(0, QUICK.mostLoad())).hasMillis(100);
    assertThat(QUICK.after(1, QUICK.mostLoad())).hasMillis(200);
    assertThat(QUICK.after(9_999, QUICK.mostLoad())).hasMillis(400);
  }
}
