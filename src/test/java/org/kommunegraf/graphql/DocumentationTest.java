package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What the documentation shows runs and is true. */
class DocumentationTest {

  private static final Pattern QUERY = Pattern.compile("```graphql\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern QUERY_AND_ANSWER =
      Pattern.compile(
          "```graphql\\n((?:(?!```).)*)```\\s*(?:(?!```).)*?```json\\n(.*?)```", Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> everyQueryInTheDocumentationHasAnAnswer() {
    return Stream.of("schema.graphqls", "README.md", "CONTRIBUTING.md", "RATIONALE.md")
        .flatMap(file -> queries(Path.of(file)));
  }

  private static Stream<DynamicTest> queries(Path file) {
    Matcher queries = QUERY.matcher(read(file));
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

  @Test
  void theAnswersInTheReadmeAreTheAnswers() {
    Matcher pairs = QUERY_AND_ANSWER.matcher(read(Path.of("README.md")));
    int count = 0;
    while (pairs.find()) {
      count++;
      assertThat(Answers.to(pairs.group(1)).get("data")).isEqualTo(Answers.json(pairs.group(2)));
    }
    assertThat(count).as("queries with answers in README.md").isPositive();
  }

  @Test
  void theReadmeHasEverySetting() {
    String readme = read(Path.of("README.md"));
    for (String setting : List.of("data", "store", "host", "port", "url")) {
      assertThat(readme)
          .contains("--" + setting)
          .contains("KOMMUNEGRAF_" + setting.toUpperCase(java.util.Locale.ROOT));
    }
    assertThat(readme)
        .contains("--message", "KOMMUNEGRAF_MESSAGE")
        .contains("--publisher-name", "KOMMUNEGRAF_PUBLISHER_NAME");
    assertThat(readme).contains("--sources").contains("127.0.0.1").contains("8080");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
