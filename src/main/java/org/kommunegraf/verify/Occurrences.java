package org.kommunegraf.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.LineRange;

/**
 * Looks for printed forms in a text. A form never begins or ends inside a numeral: 4998 does not
 * stand in 4998,51.
 */
final class Occurrences {

  /**
   * Enough to look some dozens of times through the largest document: a person mends those first.
   */
  private static final long MOST_INK_SEARCHED = 1_000_000_000L;

  private final SourceText source;
  private long searched;

  Occurrences(SourceText source) {
    this.source = source;
  }

  /**
   * The one occurrence that a citation covers: the first on its lines that holds all the numerals
   * of the printed form (<i>ti</i> is not meant where it only stands in <i>aktiv</i>), else the
   * first of all, as in words torn apart.
   */
  Optional<Stretch> cited(Printed printed, LineRange lines) {
    Stretch within = source.ink(lines);
    Stretch first = null;
    for (Stretch at = next(printed, within, within.from());
        at != null;
        at = next(printed, within, at.from() + 1)) {
      if (numeralSplit(at) >= 0) {
        continue;
      }
      Stretch numerals = source.numeralsIn(at);
      if (numerals.to() - numerals.from() >= printed.numerals()) {
        return Optional.of(at);
      }
      first = first == null ? at : first;
    }
    return Optional.ofNullable(first);
  }

  /** All occurrences on the lines that split no numeral. */
  List<Stretch> all(Printed printed, LineRange lines) {
    Stretch within = source.ink(lines);
    List<Stretch> all = new ArrayList<>();
    for (Stretch at = next(printed, within, within.from());
        at != null;
        at = next(printed, within, at.from() + 1)) {
      if (numeralSplit(at) < 0) {
        all.add(at);
      }
    }
    return all;
  }

  /** The numeral inside which alone the printed form begins or ends on these lines. */
  Optional<String> splitNumeral(Printed printed, LineRange lines) {
    Stretch within = source.ink(lines);
    Stretch at = next(printed, within, within.from());
    return at == null ? Optional.empty() : Optional.of(source.numeral(numeralSplit(at)));
  }

  /**
   * The lines anywhere in the text on which the printed form stands; empty when it stands nowhere.
   *
   * @param most how many to look for
   */
  List<LineRange> anywhere(Printed printed, int most) {
    Stretch all = new Stretch(0, source.ink().length());
    List<LineRange> lines = new ArrayList<>();
    for (Stretch at = next(printed, all, 0);
        at != null && lines.size() < most;
        at = next(printed, all, at.from() + 1)) {
      if (numeralSplit(at) < 0 && !lines.contains(source.lines(at))) {
        lines.add(source.lines(at));
      }
    }
    searched += all.to();
    return lines;
  }

  /** Whether looking through the whole text once more is worth the time. */
  boolean maySearchAnywhere() {
    return searched < MOST_INK_SEARCHED;
  }

  private @Nullable Stretch next(Printed printed, Stretch within, int from) {
    for (int at = from; at < within.to(); at++) {
      int end = source.ink().end(printed.characters(), at, within.to());
      if (end > at) {
        return new Stretch(at, end);
      }
    }
    return null;
  }

  /** The numeral inside which a stretch begins or ends; negative if there is none. */
  private int numeralSplit(Stretch stretch) {
    int before = source.numeralAcross(stretch.from());
    return before >= 0 ? before : source.numeralAcross(stretch.to());
  }
}
