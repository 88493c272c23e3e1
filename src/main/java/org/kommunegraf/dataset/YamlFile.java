package org.kommunegraf.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * One YAML file as a tree whose scalars are the text that was written.
 *
 * <p>The tree is composed but not constructed: a loader would make {@code 010} eight and {@code 1_000} a thousand.
 */
final class YamlFile {

  /** A file that people edit is a small fraction of this. */
  static final int MOST_BYTES = 2_000_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MOST_BYTES).setAllowDuplicateKeys(true).build();

  private final Path path;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  YamlFile(Path path, String name) {
    this.path = path;
    this.name = name;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The file's tree; empty when it could not be read, with problems that say why. */
  Optional<Node> read() {
    return text().flatMap(this::compose).filter(this::isPlainTree);
  }

  Place place(Node node) {
    return new Place(name, line(node.getStartMark()));
  }

  private Optional<String> text() {
    try {
      long size = Files.size(path);
      if (size > MOST_BYTES) {
        return refuse(1, "the file has " + size + " bytes; at most " + MOST_BYTES
            + " are read, split it into several files of the same folder");
      }
      CharBuffer chars = CharBuffer.allocate((int) size);
      CoderResult result =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path)), chars, true);
      String text = chars.flip().toString();
      if (result.isError()) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return refuse(line, "the line is not valid UTF-8; save the file in the encoding UTF-8");
      }
      if (text.isBlank()) {
        return refuse(1, "the file is empty; write entities into it or delete it");
      }
      return Optional.of(text);
    } catch (IOException e) {
      return refuse(1, "the file cannot be read (" + e.getClass().getSimpleName() + "); check that it is a file you may read");
    }
  }

  private Optional<Node> compose(String text) {
    try {
      Optional<Node> root =
          new Composer(SETTINGS, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text))).getSingleNode();
      return root.isPresent() ? root : refuse(1, "the file has only comments; write entities into it or delete it");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
      return refuse(line, "this is not valid YAML: " + oneLine(e.getProblem())
          + "; check the indentation, and put texts with \": \", \" #\" or leading signs in quotes");
    } catch (YamlEngineException e) {
      return refuse(1, "this is not valid YAML: " + oneLine(String.valueOf(e.getMessage())));
    }
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s+", " ").strip();
  }

  /** Whether the tree has neither aliases nor doubled keys, which would hide what is read. */
  private boolean isPlainTree(Node node) {
    int before = problems.size();
    if (node.getAnchor().isPresent()) {
      refuse(line(node.getStartMark()), "anchors (&) and aliases (*) are not allowed; write the value out");
      return false; // an alias may make the tree endless
    }
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(this::isPlainTree);
    } else if (node instanceof MappingNode mapping) {
      Map<String, Place> seen = new HashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        checkKey(tuple.getKeyNode(), seen);
        isPlainTree(tuple.getValueNode());
      }
    }
    return problems.size() == before;
  }

  private void checkKey(Node key, Map<String, Place> seen) {
    if (!(key instanceof ScalarNode scalar)) {
      refuse(line(key.getStartMark()), "a key must be a plain text");
      return;
    }
    Place first = seen.putIfAbsent(scalar.getValue(), place(key));
    if (first != null) {
      refuse(line(key.getStartMark()), "\"" + scalar.getValue() + "\" stands here a second time, first in line "
          + first.line() + "; keep one");
    }
  }

  private <T> Optional<T> refuse(int line, String sentence) {
    problems.add(new Problem(new Place(name, line), sentence));
    return Optional.empty();
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + 1).orElse(1);
  }
}
