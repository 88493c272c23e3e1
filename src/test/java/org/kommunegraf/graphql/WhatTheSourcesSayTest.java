package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kommunegraf.RealData;
import tools.jackson.databind.JsonNode;

/** Each line of {@code what-the-sources-say.txt} is what an answer over {@code data/} gives. */
class WhatTheSourcesSayTest {

  private static final Path PAGE = Path.of("src/test/resources/what-the-sources-say.txt");

  /** A line of the page. */
  private record Fact(String id, String field, String value) {

    static Fact of(String line) {
      String[] parts = line.split(" \\| ", 3);
      return new Fact(parts[0], parts[1], parts[2]);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFactIsAsItIsPrinted() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Fact::of)
        .map(fact -> DynamicTest.dynamicTest(fact.id() + " " + fact.field(), () -> check(fact)));
  }

  private static void check(Fact fact) {
    Class<?> type = RealData.release().find(fact.id()).orElseThrow().getClass();
    JsonNode answer =
        Answers.to(
            "{ node(id: \"%s\") { ... on %s { it: %s } } }"
                .formatted(fact.id(), type.getSimpleName(), fact.field()));
    assertThat(answer.at("/data/node/it"))
        .as(answer.path("errors").toString())
        .isEqualTo(Answers.json(fact.value()));
  }
}
