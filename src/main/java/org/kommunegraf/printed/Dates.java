package org.kommunegraf.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;

/** Finds the dates and spans of time of a printed form; each as precise as it is printed. */
final class Dates {

  static final String YEAR = "((?:1[5-9]|20|21)\\d\\d)";
  private static final String DASH = "\\s*[-\\u2013/]\\s*";
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)" + YEAR + "-(\\d\\d)-(\\d\\d)(?!\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})[./-]\\s?(\\d{1,2})[./-]?\\s?" + YEAR + "(?!\\d)");
  private static final Pattern DAYS =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\.?\\s*[-\u2013]\\s*(\\d{1,2})\\.(\\d{1,2})\\." + YEAR + "(?!\\d)");
  private static final Pattern YEAR_ALONE =
      Pattern.compile("(?<![\\d.,])" + YEAR + "(?![\\d]|[.,]\\d{3}(?!\\d))");
  private static final Pattern TWO_YEARS =
      Pattern.compile("(?<!\\d)" + YEAR + DASH + "(\\d\\d|" + YEAR + ")(?!\\d)");

  /** What every date has; most printed forms have none. */
  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

  private static final int DECADE = 10;

  private final StringBuilder text;
  private final Language language;
  private final Phrases words;
  private final String original;
  private final Set<Period> found = new LinkedHashSet<>();
  private final List<At> places = new ArrayList<>();

  /** Where a span of time stands. */
  private record At(int from, int to, Period period) {}

  private Dates(String text, Language language) {
    this.text = new StringBuilder(text);
    this.original = text;
    this.language = language;
    this.words = Phrases.of(language);
    if (FOUR_DIGITS.matcher(text).find()) {
      find();
    }
  }

  private void find() {
    each(ISO, m -> day(m.group(1), m.group(2), m.group(3)));
    each(DAYS, this::days);
    each(NUMERIC, m -> day(m.group(3), m.group(2), m.group(1)));
    months();
    quarters();
    each(TWO_YEARS, this::twoYears);
    decades();
    each(YEAR_ALONE, m -> open(m, m.group(1)));
    joinRanges();
    List<Period> years =
        found.stream().filter(p -> p.start() != null && p.start().equals(p.end())).toList();
    joined(years);
  }

  private record Rest(Set<Period> periods, String text) {}

  /** The spans of time that a form in small letters says; of several, each and all together. */
  static Set<Period> in(String text, Language language) {
    return read(text, language).periods();
  }

  /** The form with days and months blanked out, so that their digits are no figures. */
  static String blankedOut(String text, Language language) {
    return read(text, language).text();
  }

  private static Rest read(String text, Language language) {
    Dates dates = new Dates(text, language);
    return new Rest(dates.found, dates.text.toString());
  }

  private interface Reader {
    /** Adds what is read, and says whether it was a date. */
    boolean read(MatchResult match);
  }

  private void each(Pattern pattern, Reader reader) {
    Matcher m = pattern.matcher(text.toString());
    List<MatchResult> matches = m.results().collect(Collectors.toCollection(ArrayList::new));
    for (MatchResult match : matches) {
      int before = found.size();
      boolean isRead = reader.read(match);
      if (found.size() == before + 1) {
        places.add(new At(match.start(), match.end(), List.copyOf(found).get(before)));
      }
      if (isRead && pattern != YEAR_ALONE) {
        for (int i = match.start(); i < match.end(); i++) {
          text.setCharAt(i, ' ');
        }
      }
    }
  }

  private boolean day(String year, String month, String day) {
    return add("%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day)));
  }

  /** From one day to another of the same month: 3-7.6.2024. */
  private boolean days(MatchResult m) {
    String month = "%s-%02d-".formatted(m.group(4), Integer.parseInt(m.group(3)));
    return span(
        month + "%02d".formatted(Integer.parseInt(m.group(1))),
        month + "%02d".formatted(Integer.parseInt(m.group(2))));
  }

  private void months() {
    for (MonthForms month : MonthForms.of(language)) {
      each(month.dayFirst(), m -> day(m.group(2), month.number(), m.group(1)));
      each(month.monthFirst(), m -> day(m.group(2), month.number(), m.group(1)));
      each(month.alone(), m -> open(m, m.group(1) + "-" + month.number()));
      each(month.bracketed(), m -> bracketed(m, month.number()));
    }
  }

  /** A month in brackets behind a year: the quarter before stands too. */
  private boolean bracketed(MatchResult match, String month) {
    quarterOfYear()
        .matcher(text.substring(0, match.start()) + match.group(1))
        .results()
        .forEach(this::quarter);
    return open(match, match.group(1) + "-" + month);
  }

  private void quarters() {
    each(quarterOfYear(), this::quarter);
  }

  private Pattern quarterOfYear() {
    String word = words.alternatives("quarter");
    return Pattern.compile(
        "(?:q([1-4])|(\\d)\\.\\s*"
            + word
            + "|(\\p{L}+)\\s+"
            + word
            + ")\\s*(?:\\p{L}+\\s+)?"
            + YEAR);
  }

  private boolean quarter(MatchResult m) {
    String digit = m.group(1) != null ? m.group(1) : m.group(2);
    var spelled = m.group(4) == null ? null : SpelledNumbers.of(language).findOrdinal(m.group(4));
    int number = digit != null ? Integer.parseInt(digit) : spelled == null ? 0 : spelled.intValue();
    String year = m.group(m.groupCount());
    return number >= 1
        && number <= 4
        && span("%s-%02d".formatted(year, 3 * number - 2), "%s-%02d".formatted(year, 3 * number));
  }

  private boolean twoYears(MatchResult match) {
    String second =
        match.group(2).length() == 2
            ? match.group(1).substring(0, 2) + match.group(2)
            : match.group(2);
    return span(match.group(1), second);
  }

  private void decades() {
    each(
        Pattern.compile("(?<!\\d)(\\d{3}0)" + words.alternatives("decade") + "(?!\\p{L})"),
        m -> span(m.group(1), String.valueOf(Integer.parseInt(m.group(1)) + DECADE - 1)));
  }

  /** One date to another is one span and not the two: 1 september 2022 - 31 augusti 2023. */
  private void joinRanges() {
    places.sort(Comparator.comparing(At::from));
    Pattern to = Pattern.compile("\\s*(?:[-\u2013\u2014]|" + words.alternatives("to") + ")\\s*");
    for (int i = 0; i + 1 < places.size(); i++) {
      At first = places.get(i);
      At last = places.get(i + 1);
      PartialDate start = first.period().start();
      PartialDate end = last.period().end();
      if (start != null
          && end != null
          && first.to() <= last.from()
          && to.matcher(original.substring(first.to(), last.from())).matches()
          && span(start.text(), end.text())) {
        found.remove(first.period());
        found.remove(last.period());
      }
    }
  }

  /** Several years are also the span from the first to the last. */
  private void joined(List<Period> single) {
    if (single.size() > 1) {
      String first = String.valueOf(single.get(0).start());
      String last = String.valueOf(single.get(single.size() - 1).end());
      span(first, last);
    }
  }

  /** A date that a word before or behind it may open: since 2013, by 2011. */
  private boolean open(MatchResult match, String date) {
    String before = text.substring(0, match.start());
    String behind = text.substring(match.end());
    PartialDate at = parse(date);
    if (at == null) {
      return false;
    }
    if (stands("since", before, behind)) {
      found.add(new Period(date, at, null));
    } else if (stands("until", before, behind)) {
      found.add(new Period(date, null, at));
    } else {
      found.add(new Period(date, at, at));
    }
    return true;
  }

  private boolean stands(String key, String before, String behind) {
    String word = words.alternatives(key);
    return language == Language.FI
        ? behind.matches("(?s)\\s*" + word + ".*")
        : before.matches("(?s).*" + word + "\\s+(?:\\p{L}+\\s+)?");
  }

  private boolean add(String date) {
    PartialDate at = parse(date);
    return at != null && found.add(new Period(date, at, at));
  }

  private boolean span(String from, String to) {
    PartialDate start = parse(from);
    PartialDate end = parse(to);
    if (start == null || end == null || end.lastDay().isBefore(start.firstDay())) {
      return false;
    }
    return found.add(new Period(from + "–" + to, start, end));
  }

  private static @Nullable PartialDate parse(String date) {
    try {
      return PartialDate.parse(date);
    } catch (IllegalArgumentException e) {
      return null; // 31.13.2015 is no date
    }
  }
}
