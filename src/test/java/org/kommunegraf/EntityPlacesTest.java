package org.kommunegraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.model.Shape;

/**
 * A type of entity has its line in each file that shows types and cannot take them from the schema.
 */
class EntityPlacesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          src/main/web/src/views/graph/signs.ts       | (?m)^  TYPE: \\{ colour: | its colour and shape in the view Graph
          src/main/web/src/views/graph/types.words.ts | (?m)^  TYPE: \\[          | what it is called, in five languages
          docs/make-graph-model.mjs                   | (?m)^  TYPE: \\[          | its box in the picture
          docs/graph-model.svg                        | >TYPE<                    | its box; run node docs/make-graph-model.mjs
          """)
  void everyTypeHasItsLine(Path file, String line, String what) {
    boolean ofTheWorkbench = file.startsWith("src/main/web");
    String text = Pages.read(file);
    for (Shape shape : Shape.entities()) {
      // the view Graph draws no citations: it goes through them to what they cite
      if (!(ofTheWorkbench && shape.name().equals("Citation"))) {
        assertThat(text)
            .as("%s needs a line for %s: %s", file, shape.name(), what)
            .containsPattern(line.replace("TYPE", shape.name()));
      }
    }
  }
}
