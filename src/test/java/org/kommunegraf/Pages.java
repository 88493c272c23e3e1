package org.kommunegraf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that people read beside the code. What they show is tried by the tests. */
public final class Pages {

  private static final Path README = Path.of("README.md");
  private static final List<Path> OTHERS =
      Stream.of(
              "CONTRIBUTING.md",
              "RATIONALE.md",
              "CHANGELOG.md",
              "data/README.md",
              "docker/README.md")
          .map(Path::of)
          .toList();

  private Pages() {}

  /** Those for who uses the program: the README and what it leads to in {@code docs}. */
  public static List<Path> ofUse() {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      Stream<Path> pages = docs.filter(file -> file.toString().endsWith(".md")).sorted();
      return Stream.concat(Stream.of(README), pages).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All, those for who changes it too. */
  public static List<Path> all() {
    return Stream.concat(ofUse().stream(), OTHERS.stream()).toList();
  }

  /** The pages of use as one text. */
  public static String text() {
    return ofUse().stream().map(Pages::read).collect(Collectors.joining("\n"));
  }

  /** What stands in the fenced blocks of one language on the pages of use, page after page. */
  public static List<String> blocks(String language) {
    return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```")
        .matcher(text())
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  /** One of them. */
  public static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
