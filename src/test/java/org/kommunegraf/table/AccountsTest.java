package org.kommunegraf.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.query.SmallWorld;
import org.kommunegraf.release.Release;

/**
 * Accounts of a town as they are printed: two years, each with a sum line, departments below it, a
 * school below one of them, a campaign inside another, and budgets beside. A school's year is not
 * the calendar's.
 */
class AccountsTest {

  private static final GraphQlEngine ENGINE = new GraphQlEngine(AccountsTest::accounts);

  private static final String SPENDS =
      """
      sum21 566000 town #2021..2021
      k21 380000 kom #2021..2021 <sum21
      u21 162000 utb #2021..2021 <sum21
      g21 104000 gym #2020-08..2021-06 <u21
      s21 24000 soc #2021..2021 <sum21
      sum22 695000 town #2022..2022
      k22 498000 kom #2022..2022 <sum22
      u22 139000 utb #2022..2022 <sum22
      g22 90000 gym #2021-08..2022-06 <u22
      c22 120000 kom #2022..2022 kvarken @f+i+t <k22
      bsum22 660000!b town #2022..2022
      bk22 450000!b kom #2022..2022 <bsum22
      bu22 150000!b utb #2022..2022 <bsum22
      bs22 60000!b soc #2022..2022 <bsum22
      w22 59000 soc #2022..2022 <sum22
      s22 58000 soc #2022..2022 ^w22
      c23 255000!g kom #2022-09..2023-08 kvarken @f+i+t
      """;

  /** Money for several purposes, of which one lies within another, and an open list. */
  private static final GraphQlEngine PURPOSES =
      new GraphQlEngine(
          () ->
              world(
                  """
                  a 10 town *POST_PROMOTION
                  b 4 town *PAID_ADVERTISING
                  c 3 town *PAID_ADVERTISING+POST_PROMOTION
                  d 5 town *VISIBILITY?
                  """));

  private static Release accounts() {
    SmallWorld world =
        new SmallWorld()
            .department("kom", "town", null)
            .department("utb", "town", null)
            .department("gym", "town", "utb")
            .department("soc", "town", null)
            .campaign("kvarken")
            .platform("f")
            .platform("i")
            .platform("t");
    SPENDS.lines().forEach(world::spend);
    return world.release();
  }

  private static Release world(String spends) {
    SmallWorld world = new SmallWorld();
    spends.lines().forEach(world::spend);
    return world.release();
  }

  /** Questions with their tables; rows are parted by {@code /}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { spendSummary(groupBy: [DEPARTMENT]) { groups { nodes { keys { label } lower named } } } } | 'kom,878000.00,[878000.00],DKK / soc,82000.00,[82000.00],DKK / utb,301000.00,[301000.00],DKK'
          { spendSummary(groupBy: [DEPARTMENT], where: {payer: {municipality: {id: {eq: "municipality:town"}}}}) { totals { amount { value } } groups { nodes { keys { label } lower } } } } | '1261000.00,DKK,kom,878000.00,DKK / ,DKK,soc,82000.00,DKK / ,DKK,utb,301000.00,DKK'
          { spendSummary(groupBy: [YEAR]) { totals { amount { value } } groups { nodes { keys { label } lower upper } } } } | '1261000.00,DKK,2021,566000.00,[566000.00],DKK / ,DKK,2022,695000.00,[695000.00],DKK'
          { spendSummary(groupBy: [PLATFORM]) { groups { nodes { keys { label } lower named upper rests { of { id } amount { value } } } } } } | 'f,0.00,[120000.00],[1261000.00],,,,DKK / i,0.00,[120000.00],[1261000.00],,,,DKK / t,0.00,[120000.00],[1261000.00],,,,DKK / Not stated,1141000.00,[1141000.00],[1141000.00],spend:k22,[378000.00],DKK,DKK'
          { campaigns { nodes { cost { amount { value } outside { value } } planned { status amount { value } } } } } | '120000.00,DKK,[575000.00],DKK,GRANTED,[255000.00],DKK,'
          { departments { nodes { name spendTotals { amount { value } } } } } | 'department,,, / gym,194000.00,DKK, / kom,878000.00,DKK, / soc,82000.00,DKK, / unit,,, / utb,[301000.00],DKK,'
          { departments { nodes { name planned { status amount { value } } } } } | 'department,,,, / gym,,,, / kom,GRANTED; BUDGETED,[255000.00; 450000.00],DKK, / soc,BUDGETED,[60000.00],DKK, / unit,,,, / utb,BUDGETED,[150000.00],DKK,'
          { municipalities { nodes { spendTotals(where: {period: {within: {start: "2022", end: "2022"}}}) { amount { value } outside { value } } planned { status amount { value } } } } } | '695000.00,DKK,[0.00],DKK,GRANTED; BUDGETED,[255000.00; 660000.00],DKK,'
          { departments(where: {id: {eq: "department:soc"}}) { nodes { shareOfMunicipality { value formula } } } } | '6.502776,"82,000.00 DKK ÷ 1,261,000.00 DKK × 100",'
          { campaigns { nodes { shareOfMunicipality { value formula } } } } | '17.266187,"120,000.00 DKK ÷ 695,000.00 DKK × 100",'
          { spends(where: {id: {eq: "spend:s22"}}) { nodes { shareOfMunicipality { value formula } } } } | '8.345324,"58,000.00 DKK ÷ 695,000.00 DKK × 100",'
          { spends(where: {payer: {id: {eq: "department:soc"}}}) { nodes { id amount { value status } } } } | 'spend:bs22,[60000.00],BUDGETED,DKK,of another status / spend:s21,24000.00,ACTUAL,DKK, / spend:s22,58000.00,ACTUAL,DKK, / spend:w22,[59000.00],ACTUAL,DKK,corrected'
          { spends(where: {amount: {status: {eq: BUDGETED}}}) { nodes { id amount { value } } } } | 'spend:bk22,[450000.00],DKK,part of spend:bsum22 / spend:bs22,[60000.00],DKK,part of spend:bsum22 / spend:bsum22,660000.00,DKK, / spend:bu22,[150000.00],DKK,part of spend:bsum22'
          { spends(where: {campaigns: {some: {}}}) { nodes { id amount { value } } } } | 'spend:c22,120000.00,DKK, / spend:c23,[255000.00],DKK,of another status'
          { spends(where: {year: {eq: 2021}}) { nodes { id amount { value } } } } | 'spend:g21,[104000.00],DKK,part of spend:u21 / spend:g22,[90000.00],DKK,part of spend:u22 / spend:k21,[380000.00],DKK,part of spend:sum21 / spend:s21,[24000.00],DKK,part of spend:sum21 / spend:sum21,566000.00,DKK, / spend:u21,[162000.00],DKK,part of spend:sum21'
          { spendSummary(where: {platforms: {some: {id: {eq: "platform:f"}}}}) { totals { amount { value } } } } | '120000.00,DKK'
          { spendSummary(where: {id: {eq: "spend:sum22"}}) { totals { amount { value } } planned { status amount { value } } } } | '695000.00,DKK,,,'
          { spendSummary { totals { amount { value } } planned { status amount { value } } } } | '1261000.00,DKK,GRANTED; BUDGETED,[255000.00; 660000.00],DKK'
          """)
  void tables(String query, String expected) {
    assertTable(ENGINE, query, expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { spendSummary(groupBy: [COVER]) { overlapping groups { nodes { keys { label } lower upper within { label } } } } } | 'true,Paid advertising,17.00,[22.00],,DKK / true,Promotion of posts,[10.00],[22.00],Paid advertising,DKK / true,Visibility,0.00,[5.00],,DKK'
          { spendSummary(groupBy: [COVER], where: {covers: {some: {kind: {eq: PAID_ADVERTISING}}}}) { totals { amount { value } } groups { nodes { keys { label } lower named } } } } | '17.00,DKK,Paid advertising,17.00,[17.00],DKK / ,DKK,Promotion of posts,[10.00],[13.00],DKK'
          { spendSummary(groupBy: [COVER], where: {covers: {some: {kind: {eq: POST_PROMOTION}}}}) { overlapping totals { amount { value } } groups { nodes { keys { label } lower named } } } } | 'false,13.00,DKK,Promotion of posts,10.00,[13.00],DKK'
          { spends(where: {covers: {none: {kind: {eq: PAID_ADVERTISING}}}}) { nodes { id } } } | 'spend:d,'
          { spends(where: {covers: {some: {kind: {in: [PAID_ADVERTISING]}}}}) { nodes { id } } } | 'spend:a, / spend:b, / spend:c,'
          """)
  void purposes(String query, String expected) {
    assertTable(PURPOSES, query, expected);
  }

  @Test
  void ofFiguresThatContradictEachOtherOneIsAdded() {
    GraphQlEngine contradicted =
        new GraphQlEngine(() -> world("a 10 town\nb 12 town %a\nc 3 town <b\nd 1 town"));
    assertTable(
        contradicted,
        "{ spends { nodes { id amount { value } } } }",
        "spend:a,10.00,DKK, / spend:b,[12.00],DKK,contradicts spend:a"
            + " / spend:c,[3.00],DKK,part of spend:b / spend:d,1.00,DKK,");
  }

  private static void assertTable(GraphQlEngine engine, String query, String expected) {
    TableAnswer answer =
        TableAnswer.of(engine, new GraphQlRequest(query, null, Map.of(), null), null);
    assertThat(answer.table()).as(answer.answer().toString()).isNotNull();
    assertThat(TableText.withoutCaveats(answer.table())).isEqualTo(expected);
  }
}
