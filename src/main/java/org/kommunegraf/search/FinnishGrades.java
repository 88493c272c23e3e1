package org.kommunegraf.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;

/**
 * Finnish weakens consonants inside a word: <i>kunta</i>, but <i>kunnan</i>. The stemmer gives the
 * weak and the strong forms different stems. Here the strong forms of the two words that this graph
 * speaks of most, municipality and town, get the stems of their weak ones.
 */
final class FinnishGrades {

  private static final String MUNICIPALITY = "kun";
  private static final List<String> STRONG_FORMS_OF_MUNICIPALITY =
      List.of("kuntaa", "kuntaan", "kuntana", "kuntia", "kuntien", "kuntiin", "kuntina");

  private static final String TOWN = "kaupung";
  private static final List<String> STRONG_FORMS_OF_TOWN =
      List.of(
          "kaupunki",
          "kaupunkia",
          "kaupunkien",
          "kaupunkiin",
          "kaupunkina",
          "kaupunkeja",
          "kaupunkeihin");

  private FinnishGrades() {}

  static StemmerOverrideMap stems() {
    StemmerOverrideFilter.Builder stems = new StemmerOverrideFilter.Builder();
    STRONG_FORMS_OF_MUNICIPALITY.forEach(form -> stems.add(form, MUNICIPALITY));
    STRONG_FORMS_OF_TOWN.forEach(form -> stems.add(form, TOWN));
    try {
      return stems.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
