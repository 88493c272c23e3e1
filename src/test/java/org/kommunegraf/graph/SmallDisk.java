package org.kommunegraf.graph;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.kommunegraf.Awaited;

/**
 * A file system of 300 MB in memory, which a test fills and makes room on again. Whoever may not
 * mount one skips the test; in CI ({@code CI=true}) that is a failure.
 */
final class SmallDisk implements AutoCloseable {

  private static final int MEBIBYTES = 300;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  static SmallDisk mount(Path folder) throws IOException {
    Files.createDirectories(folder);
    String options = "size=" + MEBIBYTES + "m";
    if (run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()) == 0) {
      return new SmallDisk(folder);
    }
    String sentence = "This account may not mount a file system, so no disk can be filled.";
    return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
  }

  Path folder() {
    return folder;
  }

  /** Takes all room but so much. */
  void fill(long bytesLeft) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    try (RandomAccessFile file = new RandomAccessFile(filler().toFile(), "rw")) {
      byte[] block = new byte[4096];
      file.seek(file.length());
      for (long i = (free - bytesLeft) / block.length; i > 0; i--) {
        file.write(block);
      }
    }
  }

  /** Gives back what {@link #fill} took. */
  void makeRoom() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static int run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(Awaited.SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1; // there is no such program
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (run("umount", "-l", folder.toString()) != 0) {
      throw new IOException("cannot unmount " + folder);
    }
  }
}
