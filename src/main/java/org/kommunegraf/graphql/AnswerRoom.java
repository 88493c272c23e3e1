package org.kommunegraf.graphql;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Room in memory for the answers that are being made at the same time, counted in fields. Small
 * answers always find room: they are as few as the threads that make answers. Thread-safe.
 */
final class AnswerRoom {

  /** What a field of an answer takes until the answer is written, measured with room to spare. */
  private static final int BYTES_PER_FIELD = 256;

  private static final int HEAP_PER_ROOM = 3;
  private static final int PIECE = 10_000;

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /**
   * @param most how many fields all answers may have together
   */
  AnswerRoom(long most) {
    this.most = most;
  }

  /** As large as the heap of this process allows. */
  static AnswerRoom ofHeap() {
    return new AnswerRoom(Runtime.getRuntime().maxMemory() / HEAP_PER_ROOM / BYTES_PER_FIELD);
  }

  Share open() {
    return new Share();
  }

  /** The room of one answer. Not for several threads at once. */
  final class Share implements AutoCloseable {
    private long held = PIECE;

    private Share() {}

    /** Whether there is room for so many fields, which is then taken. */
    boolean holds(long fields) {
      while (fields > held) {
        if (taken.addAndGet(PIECE) > most) {
          taken.addAndGet(-PIECE);
          return false;
        }
        held += PIECE;
      }
      return true;
    }

    @Override
    public void close() {
      taken.addAndGet(PIECE - held);
      held = PIECE;
    }
  }
}
