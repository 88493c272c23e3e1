package org.kommunegraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.dataset.Problem;
import org.kommunegraf.dataset.SmallData;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.LocalName;

/**
 * Three documents over reference data, published, and what comes of importing folders over them.
 */
abstract class PublishedTowns {

  static final String TESTBY =
      """
      municipality:testby:
        names: [Testby]
        code: "101"
        country: country:dk
        citations:
          - {lines: 1, unprinted: IN_OUR_WORDS, supports: [names, code]}
          - {lines: 2, supports: [country]}
      event:testby/fair:
        names: [The fair]
        kind: FESTIVAL
        municipality: municipality:testby
        citations:
          - {lines: 3, unprinted: IN_OUR_WORDS, supports: [names, kind, municipality]}
      """;

  static final String VILLAGE =
      """
      municipality:testby:
        names: [TESTBY]
        citations:
          - {lines: 7, printed: TESTBY, supports: [names]}
      platform:facebook:
        names: [Facebook]
        citations:
          - {lines: 8, unprinted: IN_OUR_WORDS, supports: [names]}
      spend:testby/fair:
        municipality: municipality:testby
        platformScope: ALL
        events: [event:testby/fair]
        citations:
          - {lines: 9, supports: [municipality, platformScope, events]}
      """;

  static final String ANOTHER =
      """
      municipality:testby:
        names: [Testby By]
        citations:
          - {lines: 4, printed: Testby By, supports: [names]}
      platform:facebook:
        names: [FaceBook]
        citations:
          - {lines: 5, unprinted: IN_OUR_WORDS, supports: [names]}
      """;

  SmallData data;
  List<Entity> published;

  @BeforeEach
  void publish(@TempDir Path folder) throws IOException {
    data =
        new SmallData(folder)
            .write(
                "reference/countries.yaml",
                """
                country:dk:
                  names: [{text: Denmark, kind: SUPPLIED}]
                  code: DK
                  citations:
                    - {lines: 1, unprinted: IN_OUR_WORDS, supports: [code]}
                platform:facebook:
                  names: [{text: Facebook, kind: SUPPLIED}]
                """)
            .write("another-2022/facts.yaml", ANOTHER)
            .write("testby-2020/facts.yaml", TESTBY)
            .write("village-2021/facts.yaml", VILLAGE);
    published = sound(Importer.merge(data.read(), List.of()));
  }

  static List<Entity> sound(Outcome outcome) {
    assertThat(outcome.problems()).isEmpty();
    return outcome.entities();
  }

  List<Entity> reimport(String... folders) throws IOException {
    return sound(Importer.merge(data.read(folders), published));
  }

  List<String> refused(String... folders) throws IOException {
    Outcome outcome = Importer.merge(data.read(folders), published);
    assertThat(outcome.isSound()).isEqualTo(outcome.problems().isEmpty());
    return outcome.problems().stream().map(Problem::toString).toList();
  }

  static Entity find(Collection<Entity> entities, String id) {
    return entities.stream().filter(entity -> entity.id().equals(id)).findFirst().orElseThrow();
  }

  static List<String> names(Collection<Entity> entities, String id) {
    return find(entities, id).names().stream().map(LocalName::text).toList();
  }

  static List<String> citations(Collection<Entity> entities, String subject) {
    return entities.stream()
        .filter(entity -> entity instanceof Citation c && c.subject().id().equals(subject))
        .map(Entity::id)
        .toList();
  }
}
