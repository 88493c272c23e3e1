package org.kommunegraf.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kommunegraf.model.Language;

/**
 * The number words of a language, from lists beside this class: {@code numerals-da.txt} and so on.
 * Their first lines say what an entry may be.
 */
final class NumberWords {

  private final Set<String> entries;
  private final Set<String> lastWords;
  private final int longest;

  private NumberWords(Set<String> entries) {
    this.entries = entries;
    this.lastWords =
        entries.stream()
            .filter(entry -> entry.contains(" "))
            .map(entry -> entry.substring(entry.lastIndexOf(' ') + 1))
            .collect(Collectors.toUnmodifiableSet());
    this.longest = entries.stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The words of a language; none where there is no list yet, so that only digits are numerals in
   * its documents.
   */
  static NumberWords of(Language language) {
    Set<String> entries = new HashSet<>();
    lists(language).forEach(list -> entries.addAll(read("numerals-" + list + ".txt")));
    return new NumberWords(Set.copyOf(entries));
  }

  private static List<String> lists(Language language) {
    return switch (language) {
      case DA -> List.of("da");
      case EN -> List.of("en");
      case FI -> List.of("fi");
      case NB -> List.of("nb");
      case NN -> List.of("nn");
      case NO -> List.of("nb", "nn");
      case SV -> List.of("sv");
      case FKV, FO, IS, KL, SE, SMA, SMJ -> List.of();
    };
  }

  /**
   * Whether a word is a number, where it stands.
   *
   * @param word the word, in whatever letters
   * @param from where it begins in the text
   * @param to where it ends
   */
  boolean contain(String word, String text, int from, int to) {
    if (word.length() > longest) {
      return false;
    }
    String entry = word.toLowerCase(Locale.ROOT);
    return entries.contains(entry)
        || (to < text.length() && text.charAt(to) == '.' && entries.contains(entry + "."))
        || (lastWords.contains(entry) && entries.contains(wordBefore(text, from) + " " + entry));
  }

  /**
   * The word that only one blank or hyphen parts from what begins at an offset; empty if there is
   * none.
   */
  private static String wordBefore(String text, int from) {
    int end = from - 1;
    if (end <= 0
        || !(Typesetting.isSpace(text.charAt(end)) || Typesetting.isHyphen(text.charAt(end)))) {
      return "";
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static List<String> read(String list) {
    try (InputStream in = NumberWords.class.getResourceAsStream(list)) {
      if (in == null) {
        throw new IllegalStateException(
            "The list " + list + " is missing beside " + NumberWords.class.getName());
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
