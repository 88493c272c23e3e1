package org.kommunegraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that ran out of memory does not limp on: it ends with an exit code of its own. */
@Timeout(300)
class OutOfMemoryIT {

  /** Swallows the error, as a library might. */
  static final class Swallowing {
    public static void main(String[] arguments) {
      try {
        List<byte[]> all = new ArrayList<>();
        while (true) {
          all.add(new byte[1_000_000]);
        }
      } catch (OutOfMemoryError swallowed) {
        System.exit(0);
      }
    }
  }

  private static int exitCodeOf(String... program) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src", "main", "java.options").toAbsolutePath(),
                "-cp",
                String.join(
                    File.pathSeparator, "target/test-classes", "target/classes", "target/lib/*")));
    command.addAll(List.of(program));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("ended by itself").isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void alsoWhenTheErrorWasSwallowed() throws Exception {
    assertThat(exitCodeOf("-Xmx32m", Swallowing.class.getName())).isEqualTo(134);
  }

  @Test
  void theProgramItself() throws Exception {
    assertThat(exitCodeOf("-Xmx8m", Main.class.getName(), "check")).isEqualTo(134);
  }
}
