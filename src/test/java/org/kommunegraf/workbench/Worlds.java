package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.release.Release;

/**
 * Releases of made-up data, which goes the way of all data: through the reader and the importer.
 */
final class Worlds {

  private static final int CAMPAIGNS = 100;
  private static final int SPENDS_OF_EACH = 100;

  private static final String DOCUMENT =
      """
      document:many-2020:
        language: DA
        file: many.txt
        sha256: 0000000000000000000000000000000000000000000000000000000000000000
        citations: [{lines: 1, supports: [language]}]
      platform:somewhere:
        names: [Somewhere]
        citations: [{lines: 1, unprinted: IN_OUR_WORDS, supports: [names]}]
      """;

  private static final String CAMPAIGN =
      """
      campaign:many/%1$d:
        names: [Campaign %1$d]
        citations: [{lines: 1, unprinted: IN_OUR_WORDS, supports: [names]}]
      """;

  private static final String SPEND =
      """
      spend:many/%1$d:
        amount: {value: %1$d.01, currency: DKK, printed: "%1$d,01 DKK", currencyBasis: STATED}
        period: %2$d
        platforms: [platform:somewhere]
        platformScope: NAMED
        campaigns: [campaign:many/%3$d]
        citations:
          - {lines: 1, printed: "%1$d,01 DKK", supports: [amount, platforms, platformScope, campaigns]}
          - {lines: 1, printed: "%2$d", supports: [period]}
      """;

  private Worlds() {}

  /**
   * @param folder holds a folder for each document
   */
  static Release of(Path folder) throws IOException {
    Outcome outcome = Importer.merge(DatasetReader.readAll(folder), List.of());
    assertThat(outcome.problems()).isEmpty();
    return Release.of(new ReleaseHeader(1, "0".repeat(64), Instant.EPOCH), outcome.entities());
  }

  /** 100 campaigns with 100 spends each; the amounts are 1.01 to 10000.01, each once. */
  static Release ofManySpends(Path folder) throws IOException {
    Path document = Files.createDirectories(folder.resolve("many-2020"));
    Files.writeString(document.resolve("document.yaml"), DOCUMENT);
    for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
      StringBuilder yaml = new StringBuilder(CAMPAIGN.formatted(campaign));
      for (int number = 1; number <= SPENDS_OF_EACH; number++) {
        yaml.append(
            SPEND.formatted(campaign * SPENDS_OF_EACH + number, 2000 + number % 20, campaign));
      }
      Files.writeString(document.resolve("campaign-%d.yaml".formatted(campaign)), yaml);
    }
    return of(folder);
  }
}
