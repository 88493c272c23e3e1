package org.kommunegraf.verify;

import java.util.List;
import org.kommunegraf.dataset.Problem;

/**
 * How much of one document the data account for.
 *
 * @param id the document's id
 * @param file its file's name
 * @param numerals how many numerals its text has; 0 when the text could not be read, and so below
 * @param citedNumerals how many of them the printed form of a citation covers
 * @param excludedNumerals how many are excluded as no data; none of them is cited too
 * @param lines how many lines are not blank
 * @param citedLines how many of these lie inside the lines of a citation
 * @param openLines the lines that no citation names, with their text
 * @param isAtHand whether the text could be read
 * @param problems what is wrong, by place
 */
public record DocumentReport(
    String id,
    String file,
    int numerals,
    int citedNumerals,
    int excludedNumerals,
    int lines,
    int citedLines,
    List<String> openLines,
    boolean isAtHand,
    List<Problem> problems) {

  /**
   * Whether the file is the one that is cited, every citation holds, and every numeral is accounted
   * for.
   */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
