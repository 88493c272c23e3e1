package org.kommunegraf.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of all requests and WebSocket messages that came, or are still coming, and have not
 * been answered: together they have a ceiling, so that no number of clients fills the memory.
 *
 * <p>The first bytes of each have a room of their own. So who asks a short question finds room
 * while others fill theirs with long ones that never end. Thread-safe.
 */
final class UnansweredBytes {

  /** So many bytes of a request stand in the room for short ones; nearly every question fits. */
  static final int SHORT = 16 * 1_024;

  private final Room first;
  private final Room rest;

  /**
   * @param most how many bytes there may be; a third of them for the first bytes of each request
   */
  UnansweredBytes(long most) {
    this.first = new Room(most / 3);
    this.rest = new Room(most - most / 3);
  }

  /** The bytes of one request or message, of which there are none yet. */
  Share open() {
    return new Share();
  }

  /** How many bytes there are. */
  long total() {
    return first.taken.get() + rest.taken.get();
  }

  /** Bytes of which there is a limited number. */
  private static final class Room {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Room(long most) {
      this.most = most;
    }

    boolean take(long bytes) {
      if (taken.addAndGet(bytes) <= most) {
        return true;
      }
      taken.addAndGet(-bytes);
      return false;
    }
  }

  /** What one request or message holds. Not for several threads at once. */
  final class Share {
    private long held;

    private Share() {}

    /** Takes room for more bytes; false, with nothing taken, if there is none. */
    boolean grow(long bytes) {
      long more = firstOf(held + bytes) - firstOf(held);
      if (!first.take(more)) {
        return false;
      }
      if (!rest.take(bytes - more)) {
        first.taken.addAndGet(-more);
        return false;
      }
      held += bytes;
      return true;
    }

    /** Gives room back, at most as much as there is. */
    void shrink(long bytes) {
      long less = Math.min(bytes, held);
      long ofFirst = firstOf(held) - firstOf(held - less);
      first.taken.addAndGet(-ofFirst);
      rest.taken.addAndGet(ofFirst - less);
      held -= less;
    }

    /** Gives all room back; may be called again. */
    void close() {
      shrink(held);
    }

    long held() {
      return held;
    }

    private static long firstOf(long bytes) {
      return Math.min(bytes, SHORT);
    }
  }
}
