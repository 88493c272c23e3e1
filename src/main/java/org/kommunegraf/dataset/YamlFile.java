package org.kommunegraf.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** One YAML file: its tree, or why there is none. */
final class YamlFile {

  /** A file that people edit is a small fraction of this. */
  static final int MOST_BYTES = 2_000_000;

  private static final Pattern KEY = Pattern.compile("([\"']?)([^\\s\"']{1,200})\\1:(?:\\s.*)?");

  private final Path path;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable String text;

  /**
   * @param name the file's name in problems
   */
  YamlFile(Path path, String name) {
    this.path = path;
    this.name = name;
  }

  String name() {
    return name;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The file's tree; empty when it could not be read, with problems that say why. */
  Optional<Node> read() {
    return decoded()
        .filter(this::isPrintable)
        .flatMap(readable -> new YamlTree(this).compose(readable));
  }

  /** Whether the file could be opened, be its text right or wrong. */
  boolean isLookedInto() {
    return text != null;
  }

  /** The ids at the beginnings of lines: what a file that is no YAML seems to declare. */
  Map<String, Place> seemingIds() {
    Map<String, Place> ids = new LinkedHashMap<>();
    List<String> lines = text == null ? List.of() : text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher key = KEY.matcher(lines.get(i));
      if (key.matches() && IdPattern.matches(key.group(2))) {
        ids.putIfAbsent(key.group(2), new Place(name, i + 1));
      }
    }
    return ids;
  }

  Place place(Node node) {
    return new Place(name, line(node.getStartMark()));
  }

  static int line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + 1).orElse(1);
  }

  <T> Optional<T> refuse(int line, String sentence) {
    problems.add(new Problem(new Place(name, line), sentence));
    return Optional.empty();
  }

  private Optional<String> decoded() {
    try {
      if (!Files.isRegularFile(path)) {
        return refuse(
            0,
            ("this is no file but %s; only files are read, so put one in its place or"
                    + " give it a name without .yaml")
                .formatted(Files.isDirectory(path) ? "a folder" : "something else"));
      }
      long size = Files.size(path);
      return size > MOST_BYTES
          ? refuse(
              0,
              ("the file has %d bytes, but at most %d are read; divide it into several"
                      + " files of the same folder")
                  .formatted(size, MOST_BYTES))
          : decoded(Files.readAllBytes(path));
    } catch (IOException e) {
      return refuse(
          0,
          "the file cannot be read (%s); check that you may read it"
              .formatted(e.getClass().getSimpleName()));
    }
  }

  private Optional<String> decoded(byte[] bytes) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
    String decoded = chars.flip().toString();
    if (result.isError()) {
      // ids are ASCII, so they can be found in it
      text = new String(bytes, StandardCharsets.ISO_8859_1);
      return refuse(
          lineAt(decoded, decoded.length()),
          "the line is not valid UTF-8; save the file in the encoding UTF-8");
    }
    text = decoded;
    return decoded.isBlank()
        ? refuse(1, "the file is empty; write something into it, or delete it")
        : Optional.of(decoded);
  }

  private boolean isPrintable(String decoded) {
    for (int at = 0; at < decoded.length(); at += Character.charCount(decoded.codePointAt(at))) {
      int character = decoded.codePointAt(at);
      if (!StreamReader.isPrintable(character)) {
        refuse(
            lineAt(decoded, at),
            "the line has the control character U+%04X, which nobody sees; delete it"
                .formatted(character));
        return false;
      }
    }
    return true;
  }

  private static int lineAt(String decoded, int offset) {
    return 1 + (int) decoded.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
