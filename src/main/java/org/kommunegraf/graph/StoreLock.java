package org.kommunegraf.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The mark that one process holds a store folder. It goes away with the process, however that ends.
 */
final class StoreLock implements AutoCloseable {

  private static final String FILE = "kommunegraf.lock";

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StoreException if another process, or another store of this one, holds the folder
   */
  static StoreLock take(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StoreException(
            "The store in "
                + folder
                + " is in use by another process. Stop that process (a running"
                + " \"kommunegraf serve\"), choose another folder with --store, or keep the graph on a"
                + " Neo4j server, which many processes share (--neo4j URI).");
      }
      return new StoreLock(channel);
    } catch (IOException e) {
      throw new StoreException(
          "The store folder "
              + folder
              + " cannot be locked ("
              + e.getMessage()
              + "). Choose a folder on"
              + " a local disk with --store.",
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException(
          "The store's lock could not be given back (" + e.getMessage() + ").", e);
    }
  }
}
