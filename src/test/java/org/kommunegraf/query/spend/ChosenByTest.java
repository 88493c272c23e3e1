package org.kommunegraf.query.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.RealData;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatReason;
import org.kommunegraf.release.Release;

/** A total has the caveats that touch what it counts, and no others. */
class ChosenByTest {

  private static final Release RELEASE = RealData.release();

  /** Each kind of caveat with the fields that it concerns. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          municipality:dk/751                      | BY_POSITION municipality payer; INFERRED amount.currency payer; FEES_INSIDE covers; JOINT_FUNDING roles; OPEN_LIST covers; SCOPE_UNCLEAR covers payer
          department:aarhus/borgmesterens-afdeling | BY_POSITION payer; INFERRED amount.currency; SCOPE_UNCLEAR payer
          campaign:aarhus/det-betaler-sig          | INFERRED amount.currency
          campaign:aarhus/liv-vi-er-en-del         | INFERRED amount.currency; FEES_INSIDE covers
          """)
  void ofTotals(String id, @Nullable String expected) {
    SpendChoice choice = SpendChoice.of(RELEASE, RELEASE.find(id).orElseThrow());
    List<Caveat> caveats =
        Totals.of(RELEASE, choice).stream()
            .flatMap(total -> Totals.caveats(RELEASE, total).stream())
            .toList();
    assertThat(inWords(caveats)).isEqualTo(expected);
  }

  private static String inWords(Collection<Caveat> caveats) {
    return caveats.stream()
        .map(
            caveat ->
                caveat.reasons().stream()
                    .map(CaveatReason::fields)
                    .flatMap(List::stream)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(" ", caveat.kind() + " ", "")))
        .collect(Collectors.joining("; "));
  }
}
