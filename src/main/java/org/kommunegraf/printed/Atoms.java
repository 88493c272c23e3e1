package org.kommunegraf.printed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/** Finds the numbers of a printed form, in digits and in words, each with its scale (7 mio.). */
final class Atoms {

  private static final String BLANK = " \\u00a0\\u2009\\u202f";
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern MINUS = Pattern.compile("(?:^|[\\s(])[-\\u2212]$");
  private static final Map<Character, String> FRACTIONS =
      Map.of('½', "0.5", '¼', "0.25", '¾', "0.75", '⅓', "0.3333", '⅔', "0.6667", '⅛', "0.125");
  private static final Pattern GROUPED = grouped(".", ",");
  private static final Pattern GROUPED_ENGLISH = grouped(",", ".");
  private static final Pattern PLAIN = plain(",");
  private static final Pattern PLAIN_ENGLISH = plain(".");
  private static final int MOST_WORDS = 6;

  private final String text;
  private final Language language;
  private final Phrases words;
  private final List<Atom> found = new ArrayList<>();
  private final boolean[] taken;

  private Atoms(String text, Language language) {
    this.text = text;
    this.language = language;
    this.words = Phrases.of(language);
    this.taken = new boolean[text.length() + 1];
  }

  /**
   * @param text the form in small letters; dates in it blanked out
   */
  static List<Atom> of(String text, Language language) {
    Atoms atoms = new Atoms(text, language);
    atoms.addDigits();
    atoms.addListed("halfMore", Atom.Kind.NUMBER);
    atoms.addHalves();
    atoms.addListed("parts", Atom.Kind.PART);
    atoms.addEvery();
    atoms.addSpelled();
    atoms.addWeak();
    return atoms.found.stream().sorted(Comparator.comparing(Atom::from)).toList();
  }

  private static Pattern grouped(String group, String decimal) {
    return Pattern.compile(
        "(?<![\\p{L}\\d]|\\d[.,])\\d{1,3}(["
            + group
            + BLANK
            + "])\\d{3}(?:\\1\\d{3})*(?!\\d)(?:["
            + decimal
            + "]\\d+)?(?![.,]\\d)");
  }

  private static Pattern plain(String decimal) {
    return Pattern.compile(
        "(?<![\\p{L}\\d]|\\d[.,])(?:\\d+(?:[" + decimal + ".]\\d+)?|[.,]\\d+)(?![\\d]|[.,]\\d)");
  }

  private void addDigits() {
    boolean english = language == Language.EN;
    String decimal = english ? "." : ",";
    Pattern grouped = english ? GROUPED_ENGLISH : GROUPED;
    Pattern plain = english ? PLAIN_ENGLISH : PLAIN;
    for (Pattern pattern : List.of(grouped, plain)) {
      for (Matcher m = pattern.matcher(text); m.find(); ) {
        addDigits(m.start(), m.end(), plainDecimal(m.group(), decimal, pattern == grouped));
      }
    }
    for (int i = 0; i < text.length(); i++) {
      String fraction = FRACTIONS.get(text.charAt(i));
      if (fraction != null) {
        addFraction(i, new BigDecimal(fraction));
      }
    }
  }

  private void addFraction(int at, BigDecimal fraction) {
    for (Atom whole : found) {
      if (whole.to() == at) {
        found.remove(whole);
        found.add(
            new Atom(
                whole.from(), at + 1, whole.value().add(fraction), whole.step(), whole.kind()));
        return;
      }
    }
    add(new Atom(at, at + 1, fraction, new BigDecimal("0.01"), Atom.Kind.NUMBER));
  }

  private static String plainDecimal(String digits, String decimal, boolean grouped) {
    String bare = digits.replaceAll("[" + BLANK + "]", "");
    if (grouped) {
      bare = bare.replace(decimal.equals(".") ? "," : ".", "");
    }
    String number = bare.replace(',', '.');
    return number.startsWith(".") ? "0" + number : number;
  }

  private void addDigits(int from, int to, String number) {
    boolean negative = MINUS.matcher(text.substring(0, from)).find();
    BigDecimal value = new BigDecimal(negative ? "-" + number : number);
    boolean year = number.matches("(19|20)\\d\\d") && text.substring(from, to).equals(number);
    add(
        scaled(
            new Atom(
                from,
                to,
                value,
                BigDecimal.ONE.movePointLeft(Math.max(0, value.scale())),
                year ? Atom.Kind.WEAK : Atom.Kind.NUMBER)));
  }

  /** The atom with the scale word behind it: 7 mio. */
  private Atom scaled(Atom atom) {
    Atom scaled = atom;
    for (String key : List.of("scaleCurrency", "scale")) {
      Matcher m = words.pattern(key).matcher(text).region(scaled.to(), text.length());
      m.useTransparentBounds(true);
      if (m.find() && text.substring(scaled.to(), m.start()).isBlank()) {
        int power = Integer.parseInt(words.carried(key, m.group(1)));
        return new Atom(
            scaled.from(),
            m.end(),
            scaled.value().scaleByPowerOfTen(power),
            scaled.step().scaleByPowerOfTen(power),
            Atom.Kind.NUMBER);
      }
    }
    return scaled;
  }

  private void addListed(String key, Atom.Kind kind) {
    for (Matcher m = words.pattern(key).matcher(text); m.find(); ) {
      BigDecimal number = new BigDecimal(words.carried(key, m.group(1)));
      BigDecimal step = kind == Atom.Kind.PART ? new BigDecimal("0.01") : new BigDecimal("0.1");
      add(scaled(new Atom(m.start(), m.end(), number, step, kind)));
    }
  }

  private void addHalves() {
    for (Matcher m = words.pattern("half").matcher(text); m.find(); ) {
      add(
          new Atom(
              m.start(), m.end(), BigDecimal.valueOf(2), new BigDecimal("0.01"), Atom.Kind.PART));
    }
  }

  /** Every third is a third. */
  private void addEvery() {
    for (Matcher m = words.pattern("every").matcher(text); m.find(); ) {
      Matcher next = WORD.matcher(text);
      BigDecimal place =
          next.find(m.end()) ? SpelledNumbers.of(language).findOrdinal(next.group()) : null;
      if (place != null && text.substring(m.end(), next.start()).isBlank()) {
        add(new Atom(m.start(), next.end(), place, new BigDecimal("0.01"), Atom.Kind.PART));
      }
    }
  }

  /** The longest runs of words that spell a number. */
  private void addSpelled() {
    List<int[]> all = new ArrayList<>();
    for (Matcher m = WORD.matcher(text); m.find(); ) {
      all.add(new int[] {m.start(), m.end()});
    }
    for (int i = 0; i < all.size(); i++) {
      for (int last = Math.min(all.size(), i + MOST_WORDS) - 1; last >= i; last--) {
        int from = all.get(i)[0];
        int to = all.get(last)[1];
        BigDecimal number = spelled(from, to);
        if (number != null && isFree(from, to)) {
          boolean article =
              last == i && words.pattern("one").matcher(text.substring(from, to)).matches();
          add(
              scaled(
                  new Atom(
                      from,
                      to,
                      number,
                      BigDecimal.ONE,
                      article ? Atom.Kind.WEAK : Atom.Kind.NUMBER)));
          i = last;
          break;
        }
      }
    }
  }

  private @Nullable BigDecimal spelled(int from, int to) {
    String run = text.substring(from, to);
    if (run.length() > 1 && run.matches("\\p{L}+(?:[\\s\\u00ad\\u2010-]+\\p{L}+)*")) {
      return SpelledNumbers.of(language).find(run);
    }
    return null;
  }

  private void addWeak() {
    for (Matcher m = words.pattern("couple").matcher(text); m.find(); ) {
      clear(m.start(), m.end());
      add(new Atom(m.start(), m.end(), BigDecimal.valueOf(2), BigDecimal.ONE, Atom.Kind.ABOUT));
    }
    addAll("one", BigDecimal.ONE);
    addAll("none", BigDecimal.ZERO);
    for (Matcher m = Phrases.of("units").pattern("YEAR").matcher(text); m.find(); ) {
      add(new Atom(m.start(), m.end(), BigDecimal.ONE, BigDecimal.ONE, Atom.Kind.WEAK));
    }
  }

  private void addAll(String key, BigDecimal value) {
    for (Matcher m = words.pattern(key).matcher(text); m.find(); ) {
      add(new Atom(m.start(), m.end(), value, BigDecimal.ONE, Atom.Kind.WEAK));
    }
  }

  private void clear(int from, int to) {
    found.removeIf(atom -> atom.from() < to && atom.to() > from);
    for (int i = from; i < to; i++) {
      taken[i] = false;
    }
  }

  private boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private void add(Atom atom) {
    if (isFree(atom.from(), atom.to())) {
      found.add(atom);
      for (int i = atom.from(); i < atom.to(); i++) {
        taken[i] = true;
      }
    }
  }
}
