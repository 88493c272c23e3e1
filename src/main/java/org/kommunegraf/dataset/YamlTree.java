package org.kommunegraf.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Makes a tree of YAML whose scalars are the text that was written.
 *
 * <p>The tree is composed but not constructed: a loader would make {@code 010} eight and {@code
 * 1_000} a thousand.
 */
final class YamlTree {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(YamlFile.MOST_BYTES)
          .setAllowDuplicateKeys(true)
          .setAllowNonScalarKeys(true)
          .setSchema(new CoreSchema())
          .build();

  private final YamlFile file;

  YamlTree(YamlFile file) {
    this.file = file;
  }

  /**
   * The tree of the text; empty when the text is no plain YAML, which is noted in the file's
   * problems.
   */
  Optional<Node> compose(String text) {
    try {
      if (!isPlain(text)) {
        return Optional.empty();
      }
      Optional<Node> root = new Composer(SETTINGS, parser(text)).getSingleNode();
      root.ifPresent(this::dropBadKeys);
      return root.isPresent()
          ? root
          : file.refuse(1, "the file has only comments; write something into it, or delete it");
    } catch (MarkedYamlEngineException e) {
      return file.refuse(SyntaxSentence.line(e), "this is not valid YAML: " + SyntaxSentence.of(e));
    } catch (YamlEngineException e) {
      return file.refuse(
          1, "this is not valid YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
  }

  private static ParserImpl parser(String text) {
    return new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
  }

  private boolean isPlain(String text) {
    PlainYamlCheck check = new PlainYamlCheck(file);
    ParserImpl events = parser(text);
    while (events.hasNext() && check.canGoOn()) {
      Event event = events.next();
      check.see(event);
    }
    return check.isPassed();
  }

  /**
   * Takes doubled keys and those that are no text out of all maps, so that each map is read by its
   * other keys.
   */
  private void dropBadKeys(Node node) {
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(this::dropBadKeys);
    } else if (node instanceof MappingNode map) {
      Map<String, Place> seen = new HashMap<>();
      List<NodeTuple> kept = new ArrayList<>(map.getValue());
      kept.removeIf(tuple -> isBad(tuple.getKeyNode(), seen));
      map.setValue(kept);
      kept.forEach(tuple -> dropBadKeys(tuple.getValueNode()));
    }
  }

  private boolean isBad(Node key, Map<String, Place> seen) {
    Place place = file.place(key);
    if (!(key instanceof ScalarNode scalar)) {
      file.refuse(
          place.line(),
          "a key is a text, not a list or map; put it in quotes if it is meant as a text");
      return true;
    }
    String text = Nodes.text(scalar);
    if (text.length() > IdPattern.MOST_CHARACTERS) {
      file.refuse(
          place.line(),
          "the key %s has %d characters; ids and fields have at most %d"
              .formatted(Quotation.of(text), text.length(), IdPattern.MOST_CHARACTERS));
      return true;
    }
    Place first = seen.putIfAbsent(text, place);
    if (first != null) {
      file.refuse(
          place.line(),
          "%s stands here a second time, first on line %d; keep one"
              .formatted(Quotation.of(text), first.line()));
    }
    return first != null;
  }
}
