package org.kommunegraf.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.neo4j.io.ByteUnit;

/**
 * The room on the disk of an embedded store.
 *
 * <p>Neo4j gets over a full disk badly: at best its database takes no more writes until it is
 * opened again, at worst it stops, reads included, and its log cannot be read again. So nothing is
 * written when little room is left.
 *
 * @param folder the store's
 */
record DiskSpace(Path folder) {

  /** What the page cache may still have to write, and room for a batch. */
  static final long RESERVE = EmbeddedStore.PAGE_CACHE_BYTES + ByteUnit.mebiBytes(32);

  /**
   * @throws StoreException if less room than the reserve is left
   */
  void demand() {
    long free = free();
    if (free < RESERVE) {
      throw new StoreException(
          "The disk of the store folder "
              + folder
              + " is full, or nearly so: "
              + mebibytes(free)
              + " MB are free, and publishing needs "
              + mebibytes(RESERVE)
              + " MB to begin a step. Nothing was published, and what was published stays. Make room,"
              + " and try again.");
    }
  }

  /** Whether there is next to no room. */
  boolean isFull() {
    return free() < ByteUnit.mebiBytes(1);
  }

  private long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE; // Neo4j will meet what is in the way, and say it
    }
  }

  private static long mebibytes(long bytes) {
    return ByteUnit.Byte.toMebiBytes(bytes);
  }

  /** The sentence when somebody else took the room while Neo4j wrote. */
  StoreException ranOut(Throwable e) {
    return new StoreException(
        "The disk of the store folder "
            + folder
            + " became full while Neo4j wrote, and it writes no more. Make room, and start the program"
            + " again; the release that was published before stays.",
        e);
  }

  /** Whether an exception is there because a disk was full. */
  static boolean isCauseOf(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof IOException
          && (message.contains("no space left") || message.contains("quota exceeded"))) {
        return true;
      }
    }
    return false;
  }
}
