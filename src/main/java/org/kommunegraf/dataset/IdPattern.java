package org.kommunegraf.dataset;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Shape;

/**
 * The form of an id, {@code type:path}, as a regular expression that JSON Schema and Java read
 * alike.
 */
final class IdPattern {

  /** Longer ones nobody reads; and a matcher recurses over them until the stack is full. */
  static final int MOST_CHARACTERS = 200;

  private static final String PATH = "[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*";

  private static final Pattern ANY = Pattern.compile(of(declarable()));

  private IdPattern() {}

  /**
   * The entity types that stand in the data under an id of their own; citations stand inside
   * others.
   */
  static List<Shape> declarable() {
    return Shape.entities().stream().filter(shape -> shape.type() != Citation.class).toList();
  }

  /** The ids of the given types, as far as they stand in the data. */
  static String of(Collection<Shape> shapes) {
    String prefixes =
        shapes.stream()
            .filter(declarable()::contains)
            .map(Shape::prefix)
            .sorted()
            .collect(Collectors.joining("|"));
    return "^(" + prefixes + "):" + PATH + "$";
  }

  /**
   * The id that a person may have meant by a text with capitals, blanks or letters outside a-z;
   * empty if there is none.
   */
  static Optional<String> mended(String text) {
    String type = text.substring(0, text.indexOf(':') + 1);
    String path =
        text.substring(type.length())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[æä]", "ae")
            .replaceAll("[øö]", "oe")
            .replace("å", "aa");
    String plain =
        Normalizer.normalize(path, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9/]+", "-")
            .replaceAll("-*/[-/]*", "/")
            .replaceAll("^[-/]+|[-/]+$", "");
    return Optional.of(type + plain).filter(IdPattern::matches);
  }

  /** Whether an entity can be declared under this id. */
  static boolean matches(String text) {
    return text.length() <= MOST_CHARACTERS && ANY.matcher(text).matches();
  }
}
