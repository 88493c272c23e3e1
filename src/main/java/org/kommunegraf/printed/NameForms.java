package org.kommunegraf.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kommunegraf.model.Language;

/**
 * Whether a printed form says a name: in other capitals, with quotation marks, torn apart, in the
 * genitive or, in Finnish, in any case. A row of a table says what stands in its cells and nothing
 * else.
 */
final class NameForms {

  private static final Pattern ROW = Pattern.compile("[^,]*,(?! )[^,]*,(?! ).*");
  private static final Set<String> GENITIVE = Set.of("", "s");
  private static final Pattern FINNISH =
      Pattern.compile(
          "|n|en|in|a|ä|ta|tä|tta|ttä|t|ssa|ssä|issa|issä|sta|stä|ista|istä|lla|llä|illa|illä|lta|ltä|ilta"
              + "|iltä|lle|ille|ksi|iksi|na|nä|ina|inä|[aeiouyäö]n|h[aeiouyäö]n|seen|siin|iin|ien|jen|iden|ja|jä|ia|iä");

  /** Consonants at the end of a Finnish stem and what they become before an ending. */
  private static final String[][] GRADES = {
    {"nk", "ng"},
    {"nt", "nn"},
    {"mp", "mm"},
    {"lt", "ll"},
    {"rt", "rr"},
    {"kk", "k"},
    {"pp", "p"},
    {"tt", "t"},
    {"rk", "r"},
    {"lk", "l"},
    {"k", ""},
    {"p", "v"},
    {"t", "d"}
  };

  private final String form;
  private final Language language;
  private final StringBuilder ink = new StringBuilder();
  private final List<Integer> offsets = new ArrayList<>();

  NameForms(String form, Language language) {
    this.form = form;
    this.language = language;
    for (int i = 0; i < form.length(); i++) {
      if (Character.isLetterOrDigit(form.charAt(i))) {
        ink.append(form.substring(i, i + 1).toLowerCase(Locale.ROOT));
        offsets.add(i);
      }
    }
  }

  /** Whether it is a row of a table: cells with commas and no blank between them. */
  static boolean isRow(String form) {
    return ROW.matcher(form).matches();
  }

  boolean say(String name) {
    if (isRow(form)) {
      return Stream.of(form.split(","))
          .anyMatch(cell -> cell.equals(name) || List.of(cell.split(" - ")).contains(name));
    }
    String wanted = folded(name);
    return stands(wanted, false)
        || (language == Language.FI
            && weakened(wanted).stream().anyMatch(stem -> stands(stem, true)));
  }

  private boolean stands(String wanted, boolean needsEnding) {
    if (wanted.isEmpty()) {
      return false;
    }
    for (int at = ink.indexOf(wanted); at >= 0; at = ink.indexOf(wanted, at + 1)) {
      String rest = rest(at + wanted.length());
      if (beginsWord(at) && isEnding(rest) && !(needsEnding && rest.isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsWord(int at) {
    int offset = offsets.get(at);
    boolean inNumber =
        offset > 1
            && Character.isDigit(form.charAt(offset))
            && ".,".indexOf(form.charAt(offset - 1)) >= 0
            && Character.isDigit(form.charAt(offset - 2));
    return !inNumber && (offset == 0 || !Character.isLetterOrDigit(form.charAt(offset - 1)));
  }

  /** The letters between the end of a match and the end of its word. */
  private String rest(int end) {
    int from = offsets.get(end - 1) + 1;
    int to = from;
    while (to < form.length() && (Character.isLetterOrDigit(form.charAt(to)) || isApostrophe(to))) {
      to++;
    }
    return form.substring(from, to).replaceAll("['\u2019]", "");
  }

  private boolean isApostrophe(int at) {
    return "'\u2019".indexOf(form.charAt(at)) >= 0
        && at + 1 < form.length()
        && Character.isLetter(form.charAt(at + 1));
  }

  private boolean isEnding(String rest) {
    return language == Language.FI ? FINNISH.matcher(rest).matches() : GENITIVE.contains(rest);
  }

  /** The stems of a Finnish name before an ending: Helsinki, Helsing-in; nainen, naise-n. */
  private static List<String> weakened(String name) {
    List<String> stems = new ArrayList<>();
    if (name.endsWith("nen")) {
      stems.add(name.substring(0, name.length() - 3) + "se");
    }
    if (name.length() > 3) {
      String vowel = name.substring(name.length() - 1);
      String stem = name.substring(0, name.length() - 1);
      for (String[] grade : GRADES) {
        if (stem.endsWith(grade[0])) {
          stems.add(stem.substring(0, stem.length() - grade[0].length()) + grade[1] + vowel);
        }
      }
    }
    return stems;
  }

  private static String folded(String name) {
    StringBuilder letters = new StringBuilder();
    name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
