package org.kommunegraf.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.release.Release;

/** An answer about a town's accounts, invented and entered by the book, as tables. */
class UmeaTest {

  private static final class Entered {
    static final GraphQlEngine ENGINE = new GraphQlEngine(Entered::release);

    private static Release release() {
      try {
        Outcome outcome =
            Importer.merge(
                DatasetReader.readAll(Path.of("src/test/resources/umea/data")), List.of());
        assertThat(outcome.problems()).isEmpty();
        return Release.of(new ReleaseHeader(1, "0", Instant.EPOCH), outcome.entities());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void spendsAddUpToWhatWasSpentAndBudgetsStandBeside() {
    String query = "{ spends { nodes { amount { value currency } } } }";
    TableAnswer answer =
        TableAnswer.of(Entered.ENGINE, new GraphQlRequest(query, null, Map.of(), null), null);
    Table table = Objects.requireNonNull(answer.table());
    BigDecimal sum = BigDecimal.ZERO;
    for (Table.Row row : table.rows()) {
      if (row.cells().get(0) instanceof Cell.Known amount
          && row.cells().get(1).text().equals("SEK")) {
        sum = sum.add(new BigDecimal(amount.text()));
      }
    }
    assertThat(sum).isEqualTo("1371000.00");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { spendSummary(groupBy: [DEPARTMENT], where: {period: {within: {start: "2022", end: "2022"}}}) { totals { amount { value } } groups { nodes { keys { label } lower named } } } } | '805000.00,SEK,Kommunikationsavdelningen,498000.00,[498000.00],SEK / ,SEK,Utbildningsförvaltningen,139000.00,[139000.00],SEK / ,SEK,Socialtjänsten,58000.00,[58000.00],SEK / ,SEK,Not stated,110000.00,[110000.00],SEK'
          { spendSummary(groupBy: [DEPARTMENT]) { totals { amount { value } } groups { nodes { keys { label } lower upper } } } } | '1371000.00,SEK,Kommunikationsavdelningen,878000.00,[988000.00],SEK / ,SEK,Utbildningsförvaltningen,301000.00,[411000.00],SEK / ,SEK,Socialtjänsten,82000.00,[192000.00],SEK / ,SEK,Not stated,110000.00,[110000.00],SEK'
          { spendSummary(groupBy: [DEPARTMENT], where: {payer: {municipality: {id: {eq: "municipality:umea"}}}}) { totals { amount { value } } groups { nodes { keys { label } lower } } } } | '1261000.00,SEK,Kommunikationsavdelningen,878000.00,SEK / ,SEK,Utbildningsförvaltningen,301000.00,SEK / ,SEK,Socialtjänsten,82000.00,SEK'
          { campaigns { nodes { cost { amount { value } outside { value } } planned { status amount { value } } } } } | '120000.00,SEK,[685000.00],SEK,BUDGETED,[60000.00],EUR,'
          { departments { nodes { name spendTotals { amount { value } } } } } | 'Kommunikationsavdelningen,878000.00,SEK, / Utbildningsförvaltningen,301000.00,SEK, / Socialtjänsten,82000.00,SEK, / gymnasieskolan,[194000.00],SEK,'
          { spends(where: {id: {eq: "spend:umea/spent-2022/social-services"}}) { nodes { shareOfMunicipality { value formula } } } } | '7.204969,"58,000.00 SEK ÷ 805,000.00 SEK × 100",'
          { derive(op: DIFFERENCE, of: [{total: {where: {year: {eq: 2022}}, currency: SEK, status: BUDGETED}}, {total: {where: {year: {eq: 2022}}, currency: SEK}}]) { value min max unit formula reason } } | '-145000.00,-145000.00,-145000.00,SEK,"660,000.00 SEK − 805,000.00 SEK",'
          { derive(op: DIFFERENCE, of: [{total: {of: "department:umea/social-services", where: {year: {eq: 2022}}, currency: SEK, status: BUDGETED}}, {total: {of: "department:umea/social-services", where: {year: {eq: 2022}}, currency: SEK}}]) { value min max unit formula reason } } | '2000.00,2000.00,2000.00,SEK,"60,000.00 SEK − 58,000.00 SEK",'
          """)
  void tables(String query, String expected) {
    TableAnswer answer =
        TableAnswer.of(Entered.ENGINE, new GraphQlRequest(query, null, Map.of(), null), null);
    assertThat(answer.table()).as(answer.answer().toString()).isNotNull();
    assertThat(TableText.withoutCaveats(answer.table())).isEqualTo(expected);
  }
}
