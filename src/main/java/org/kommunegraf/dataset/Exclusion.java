package org.kommunegraf.dataset;

/**
 * A numeral of a document that is not data, and why.
 *
 * @param place where the exclusion is written
 * @param line the document's line, from 1
 * @param numeral which numeral of the line, from 1
 * @param reason why it is no data
 */
public record Exclusion(Place place, int line, int numeral, Reason reason) {

  /** The closed list of reasons why a numeral may be no data. */
  public enum Reason {
    PAGE_NUMBER,
    DATE_OF_PRINTING,
    PHONE_NUMBER,
    ADDRESS,
    ORDINAL_OF_LIST,
    NAME_OF_PROCEDURE,
    /** The mark of a footnote. */
    FOOTNOTE_MARK,
    /** The number of a case or of a file. */
    CASE_NUMBER,
    /** The version of a thing, as in Web 2.0. */
    VERSION,
    /** A word that scales figures elsewhere, as a heading's "i 1.000 kr.". */
    SCALE_WORD
  }
}
