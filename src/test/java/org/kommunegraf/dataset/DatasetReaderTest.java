package org.kommunegraf.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that is too much of something to be kept as a page. What is not is in {@code bad/}. */
class DatasetReaderTest {

  private SmallData data;

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    data = SmallData.withTown(folder);
  }

  @Test
  void aThousandProblemsAreListedAtOnce() throws IOException {
    data.write(
            "testby-2020/form.yaml",
            lines(500, "platform:testby/p%d: {names: [P], colour: blue, citations: []}"))
        .write(
            "testby-2020/values.yaml",
            lines(500, "council-decision:testby/d%d: {statement: It is so., decided: soon}"));

    List<Problem> problems = data.read().problems();

    assertThat(problems).hasSize(1_000).isSorted();
    assertThat(problems)
        .extracting(problem -> problem.place().toString())
        .doesNotHaveDuplicates()
        .contains("testby-2020/form.yaml:500", "testby-2020/values.yaml:500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void bracketsInsideBracketsAreRefusedBeforeTheStackIsFull(String bracket) throws IOException {
    data.write("testby-2020/deep.yaml", "# deep\n" + bracket.repeat(100_000));

    assertThat(data.problems())
        .containsExactly(
            "testby-2020/deep.yaml:2: lists and maps stand inside each other more than 30 deep; an"
                + " entity needs five levels, so close the brackets before");
  }

  @Test
  void longIdsAreRefusedBeforeTheStackIsFull() throws IOException {
    String id = "municipality:" + "a-/".repeat(10).replace("-/", "/") + "a-".repeat(50_000) + "a";
    data.write(
            "testby-2020/key.yaml",
            "# a key may be long after a question mark\n? " + id + "\n: {}\n")
        .write(
            "testby-2020/reference.yaml",
            "organisation:testby/x: {kind: OTHER, municipality: \"" + id + "\"}\n");

    assertThat(data.problems())
        .singleElement()
        .asString()
        .matches(
            "testby-2020/key.yaml:2: the key \"municipality:(a/){10}[a-]+…\" has 100034 characters;"
                + " ids and fields have at most 200");
  }

  @Test
  void aFolderWithoutYamlHasNothing() throws IOException {
    Files.createDirectories(data.path("notes"));
    Files.writeString(data.path("notes/todo.txt"), "municipality:");

    Dataset dataset = data.read("notes");

    assertThat(dataset.folders()).containsExactly("notes");
    assertThat(dataset.entries()).isEmpty();
    assertThat(dataset.problems()).isEmpty();
  }

  private static String lines(int count, String line) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> line.formatted(i) + "\n")
        .collect(Collectors.joining());
  }
}
