package org.kommunegraf.printed;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kommunegraf.model.Language;

/**
 * How a month of a year stands in a text of small letters.
 *
 * @param number of the month, from {@code 01}
 * @param dayFirst with the day and the year as groups: 4 June 2015
 * @param monthFirst with the day and the year as groups: June 4, 2015
 * @param alone with the year as a group: June 2015
 * @param bracketed with the year as a group: 2015 (June)
 */
record MonthForms(
    String number, Pattern dayFirst, Pattern monthFirst, Pattern alone, Pattern bracketed) {

  private static final Map<Language, List<MonthForms>> READ = new ConcurrentHashMap<>();

  /** The twelve months of a language, in their order. */
  static List<MonthForms> of(Language language) {
    return READ.computeIfAbsent(language, MonthForms::read);
  }

  private static List<MonthForms> read(Language language) {
    String tag = language == Language.NO ? "nb" : language.name().toLowerCase(Locale.ROOT);
    DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(tag));
    return IntStream.range(0, 12).mapToObj(month -> of(month, names(symbols, month))).toList();
  }

  private static MonthForms of(int month, Set<String> names) {
    String name =
        names.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")\\p{L}{0,4}\\.?"));
    return new MonthForms(
        "%02d".formatted(month + 1),
        Pattern.compile("(?<!\\d)(\\d{1,2})\\.?\\s+" + name + "\\s+" + Dates.YEAR),
        Pattern.compile(name + "\\s+(\\d{1,2}),?\\s+" + Dates.YEAR),
        Pattern.compile(name + "\\s+" + Dates.YEAR),
        Pattern.compile(Dates.YEAR + "\\s*\\(?\\s*" + name + "\\s*\\)?"));
  }

  private static Set<String> names(DateFormatSymbols symbols, int month) {
    Set<String> forms = new LinkedHashSet<>();
    String whole = symbols.getMonths()[month].toLowerCase(Locale.ROOT);
    forms.add(whole.replaceFirst("kuuta$", "kuu"));
    forms.add(whole.length() > 3 ? whole.substring(0, 3) + "." : whole);
    forms.add(symbols.getShortMonths()[month].toLowerCase(Locale.ROOT));
    if (month == 8) {
      forms.add("sept.");
    }
    return forms;
  }
}
