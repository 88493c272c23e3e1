package org.kommunegraf.graphql;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Citation;

/**
 * The order in which things stand in the documents: by the document's id, then by the first line
 * that states what they are, which is their amount, value, name or statement. Where none does, it
 * is the first line that states anything of them, and else the first of all.
 */
final class PlaceOrder {

  /** The name of the order. */
  static final String KEY = "place";

  private static final Set<String> WHAT_IT_IS = Set.of("amount", "value", "names", "statement");

  /** What a heading far above says of something is not where it stands. */
  private static final Comparator<Citation> FIRST =
      Comparator.comparing((Citation line) -> line.basis() != Basis.STATED)
          .thenComparing(line -> Collections.disjoint(line.supports(), WHAT_IT_IS))
          .thenComparing((Citation line) -> line.document().id())
          .thenComparingInt(line -> line.lines().from());

  private PlaceOrder() {}

  /** Whether things of a type have places: citations, and what has some. */
  static boolean isOf(Attributes attributes, String type) {
    Attribute citations = attributes.of(type).get("citations");
    boolean cited = citations != null && citations.list() && citations.type().equals("Citation");
    return !attributes.of(type).containsKey(KEY)
        && (type.equals("Citation") || (cited && !type.equals("Document")));
  }

  /** The place where something stands first, as a text; null where nothing is cited for it. */
  static @Nullable String of(Attributes attributes, Scope scope, String type, Object owner) {
    List<?> lines =
        owner instanceof Citation
            ? List.of(owner)
            : attributes.get(type, "citations").itemsOf(scope, owner);
    return lines.stream()
        .map(Citation.class::cast)
        .min(FIRST)
        .map(line -> line.document().id() + " " + line.lines().from())
        .orElse(null);
  }

  /** A place so that its order is that of texts. */
  static Comparable<?> sortable(String place) {
    int space = place.lastIndexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException(place + " is no place");
    }
    return place.substring(0, space)
        + '\0'
        + "%010d".formatted(Integer.parseInt(place.substring(space + 1)));
  }
}
