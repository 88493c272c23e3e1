package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.release.Release;

/** Derived figures as a table of tests has them. */
final class Said {

  private Said() {}

  /** {@code 7 posts}, {@code 2..4 posts ~}, {@code no DKK: reason}. */
  static String of(DerivedFigure figure) {
    String unit = (" " + figure.unit()).stripTrailing();
    if (figure.min() == null && figure.max() == null) {
      return "no" + unit + ": " + figure.reason();
    }
    String number =
        figure.value() != null
            ? plain(figure.value())
            : plain(figure.min()) + ".." + plain(figure.max()) + " " + figure.comparator();
    return number + unit + (figure.approximate() ? " ~" : "");
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  /** A figure derived from {@code SUM a b 7}: findings, spends and numbers by their keys. */
  static DerivedFigure derived(Release release, String question) {
    String[] words = question.split(" ");
    List<FigureInput> inputs = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      String path = "of[" + (i - 1) + "]";
      String word = words[i];
      boolean constant = Character.isDigit(word.charAt(0)) || word.charAt(0) == '-';
      boolean spend = release.find("spend:" + word).isPresent();
      inputs.add(
          new FigureInput(
              path,
              constant || spend ? null : "observation:" + word,
              spend ? "spend:" + word : null,
              constant ? new BigDecimal(word) : null,
              null));
    }
    return Derive.of(release, DeriveOp.valueOf(words[0]), inputs);
  }
}
