package org.kommunegraf.questions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A file in {@code questions/}. They are part of the program, so whatever is wrong with them is a
 * fault of ours.
 */
final class QuestionFile {

  private static final String FOLDER = "/questions/";

  private QuestionFile() {}

  static String text(String file) {
    try (InputStream in = QuestionFile.class.getResourceAsStream(FOLDER + file)) {
      return new String(
          Objects.requireNonNull(in, FOLDER + file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file of YAML holds: maps, lists and scalars. */
  static Object yaml(String file) {
    return Objects.requireNonNull(
        new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text(file)), file);
  }
}
