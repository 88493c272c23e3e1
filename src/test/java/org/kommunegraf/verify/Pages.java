package org.kommunegraf.verify;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Pages of data under {@code src/test/resources/verify}. */
final class Pages {

  private Pages() {}

  static Path path(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(Pages.class.getResource("/verify/" + name), name).toURI());
  }

  /** The rows of a page: cells between bars, without comments and empty lines. */
  static List<List<String>> rows(String name) throws IOException, URISyntaxException {
    try (Stream<String> lines = Files.lines(path(name))) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(
              line ->
                  Arrays.stream(line.split(" \\|", -1)).map(cell -> legible(cell.strip())).toList())
          .toList();
    }
  }

  private static String legible(String cell) {
    return cell.replace('⏎', '\n').replace('␣', '\u00a0').replace('~', '\u00ad');
  }
}
