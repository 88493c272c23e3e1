package org.kommunegraf.printed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kommunegraf.model.Language;

/**
 * Words of printed forms by what they mean, from a file beside this class. A star in a phrase
 * stands for letters before or behind it; a phrase may carry a number behind a colon.
 */
final class Phrases {

  private static final Map<String, Phrases> FILES = new ConcurrentHashMap<>();

  /** What no text contains. */
  private static final String NOTHING = "(?!)";

  private final Map<String, List<String>> lists;
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  private Phrases(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  /** The words of a language; for languages without a list of their own the English ones. */
  static Phrases of(Language language) {
    return of(
        switch (language) {
          case DA, FO, KL -> "words-da";
          case NB, NN, NO -> "words-nb";
          case SV -> "words-sv";
          case FI -> "words-fi";
          case EN, FKV, IS, SE, SMA, SMJ -> "words-en";
        });
  }

  /** The words of a file that holds those of all languages. */
  static Phrases of(String file) {
    return FILES.computeIfAbsent(file, f -> new Phrases(read(f + ".properties")));
  }

  /**
   * Finds any phrase of a list as whole words, the longest first; its first group is the phrase.
   */
  Pattern pattern(String key) {
    return patterns.computeIfAbsent(key, k -> Pattern.compile(alternatives(k)));
  }

  /** The phrases of a list as a part of a pattern. */
  String alternatives(String key) {
    String any =
        phrases(key).stream()
            .map(Phrases::withoutNumber)
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Phrases::expression)
            .collect(Collectors.joining("|"));
    return any.isEmpty() ? NOTHING : "(" + any + ")";
  }

  /** The phrases of a list with the numbers that they carry. */
  Map<String, String> numbers(String key) {
    return phrases(key).stream()
        .filter(phrase -> phrase.indexOf(':') > 0)
        .collect(
            Collectors.toMap(
                Phrases::withoutNumber, phrase -> phrase.substring(phrase.lastIndexOf(':') + 1)));
  }

  /** The number that a phrase of a list carries, found in a text as {@code form}. */
  String carried(String key, String form) {
    return numbers(key).entrySet().stream()
        .filter(e -> isForm(e.getKey(), form))
        .max(Comparator.comparing(e -> e.getKey().length()))
        .map(Map.Entry::getValue)
        .orElseThrow();
  }

  private static boolean isForm(String phrase, String form) {
    return Pattern.matches(expression(phrase), form);
  }

  private List<String> phrases(String key) {
    return lists.getOrDefault(key, List.of());
  }

  private static String withoutNumber(String phrase) {
    return phrase.matches(".+:[\\d.]+") ? phrase.substring(0, phrase.lastIndexOf(':')) : phrase;
  }

  private static String expression(String phrase) {
    boolean open = phrase.startsWith("*");
    boolean goesOn = phrase.length() > 1 && phrase.endsWith("*");
    String core = phrase.substring(open ? 1 : 0, phrase.length() - (goesOn ? 1 : 0));
    String words =
        Arrays.stream(core.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    boolean begins = Character.isLetterOrDigit(core.charAt(0));
    boolean ends = Character.isLetterOrDigit(core.charAt(core.length() - 1));
    return (open ? "(?<!\\p{L})\\p{L}*?" : begins ? "(?<!\\p{L})" : "")
        + words
        + (goesOn ? "\\p{L}*" : ends ? "(?!\\p{L})" : "");
  }

  private static Map<String, List<String>> read(String file) {
    Properties properties = new Properties();
    try (InputStream in = Phrases.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The list " + file + " is missing in the package printed");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                key -> key,
                key ->
                    Arrays.stream(properties.getProperty(key).split(",(?!-)"))
                        .filter(phrase -> !phrase.isEmpty())
                        .toList()));
  }
}
