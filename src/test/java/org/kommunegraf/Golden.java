package org.kommunegraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that keep what the program gave when a person last looked. {@code -Dupdate.golden=true}
 * writes them anew, {@code -Dupdate.golden=NAME} only the files of that name, whatever they end in.
 */
public final class Golden {

  private static final String UPDATE = System.getProperty("update.golden", "false");

  private Golden() {}

  /** Holds a text against the file that keeps it. */
  public static void assertEqual(Path file, String actual) throws IOException {
    if (isWrittenAnew(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(file).as("Run it with -Dupdate.golden=%s and look at the file", name(file)).exists();
    assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  private static boolean isWrittenAnew(Path file) {
    return UPDATE.equals("true") || UPDATE.equals(name(file));
  }

  /** {@code main-question} of {@code main-question.json}. */
  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\..*", "");
  }
}
