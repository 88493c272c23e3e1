package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.Gate;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved files, opened, and held against the API's own answer. */
@Gate
class TakeAwayIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  private static final String QUESTION = "largest-spends";
  private static final String TITLE = "What are the largest single spends?";
  private static final JsonMapper JSON = new JsonMapper();

  private static Api api() {
    return new Api(BROWSER.server().origin());
  }

  private static Page open(String view) {
    Page page = BROWSER.page().open("/?question=" + QUESTION + "&view=" + view);
    return Views.await(page, view);
  }

  @Test
  void aQuestionBecomesCsvByTwoClicks() throws Exception {
    Page page = BROWSER.page().open("/");
    page.press(TITLE);
    page.until("the question", () -> page.address().contains("question=" + QUESTION));
    page.press("CSV");

    Path file = page.saved("csv");
    String saved = Files.readString(file);
    String answered = new String(api().answer(QUESTION, "text/csv"), StandardCharsets.UTF_8);
    assertThat(answered).startsWith("\ufeff").contains("DKK");
    assertThat(saved).startsWith(answered);
    assertThat(saved.substring(answered.length()).strip().lines())
        .allMatch(line -> line.startsWith("\"# "))
        .anyMatch(line -> line.contains(TITLE))
        .anyMatch(line -> line.contains("release:1"))
        .anyMatch(line -> line.contains("question=" + QUESTION));
    assertThat(file.getFileName().toString())
        .matches("kommunegraf-largest-spends-release-1-\\d{4}-\\d\\d-\\d\\d\\.csv");
  }

  @Test
  void aWorkbookHoldsTheTableItsSourcesAndTheQuery() throws Exception {
    Page page = open("table").take("Excel");

    List<String> csv =
        new String(api().answer(QUESTION, "text/csv"), StandardCharsets.UTF_8).lines().toList();
    try (InputStream in = Files.newInputStream(page.saved("xlsx"));
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      assertThat(workbook.getSheets().map(Sheet::getName))
          .containsExactly("Data", "Sources", "Query");
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(csv.size());
      assertThat(rows.get(0).getCells(0, rows.get(0).getCellCount()))
          .map(cell -> cell.getText())
          .contains(csv.get(0).replace("\ufeff", "").split(",")[0]);
      assertThat(workbook.findSheet("Sources").orElseThrow().read()).hasSizeGreaterThan(1);
      assertThat(text(workbook.findSheet("Query").orElseThrow()))
          .contains(TITLE, "release:1", "question=" + QUESTION);
    }
  }

  private static String text(Sheet sheet) throws Exception {
    StringBuilder text = new StringBuilder();
    sheet
        .read()
        .forEach(
            row ->
                row.forEach(cell -> text.append(cell == null ? "" : cell.getText()).append('\n')));
    return text.toString();
  }

  @Test
  void theJsonIsTheAnswerWithWhereItComesFrom() throws Exception {
    Page page = open("table").take("JSON");

    JsonNode saved = JSON.readTree(page.saved("json"));
    assertThat(saved.path("data"))
        .isEqualTo(api().data(api().question(QUESTION).path("graphql").asString()));
    assertThat(saved.toString()).contains("release:1", "question=" + QUESTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chart", "graph"})
  void aPictureOpensByItself(String view) throws Exception {
    Page page = open(view).take("SVG");

    Document svg =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(page.saved("svg").toFile());
    assertThat(svg.getDocumentElement().getLocalName()).isEqualTo("svg");
    assertThat(svg.getElementsByTagNameNS("*", "script").getLength()).isZero();
    assertThat(svg.getElementsByTagNameNS("*", "title").item(0).getTextContent()).isNotBlank();
    assertThat(svg.getDocumentElement().getTextContent().replaceAll("\\s+", " "))
        .contains(TITLE)
        .contains("release")
        .contains("127.0.0.1");

    page.take("PNG");
    BufferedImage png = ImageIO.read(page.saved("png").toFile());
    assertThat(png.getWidth()).isGreaterThan(1_000);
  }
}
