package org.kommunegraf.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Gate;
import org.kommunegraf.Golden;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Document;

/**
 * Every printed form of the data, written wrong in every way that a hand slips, with the value
 * written wrong along with it, and every printed form cited on its neighbours' lines: what no
 * longer agrees with the text is refused. What no text can refuse is a page of its own.
 */
@Gate
class TextMutationIT {

  private static final Path SOURCES = Path.of("../shared/sources");
  private static final double MOST_THAT_NO_TEXT_CAN_REFUSE = 0.05;

  @Test
  void whatContradictsTheTextIsRefused() throws IOException {
    assumeTrue(
        Files.isDirectory(SOURCES),
        "the documents' texts are not at hand: there is no folder " + SOURCES);
    Path data = Path.of("data");
    Dataset dataset = DatasetReader.readAll(data);
    var entities = Importer.merge(dataset, List.of()).entities();
    Map<String, List<Citation>> citations =
        entities.stream()
            .filter(Citation.class::isInstance)
            .map(Citation.class::cast)
            .filter(citation -> citation.reading() == null)
            .collect(Collectors.groupingBy(citation -> citation.document().id()));
    SlipTally tally = new SlipTally();
    for (var entity : entities) {
      if (entity instanceof Document document) {
        Optional<String> text = text(document, data);
        assertThat(text.isPresent() || isKeptElsewhere(document)).isTrue();
        text.ifPresent(
            known ->
                new MutatedText(
                        document,
                        known,
                        citations.getOrDefault(document.id(), List.of()),
                        new Places(dataset),
                        tally)
                    .slip());
      }
    }
    Golden.assertEqual(
        Path.of("src/test/resources/verify/slips/accepted-by-verify.txt"), tally.page());
    assertThat(tally.acceptedShare()).isLessThanOrEqualTo(MOST_THAT_NO_TEXT_CAN_REFUSE);
  }

  private static Optional<String> text(Document document, Path data) {
    SourceFile file = new SourceFile(document, SOURCES, data, (field, sentence) -> {});
    return file.isAtHand() ? file.read() : Optional.empty();
  }

  /** The sixth document lies with the texts that data entry is tried on. */
  private static boolean isKeptElsewhere(Document document) {
    return document.id().equals("document:valby-2020");
  }
}
