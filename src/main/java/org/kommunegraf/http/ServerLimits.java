package org.kommunegraf.http;

import java.time.Duration;

/**
 * How much of the server its clients may hold, and how long.
 *
 * @param table how long the sending of one table may take, reader and all
 * @param sockets how many WebSockets may be open at once
 * @param init how long a WebSocket may stay open without having begun its protocol
 * @param ping how often a WebSocket is asked whether its client is still there; one that says
 *     nothing until the next time is closed
 * @param unanswered how many bytes of requests and messages may be there that are not answered
 * @param pace how fast a request's body or a message has to come in
 */
record ServerLimits(
    Duration table, int sockets, Duration init, Duration ping, long unanswered, Pace pace) {

  /** A request that waits is parsed and answered later, which takes several times its bytes. */
  private static final int HEAP_PER_UNANSWERED = 8;

  /** A ping comes well before proxies (60 s, most of them) hang up on a connection that is idle. */
  static final ServerLimits DEFAULT =
      new ServerLimits(
          Duration.ofMinutes(5),
          1_000,
          Duration.ofSeconds(10),
          Duration.ofSeconds(25),
          Runtime.getRuntime().maxMemory() / HEAP_PER_UNANSWERED,
          new Pace(Duration.ofSeconds(10), 32 * 1_024));

  ServerLimits withTable(Duration most) {
    return new ServerLimits(most, sockets, init, ping, unanswered, pace);
  }

  ServerLimits withSockets(int most, Duration begin, Duration ask) {
    return new ServerLimits(table, most, begin, ask, unanswered, pace);
  }

  ServerLimits withUnanswered(long most) {
    return new ServerLimits(table, sockets, init, ping, most, pace);
  }

  ServerLimits withPace(Pace least) {
    return new ServerLimits(table, sockets, init, ping, unanswered, least);
  }
}
