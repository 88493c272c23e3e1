package org.kommunegraf.verify;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.printed.PrintedForm;

/**
 * A document's text, indexed once: lines, ink and numerals. Lines end at LF and are counted from 1,
 * numerals are counted from 0 through the whole text. A numeral that is broken at a line's end
 * belongs to the line where it begins.
 */
final class SourceText {

  /** How many characters around a printed form may hold the words that change it. */
  private static final int NEAR = 80;

  private final String text;
  private final int[] lineStarts;
  private final int[] inkOfLines;
  private final Ink ink;
  private final List<Numeral> numerals;
  private final int[] inkOfNumerals;
  private final int[] numeralsOfLines;

  private SourceText(String text, Numerals finder) {
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.ink = Ink.of(text);
    this.inkOfLines = ink.positions(lineStarts);
    this.numerals = finder.find(text);
    this.inkOfNumerals =
        ink.positions(
            numerals.stream().flatMapToInt(n -> IntStream.of(n.from(), n.to())).toArray());
    this.numeralsOfLines = numeralsOfLines();
  }

  /** Indexes a text in Unicode's composed form, in which the data are read too. */
  static SourceText of(String text, Numerals finder) {
    return new SourceText(Normalizer.normalize(text, Normalizer.Form.NFC), finder);
  }

  int lines() {
    return lineStarts.length - 1;
  }

  boolean isBlank(int line) {
    return IntStream.range(lineStarts[line - 1], lineStarts[line])
        .allMatch(at -> Typesetting.isSpace(text.charAt(at)));
  }

  /** A line with its end. */
  String line(int line) {
    return text.substring(lineStarts[line - 1], lineStarts[line]);
  }

  Ink ink() {
    return ink;
  }

  /** The ink of lines that exist. */
  Stretch ink(LineRange lines) {
    return new Stretch(inkOfLines[lines.from() - 1], inkOfLines[lines.to()]);
  }

  /** A stretch as it stands in the text, with its blanks and line ends. */
  String text(Stretch stretch) {
    return text.substring(ink.offset(stretch.from()), ink.offset(stretch.to() - 1) + 1);
  }

  /** A printed form where it stands, with the words around it. */
  Excerpt excerpt(PrintedForm form, Stretch stretch) {
    int from = ink.offset(stretch.from());
    int to = ink.offset(stretch.to() - 1) + 1;
    return new Excerpt(
        form,
        text.substring(from, to),
        text.substring(Math.max(0, from - NEAR), from),
        text.substring(to, Math.min(text.length(), to + NEAR)));
  }

  /** The lines on which a stretch of ink begins and ends. */
  LineRange lines(Stretch stretch) {
    return new LineRange(
        last(inkOfLines, stretch.from()) + 1, last(inkOfLines, stretch.to() - 1) + 1);
  }

  int numerals() {
    return numerals.size();
  }

  String numeral(int numeral) {
    return numerals.get(numeral).text();
  }

  /** The first numeral that begins on a line or behind it. */
  int firstNumeral(int line) {
    return numeralsOfLines[line - 1];
  }

  int numeralsOn(int line) {
    return numeralsOfLines[line] - numeralsOfLines[line - 1];
  }

  /** The numerals that begin inside a stretch, as first and behind the last. */
  Stretch numeralsIn(Stretch stretch) {
    return new Stretch(firstNumeralAt(stretch.from()), firstNumeralAt(stretch.to()));
  }

  /**
   * The numeral that goes on at a position of the ink, having begun before it; negative if there is
   * none.
   */
  int numeralAcross(int position) {
    int before = firstNumeralAt(position) - 1;
    return before >= 0 && inkOfNumerals[2 * before + 1] > position ? before : -1;
  }

  /** The first numeral that begins at a position of the ink or behind it. */
  private int firstNumeralAt(int position) {
    int low = 0;
    int high = numerals.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inkOfNumerals[2 * middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last index of ascending values whose value is not above a bound; several may be equal. */
  private static int last(int[] ascending, int bound) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] <= bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Where the lines begin, and the end of the text. */
  private static int[] lineStarts(String text) {
    int[] starts = new int[2 + (int) text.chars().filter(c -> c == '\n').count()];
    int lines = 0;
    for (int at = 0; at < text.length(); at = starts[lines]) {
      int end = text.indexOf('\n', at);
      starts[++lines] = end < 0 ? text.length() : end + 1;
    }
    return Arrays.copyOf(starts, lines + 1);
  }

  private int[] numeralsOfLines() {
    int[] first = new int[lineStarts.length];
    int numeral = 0;
    for (int i = 0; i < lineStarts.length; i++) {
      while (numeral < numerals.size() && numerals.get(numeral).from() < lineStarts[i]) {
        numeral++;
      }
      first[i] = numeral;
    }
    return first;
  }
}
