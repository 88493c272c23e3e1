package org.kommunegraf.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunegraf.dataset.Problem;

class VerifierTest {

  @TempDir Path folder;

  static Stream<Path> cases() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(Pages.path("cases"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatTheCaseSays(Path page) throws IOException {
    Map<String, String> sections = sections(page);
    World world = new World(folder).document("test-2020", sections.getOrDefault("text", ""));
    world.write(
        "data/test-2020/facts.yaml",
        "theme:test/fact:\n  names: [{text: Fact, kind: SUPPLIED}]\n  citations:\n"
            + sections.getOrDefault("citations", "").indent(4));
    if (sections.containsKey("exclusions")) {
      world.write("data/test-2020/exclusions.yaml", sections.getOrDefault("exclusions", ""));
    }

    Report report = world.verify();

    assertThat(describe(report)).isEqualTo(sections.get("found"));
    assertThat(report.isSound()).isEqualTo(report.problems().isEmpty());
  }

  @Test
  void citationsOfPartsAreSaidWithTheirPlace() throws IOException {
    World world = new World(folder).document("test-2020", "Ina");
    world.write(
        "data/test-2020/facts.yaml",
        """
        person:test/ina:
          names: [Ina]
          citations:
            - {lines: 1, printed: Ina, supports: [names]}
        survey:test/one:
          names: [One]
          roles:
            - kind: CONTACT
              actor: person:test/ina
              citations:
                - {lines: 1, printed: Ina}
                - {lines: 1, printed: Eva}
          citations:
            - {lines: 1, printed: Ina, supports: [names]}
        """);

    assertThat(world.verify().problems())
        .singleElement()
        .hasToString(
            "test-2020/facts.yaml:12: survey:test/one: printed"
                + " \"Eva\" does not stand on line 1 of text.txt, nor anywhere else in the document; write it as the document prints it");
  }

  @Test
  void aFolderCitesTheDocumentOfAnother() throws IOException {
    World world = new World(folder).document("test-2020", "3 møder").document("test-2021", "ingen");
    world.write(
        "data/test-2021/facts.yaml",
        """
        theme:test/fact:
          names: [{text: Fact, kind: SUPPLIED}]
          citations:
            - {document: document:test-2020, lines: 1, printed: "3", supports: [names]}
        """);
    assertThat(world.verify().isSound()).isTrue();
  }

  @Test
  void documentsOfFoldersThatWereNotReadAreLeftAlone() throws IOException {
    World world =
        new World(folder).document("test-2020", "3 møder").document("test-2021", "4 møder");

    assertThat(world.verify().documents())
        .extracting(DocumentReport::id)
        .containsExactly("document:test-2020", "document:test-2021");
    assertThat(world.verify("test-2021").documents())
        .extracting(DocumentReport::id)
        .containsExactly("document:test-2021");
  }

  @Test
  void exclusionsNeedOneDocumentInTheirFolder() throws IOException {
    World world = new World(folder).document("test-2020", "ingen");
    world.write("data/reference/exclusions.yaml", "- {line: 1, numeral: 1, reason: ADDRESS}\n");

    Report report = world.verify();

    assertThat(report.isSound()).isFalse();
    assertThat(report.problems())
        .singleElement()
        .hasToString(
            "reference/exclusions.yaml:1: the folder reference declares 0"
                + " documents, so it is not known whose numerals are excluded; keep exclusions in the folder of one document");
  }

  @Test
  void openNumeralsAreListedUpToALimit() throws IOException {
    Report report = new World(folder).document("test-2020", "7\n".repeat(10_003)).verify();

    assertThat(report.problems()).hasSize(10_001);
    assertThat(report.problems())
        .extracting(Problem::sentence)
        .contains(
            "document:test-2020: 3 more numerals are neither cited nor excluded; mend those that are listed first");
    assertThat(report.documents().get(0).numerals()).isEqualTo(10_003);
  }

  private static String describe(Report report) {
    DocumentReport document = report.documents().get(0);
    List<String> lines = new ArrayList<>();
    lines.add(
        "numerals "
            + document.numerals()
            + ", cited "
            + document.citedNumerals()
            + ", excluded "
            + document.excludedNumerals()
            + ", lines "
            + document.lines()
            + ", cited "
            + document.citedLines());
    document.problems().forEach(problem -> lines.add(problem.toString()));
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, String> sections(Path page) throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    String name = "";
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("--- ")) {
        name = line.substring(4);
      } else {
        sections.merge(name, line + "\n", String::concat);
      }
    }
    return sections;
  }
}
