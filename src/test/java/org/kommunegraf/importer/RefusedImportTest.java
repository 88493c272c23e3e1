package org.kommunegraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An import that does not fit to what is published says which folder to mend, whoever has to. */
class RefusedImportTest extends PublishedTowns {

  @Test
  void removingWhatAnotherFolderRefersToNamesBoth() throws IOException {
    data.write("testby-2020/facts.yaml", TESTBY.substring(0, TESTBY.indexOf("event:")));

    assertThat(refused("testby-2020"))
        .containsExactly(
            "village-2021: spend:testby/fair, events/0: this folder refers to event:testby/fair,"
                + " which no folder declares any more; keep it, or correct the reference and import"
                + " this folder too");
  }

  @Test
  void removingWhatOtherFoldersAddToNamesEachOnce() throws IOException {
    data.write(
        "testby-2020/facts.yaml",
        """
        event:testby/fair:
          names: [The fair]
          kind: FESTIVAL
          citations:
            - {lines: 3, unprinted: IN_OUR_WORDS, supports: [names, kind]}
        """);

    assertThat(refused("testby-2020"))
        .containsExactly(
            "another-2022: municipality:testby: this folder cites it, but no folder declares it any"
                + " more; keep it, or import this folder too without it",
            "village-2021: municipality:testby: this folder cites it, but no folder declares it any"
                + " more; keep it, or import this folder too without it",
            "village-2021: spend:testby/fair, municipality: this folder refers to"
                + " municipality:testby, which no folder declares any more; keep it, or correct the"
                + " reference and import this folder too");
  }

  @Test
  void whatOthersSaidIsCheckedAgainstWhatIsReadNow() throws IOException {
    data.write(
        "testby-2020/facts.yaml",
        TESTBY.replace("  municipality: municipality:testby", "  municipality: municipality:hamlet")
            + """
            municipality:hamlet:
              names: [Hamlet]
              citations:
                - {lines: 6, unprinted: IN_OUR_WORDS, supports: [names]}
            """);

    assertThat(refused("testby-2020"))
        .containsExactly(
            "village-2021: spend:testby/fair, events/0: event:testby/fair belongs to"
                + " municipality:hamlet, but this Spend belongs to municipality:testby; correct one"
                + " of the two");
  }

  @Test
  void citationsThatAFolderTakesAwayAreMissed() throws IOException {
    data.write(
            "testby-2020/facts.yaml", TESTBY.replace("    - {lines: 2, supports: [country]}\n", ""))
        .write(
            "village-2021/facts.yaml",
            VILLAGE.replace(
                "printed: TESTBY, supports: [names]",
                "printed: TESTBY, supports: [names, country]"));
    published = reimport("testby-2020", "village-2021");
    data.write("village-2021/facts.yaml", VILLAGE);

    assertThat(refused("village-2021"))
        .singleElement()
        .asString()
        .startsWith("testby-2020: municipality:testby, country: no citation supports this field; ");
  }

  @Test
  void aClashWithWhatIsPublishedIsTheFaultOfTheNew() throws IOException {
    data.write(
        "city-2023/facts.yaml",
        """
        municipality:city:
          formerIds: [event:testby/fair, municipality:testby]
          names: [City]
          country: country:dk
          code: "101"
          citations:
            - {lines: 1, unprinted: IN_OUR_WORDS, supports: [names, country, code]}
        """);

    assertThat(refused("city-2023"))
        .containsExactly(
            "city-2023/facts.yaml:2: municipality:city, formerIds: event:testby/fair is another"
                + " entity today; an id means one entity, so take it out of one of the two",
            "city-2023/facts.yaml:2: municipality:city, formerIds: municipality:testby is another"
                + " entity today; an id means one entity, so take it out of one of the two",
            "city-2023/facts.yaml:5: municipality:city, code: the code 101 is that of"
                + " municipality:testby already; a code names one municipality of its country, so"
                + " correct one of the two");
  }

  @Test
  void aSuppliedNameIsNoAdditionToWhatIsPublished() throws IOException {
    data.write(
        "city-2023/facts.yaml",
        """
        municipality:testby:
          names:
            - {text: The town, kind: SUPPLIED}
        """);

    assertThat(refused("city-2023"))
        .containsExactly(
            "city-2023/facts.yaml:3: municipality:testby, names/0: a folder that only adds to an"
                + " entity gives the names that its document uses; write SUPPLIED names in the"
                + " folder testby-2020, which declares it");
  }

  @Test
  void aNameOfAnotherFoldersDocumentWouldGetLost() throws IOException {
    data.write(
        "another-2022/facts.yaml",
        ANOTHER.replace("[Testby By]", "[{text: Testby By, document: document:village-2021}]"));

    assertThat(refused("another-2022"))
        .contains(
            "another-2022/facts.yaml:2: municipality:testby, names/0: the name \"Testby By\" is of"
                + " a document of the folder village-2021; write it there, or it is lost when that"
                + " folder is imported again");
  }

  @Test
  void aFileThatIsNoYamlIsTheOnlyProblem() throws IOException {
    data.write("village-2021/facts.yaml", VILLAGE.replace("[TESTBY]", "[TESTBY"));

    assertThat(refused("village-2021"))
        .singleElement()
        .asString()
        .startsWith("village-2021/facts.yaml:3: this is not valid YAML: ");
  }
}
