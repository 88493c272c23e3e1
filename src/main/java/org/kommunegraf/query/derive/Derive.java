package org.kommunegraf.query.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.release.Release;

/** The question {@code derive}: figures of a reader's choice, put together. */
public final class Derive {

  private static final int MOST = 100;

  private Derive() {}

  /**
   * Puts figures together.
   *
   * @param of the figures, in their order
   * @throws QueryException if an id is none of an observation or a spend, or the operation does not
   *     take so many figures
   */
  public static DerivedFigure of(Release release, DeriveOp op, List<FigureInput> of) {
    checkCount(op, of.size());
    List<Term> terms = new ArrayList<>();
    of.forEach(input -> terms.add(term(release, input)));
    if (of.stream().allMatch(input -> input.constant() != null)) {
      throw badValue(
          "All figures are plain numbers; name at least one observation, spend or total.",
          "of",
          "only constants",
          "at least one observation, spend or total");
    }
    return switch (op) {
      case SUM, DIFFERENCE -> Addition.of(release, op, terms);
      case RATIO -> Division.of(release, terms.get(0), terms.get(1));
      case PRODUCT -> Multiplication.of(release, terms);
    };
  }

  private static void checkCount(DeriveOp op, int count) {
    int least = op == DeriveOp.DIFFERENCE || op == DeriveOp.RATIO ? 2 : 1;
    int most = op == DeriveOp.RATIO ? 2 : MOST;
    if (count < least || count > most) {
      String allowed = least == most ? least + " figures" : least + " to " + most + " figures";
      throw badValue(
          "A " + op + " is made of " + allowed + "; this one names " + count + ".",
          "of",
          count + " figures",
          allowed);
    }
  }

  private static Term term(Release release, FigureInput input) {
    if (input.observation() != null) {
      String path = input.path() + ".observation";
      return Terms.of(release, get(release, input.observation(), Observation.class, path));
    }
    if (input.total() != null) {
      return TotalTerm.of(release, input.total(), input.path() + ".total");
    }
    return input.spend() != null
        ? Terms.of(release, get(release, input.spend(), Spend.class, input.path() + ".spend"))
        : Terms.of(Objects.requireNonNull(input.constant(), input.path()));
  }

  /**
   * The entity with an id that a reader gave.
   *
   * @param argument where the id stands in the question
   * @throws QueryException if there is none, or one of another type
   */
  static <T extends Entity> T get(Release release, String id, Class<T> type, String argument) {
    @Nullable Entity found = release.find(id).orElse(null);
    if (type.isInstance(found)) {
      return type.cast(found);
    }
    String wanted = type.getSimpleName().toLowerCase(Locale.ROOT);
    String what =
        found == null
            ? "There is no " + wanted + " with the id \"" + id + "\""
            : "\"" + id + "\" is not the id of " + article(wanted) + " " + wanted;
    throw badValue(what + ".", argument, id, "the id of " + article(wanted) + " " + wanted);
  }

  private static String article(String word) {
    return "aeiou".indexOf(word.charAt(0)) >= 0 ? "an" : "a";
  }

  static QueryException badValue(String sentence, String argument, String found, String allowed) {
    return new QueryException(QueryException.Kind.BAD_VALUE, sentence, argument, found, allowed);
  }
}
