package org.kommunegraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kommunegraf.Golden;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;

/**
 * Each folder in {@code sound/} holds data that looks odd but is right, with the entities that are
 * made of it.
 */
class SoundInputTest {

  private static final Path FOLDER = Path.of("src/test/resources/sound");

  @TestFactory
  Stream<DynamicTest> everyOddityGivesItsEntities() throws IOException {
    try (Stream<Path> pages = Files.list(FOLDER)) {
      return pages.sorted().toList().stream()
          .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
    }
  }

  private static void check(Path page) throws IOException {
    Outcome outcome = Importer.merge(DatasetReader.readAll(page.resolve("data")), List.of());
    assertThat(outcome.problems()).isEmpty();
    Golden.assertEqual(
        page.resolve("expected.txt"),
        outcome.entities().stream()
            .map(entity -> entity.identity() + " " + told((Record) entity) + "\n")
            .collect(Collectors.joining()));
  }

  /**
   * What a record tells, without what it leaves open: a field that nothing uses changes nothing.
   */
  private static String told(Record record) {
    return Shape.of(record.getClass()).components().stream()
        .filter(component -> component.isSetIn(record))
        .map(component -> component.name() + "=" + told(component.of(record)))
        .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "[", "]"));
  }

  private static String told(@Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(SoundInputTest::told).toList().toString();
    }
    if (value instanceof Ref<?> reference) {
      return reference.id();
    }
    return value instanceof Record record && !(value instanceof PartialDate)
        ? told(record)
        : String.valueOf(value).replace("\n", "\\n");
  }
}
