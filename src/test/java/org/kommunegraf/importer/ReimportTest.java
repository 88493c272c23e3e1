package org.kommunegraf.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.query.change.ChangeKind.ADDED;
import static org.kommunegraf.query.change.ChangeKind.CHANGED;
import static org.kommunegraf.query.change.ChangeKind.REMOVED;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.change.Changes;
import org.kommunegraf.release.Release;

/**
 * Importing a folder over what is published replaces what the folder said, and keeps what others
 * say.
 */
class ReimportTest extends PublishedTowns {

  /** What an import would change, as its preview has it. */
  private Changes changes(List<Entity> entities) {
    return Changes.between(release(1, published), release(2, entities));
  }

  private static Release release(int number, List<Entity> entities) {
    return Release.of(new ReleaseHeader(number, "", Instant.EPOCH), entities);
  }

  @Test
  void namesStandInTheOrderOfFoldersAfterThoseOfTheDeclaringOne() {
    assertThat(names(published, "municipality:testby"))
        .containsExactly("Testby", "Testby By", "TESTBY");
    assertThat(find(published, "municipality:testby").identity().dataset())
        .isEqualTo("testby-2020");
    assertThat(names(published, "platform:facebook"))
        .containsExactly("Facebook", "FaceBook", "Facebook");
  }

  @Test
  void importingTheSameAgainChangesNothing() throws IOException {
    for (String one : List.of("reference", "another-2022", "testby-2020", "village-2021")) {
      assertThat(changes(reimport(one))).as(one).matches(Changes::isEmpty);
    }
    assertThat(reimport("village-2021", "another-2022")).isEqualTo(published);
    assertThat(sound(Importer.merge(data.read(), published))).isEqualTo(published);
  }

  @Test
  void foldersMayBeImportedOneByOne() throws IOException {
    List<Entity> entities = List.of();
    for (String one : List.of("reference", "testby-2020", "village-2021", "another-2022")) {
      entities = sound(Importer.merge(data.read(one), entities));
    }

    assertThat(entities).isEqualTo(published);
  }

  @Test
  void theDeclaringFolderReplacesItsFieldsAndKeepsTheNamesAndCitationsOfOthers()
      throws IOException {
    data.write(
        "testby-2020/facts.yaml",
        TESTBY
            .replace("[Testby]", "[Test By]")
            .replace("\"101\"", "\"102\"")
            .replace("{lines: 2, supports: [country]}", "{lines: 5, supports: [country]}"));

    List<Entity> entities = reimport("testby-2020");

    assertThat(names(entities, "municipality:testby"))
        .containsExactly("Test By", "Testby By", "TESTBY");
    assertThat(find(entities, "municipality:testby").toString()).contains("code=102");
    assertThat(find(entities, "citation:testby-2020/municipality/testby/2").toString())
        .contains("lines=5,");
    Changes changes = changes(entities);
    assertThat(changes.all()).hasSize(2);
    assertThat(changes.ids(CHANGED))
        .containsExactly("municipality:testby", "citation:testby-2020/municipality/testby/2");
  }

  @Test
  void anAddingFolderReplacesItsNamesAndCitationsOnly() throws IOException {
    data.write(
        "another-2022/facts.yaml",
        """
        municipality:testby:
          names: [Testby Kommune, Testby By]
          citations:
            - {lines: 4, printed: Testby By, supports: [names]}
            - {lines: 6, printed: Testby Kommune, supports: [names]}
        """);

    List<Entity> entities = reimport("another-2022");

    assertThat(names(entities, "municipality:testby"))
        .containsExactly("Testby", "Testby Kommune", "Testby By", "TESTBY");
    assertThat(names(entities, "platform:facebook")).containsExactly("Facebook", "Facebook");
    assertThat(citations(entities, "municipality:testby"))
        .containsExactly(
            "citation:another-2022/municipality/testby/1",
            "citation:another-2022/municipality/testby/2",
            "citation:testby-2020/municipality/testby/1",
            "citation:testby-2020/municipality/testby/2",
            "citation:village-2021/municipality/testby/1");
    assertThat(citations(entities, "platform:facebook"))
        .containsExactly("citation:village-2021/platform/facebook/1");
  }

  @Test
  void whatAFolderNoLongerSaysIsRemoved() throws IOException {
    data.write(
        "village-2021/facts.yaml", "theme:empty:\n  names: [{text: Empty, kind: SUPPLIED}]\n");

    Changes changes = changes(reimport("village-2021"));

    assertThat(changes.ids(ADDED)).containsExactly("theme:empty");
    assertThat(changes.ids(CHANGED)).containsExactly("municipality:testby", "platform:facebook");
    assertThat(changes.ids(REMOVED))
        .containsExactly(
            "citation:village-2021/municipality/testby/1",
            "citation:village-2021/platform/facebook/1",
            "spend:testby/fair",
            "citation:village-2021/spend/testby/fair/1");
  }

  @Test
  void whereNamesAreAllTheNextFolderDeclares() throws IOException {
    data.write("testby-2020/facts.yaml", "theme:empty:\n  names: [{text: Empty, kind: SUPPLIED}]\n")
        .write(
            "village-2021/facts.yaml",
            """
            municipality:testby:
              names: [TESTBY]
              citations:
                - {lines: 7, unprinted: IN_OUR_WORDS, supports: [names]}
            """);

    List<Entity> entities = reimport("testby-2020", "village-2021", "another-2022");

    assertThat(names(entities, "municipality:testby")).containsExactly("Testby By", "TESTBY");
    assertThat(find(entities, "municipality:testby").identity().dataset())
        .isEqualTo("another-2022");
  }

  @Test
  void anEntityMayMoveWhenBothFoldersAreImported() throws IOException {
    String fair = TESTBY.substring(TESTBY.indexOf("event:"));
    data.write("testby-2020/facts.yaml", TESTBY.replace(fair, ""))
        .write("village-2021/facts.yaml", VILLAGE + fair);

    assertThat(
            find(reimport("testby-2020", "village-2021"), "event:testby/fair").identity().dataset())
        .isEqualTo("village-2021");
    assertThat(refused("village-2021"))
        .containsExactly(
            "village-2021/facts.yaml:15: event:testby/fair: the folder testby-2020 declares it"
                + " already; give only names and citations here, or take it away there and import"
                + " both folders");
  }

  @Test
  void whatWasDeclaredInAFileThatIsGoneIsRemoved() throws IOException {
    Files.delete(data.path("village-2021/facts.yaml"));

    assertThat(changes(reimport("village-2021")).ids(REMOVED)).contains("spend:testby/fair");
  }
}
