package org.kommunegraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kommunegraf.dataset.SmallData;
import org.kommunegraf.graph.EmbeddedStore;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.Imprint;
import org.kommunegraf.graph.Progress;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.model.Entity;

/**
 * A town's fair in a real embedded Neo4j, published three times: in the second release an amount is
 * corrected and a spend is gone, in the third an event and a gap have come and the fair has another
 * id.
 */
public final class ThreeReleases {

  private static final String REFERENCE =
      """
      country:dk:
        names: [{text: Denmark, kind: SUPPLIED}]
        code: DK
        citations:
          - {lines: 1, unprinted: IN_OUR_WORDS, supports: [code]}
      """;

  private static final String FIRST =
      """
      municipality:testby:
        names: [Testby]
        code: "101"
        country: country:dk
        citations:
          - {lines: 1, unprinted: IN_OUR_WORDS, supports: [names, code, country]}
      event:testby/fair:
        names: [The fair]
        kind: FESTIVAL
        municipality: municipality:testby
        citations:
          - {lines: 3, unprinted: IN_OUR_WORDS, supports: [names, kind, municipality]}
      spend:testby/fair:
        amount: {value: 1000, currency: DKK, printed: "1.000 DKK", currencyBasis: STATED}
        municipality: municipality:testby
        platformScope: ALL
        events: [event:testby/fair]
        citations:
          - {lines: 9, printed: "1.000 DKK", supports: [amount]}
          - {lines: 10, supports: [municipality, platformScope, events]}
      spend:testby/banner:
        amount: {value: 50, currency: DKK, printed: "50 DKK", currencyBasis: STATED}
        municipality: municipality:testby
        platformScope: ALL
        citations:
          - {lines: 12, printed: "50 DKK", supports: [amount, municipality, platformScope]}
      """;

  private static final String SECOND =
      FIRST
          .substring(0, FIRST.indexOf("spend:testby/banner:"))
          .replace("value: 1000", "value: 1200")
          .replace("1.000 DKK", "1.200 DKK")
          .replace("{lines: 9,", "{lines: 8-9,")
          .replace(
              "  events: [event:testby/fair]\n",
              """
                events: [event:testby/fair]
                corrections:
                  - {date: 2026-11-22, fields: [amount], reason: The amount of the year before was taken.}
              """);

  private static final String THIRD =
      SECOND
              .replace("event:testby/fair", "event:testby/summer-fair")
              .replace(
                  "  names: [The fair]\n",
                  "  names: [The fair]\n  formerIds: [event:testby/fair]\n")
          + """
          gap:testby/summer-fair/visitors:
            kind: NOT_STATED
            about: [event:testby/summer-fair]
            note: How many came to the fair is not said.
            citations:
              - {lines: 3, supports: [kind, about, note]}
          event:testby/market:
            names: [The market]
            kind: FESTIVAL
            municipality: municipality:testby
            citations:
              - {lines: 14, unprinted: IN_OUR_WORDS, supports: [names, kind, municipality]}
          """;

  private ThreeReleases() {}

  /** Writes the data of one of the releases into a folder, over that of another. */
  public static void write(int release, Path folder) throws IOException {
    new SmallData(folder)
        .write("reference/dk.yaml", REFERENCE)
        .write("testby/facts.yaml", List.of(FIRST, SECOND, THIRD).get(release - 1));
  }

  /** The store with its three releases; open for all tests of this run. */
  public static GraphStore store() {
    return Kept.STORE;
  }

  private static final class Kept {
    static final GraphStore STORE = publish();

    private static GraphStore publish() {
      try {
        Path folder = Files.createTempDirectory(Path.of("target"), "three-releases");
        GraphStore store = EmbeddedStore.open(folder.resolve("store"));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        SmallData data =
            new SmallData(folder.resolve("data")).write("reference/dk.yaml", REFERENCE);
        publish(store, data, FIRST, new Imprint("Åse", "The first minutes of the council."));
        publish(store, data, SECOND, new Imprint("Åse", "The fair's bill was misread."));
        publish(store, data, THIRD, Imprint.NONE);
        return store;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void publish(GraphStore store, SmallData data, String facts, Imprint imprint)
        throws IOException {
      Outcome outcome = Importer.merge(data.write("testby/facts.yaml", facts).read(), List.of());
      assertThat(outcome.problems()).isEmpty();
      List<Entity> entities = outcome.entities();
      store.publish(entities, imprint, Progress.SILENT);
    }
  }
}
