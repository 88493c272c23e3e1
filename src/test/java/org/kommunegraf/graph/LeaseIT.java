package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Awaited;
import org.kommunegraf.graph.Cypher.Statement;
import org.kommunegraf.model.Entity;

/** One publisher at a time writes to a server. */
class LeaseIT {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Statement MARK = new Statement("CREATE (m:Mark) RETURN 1", Map.of());

  private Cypher first;
  private Cypher second;

  @BeforeEach
  void twoProgramsOnOneServer() {
    Neo4jServer server = Neo4jServer.emptied();
    first = RemoteCypher.open(server.access());
    second = RemoteCypher.open(server.access());
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  @Test
  void theSecondIsToldWhoPublishes() {
    try (Lease lease = Lease.take(first, LONG)) {
      lease.write(MARK);
      assertThatThrownBy(() -> Lease.take(second, LONG))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("One publisher at a time")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("has been publishing since 20");
    }
    Lease.take(second, LONG).close();
    assertThat(marks()).isEqualTo(1);
  }

  @Test
  void ofManyAtOnceOneGetsIt() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<Boolean>> takers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Cypher cypher = i % 2 == 0 ? first : second;
        takers.add(
            threads.submit(() -> start.await(Awaited.SECONDS, TimeUnit.SECONDS) && takes(cypher)));
      }
      start.countDown();
      int taken = 0;
      for (Future<Boolean> taker : takers) {
        taken += taker.get(Awaited.SECONDS, TimeUnit.SECONDS) ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean takes(Cypher cypher) {
    try {
      Lease.take(cypher, LONG); // and keeps it
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  @Test
  void whoLostItCanWriteNothingMore() {
    Lease lost = Lease.take(first, LONG);
    lost.write(MARK);
    expire();
    try (Lease taken = Lease.take(second, LONG)) {
      assertThatThrownBy(() -> lost.write(MARK))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another has taken its place");
      taken.write(MARK);
      lost.close();
      taken.write(MARK);
    }
    assertThat(marks()).isEqualTo(3);
  }

  @Test
  void whoLostItCannotPublish() {
    List<Entity> entities = new RandomEntities(1).all();
    Cypher interrupted = new InterruptedCypher(first, "CREATE (r:Release", this::takeItOver);
    assertThatThrownBy(() -> CypherStore.shared(interrupted).publish(entities, Progress.SILENT))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("another has taken its place");
    assertThat(CypherStore.shared(second).findPublished()).isEmpty();
  }

  private void takeItOver() {
    expire();
    Lease.take(second, LONG);
  }

  @Test
  void aDeadPublishersLeaseEndsByTheServersClock() throws Exception {
    Cypher dying = new StoppingCypher(first, 1);
    assertThatThrownBy(
            () -> {
              try (Lease lease = Lease.take(dying, Duration.ofMillis(800))) {
                lease.write(MARK);
              }
            })
        .isInstanceOf(StoppingCypher.Stopped.class);
    String held = "MATCH (l:Lease) WHERE l.token IS NOT NULL RETURN count(l)";
    assertThat(second.write(new Statement(held, Map.of()))).as("given back").isEqualTo(1);
    takeOnceFree().close();
  }

  @Test
  void aLivePublisherKeepsItHoweverLongItThinks() throws Exception {
    try (Lease lease = Lease.take(first, Duration.ofSeconds(15))) {
      long end = end();
      for (int i = 0; i < 10 * Awaited.SECONDS && end() == end; i++) {
        Thread.sleep(100);
      }
      assertThat(end()).as("renewed").isGreaterThan(end);
      assertThatThrownBy(() -> Lease.take(second, LONG)).isInstanceOf(StoreException.class);
      lease.write(MARK);
    }
  }

  /** The driver repeats a transaction of which it did not hear that it was done. */
  @Test
  void aTransactionThatWasDoneIsNotDoneTwice() {
    try (Lease lease = Lease.take(new RepeatingCypher(first), LONG)) {
      lease.write(MARK);
      lease.write(MARK);
    }
    assertThat(marks()).isEqualTo(2);
  }

  private Lease takeOnceFree() throws InterruptedException {
    for (int i = 0; i < 10 * Awaited.SECONDS; i++) {
      try {
        return Lease.take(second, LONG);
      } catch (OvertakenException e) {
        Thread.sleep(100);
      }
    }
    return fail("the lease of a dead publisher does not end");
  }

  /** When the lease that is held ends, by the server's clock. */
  private long end() {
    return second.write(new Statement("MATCH (l:Lease) RETURN l.until", Map.of()));
  }

  private void expire() {
    second.write(new Statement("MATCH (l:Lease) SET l.until = 0", Map.of()));
  }

  private long marks() {
    return second.write(new Statement("MATCH (m:Mark) RETURN count(m)", Map.of()));
  }
}
