package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The front ends of {@code src/test/front-end}, laid out and installed in {@code target/front-end}.
 */
final class FrontEnd {

  private static final Path SOURCE = Path.of("src/test/front-end");
  private static final Path FOLDER = Path.of("target/front-end");
  private static final Path INSTALLED = FOLDER.resolve("node_modules/installed.sha256");

  /** Where nothing may be skipped. */
  private static final boolean CI = "true".equals(System.getenv("CI"));

  record Ended(int code, String output) {}

  private FrontEnd() {}

  /** Lays the front ends out beside the schema that they are compiled against. */
  static void layOut(String schema) throws IOException {
    for (String generated : List.of("relay", "apollo")) {
      delete(FOLDER.resolve(generated));
    }
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = FOLDER.resolve(SOURCE.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
    Files.writeString(FOLDER.resolve("schema.graphql"), schema);
  }

  /**
   * Installs what the lock file names, unless that is there. Without Node, or where npm reaches no
   * registry, the test is skipped, but never in CI.
   */
  static void install() throws IOException, InterruptedException {
    need(
        isThere("node") && isThere("npm"),
        "There is no node or no npm here, so no front end is compiled against the schema."
            + " Install Node 18 or later with npm: on Debian by `apt-get install nodejs npm`.");
    String lock = sha256(FOLDER.resolve("package-lock.json"));
    if (Files.exists(INSTALLED) && Files.readString(INSTALLED).equals(lock)) {
      return;
    }
    Ended ended = run(300, "npm", "ci", "--prefer-offline", "--ignore-scripts");
    need(ended.code() == 0, "`npm ci` in " + FOLDER + " failed:\n" + ended.output());
    Files.writeString(INSTALLED, lock);
  }

  private static void need(boolean given, String message) {
    if (CI) {
      assertThat(given).as(message).isTrue();
    } else if (!given) {
      System.err.println("Skipped: " + message); // Maven does not say why
      Assumptions.abort(message);
    }
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return run(30, program, "--version").code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Starts a program in the folder, which writes its errors to this one's. */
  static Process start(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER.toFile());
    builder.environment().put("NODE_NO_WARNINGS", "1");
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Runs a program in the folder. One that does not end in time is stopped; its code is 124. */
  static Ended run(int seconds, String... command) throws IOException, InterruptedException {
    File output = File.createTempFile("front-end", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER.toFile());
    builder.environment().put("NO_COLOR", "1");
    builder.environment().put("NODE_NO_WARNINGS", "1"); // those are about Node, not the schema
    Process process = builder.redirectErrorStream(true).redirectOutput(output).start();
    try {
      int code = process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : 124;
      return new Ended(code, Files.readString(output.toPath()));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Files.delete(output.toPath());
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
