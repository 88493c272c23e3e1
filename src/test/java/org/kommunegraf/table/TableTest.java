package org.kommunegraf.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.Golden;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.graphql.RefusedRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rule by which answers become tables, as pages of data: a query as a person writes it, what is
 * asked for it, the data of the answer, its CSV and its JSON. Whatever else makes tables of answers
 * is held to the same pages.
 */
class TableTest {

  private static final Path FOLDER = Path.of("src/test/resources/table");
  private static final Pattern ROWS = Pattern.compile("^# rows: (\\S+)");
  private static final JsonMapper JSON = new JsonMapper();

  private static final class Served {
    static final GraphQLSchema SCHEMA =
        new GraphQlEngine(
                () -> {
                  throw new IllegalStateException("nothing is asked here");
                })
            .schema();
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerGivesItsTable() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().matches(".*/[\\w-]+\\.graphql"))
          .sorted()
          .toList()
          .stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    String name = file.getFileName().toString().replace(".graphql", "");
    Matcher rows = ROWS.matcher(text);
    TableQuery query = query(text, rows.find() ? rows.group(1) : null);
    Golden.assertEqual(
        file.resolveSibling(name + ".asked.graphql"), query.asked().query().strip() + "\n");
    Map<?, ?> data =
        JSON.readValue(Files.readString(file.resolveSibling(name + ".json")), Map.class);
    Table table = query.table(data);
    Golden.assertEqual(file.resolveSibling(name + ".csv"), Csv.text(table));
    Golden.assertEqual(file.resolveSibling(name + ".table.json"), onePartALine(table));
  }

  /** The table's JSON with a line for each column and row, so that a difference can be read. */
  private static String onePartALine(Table table) {
    Map<String, Object> parts = TableJson.of(table, Map.of("id", "release:1"));
    StringJoiner lines = new StringJoiner(",\n", "{\n", "\n}\n");
    parts.forEach(
        (name, part) ->
            lines.add(
                JSON.writeValueAsString(name)
                    + ": "
                    + (part instanceof List<?> items && !items.isEmpty()
                        ? items.stream()
                            .map(JSON::writeValueAsString)
                            .collect(Collectors.joining(",\n  ", "[\n  ", "\n]"))
                        : JSON.writeValueAsString(part))));
    return lines.toString();
  }

  private static TableQuery query(String text, String rows) {
    return TableQuery.of(Served.SCHEMA, new GraphQlRequest(text, null, Map.of(), null), rows)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PartialDate! | period: {start: {gte: $x}}  |             | "2018"
          Decimal      | amount: {gte: $x}           |             | 10000.50
          SpendFilter! | AND: [$x]                   |             | {"amount": {"gte": 5}, "period": {"start": {"eq": "2019"}}}
          MoneyOrder!  |                             | amount: $x  | "DESC"
          MoneyOrder!  |                             | amount: $x  | {"currency": "DKK", "direction": "DESC"}
          """)
  void variablesOfOurOwnScalarsAreLaidOut(
      String type, @Nullable String where, @Nullable String orderBy, String value) {
    String arguments = where == null ? "orderBy: [{" + orderBy + "}]" : "where: {" + where + "}";
    GraphQlRequest request =
        new GraphQlRequest(
            "query ($x: " + type + ") { spends(" + arguments + ") { nodes { id } } }",
            null,
            Map.of("x", JSON.readValue(value, Object.class)),
            null);
    assertThat(TableQuery.of(Served.SCHEMA, request, null).orElseThrow().rows()).contains("spends");
  }

  @Test
  void aListThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatThrownBy(
            () ->
                query(
                    "{ campaigns { nodes { name spends { nodes { id } } } } }", "campaigns.spend"))
        .isInstanceOf(RefusedRequest.class)
        .hasMessage(
            "There is no list \"campaigns.spend\" in this answer; did you mean \"campaigns.spends\"?"
                + " Allowed: campaigns, campaigns.spends.");
  }

  @Test
  void whatCannotBeCarriedOutIsNoTable() {
    for (String wrong :
        new String[] {"{", "{ nothing }", "query ($a: Int!) { node(id: $a) { id } }"}) {
      assertThat(
              TableQuery.of(Served.SCHEMA, new GraphQlRequest(wrong, null, Map.of(), null), null))
          .as(wrong)
          .isEmpty();
    }
  }

  @Test
  void tooManyRowsAreRefused() {
    Map<String, Object> row = Map.of("name", "x", "_id", "campaign:x");
    Map<String, Object> data =
        Map.of("campaigns", Map.of("nodes", java.util.Collections.nCopies(100_001, row)));
    TableQuery query = query("{ campaigns { nodes { name } } }", null);
    assertThatThrownBy(() -> query.table(data))
        .hasMessageStartingWith("The table would have more than 100000 rows of 2 columns;");
  }
}
