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
 */
record ServerLimits(Duration table, int sockets, Duration init, Duration ping) {

  /** A ping comes well before proxies (60 s, most of them) hang up on a connection that is idle. */
  static final ServerLimits DEFAULT =
      new ServerLimits(
          Duration.ofMinutes(5), 1_000, Duration.ofSeconds(10), Duration.ofSeconds(25));

  ServerLimits withTable(Duration most) {
    return new ServerLimits(most, sockets, init, ping);
  }
}
