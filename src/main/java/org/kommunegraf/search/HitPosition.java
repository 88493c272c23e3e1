package org.kommunegraf.search;

import java.util.List;
import java.util.Optional;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.page.Cursor;

/**
 * A position among the hits of one text: that of an entity with this score, whether it is still
 * there or not.
 */
record HitPosition(float score, String id) {

  /** The name of the order of a text's hits. Texts of the same words share it. */
  static String order(List<Word> words) {
    return "search " + Integer.toHexString(words.stream().map(Word::folded).toList().hashCode());
  }

  static String cursor(String order, float score, Entity entity) {
    return new Cursor(order, List.of(Float.toString(score)), entity.id()).encode();
  }

  /**
   * Reads a cursor.
   *
   * @throws QueryException if it is none of ours or was made for another text
   */
  static HitPosition of(String order, String argument, String text) {
    Optional<Cursor> cursor = Cursor.decode(text);
    return cursor
        .filter(c -> c.order().equals(order) && c.keys().size() == 1)
        .flatMap(HitPosition::read)
        .orElseThrow(() -> refusal(argument, text, cursor.isPresent()));
  }

  private static Optional<HitPosition> read(Cursor cursor) {
    try {
      float score = Float.parseFloat(String.valueOf(cursor.keys().get(0)));
      return score >= 0 ? Optional.of(new HitPosition(score, cursor.id())) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static QueryException refusal(String argument, String text, boolean ofOurs) {
    return new QueryException(
        Kind.CURSOR_INVALID,
        argument
            + (ofOurs
                ? " was made for another text or another list"
                : " is no cursor that this server gave out")
            + "; take it from an answer to a search for the same words.",
        argument,
        text,
        "a cursor of this search");
  }
}
