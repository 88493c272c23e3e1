package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.kommunegraf.RealData;

/** Small requests that would take long, or much memory, are refused or end with their time. */
@Timeout(300)
class HostileQueriesTest {

  private static final GraphQlEngine ENGINE = new GraphQlEngine(RealData::release);

  private record Hostile(String query, Map<String, Object> variables, ErrorCode expected) {}

  private static String chained(int fragments) {
    return "{...F0} "
        + IntStream.range(0, fragments - 1)
            .mapToObj(i -> "fragment F" + i + " on Query {...F" + (i + 1) + "} ")
            .collect(Collectors.joining())
        + "fragment F"
        + (fragments - 1)
        + " on Query {__typename}";
  }

  /** Each fragment twice in the one before it: two to the power of their number. */
  private static String doubled(int fragments) {
    return chained(fragments).replaceAll("\\{(\\.\\.\\.F\\d+)}", "{a: __typename $1 $1}");
  }

  private static String aliased(int times, String field) {
    return IntStream.range(0, times)
        .mapToObj(i -> "a" + i + ": " + field)
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Object> with(String name, Object value) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(name, value);
    return variables;
  }

  private static Map<String, Hostile> requests() {
    Map<String, Hostile> all = new LinkedHashMap<>();
    all.put("a chain of fragments", refused(chained(1_500)));
    all.put("a chain of as many as may be, each twice", refused(doubled(100)));
    all.put(
        "a number of very many digits",
        refused("{ campaigns(first: " + "9".repeat(190_000) + ") { totalCount } }"));
    all.put(
        "the same behind a text with quotes in it",
        refused(
            "{ a: search(text: \"\"\"\\\"\"\" \"\"\") { totalCount } campaigns(first: "
                + "9".repeat(190_000)
                + ") { totalCount } }"));
    all.put(
        "a decimal of very many digits",
        new Hostile(
            "query($d: Decimal) { spends(where: {amount: {gte: $d}}) { totalCount } }",
            with("d", "9".repeat(40_000)),
            ErrorCode.BAD_VALUE));
    all.put(
        "a list of very many names",
        new Hostile(
            "query($n: [String!]) { "
                + aliased(900, "campaigns(where: {name: {in: $n}}) { totalCount }")
                + "}",
            with("n", Collections.nCopies(100_000, "a name")),
            ErrorCode.QUERY_TOO_LARGE));
    all.put(
        "a text of very many characters",
        new Hostile(
            "query($t: String!) { search(text: $t) { totalCount } }",
            with("t", "a".repeat(500_000)),
            ErrorCode.QUERY_TOO_LARGE));
    all.put(
        "null where a variable has a default",
        new Hostile(
            "query($t: String = \"x\") {" + aliased(900, "search(text: $t) { totalCount }") + "}",
            with("t", null),
            ErrorCode.BAD_VALUE));
    all.put(
        "null in each of many figures",
        new Hostile(
            "query($x: ID) {"
                + aliased(900, "derive(op: SUM, of: [{observation: $x}]) { unit }")
                + "}",
            with("x", null),
            ErrorCode.BAD_VALUE));
    all.put(
        "thousands of names that do not exist",
        new Hostile("{ " + aliased(4_000, "nothing") + " }", Map.of(), ErrorCode.VALIDATION_ERROR));
    return all;
  }

  private static Hostile refused(String query) {
    return new Hostile(query, Map.of(), ErrorCode.QUERY_TOO_LARGE);
  }

  private static GraphQlAnswer ask(Hostile hostile) {
    return ENGINE.execute(new GraphQlRequest(hostile.query, null, hostile.variables, null));
  }

  @TestFactory
  List<DynamicTest> areRefusedBeforeTheyAreWorkedOn() {
    return requests().entrySet().stream()
        .map(
            request ->
                DynamicTest.dynamicTest(
                    request.getKey(),
                    () ->
                        assertThat(Set.copyOf(ask(request.getValue()).errors()))
                            .containsExactly(request.getValue().expected)))
        .toList();
  }

  @Test
  void whatMultipliesEndsByItselfWithOneError() {
    String query =
        "{ municipalities(first: 1000) { nodes {"
            + " departments { nodes { municipality {".repeat(8)
            + " id "
            + "} } }".repeat(8)
            + "} } }";
    GraphQlAnswer answer = ask(new Hostile(query, Map.of(), ErrorCode.TIMEOUT));
    assertThat(answer.executed()).isFalse();
    assertThat(answer.errors()).hasSize(1);
    assertThat(answer.errors().get(0)).isIn(ErrorCode.TIMEOUT, ErrorCode.ANSWER_TOO_LARGE);
    assertThat(String.valueOf(answer.body().get("errors"))).contains("path");
  }

  @Test
  void nestedFiltersEndWhenTheirClientLeaves() {
    AtomicInteger looks = new AtomicInteger();
    Map<String, Object> where = Map.of("id", Map.of("eq", "country:none"));
    for (int level = 0; level < 4; level++) {
      where = Map.of("municipalities", Map.of("some", Map.of("country", where)));
    }
    GraphQlAnswer answer =
        ENGINE.execute(
            new GraphQlRequest(
                    "query($w: CountryFilter) { municipalities(where: {country: $w}) { totalCount }"
                        + " }",
                    null,
                    with("w", where),
                    null)
                .until(() -> looks.incrementAndGet() > 1_000));
    assertThat(answer.errors()).containsExactly(ErrorCode.TIMEOUT);
    assertThat(looks).hasValueLessThan(1_010);
  }
}
