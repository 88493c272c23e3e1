package org.kommunegraf.printed;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/**
 * The numbers of a language in words, in all genders and cases that ICU spells, with the older and
 * the shorter words of the language's list. Blanks and hyphens inside a number do not count.
 */
final class SpelledNumbers {

  private static final Map<Language, SpelledNumbers> LANGUAGES = new ConcurrentHashMap<>();
  private static final int LAST_ORDINAL = 31;

  private final Map<String, BigDecimal> cardinals = new HashMap<>();
  private final Map<String, BigDecimal> ordinals = new HashMap<>();

  private SpelledNumbers(Language language) {
    for (String tag : tags(language)) {
      RuleBasedNumberFormat format =
          new RuleBasedNumberFormat(new ULocale(tag), RuleBasedNumberFormat.SPELLOUT);
      for (String rules : format.getRuleSetNames()) {
        if (rules.startsWith("%spellout-cardinal")) {
          numbers().forEach(n -> cardinals.putIfAbsent(folded(format.format(n, rules)), big(n)));
        } else if (rules.startsWith("%spellout-ordinal")) {
          IntStream.rangeClosed(1, LAST_ORDINAL)
              .forEach(n -> ordinals.putIfAbsent(folded(format.format(n, rules)), big(n)));
        }
      }
    }
    Phrases.of(language)
        .numbers("numbers")
        .forEach((word, number) -> cardinals.put(folded(word), new BigDecimal(number)));
    addUnitsBeforeTens(language);
  }

  static SpelledNumbers of(Language language) {
    return LANGUAGES.computeIfAbsent(language, SpelledNumbers::new);
  }

  /** The number that words spell; null if they spell none. */
  @Nullable BigDecimal find(String words) {
    return cardinals.get(folded(words));
  }

  /** The place that a word spells, as third is 3; null if it spells none. */
  @Nullable BigDecimal findOrdinal(String word) {
    return ordinals.get(folded(word));
  }

  /** Small letters without what stands between the parts of a number. */
  private static String folded(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00ad\\u2010-]", "");
  }

  private static IntStream numbers() {
    return IntStream.concat(
        IntStream.rangeClosed(0, 1000), IntStream.rangeClosed(2, 999).map(n -> n * 1000));
  }

  /** The older Norwegian and the Danish way: femogtredve. */
  private void addUnitsBeforeTens(Language language) {
    if (language == Language.FI || language == Language.EN || language == Language.SV) {
      return;
    }
    Map<String, BigDecimal> known = Map.copyOf(cardinals);
    known.forEach(
        (ten, tens) -> {
          if (tens.remainder(BigDecimal.TEN).signum() == 0
              && tens.intValue() >= 20
              && tens.intValue() < 100) {
            known.forEach(
                (unit, units) -> {
                  if (units.signum() > 0 && units.compareTo(BigDecimal.TEN) < 0) {
                    cardinals.putIfAbsent(unit + "og" + ten, tens.add(units));
                  }
                });
          }
        });
  }

  private static BigDecimal big(int number) {
    return BigDecimal.valueOf(number);
  }

  private static List<String> tags(Language language) {
    return switch (language) {
      case NB, NN, NO -> List.of("nb", "nn");
      case DA, FI, SV -> Arrays.asList(language.name().toLowerCase(Locale.ROOT));
      default -> List.of("en");
    };
  }
}
