package org.kommunegraf.printed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Language;

/**
 * Reads the numbers of a form with the words around them: ranges, about-words, parts of a whole.
 */
final class FigureReader {

  private static final int PRECISE = 34;

  private final String text;
  private final Phrases words;
  private final boolean finnish;
  private final List<Atom> atoms;
  private final List<PrintedFigure> figures = new ArrayList<>();
  private final boolean weak;
  private int read;

  private FigureReader(String text, Language language) {
    this.text = text;
    this.words = Phrases.of(language);
    this.finnish = language == Language.FI;
    List<Atom> all = Atoms.of(text, language);
    boolean onlyWeak = all.stream().allMatch(Atom::isWeak);
    this.weak = onlyWeak;
    this.atoms = all.stream().filter(a -> onlyWeak || !a.isWeak() || isNumerator(a, all)).toList();
  }

  /**
   * @param text the form in small letters; dates in it blanked out
   */
  static List<PrintedFigure> read(String text, Language language) {
    FigureReader reader = new FigureReader(text, language);
    for (int i = 0; i < reader.atoms.size(); ) {
      i = reader.read(i);
    }
    return reader.figures;
  }

  private boolean isNumerator(Atom weak, List<Atom> all) {
    int next = all.indexOf(weak) + 1;
    return next < all.size()
        && all.get(next).kind() == Atom.Kind.PART
        && isFewWords(text.substring(weak.to(), all.get(next).from()));
  }

  private static boolean isFewWords(String gap) {
    return gap.matches("\\s*(?:\\p{L}+\\s+)?");
  }

  /** Reads the figure that begins with an atom, and gives the first atom behind it. */
  private int read(int i) {
    Atom atom = atoms.get(i);
    Atom next = i + 1 < atoms.size() ? atoms.get(i + 1) : null;
    if (atom.kind() == Atom.Kind.PART) {
      share(atom.from(), atom.to(), BigDecimal.ONE, atom.value(), List.of());
      return i + 1;
    }
    if (next == null) {
      number(atom, atom);
      return i + 1;
    }
    String gap = text.substring(atom.to(), next.from());
    if (next.kind() == Atom.Kind.PART && isFewWords(gap)) {
      share(atom.from(), next.to(), atom.value(), next.value(), List.of());
    } else if (isOf(gap, next)) {
      share(atom.from(), next.to(), atom.value(), next.value(), List.of(exact(atom)));
    } else if (isRange(atom, gap)) {
      number(atom, next);
    } else {
      number(atom, atom);
      return i + 1;
    }
    return i + 2;
  }

  private boolean isOf(String gap, Atom next) {
    String of = words.alternatives("of");
    return gap.matches("\\s+(?:\\p{L}+\\s+){0,2}" + of + "\\s+(?:\\p{L}+\\s+)?")
        || (finnish && gap.isBlank() && text.substring(next.from(), next.to()).matches(".*st[aä]"));
  }

  private boolean isRange(Atom first, String gap) {
    String about = "(?:" + words.alternatives("about") + "\\s+)?";
    String unit = "\\s*(?:%|\\p{L}+\\.?)?\\s*";
    return gap.matches(
            "\\s*(?:%|kr\\.?|\\p{L}+\\.?(?=[-\\u2013\\u2014]))?\\s*[-\\u2013\\u2014]\\s*" + about)
        || gap.matches(unit + words.alternatives("to") + "\\s*" + about)
        || (gap.matches(unit + words.alternatives("and") + "\\s+" + about)
            && words.pattern("between").matcher(before(first.from())).find());
  }

  private static Reading exact(Atom atom) {
    return new Reading(atom.value(), atom.value(), Comparator.EQUAL, false, false, atom.step());
  }

  /** A part of a whole is about, unless it counts things; then others read it as their number. */
  private void share(int from, int to, BigDecimal part, BigDecimal of, List<Reading> others) {
    if (of.signum() <= 0) {
      return;
    }
    BigDecimal share = part.divide(of, new MathContext(PRECISE));
    List<Reading> readings = new ArrayList<>(others);
    readings.add(bounded(from, to, share, share, true, true, new BigDecimal("0.01")));
    add(from, to, readings);
  }

  private void number(Atom first, Atom last) {
    BigDecimal min = first.value();
    BigDecimal step = first.step();
    if (!first.equals(last)
        && last.step().compareTo(BigDecimal.ONE) > 0
        && step.compareTo(BigDecimal.ONE) <= 0) {
      min = min.multiply(last.step()); // 2-3 mio.
      step = step.multiply(last.step());
    }
    boolean about = first.kind() == Atom.Kind.ABOUT;
    add(
        first.from(),
        last.to(),
        List.of(
            bounded(
                first.from(), last.to(), min, last.value(), about, false, step.min(last.step()))));
  }

  private Reading bounded(
      int from,
      int to,
      BigDecimal min,
      BigDecimal max,
      boolean about,
      boolean share,
      BigDecimal step) {
    String around = before(from) + " " + text.substring(from, to);
    boolean approximate = about || words.pattern("about").matcher(around).find();
    if (min.compareTo(max) != 0) {
      return new Reading(min, max, Comparator.BETWEEN, approximate, share, step);
    }
    return switch (comparator(around, behind(to))) {
      case LESS_THAN -> new Reading(null, max, Comparator.LESS_THAN, approximate, share, step);
      case AT_MOST -> new Reading(null, max, Comparator.AT_MOST, approximate, share, step);
      case MORE_THAN -> new Reading(min, null, Comparator.MORE_THAN, approximate, share, step);
      case AT_LEAST -> new Reading(min, null, Comparator.AT_LEAST, approximate, share, step);
      default -> new Reading(min, max, Comparator.EQUAL, approximate, share, step);
    };
  }

  private Comparator comparator(String around, String behind) {
    if (has("atMost", around) || has("atMostBehind", behind)) {
      return Comparator.AT_MOST;
    } else if (has("atLeast", around) || has("atLeastBehind", behind)) {
      return Comparator.AT_LEAST;
    } else if (has("less", around)) {
      return Comparator.LESS_THAN;
    }
    return has("more", around) ? Comparator.MORE_THAN : Comparator.EQUAL;
  }

  private boolean has(String key, String part) {
    Pattern pattern = words.pattern(key);
    return pattern.matcher(part).find();
  }

  /** What stands between the figure before and this one. */
  private String before(int from) {
    return text.substring(Math.min(read, from), from);
  }

  private String behind(int to) {
    int next =
        atoms.stream().mapToInt(Atom::from).filter(at -> at >= to).min().orElse(text.length());
    return text.substring(to, next);
  }

  private void add(int from, int to, List<Reading> readings) {
    figures.add(new PrintedFigure(from, text.substring(from, to), weak, readings));
    read = to;
  }
}
