package org.kommunegraf.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.query.SmallWorld;
import org.kommunegraf.release.Release;

/** Tables of all that a list holds, in a town of 700 spends and 250 campaigns. */
class WholeTableTest {

  private static final int SPENDS = 700;
  private static final int CAMPAIGNS = 250;

  private static final Release TOWN = town(SPENDS);
  private static final GraphQlEngine ENGINE = new GraphQlEngine(() -> TOWN);

  private static Release town(int spends) {
    SmallWorld town = new SmallWorld().platform("f").platform("g");
    for (int i = 0; i < CAMPAIGNS; i++) {
      town.campaign("c" + i);
    }
    for (int i = 0; i < spends; i++) {
      String campaigns = i % 3 == 0 ? " c" + i % CAMPAIGNS + " c" + (i + 7) % CAMPAIGNS : "";
      String whole = i < 5 ? " <s" + (10_000 + spends - 1 - i) : ""; // pages after the part
      String amount = i % 50 == 7 ? "?" : i % 49 == 0 ? "5..7" : "" + i;
      String platforms = i % 2 == 0 ? " @f" : " @f+g";
      town.spend("s" + (10_000 + i) + " " + amount + " unit" + campaigns + platforms + whole);
    }
    return town.release();
  }

  /** A town of this size fits into one page, so the table of the page is the table of the whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ spends(PAGE) { nodes { id amount { value } partOf { id } } } }",
        "{ spends(PAGE) { totalCount edges { cursor node { id amount { value min } } } } }",
        "{ spends(PAGE where: {amount: {currency: {eq: DKK}, gte: \"100\"}}, orderBy: {amount: DESC}) { nodes { id amount { value } } } }",
        "{ campaigns(PAGE) { nodes { name cost { currency amount { value } spendCount } spends { nodes { id amount { value } platforms { name } } } } } }",
        "{ campaigns(PAGE) { nodes { ...C parts { nodes { ...C } } } } } fragment C on Campaign { id spends(first: 2) { nodes { id } } }",
        "{ ...Q } fragment Q on Query { a: campaigns(PAGE) { n: nodes { name ...C } } } fragment C on Campaign { id }",
        "query A { countries { totalCount } } query Q { campaigns(PAGE) { nodes { id } } }",
        "{ municipality: node(id: \"municipality:town\") { ... on Municipality { name spends(PAGE) { nodes { id amount { value } } } } } }",
        "{ departments(PAGE) { nodes { id spendTotals { currency amount { value } } } } }",
        "{ spendSummary(groupBy: [CAMPAIGN] PAGE) { totals { amount { value } } groups { totalCount nodes { keys { label } lower upper } } } }",
        "{ search(text: \"c\", types: [CAMPAIGN] PAGE) { totalCount nodes { id } } }",
        "{ spends(PAGE) { nodes { id } } platforms { name } campaigns(first: 3) { nodes { name } } }",
        "{ spends(first: 7) { nodes { id } } }",
        "{ spends(last: 7) { nodes { id } } }",
        "{ surveys(PAGE) { nodes { id } } }",
        "{ release { number } }"
      })
  void equalsTheTableOfOnePage(String query) {
    GraphQlRequest onePage = request(query.replace("PAGE", "first: 1000,"));
    TableAnswer asked = TableAnswer.of(ENGINE, onePage, null);
    assertThat(asked.table()).as(asked.answer().toString()).isNotNull();

    WholeTable whole = whole(query.replace("(PAGE)", "").replace("PAGE", ""), 100_000);

    assertThat(text(whole)).isEqualTo(Csv.text(asked.table()));
    assertThat(whole.rows()).isEqualTo(asked.table().rows().size());
    assertThat(whole.cut()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { spends(first: null, last: null) { nodes { id } } }         | 700
          query Q($n: Int) { spends(first: $n) { nodes { id } } }      | 700
          query Q($n: Int = 5) { spends(first: $n) { nodes { id } } }  | 5
          query Q($n: Int = null) { spends(last: $n) { nodes { id } } } | 700
          """)
  void aSizeWithoutAValueIsNoSize(String query, int rows) {
    WholeTable whole = whole(query, 100_000);
    text(whole);
    assertThat(whole.rows()).isEqualTo(rows);
  }

  @Test
  void aPersonsWindowIsKept() {
    String all = text(whole("{ spends { edges { cursor node { id } } } }", 100_000));
    String[] lines = all.split("\r\n");
    String after = lines[150].split(",")[0];
    String before = lines[600].split(",")[0];
    WholeTable window =
        whole(
            "{ spends(after: \"%s\", before: \"%s\") { edges { cursor node { id } } } }"
                .formatted(after, before),
            100_000);
    assertThat(text(window).split("\r\n"))
        .containsExactly(
            Stream.concat(Stream.of(lines[0]), Arrays.stream(lines, 151, 600))
                .toArray(String[]::new));
    assertThat(window.cut()).isEmpty();
  }

  @Test
  void aVariableMayBecomeUnused() {
    String query =
        "query Q($a: String) { spends(after: $a) { nodes { id } } } query B { spends { totalCount } }";
    assertThat(text(whole(query, 100_000)).split("\r\n")).hasSize(SPENDS + 1);
  }

  @Test
  void whatTellsOfAPageIsLeftOut() {
    String text =
        text(whole("{ spends { pageInfo { hasNextPage } totalCount nodes { id } } }", 100_000));
    assertThat(text).startsWith("\ufeffspends.totalCount,spends.id,repeated\r\n700,spend:s10000,");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100, 101, 250, 699})
  void aTableThatIsTooLongEndsWithTheSentence(int most) {
    WholeTable whole = whole("{ spends { nodes { id } } }", most);
    String[] lines = text(whole).split("\r\n");

    assertThat(whole.rows()).isEqualTo(most);
    assertThat(whole.endsEarly()).isTrue();
    assertThat(whole.cut()).containsExactly(new Table.Cut("spends", most, SPENDS));
    assertThat(lines).hasSize(most + 2);
    assertThat(lines[most + 1])
        .isEqualTo(
            "NOT ALL IS HERE. The table ends after "
                + most
                + " rows and may have no more. Of 700 in spends it has "
                + most
                + ". Ask for less at once with where or page by page with first and after.,");
  }

  @Test
  void aTableOfTheMostRowsIsWhole() {
    WholeTable whole = whole("{ spends { nodes { id } } }", SPENDS);
    assertThat(text(whole)).doesNotContain("NOT ALL");
    assertThat(whole.endsEarly()).isFalse();
  }

  /** Campaigns of which only some rows fit are not counted as shown. */
  @Test
  void onlyWholeItemsAreShown() {
    String query = "{ campaigns { nodes { id spends { nodes { id } } } } }";
    String[] all = text(whole(query, 100_000)).split("\r\n");
    WholeTable whole = whole(query, 301);
    String[] lines = text(whole).split("\r\n");

    assertThat(List.of(lines).subList(0, 302)).isEqualTo(List.of(all).subList(0, 302));
    String cutOff = all[302].split(",")[0];
    List<String> shown = new ArrayList<>();
    for (int i = 1; i <= 301; i++) {
      String campaign = all[i].split(",")[0];
      if (!campaign.equals(cutOff) && !shown.contains(campaign)) {
        shown.add(campaign);
      }
    }
    assertThat(whole.cut()).containsExactly(new Table.Cut("campaigns", shown.size(), CAMPAIGNS));
  }

  @Test
  void aListInsideThatHoldsMoreThanAPageSaysSo() {
    Release large = town(1_203);
    WholeTable whole =
        WholeTable.of(
            new GraphQlEngine(() -> large),
            request("{ municipalities { nodes { name spends { nodes { id } } } } }"),
            null,
            100_000);
    String text = text(whole);
    assertThat(whole.rows()).isEqualTo(1_000);
    assertThat(whole.endsEarly()).isFalse();
    assertThat(whole.cut()).containsExactly(new Table.Cut("municipalities.spends", 1_000, 1_203));
    assertThat(text)
        .endsWith(
            "NOT ALL IS HERE. Of 1203 in municipalities.spends it has 1000. Ask for less at once with where or"
                + " page by page with first and after.,,\r\n");
  }

  /** A hundred campaigns with all spends of their town are more than one answer may hold. */
  @Test
  void aPageThatIsTooLargeForOneAnswerIsAskedForInSmallerOnes() {
    String ids = "a%1$d: id b%1$d: id c%1$d: id ";
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      fields.append(ids.formatted(i));
    }
    WholeTable whole =
        whole(
            "{ campaigns { nodes { id municipality { id } cost { spends { nodes { payer { spends { nodes { "
                + fields
                + " } } } } } } } } }",
            20_000);
    List<Integer> counted = new ArrayList<>();
    while (whole.count()) {
      counted.add(whole.rows());
    }
    assertThat(whole.failure()).isEmpty();
    assertThat(counted).hasSizeGreaterThan(3);
  }

  @Test
  void aTableIsOfTheReleaseThatItBeganWith() {
    AtomicReference<Release> current = new AtomicReference<>(TOWN);
    WholeTable whole =
        WholeTable.of(
            new GraphQlEngine(current::get), request("{ spends { nodes { id } } }"), null, 100_000);
    assertThat(whole.count()).isTrue();
    current.set(town(3));
    assertThat(text(whole).split("\r\n")).hasSize(SPENDS + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "{ spends { nodes { nothing } } }, VALIDATION_ERROR",
    "{, SYNTAX_ERROR",
    "'{ spends(after: \"x\") { nodes { id } } }', CURSOR_INVALID",
    "'{ spends(first: 2000) { nodes { id } } }', PAGE_SIZE_OUT_OF_RANGE"
  })
  void whatCannotBeAnsweredIsNoTable(String query, ErrorCode code) {
    WholeTable whole = whole(query, 100_000);
    assertThat(whole.count()).isFalse();
    assertThat(whole.failure().orElseThrow().errors()).containsExactly(code);
  }

  private static WholeTable whole(String query, int most) {
    return WholeTable.of(ENGINE, request(query), null, most);
  }

  private static GraphQlRequest request(String query) {
    @Nullable String operation = query.contains("query Q") ? "Q" : null;
    return new GraphQlRequest(query, operation, Map.of(), null);
  }

  private static String text(WholeTable whole) {
    while (whole.count()) {
      // each call counts a part
    }
    assertThat(whole.failure()).isEmpty();
    StringBuilder text = new StringBuilder();
    for (Optional<String> part = whole.next(); part.isPresent(); part = whole.next()) {
      text.append(part.get());
    }
    return text.toString();
  }
}
