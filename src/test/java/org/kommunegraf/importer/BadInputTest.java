package org.kommunegraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kommunegraf.Golden;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.dataset.Problem;

/** Each folder in {@code bad/} holds a mistake that people make, with all the problems it gives. */
class BadInputTest {

  private static final Path FOLDER = Path.of("src/test/resources/bad");

  @TestFactory
  Stream<DynamicTest> everyMistakeGivesItsProblems() throws IOException {
    try (Stream<Path> pages = Files.list(FOLDER)) {
      return pages.sorted().toList().stream()
          .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
    }
  }

  private static void check(Path page) throws IOException {
    List<Problem> problems =
        Importer.merge(DatasetReader.readAll(page.resolve("data")), List.of()).problems();
    assertThat(problems).isNotEmpty().allSatisfy(problem -> checkPlace(page, problem));
    Golden.assertEqual(
        page.resolve("expected.txt"),
        problems.stream().map(problem -> problem + "\n").collect(Collectors.joining()));
  }

  /** A problem is one line that names a line which exists. */
  private static void checkPlace(Path page, Problem problem) throws IOException {
    Path file = page.resolve("data").resolve(problem.place().file());
    assertThat(file).exists();
    assertThat((long) problem.place().line()).isBetween(0L, Math.max(1, lines(file)));
    assertThat(problem.sentence()).doesNotContain("\n", "java.", "Optional", "@");
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
