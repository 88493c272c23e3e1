package org.kommunegraf.verify;

import java.util.Optional;
import org.kommunegraf.printed.PrintedForm;
import org.kommunegraf.printed.Surroundings;

/**
 * A printed form where it stands in the text. It is cut wrongly when it begins or ends inside a
 * word, or leaves out a word beside it that changes what it says.
 *
 * @param form the form as the citation gives it
 * @param stands the same as it stands in the text
 * @param before what stands before it
 * @param behind what stands behind it
 */
record Excerpt(PrintedForm form, String stands, String before, String behind) {

  /** What is wrong with the cut, and what to do; empty when nothing is. */
  Optional<String> wrongCut(String where) {
    String word = cutWord();
    if (!word.isEmpty()) {
      return Optional.of(
          "is cut out of the word \"" + word + "\" " + where + "; quote the whole word");
    }
    return new Surroundings(form, before, behind)
        .leftOut()
        .map(
            whole ->
                "leaves out words "
                    + where
                    + " that change what it says, \""
                    + whole.replaceAll("\\s+", " ")
                    + "\"; quote them too");
  }

  /**
   * The word inside which it begins or ends; empty if there is none. Words that a hyphen joins are
   * several.
   */
  private String cutWord() {
    String first = reversed(letters(reversed(before)));
    if (goesOn(first, stands)) {
      return first + letters(stands);
    }
    String last = reversed(letters(reversed(stands)));
    return goesOn(last, behind) ? last + letters(behind) : "";
  }

  /** Two words that ran together (<i>ogSymfoni</i>) are two; <i>DokkX</i> is one. */
  private static boolean goesOn(String word, String next) {
    return !word.isEmpty()
        && !letters(next).isEmpty()
        && (Character.isUpperCase(word.charAt(word.length() - 1))
            || !Character.isUpperCase(next.charAt(0))
            || letters(next).length() == 1);
  }

  private static String letters(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
