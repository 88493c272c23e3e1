package org.kommunegraf.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kommunegraf.model.Language;
import org.kommunegraf.printed.PrintedForm;

/**
 * The printed forms that a slipping hand writes instead of the right one, by the kind of slip; the
 * value is written along with them.
 */
final class PrintedSlips {

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern MARK = Pattern.compile("(?<=\\d)[.,](?=\\d)");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\S+\\s+(?=\\S)");
  private static final Pattern LAST_WORD = Pattern.compile("(?<=\\S)\\s+\\S+$");
  private static final List<String> UNITS =
      List.of("%", "procent", "prosent", "kr.", "euro", "mio.", "tkr", "DKK", "SEK");

  private final String printed;
  private final Map<String, Set<String>> found = new LinkedHashMap<>();

  private PrintedSlips(String printed) {
    this.printed = printed;
  }

  static Map<String, Set<String>> of(String printed) {
    PrintedSlips slips = new PrintedSlips(printed);
    slips.digits();
    slips.marks();
    slips.units();
    slips.words();
    slips.letters();
    return slips.found;
  }

  private void digits() {
    for (Matcher m = DIGITS.matcher(printed); m.find(); ) {
      String digits = m.group();
      for (int i = 0; i + 1 < digits.length(); i++) {
        replace("digits swapped", m, swapped(digits, i));
      }
      for (int i = 0; i < digits.length(); i++) {
        replace("digit dropped", m, digits.substring(0, i) + digits.substring(i + 1));
        int digit = digits.charAt(i) - '0';
        for (int other : new int[] {(digit + 1) % 10, (digit + 9) % 10}) {
          replace("digit beside it", m, digits.substring(0, i) + other + digits.substring(i + 1));
        }
      }
      List.of("0", "00", "000").forEach(end -> replace("factor", m, digits + end));
      replace("sign", m, "-" + digits);
      replace("decimal mark", m, digits + ",5");
    }
  }

  private static String swapped(String text, int i) {
    return text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
  }

  private void marks() {
    for (Matcher m = MARK.matcher(printed); m.find(); ) {
      replace("decimal mark", m, m.group().equals(",") ? "." : ",");
      replace("decimal mark", m, "");
    }
  }

  private void units() {
    for (String unit : UNITS) {
      if (printed.contains(unit)) {
        for (String other : UNITS) {
          add("another unit or currency", printed.replace(unit, other));
        }
      }
    }
  }

  private void words() {
    add("word dropped", FIRST_WORD.matcher(printed).replaceFirst(""));
    add("word dropped", LAST_WORD.matcher(printed).replaceFirst(""));
    add("about added", "omkring " + printed);
  }

  private void letters() {
    add("misspelt", printed + "x");
    if (printed.length() > 2 && isInsideWord(1) && isInsideWord(printed.length() - 1)) {
      add("misspelt", printed.substring(1));
      add("misspelt", printed.substring(0, printed.length() - 1));
    }
    for (int i = 0; i + 1 < printed.length(); i++) {
      if (Character.isLetter(printed.charAt(i)) && Character.isLetter(printed.charAt(i + 1))) {
        add("misspelt", swapped(printed, i));
      }
    }
  }

  private boolean isInsideWord(int at) {
    return Character.isLetterOrDigit(printed.charAt(at - 1))
        && Character.isLetterOrDigit(printed.charAt(at));
  }

  private void replace(String kind, Matcher match, String by) {
    add(kind, printed.substring(0, match.start()) + by + printed.substring(match.end()));
  }

  private void add(String kind, String slip) {
    if (!slip.isBlank() && !slip.equals(printed)) {
      found.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(slip);
    }
  }

  /** Whether a form prints figures or times, so that it can be wrong about them. */
  static boolean hasFigures(String text, Language language) {
    PrintedForm form = new PrintedForm(text, language);
    return !form.periods().isEmpty() || form.figures().stream().anyMatch(figure -> !figure.weak());
  }

  /**
   * Whether two forms say the same to a reader, so that the one is no slip of the other: the same
   * figures, times and currencies, or where there are none, the same letters.
   */
  static boolean sayTheSame(String one, String other, Language language) {
    return hasFigures(one, language) || hasFigures(other, language)
        ? said(one, language).equals(said(other, language))
        : letters(one).equals(letters(other));
  }

  private static List<Object> said(String text, Language language) {
    PrintedForm form = new PrintedForm(text, language);
    List<Object> said = new ArrayList<>();
    form.figures().forEach(figure -> said.add(figure.readings()));
    said.add(form.periods());
    said.add(form.currencies());
    said.add(form.saysCrowns());
    return said;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }
}
