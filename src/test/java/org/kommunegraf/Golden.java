package org.kommunegraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that keep what the program gave when a person last looked. {@code -Dupdate.golden=true}
 * writes them anew.
 */
public final class Golden {

  private static final boolean UPDATE = Boolean.getBoolean("update.golden");

  private Golden() {}

  /** Holds a text against the file that keeps it. */
  public static void assertEqual(Path file, String actual) throws IOException {
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(file).as("Run mvn verify -Dupdate.golden=true and look at the difference").exists();
    assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }
}
