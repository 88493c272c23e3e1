package org.kommunegraf.http;

import java.time.Duration;

/**
 * How fast a request or message has to come in: it may take some time, and a second more for each
 * so many bytes that came. As its size has a limit, so has its time.
 *
 * @param patience how long one may take of which nothing comes
 * @param bytesPerSecond how many bytes a second more is given for
 */
record Pace(Duration patience, int bytesPerSecond) {

  /** How long one may take of which so many bytes have come. */
  Duration allowed(long bytes) {
    return patience.plusMillis(bytes * 1_000 / bytesPerSecond);
  }
}
