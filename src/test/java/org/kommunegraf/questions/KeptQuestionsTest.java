package org.kommunegraf.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.Golden;
import org.kommunegraf.RealData;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.RefusedRequest;
import org.kommunegraf.table.Csv;
import org.kommunegraf.table.Table;
import org.kommunegraf.table.TableAnswer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Each kept question has its answer, and the table of it. */
class KeptQuestionsTest {

  private static final Path FILES = Path.of("src/main/resources/questions");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/questions");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final KeptQuestions QUESTIONS = KeptQuestions.load();

  /** Opened when the first test asks. */
  private static final class Engine {
    static final GraphQlEngine OVER_REAL_DATA = new GraphQlEngine(RealData::release);
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionGivesItsAnswer() {
    return QUESTIONS
        .all()
        .map(question -> DynamicTest.dynamicTest(question.name(), () -> check(question)));
  }

  private static void check(Question question) throws IOException {
    GraphQlAnswer answer = Engine.OVER_REAL_DATA.execute(question.request(Map.of(), null));
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    Golden.assertEqual(
        GOLDEN.resolve(question.name() + ".json"),
        JSON.writeValueAsString(answer.body().get("data")) + "\n");
  }

  @TestFactory
  Stream<DynamicTest> theAnswerIsATable() {
    return Stream.of(
            "main-question", "spend-per-department", "spending-by-platform", "survey-shares")
        .map(name -> DynamicTest.dynamicTest(name, () -> checkTable(QUESTIONS.get(name))));
  }

  private static void checkTable(Question question) throws IOException {
    TableAnswer answer =
        TableAnswer.of(Engine.OVER_REAL_DATA, question.request(Map.of(), null), question.rows());
    Table table = answer.table();
    assertThat(table).as(answer.toString()).isNotNull();
    Golden.assertEqual(
        GOLDEN.resolve(question.name() + ".csv"), Csv.text(table).replace("\r\n", "\n"));
  }

  @Test
  void aYearInWhichNothingWasSpentHasATableWithoutRows() {
    TableAnswer answer =
        TableAnswer.of(
            Engine.OVER_REAL_DATA,
            QUESTIONS.get("spends-of-a-year").request(Map.of("year", "2018"), null),
            "spends");
    assertThat(answer.table()).isNotNull();
    assertThat(Csv.text(answer.table())).doesNotContain("2019");
  }

  /** Every file is listed, and every listed question can be asked with what its variables are. */
  @Test
  void theIndexHasEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> !file.endsWith(".yaml"))
              .map(file -> file.replaceFirst("\\.(graphql|cypher)$", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(names).isEqualTo(QUESTIONS.all().map(Question::name).collect(Collectors.toSet()));
    }
    assertThat(QUESTIONS.all().map(Question::name)).doesNotHaveDuplicates();
    assertThat(QUESTIONS.all())
        .allSatisfy(
            question -> {
              assertThat(question.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(question.title()).endsWith("?");
              assertThat(question.sentence()).endsWith(".");
              assertThat(question.variables())
                  .allSatisfy(
                      variable -> {
                        assertThat(variable.name()).isNotIn("release", "rows", "language");
                        assertThat(variable.defaultValue()).isNotNull();
                      });
            });
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> QUESTIONS.get("main-qestion"))
        .isInstanceOf(RefusedRequest.class)
        .hasMessageContaining("did you mean \"main-question\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number=7                    | {number=7}
          number=                     | {}
          number=x                    | The variable "number" is x; write a whole number.
          number=7 number=8           | The variable "number" is 2 values; write one value.
          flag=true                   | {flag=true}
          flag=yes                    | The variable "flag" is yes; write true or false.
          text=7                      | {text=7}
          text={"a"                   | {text={"a"}
          texts=a texts=b             | {texts=[a, b]}
          texts=["a","b"]             | {texts=[a, b]}
          texts=["a"                  | The variable "texts" is ["a"; write JSON of the type [String!].
          decimal=4998.50             | {decimal=4998.50}
          where={"a":{"gt":4998.50}}  | {where={a={gt=4998.50}}}
          wehre={}                    | The question "x" has no variable "wehre"; did you mean "where"? Allowed: number, flag, text, texts, decimal, where.
          """)
  void variablesAreReadByTheirTypes(String given, String read) {
    Question question =
        new Question(
            "x",
            "",
            "",
            null,
            Question.CypherGives.ROWS,
            false,
            List.of(
                variable("number", "Int!"),
                variable("flag", "Boolean"),
                variable("text", "String!"),
                variable("texts", "[String!]"),
                variable("decimal", "Decimal"),
                variable("where", "SpendFilter")),
            "",
            "");
    Map<String, List<String>> texts =
        Stream.of(given.split(" "))
            .collect(
                Collectors.groupingBy(
                    text -> text.substring(0, text.indexOf('=')),
                    Collectors.mapping(
                        text -> text.substring(text.indexOf('=') + 1), Collectors.toList())));
    assertThat(readOrRefused(question, texts)).isEqualTo(read);
  }

  private static QuestionVariable variable(String name, String type) {
    return new QuestionVariable(
        name,
        type,
        null,
        null,
        "",
        new VariableChoice(VariableChoice.Kind.TEXT, false, false, null, null, null));
  }

  private static String readOrRefused(Question question, Map<String, List<String>> texts) {
    try {
      return VariableReader.read(question, texts).toString();
    } catch (RefusedRequest e) {
      return e.getMessage();
    }
  }
}
