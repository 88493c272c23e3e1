package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kommunegraf.Pages;
import tools.jackson.databind.JsonNode;

/** What the documentation shows runs and is true. */
class DocumentationTest {

  private static final Pattern QUERY = Pattern.compile("```graphql\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern QUERY_AND_ANSWER =
      Pattern.compile(
          "```graphql\\n((?:(?!```).)*)```\\s*(?:(?!```).)*?```json\\n(.*?)```", Pattern.DOTALL);
  private static final String DECISIONS =
      """
      {
        councilDecisions {
          nodes {
            campaigns {
              nodes {
                cost {
                  amount { value }
                  outside { value }
                  spends { nodes { amount { value } citations { supports lines { from } } } }
                }
              }
            }
          }
        }
      }
      """;

  @TestFactory
  Stream<DynamicTest> everyQueryInTheDocumentationHasAnAnswer() {
    return Stream.concat(Stream.of(Path.of("schema.graphqls")), Pages.all().stream())
        .flatMap(DocumentationTest::queries);
  }

  private static Stream<DynamicTest> queries(Path file) {
    Matcher queries = QUERY.matcher(Pages.read(file));
    return queries
        .results()
        .map(
            found ->
                DynamicTest.dynamicTest(
                    file + " at " + found.start(),
                    () -> {
                      JsonNode answer = Answers.to(found.group(1));
                      assertThat(answer.has("errors")).as(answer.toString()).isFalse();
                      answer.get("data").forEach(DocumentationTest::assertNotEmpty);
                    }));
  }

  /** An example that finds nothing shows nothing. */
  private static void assertNotEmpty(JsonNode field) {
    assertThat(field.isNull()).isFalse();
    assertThat(field.has("nodes") && field.get("nodes").isEmpty()).isFalse();
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerInTheDocumentationIsTheAnswer() {
    List<MatchResult> pairs =
        Pages.ofUse().stream().flatMap(DocumentationTest::queriesWithAnswers).toList();
    assertThat(pairs).hasSizeGreaterThan(3);
    return pairs.stream()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.group(1),
                    () ->
                        assertThat(Answers.to(pair.group(1)).get("data"))
                            .isEqualTo(Answers.json(pair.group(2)))));
  }

  private static Stream<MatchResult> queriesWithAnswers(Path page) {
    return QUERY_AND_ANSWER.matcher(Pages.read(page)).results();
  }

  /** A row for each decision, and in it what its campaigns cost; below it what that leaves out. */
  @Test
  void theFirstTableOfTheReadmeIsTheGraphs() {
    String readme = Pages.read(Path.of("README.md"));
    int from = readme.indexOf("## What it answers");
    String section = readme.substring(from, readme.indexOf("\n## ", from));
    JsonNode decisions = Answers.to(DECISIONS).at("/data/councilDecisions/nodes");
    assertThat(section.lines().filter(line -> line.startsWith("|"))).hasSize(2 + decisions.size());
    assertThat(decisions.findValues("value"))
        .filteredOn(JsonNode::isString)
        .isNotEmpty()
        .extracting(
            amount -> String.format(Locale.ROOT, "%,.2f", new BigDecimal(amount.asString())))
        .allSatisfy(amount -> assertThat(section).contains(amount));
    assertThat(decisions.findParents("supports"))
        .filteredOn(citation -> citation.get("supports").toString().contains("\"amount\""))
        .extracting(citation -> citation.at("/lines/from").asString())
        .allSatisfy(line -> assertThat(section).containsPattern("lines? .*\\b" + line + "\\b"));
  }
}
