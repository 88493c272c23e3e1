package org.kommunegraf.printed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Unit;

/**
 * A printed form with the words that stand before and behind it. A form that leaves out the word
 * which changes its figure (<i>omkring</i> 700, 7 <i>mio. kr.</i>, 2<i>-4</i>) says another figure
 * than its document does.
 */
public final class Surroundings {

  private static final int MOST_WORDS = 3;
  private static final Pattern END_OF_SENTENCE =
      Pattern.compile(".*[!?;:•)|,]|.{5,}\\.|[.]|.*,\\D.*");

  private static final Pattern BEGINNING = Pattern.compile("[.,!?;:•)].*|.*,\\S.*");

  private final String form;
  private final Language language;
  private final List<PrintedFigure> own;
  private final Set<Period> times;
  private final List<String> before = new ArrayList<>();
  private final List<String> behind = new ArrayList<>();

  /**
   * @param before what stands before the form, as far as one likes
   * @param behind what stands behind it
   */
  public Surroundings(PrintedForm form, String before, String behind) {
    this.form = small(form.text());
    this.language = form.language();
    this.own = figures(this.form, language);
    this.times = Dates.in(this.form, language);
    addBefore(small(before));
    addBehind(small(behind));
  }

  /**
   * The shortest stretch of the text around the form in which one of its figures says something
   * else than in the form alone; empty when the form leaves out nothing that matters.
   */
  public Optional<String> leftOut() {
    if (NameForms.isRow(form) || (own.isEmpty() && times.isEmpty())) {
      return Optional.empty();
    }
    for (int words = 1; words <= MOST_WORDS; words++) {
      String left = join(before.subList(0, Math.min(words, before.size())), true);
      String right = join(behind.subList(0, Math.min(words, behind.size())), false);
      if (isOther(left, "") || (words == 1 && isMeasuredBefore(left))) {
        return Optional.of((left + form).strip());
      } else if (isOther("", right) || (words == 1 && isMeasured(form + right))) {
        return Optional.of((form + right).strip());
      }
    }
    return Optional.empty();
  }

  private boolean isOther(String left, String right) {
    String whole = left + form + right;
    return !whole.equals(form) && (isAnotherFigure(left, whole) || isAnotherTime(whole));
  }

  private boolean isAnotherFigure(String left, String whole) {
    List<PrintedFigure> all = own.isEmpty() ? List.of() : figures(whole, language);
    for (PrintedFigure figure : own) {
      int from = figure.from() + left.length();
      Optional<PrintedFigure> same =
          all.stream()
              .filter(f -> f.from() < from + figure.text().length() && f.to() > from)
              .findFirst();
      if (same.isPresent() ? !figure.says(same.get()) : !figure.weak()) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnotherTime(String whole) {
    return !times.isEmpty() && !Dates.in(whole, language).containsAll(times);
  }

  /** Whether a word gives the form's figure a unit or currency that the form itself has not. */
  private boolean isMeasured(String whole) {
    if (own.size() != 1 || own.get(0).weak()) {
      return false;
    }
    PrintedForm alone = new PrintedForm(form, language);
    PrintedForm more = new PrintedForm(whole, language);
    return (more.says(Unit.PERCENT) && !alone.says(Unit.PERCENT))
        || (alone.currencies().isEmpty()
            && !alone.saysCrowns()
            && (more.saysCrowns() || !more.currencies().isEmpty()));
  }

  /** In front of a bare number stands a currency; in front of more words that of another figure. */
  private boolean isMeasuredBefore(String left) {
    return form.chars().noneMatch(Character::isLetter) && isMeasured(left + form);
  }

  private static List<PrintedFigure> figures(String text, Language language) {
    return FigureReader.read(Dates.blankedOut(text, language), language);
  }

  private void addBefore(String text) {
    int end = text.length();
    while (end > 0 && before.size() < MOST_WORDS) {
      int at = end;
      while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      String word = text.substring(at, end);
      if (word.isBlank() || isEnd(word)) {
        return;
      }
      before.add(word);
      end = at;
    }
  }

  private void addBehind(String text) {
    int from = 0;
    while (from < text.length() && behind.size() < MOST_WORDS) {
      int at = from;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      String word = text.substring(from, at);
      if (word.isBlank() || BEGINNING.matcher(word.strip()).matches()) {
        return;
      }
      behind.add(word);
      if (isEnd(word)) {
        return;
      }
      from = at;
    }
  }

  private static boolean isEnd(String word) {
    return END_OF_SENTENCE.matcher(word.strip()).matches();
  }

  private static String join(List<String> words, boolean backwards) {
    StringBuilder joined = new StringBuilder();
    for (String word : words) {
      joined.insert(backwards ? 0 : joined.length(), word);
    }
    return joined.toString();
  }

  private static String small(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("-[^\\S\\n]*\\n\\s*(?=\\p{Ll})", "")
        .toLowerCase(Locale.ROOT);
  }
}
