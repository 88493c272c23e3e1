package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.Golden;
import tools.jackson.databind.JsonNode;

/**
 * Bad input gives a typed error in a plain sentence, never a stack trace or a library's own words.
 */
class ErrorsTest {

  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  /** What is allowed grows with the schema; its beginning shows that it is there. */
  private static final Pattern LONG_LIST =
      Pattern.compile("((?:\\w+, ){4})(?:\\w+, ){2,}(?:and |or )?\\w+");

  static {
    QUESTIONS.put("not GraphQL", "{ campaigns { ");
    QUESTIONS.put("empty", "");
    QUESTIONS.put("unknown field", "{ campaigns { nodes { costs } } }");
    QUESTIONS.put("unknown field, nothing near", "{ campaigns { nodes { hippopotamus } } }");
    QUESTIONS.put("a field of the items", "{ campaigns { name } }");
    QUESTIONS.put("a field of a Named", "{ node(id: \"country:dk\") { name } }");
    QUESTIONS.put("a field of one member", "{ pages { nodes { owner { abbreviation } } } }");
    QUESTIONS.put("a field of no member", "{ pages { nodes { owner { colour } } } }");
    QUESTIONS.put("a question that is not there", "{ campain { nodes { id } } }");
    QUESTIONS.put(
        "unknown field in a fragment",
        "{ campaigns { nodes { ...f } } } fragment f on Campaign { nam }");
    QUESTIONS.put("an argument that is nearly one", "{ campaigns(were: {}) { totalCount } }");
    QUESTIONS.put("unknown argument", "{ campaigns(limit: 1) { totalCount } }");
    QUESTIONS.put("missing argument", "{ node { id } }");
    QUESTIONS.put("no fields of an entity", "{ campaigns }");
    QUESTIONS.put("an amount without its fields", "{ campaigns { nodes { cost { amount } } } }");
    QUESTIONS.put("fields of a text", "{ campaigns { nodes { name { text } } } }");
    QUESTIONS.put("a fragment on no type", "{ campaigns { ...f } } fragment f on Campaing { id }");
    QUESTIONS.put(
        "a fragment in place on no type", "{ node(id: \"country:dk\") { ... on Contry { id } } }");
    QUESTIONS.put("a field of no type of the schema", "{ __schema { queryType { naem } } }");
    QUESTIONS.put(
        "a variable of no type", "query($n: Intt) { campaigns(first: $n) { totalCount } }");
    QUESTIONS.put(
        "a wrong default", "query($n: Int = 1e9) { campaigns(first: $n) { totalCount } }");
    QUESTIONS.put("too nested", "{ campaigns(where: " + "[".repeat(600));
    QUESTIONS.put("too many fields", "{ platforms { " + "id ".repeat(5_001) + "} }");
    QUESTIONS.put("one of several types", "{ pages { nodes { owner } } }");
    QUESTIONS.put("text for a number", "{ campaigns(first: \"ten\") { totalCount } }");
    QUESTIONS.put("number too large", "{ campaigns(first: 99999999999) { totalCount } }");
    QUESTIONS.put("unknown enum value", "{ municipality(country: DENMARK, code: \"751\") { id } }");
    QUESTIONS.put("null for a required argument", "{ node(id: null) { id } }");
    QUESTIONS.put("too many", "{ campaigns(first: 1001) { totalCount } }");
    QUESTIONS.put("negative", "{ campaigns(last: -1) { totalCount } }");
    QUESTIONS.put("both ends", "{ campaigns(first: 1, last: 1) { totalCount } }");
    QUESTIONS.put("foreign cursor", "{ campaigns(after: \"WzFd\") { totalCount } }");
    QUESTIONS.put(
        "unknown field of a filter", "{ spends(where: {amountt: {gte: 1}}) { totalCount } }");
    QUESTIONS.put(
        "deep in a filter",
        "{ spends(where: {AND: [{}, {payer: {name: {eq: 5}}}]}) { totalCount } }");
    QUESTIONS.put(
        "text for an amount", "{ spends(where: {amount: {gte: \"ten\"}}) { totalCount } }");
    QUESTIONS.put(
        "unknown constant in a filter",
        "{ spends(where: {platformScope: {in: [NAMED, SOME]}}) { totalCount } }");
    QUESTIONS.put(
        "no date", "{ documents(where: {published: {gte: \"2015-13\"}}) { totalCount } }");
    QUESTIONS.put(
        "null for a condition", "{ spends(where: {payer: {name: {eq: null}}}) { totalCount } }");
    QUESTIONS.put("null for a filter in a list", "{ spends(where: {OR: [null]}) { totalCount } }");
    QUESTIONS.put(
        "two keys in one order", "{ campaigns(orderBy: [{name: ASC, id: ASC}]) { totalCount } }");
    QUESTIONS.put(
        "a year that is none", "{ spends(where: {year: {in: [2019, 19]}}) { totalCount } }");
    QUESTIONS.put(
        "a year in words", "{ spends(where: {period: {year: {eq: \"2019\"}}}) { totalCount } }");
    QUESTIONS.put(
        "no number of items", "{ spends(where: {platforms: {count: {eq: null}}}) { totalCount } }");
    QUESTIONS.put(
        "a place of what is cited nowhere",
        "{ documents(orderBy: [{place: ASC}]) { totalCount } }");
    QUESTIONS.put("no key in an order", "{ campaigns(orderBy: [{}]) { totalCount } }");
    QUESTIONS.put("null for an order", "{ campaigns(orderBy: [{name: null}]) { totalCount } }");
    QUESTIONS.put("unknown direction", "{ campaigns(orderBy: [{cost: DOWN}]) { totalCount } }");
    QUESTIONS.put(
        "unknown currency in an order",
        "{ campaigns(orderBy: [{cost: {currency: XXX, direction: ASC}}]) { totalCount } }");
    QUESTIONS.put(
        "unknown field of an order",
        "{ campaigns(orderBy: [{name: {lang: DA, direction: ASC}}]) { totalCount } }");
    QUESTIONS.put(
        "many orders", "{ campaigns(orderBy: [" + "{id: ASC} ".repeat(11) + "]) { totalCount } }");
    QUESTIONS.put(
        "a filter too deep",
        "{ spends(where: " + "{NOT: ".repeat(60) + "{}" + "}".repeat(60) + ") { totalCount } }");
    QUESTIONS.put(
        "a filter too long",
        "{ spends(where: {OR: [" + "{id: {eq: 1}} ".repeat(600) + "]}) { totalCount } }");
    QUESTIONS.put(
        "cursor of another list",
        "{ campaigns(after: \"WyJTcGVuZDoiLFtdLCJzcGVuZDphIl0\") { totalCount } }");
    QUESTIONS.put(
        "cursor that is none of a search",
        "{ search(text: \"a\", after: \"WzFd\") { totalCount } }");
    QUESTIONS.put("type that is none", "{ search(text: \"a\", types: [TWEET]) { totalCount } }");
    QUESTIONS.put("too many hits", "{ search(text: \"a\", last: 1001) { totalCount } }");
    QUESTIONS.put(
        "a variable without value in an order",
        "query($d: OrderDirection) { campaigns(orderBy: [{cost: {currency: DKK, direction: $d}}]) {"
            + " totalCount } }");
    QUESTIONS.put(
        "days that end before they start",
        "{ spends(where: {period: {overlaps: {start: \"2019\", end: \"2018\"}}}) { totalCount } }");
    QUESTIONS.put(
        "a dimension twice",
        "{ spendSummary(groupBy: [PLATFORM, YEAR, PLATFORM]) { overlapping } }");
    QUESTIONS.put("undefined variable", "{ campaigns(first: $n) { totalCount } }");
    QUESTIONS.put(
        "fragment in itself", "{ campaigns { ...f } } fragment f on CampaignConnection { ...f }");
    QUESTIONS.put("a mutation", "mutation { publish }");
    QUESTIONS.put(
        "too deep",
        "{ departments { nodes " + "{ parent ".repeat(60) + "{ id } " + "} ".repeat(60) + "} }");
    QUESTIONS.put(
        "two operations, none named", "query a { platforms { id } } query b { platforms { id } }");
    QUESTIONS.put("derive from nothing", "{ derive(op: SUM, of: []) { unit } }");
    QUESTIONS.put(
        "derive from one",
        "{ derive(op: DIFFERENCE, of: [{spend: \"spend:aarhus/msb-intet\"}]) { unit } }");
    QUESTIONS.put(
        "a ratio of three",
        "{ derive(op: RATIO, of: [{constant: 1}, {constant: 2}, {constant: 3}]) { unit } }");
    QUESTIONS.put(
        "constants only", "{ derive(op: SUM, of: [{constant: 1}, {constant: \"2.5\"}]) { unit } }");
    QUESTIONS.put(
        "a total of nothing that spends",
        "{ derive(op: SUM, of: [{total: {of: \"country:dk\"}}]) { unit } }");
    QUESTIONS.put(
        "a total of what is not there",
        "{ derive(op: SUM, of: [{constant: 1}, {total: {of: \"campaign:x\"}}]) { unit } }");
    QUESTIONS.put(
        "a total with a wrong filter",
        "{ derive(op: SUM, of: [{total: {where: {payr: {}}}}]) { unit } }");
    QUESTIONS.put(
        "a total with a null in its filter",
        "{ derive(op: SUM, of: [{total: {where: {payer: {name: {eq: null}}}}}]) { unit } }");
    QUESTIONS.put(
        "unknown spend",
        "{ derive(op: RATIO, of: [{constant: 1}, {spend: \"spend:x\"}]) { unit } }");
    QUESTIONS.put(
        "not an observation", "{ derive(op: SUM, of: [{observation: \"country:dk\"}]) { unit } }");
    QUESTIONS.put(
        "two figures in one",
        "{ derive(op: SUM, of: [{constant: 1, spend: \"spend:x\"}]) { unit } }");
    QUESTIONS.put("no figure in one", "{ derive(op: SUM, of: [{}]) { unit } }");
    QUESTIONS.put("a figure that is null", "{ derive(op: SUM, of: [{spend: null}]) { unit } }");
    QUESTIONS.put("unknown operation", "{ derive(op: MEAN, of: [{constant: 1}]) { unit } }");
    QUESTIONS.put(
        "a constant without end", "{ derive(op: SUM, of: [{constant: 1e999999999}]) { unit } }");
    QUESTIONS.put(
        "a constant in words", "{ derive(op: SUM, of: [{constant: \"many\"}]) { unit } }");
    QUESTIONS.put(
        "compare one",
        "{ compare(observations: [\"observation:koebenhavn/facebook-foelgere\"]) { note } }");
    QUESTIONS.put(
        "compare with itself",
        "{ compare(observations: [\"observation:koebenhavn/facebook-foelgere\","
            + " \"observation:koebenhavn/facebook-foelgere\"]) { note } }");
    QUESTIONS.put(
        "compare with a spend",
        "{ compare(observations: [\"observation:koebenhavn/facebook-foelgere\","
            + " \"spend:aarhus/msb-intet\"]) { note } }");
    QUESTIONS.put(
        "compare with the unknown",
        "{ compare(observations: [\"observation:koebenhavn/facebook-foelgere\", \"\"]) { note } }");
    QUESTIONS.put("coverage of a country that is not there", "{ coverage(country: GL) { total } }");
    QUESTIONS.put(
        "coverage of an unknown measure",
        "{ coverage(country: DK, measure: \"measure:x\") { total } }");
    QUESTIONS.put(
        "coverage of no measure", "{ coverage(country: DK, measure: \"country:dk\") { total } }");
    QUESTIONS.put(
        "a dimension twice", "{ spendSummary(groupBy: [YEAR, PAGE, YEAR]) { overlapping } }");
    QUESTIONS.put("an unknown dimension", "{ spendSummary(groupBy: [COLOUR]) { overlapping } }");
    QUESTIONS.put(
        "groups by two things at once",
        "{ spendSummary(orderBy: [{lower: ASC, upper: DESC}]) { overlapping } }");
    QUESTIONS.put(
        "groups after a cursor of another list",
        "{ spendSummary(groupBy: [YEAR], after: \"WyJpZCIsW10sImEiXQ\") { overlapping } }");
    QUESTIONS.put("an unknown currency", "{ spendSummary(in: XXX) { overlapping } }");
    QUESTIONS.put(
        "a sum in no currency",
        "{ spendSummary(where: {amount: {gte: \"1\"}}, in: 7) { overlapping } }");
  }

  @Test
  void everyMistakeGetsItsSentence() throws Exception {
    List<String> page = new ArrayList<>();
    QUESTIONS.forEach(
        (mistake, query) -> {
          JsonNode errors = Answers.to(query).get("errors");
          assertThat(errors).as(mistake).isNotNull();
          page.add("# " + mistake);
          errors.forEach(
              error ->
                  page.add(
                      error.at("/extensions").toString() + "\n" + error.get("message").asString()));
        });
    String text = LONG_LIST.matcher(String.join("\n", page) + "\n").replaceAll("$1…");
    assertThat(text)
        .doesNotContain("graphql.", "java.", "Exception", "Value{", "WrongType", "classification");
    Golden.assertEqual(Path.of("src/test/resources/errors.txt"), text);
  }

  @ParameterizedTest
  @CsvSource({"first, ten", "first, 1.5", "first, 99999999999", "first, true"})
  void aVariableOfTheWrongTypeIsABadValue(String name, String value) {
    JsonNode error =
        Answers.to(
                new GraphQlRequest(
                    "query($first: Int) { campaigns(first: $first) { totalCount } }",
                    null,
                    Map.of(name, value),
                    null))
            .at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_VALUE");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo("first");
    assertThat(error.get("message").asString()).doesNotContain("graphql.", "java.");
  }

  @Test
  void aReleaseThatIsNotThereIsSaid() {
    JsonNode answer =
        Answers.to(new GraphQlRequest("{ platforms { id } }", null, Map.of(), "release:99"));
    assertThat(answer.has("data")).isFalse();
    assertThat(answer.at("/errors/0/extensions/code").asString())
        .isEqualTo("RELEASE_NOT_AVAILABLE");
    assertThat(answer.at("/errors/0/extensions/found").asString()).isEqualTo("release:99");
    assertThat(answer.at("/extensions/release/id").asString()).isEqualTo("release:1");
  }

  @Test
  void anAnswerThatGrowsWithoutBoundIsStopped() {
    String again = "citations(first: 1000) { nodes { id document { ";
    JsonNode answer =
        Answers.to(
            "{ documents { nodes { " + again.repeat(3) + "id" + " } } }".repeat(3) + " } } }");
    assertThat(answer.has("data")).isFalse();
    assertThat(answer.get("errors")).hasSize(1);
    assertThat(answer.at("/errors/0/extensions/code").asString())
        .isIn("ANSWER_TOO_LARGE", "TIMEOUT");
  }

  /** Reading a number, and telling that it is none, takes the square of its digits. */
  @ParameterizedTest
  @ValueSource(strings = {"1e50000000", "1e-50000000", "0e99999999", "1E+200"})
  void aNumberOfManyDigitsIsNotWorkedOn(BigDecimal number) {
    for (Object value : List.of(number, Map.of("eq", number), List.of(number))) {
      JsonNode answer =
          Answers.to(
              new GraphQlRequest(
                  "query($v: Int) { campaigns(first: $v) { totalCount } }",
                  null,
                  Map.of("v", value),
                  null));
      assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("QUERY_TOO_LARGE");
      assertThat(answer.at("/errors/0/message").asString()).contains("100 digits in a number");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ a: __schema { queryType { name } } b: __schema { queryType { name } } }",
        "{ __type(name: \"Query\") { name } b: __type(name: \"Spend\") { name } }",
        "{ __schema { types { fields { type { fields { name } } } } } }"
      })
  void theSchemaIsAskedForInAnyWay(String query) {
    JsonNode answer = Answers.to(query);
    assertThat(answer.has("errors")).isFalse();
    assertThat(answer.get("data")).hasSizeGreaterThan(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __schema { types { %s name %s } } }",
        "{ citations(first: 1000) { nodes { %s __typename %s } } }"
      })
  void introspectionIsCountedLikeAllElse(String query) {
    String deep = "interfaces { possibleTypes { ".repeat(9) + "name" + " } } ".repeat(9);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      many.append(" a").append(i).append(": __typename");
    }
    String full = query.contains("types") ? query.formatted(deep, "") : query.formatted(many, "");
    assertThat(Answers.to(full).at("/errors/0/extensions/code").asString())
        .isIn("ANSWER_TOO_LARGE", "TIMEOUT");
  }

  @Test
  void manyAliasesAreStopped() {
    StringBuilder query = new StringBuilder("{");
    for (int i = 0; i < 6_000; i++) {
      query.append(" a").append(i).append(": platforms { id }");
    }
    assertThat(Answers.to(query + " }").at("/errors/0/extensions/code").asString())
        .isEqualTo("QUERY_TOO_LARGE");
  }
}
