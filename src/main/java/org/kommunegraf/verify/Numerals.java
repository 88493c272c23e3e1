package org.kommunegraf.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kommunegraf.model.Language;

/**
 * Finds the numerals of a text: digits with their separators, and the number words of its language.
 *
 * <pre>
 * 4.998,51    one       100 000      one (a blank or no-break blank before groups of three)
 * 2-4         two       03-06-2015   three
 * sites/17892 one       tosproget    none: a number word inside another word
 * </pre>
 */
final class Numerals {

  private final NumberWords words;

  private Numerals(NumberWords words) {
    this.words = words;
  }

  static Numerals of(Language language) {
    return new Numerals(NumberWords.of(language));
  }

  /** The numerals of a line or of a whole text, in the order in which they stand. */
  List<Numeral> find(String text) {
    List<Numeral> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = Digits.end(text, at);
      if (end > at) {
        found.add(new Numeral(at, end, text.substring(at, end)));
        at = end;
      } else if (Character.isLetter(text.charAt(at))) {
        at = readWord(text, at, found);
      } else {
        at++;
      }
    }
    return found;
  }

  /** Reads one word, over line ends if it is broken there, and adds it if it is a number. */
  private int readWord(String text, int from, List<Numeral> found) {
    List<Numeral> pieces = pieces(text, from);
    int end = pieces.get(pieces.size() - 1).to();
    String word = joined(pieces, "");
    int compoundEnd = compoundEnd(word, text, from, end);
    if (compoundEnd > end) {
      found.add(new Numeral(from, compoundEnd, text.substring(from, compoundEnd)));
      return compoundEnd;
    }
    if (words.contain(word, text, from, end)) {
      found.add(new Numeral(from, end, word));
    } else if (pieces.size() > 1 && words.contain(joined(pieces, "-"), text, from, end)) {
      found.add(new Numeral(from, end, joined(pieces, "-")));
    } else if (pieces.size() > 1
        && pieces.stream().allMatch(p -> words.contain(p.text(), text, p.from(), p.to()))) {
      found.addAll(pieces); // syv- and otte on the next line are no broken word but two figures
    }
    return end;
  }

  /**
   * The pieces of a word: one, or more if hyphens break it at line ends ({@code hund-}, {@code
   * rede}).
   */
  private static List<Numeral> pieces(String text, int from) {
    List<Numeral> pieces = new ArrayList<>(1);
    int at = from;
    while (at >= 0) {
      int end = endOfLetters(text, at);
      pieces.add(new Numeral(at, end, text.substring(at, end)));
      at = continuation(text, end);
    }
    return pieces;
  }

  /**
   * Where a word goes on that only a line end or a soft hyphen breaks at an offset; negative if it
   * ends there.
   */
  private static int continuation(String text, int end) {
    if (end == text.length() || !Typesetting.breaksWord(text, end)) {
      return -1;
    }
    int next = Typesetting.nextInk(text, end + 1);
    return next < text.length() && Character.isLetter(text.charAt(next)) ? next : -1;
  }

  /**
   * The end of a number word that has a hyphen inside ({@code twenty-one}); the word's own end if
   * it is none.
   */
  private int compoundEnd(String word, String text, int from, int end) {
    if (end + 1 >= text.length() || !Typesetting.isHyphen(text.charAt(end))) {
      return end;
    }
    int last = endOfLetters(text, end + 1);
    String compound = word + "-" + text.substring(end + 1, last);
    return last > end + 1 && words.contain(compound, text, from, last) ? last : end;
  }

  private static int endOfLetters(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String joined(List<Numeral> pieces, String joint) {
    return pieces.size() == 1
        ? pieces.get(0).text()
        : pieces.stream().map(Numeral::text).collect(Collectors.joining(joint));
  }
}
