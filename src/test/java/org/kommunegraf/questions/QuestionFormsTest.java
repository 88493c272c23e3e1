package org.kommunegraf.questions;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.RealData;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.questions.VariableChoice.Kind;

/** What a form builds on: the operations' names, and what the variables say can be chosen. */
class QuestionFormsTest {

  private static final KeptQuestions QUESTIONS = KeptQuestions.load();

  /** Opened when the first test asks. */
  private static final class Engine {
    static final GraphQlEngine OVER_REAL_DATA = new GraphQlEngine(RealData::release);
  }

  /** An editor's tab and a server's log are headed by the operation's name. */
  @Test
  void anOperationIsCalledAsItsFile() {
    assertThat(QUESTIONS.all())
        .allSatisfy(
            question ->
                assertThat(operations(question.graphql()))
                    .extracting(OperationDefinition::getName)
                    .containsExactly(inPascalCase(question.name())));
  }

  private static List<OperationDefinition> operations(String graphql) {
    return GraphQlEngine.parse(graphql).getDefinitionsOfType(OperationDefinition.class);
  }

  private static String inPascalCase(String name) {
    return Arrays.stream(name.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
        .collect(Collectors.joining());
  }

  /** The golden query has the text of the contract; the schema explains the same one. */
  @Test
  void theMainQuestionAsksWhatTheContractSays() throws IOException {
    String kept = selection(QUESTIONS.get("main-question").graphql());
    assertThat(kept)
        .isEqualTo(
            selection(
                Files.readString(Path.of("src/test/resources/golden/main-question.graphql"))));
    assertThat(Files.readString(Path.of("schema.graphqls")).replaceAll("\\s+", " "))
        .contains("```graphql " + kept + " ```");
  }

  private static String selection(String graphql) {
    Document document = GraphQlEngine.parse(graphql);
    return AstPrinter.printAst(
            document
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow()
                .getSelectionSet())
        .replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          spends-of-a-municipality | country   | ENUM              | false | true  | -            | -
          spends-of-a-municipality | code      | MUNICIPALITY_CODE | false | true  | MUNICIPALITY | country
          largest-spends           | first     | NUMBER            | false | true  | -            | -
          goals-by-nature          | natures   | ENUM              | true  | true  | -            | -
          cost-of-a-campaign       | campaign  | ENTITY            | false | true  | CAMPAIGN     | -
          can-they-be-compared     | findings  | ENTITY            | true  | true  | OBSERVATION  | -
          search                   | text      | TEXT              | false | true  | -            | -
          search                   | types     | ENUM              | true  | false | -            | -
          sources-of-a-fact        | id        | ENTITY            | false | true  | -            | -
          """)
  void aVariableSaysWhatCanBeChosen(
      String question,
      String name,
      Kind kind,
      boolean list,
      boolean required,
      @Nullable String entity,
      @Nullable String goesWith) {
    VariableChoice choice =
        variables(QUESTIONS.get(question))
            .filter(v -> v.name().equals(name))
            .findFirst()
            .orElseThrow()
            .choice();
    assertThat(choice)
        .isEqualTo(new VariableChoice(kind, list, required, choice.values(), entity, goesWith));
    assertThat(choice.values() != null).isEqualTo(kind == Kind.ENUM);
  }

  @Test
  void theDefaultCanBeChosen() {
    everyVariable(
        variable -> {
          List<?> initial = items(variable);
          assertThat(initial).isNotEmpty();
          assertThat(variable.initial() instanceof List).isEqualTo(variable.choice().list());
          if (variable.choice().values() != null) {
            assertThat(variable.choice().values()).containsAll(texts(initial));
          }
          if (variable.choice().kind() == Kind.YEAR) {
            assertThat(texts(initial)).allMatch(year -> year.matches("\\d{4}"));
          }
        });
  }

  @Test
  void anIdNamesWhatItsVariableSays() {
    everyVariable(
        variable -> {
          if (variable.choice().kind() == Kind.ENTITY) {
            String entity = variable.choice().entity();
            for (String id : texts(items(variable))) {
              String type = typeOf(id);
              assertThat(type).as(id).isNotNull().isEqualTo(entity == null ? type : entity);
            }
          }
        });
  }

  /** As {@code EntityType} writes it; null if nothing has the id. */
  private static @Nullable String typeOf(String id) {
    Map<?, ?> data = ask("query ($id: ID!) { node(id: $id) { __typename } }", Map.of("id", id));
    return data.get("node") instanceof Map<?, ?> node
        ? String.valueOf(node.get("__typename"))
            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
            .toUpperCase()
        : null;
  }

  @Test
  void aCodeNamesAMunicipalityOfTheCountryThatGoesWithIt() {
    assertThat(QUESTIONS.all().filter(QuestionFormsTest::asksForAMunicipality))
        .isNotEmpty()
        .allSatisfy(
            question ->
                assertThat(
                        ask(
                            "query ($country: CountryCode!, $code: String!) { municipality(country: $country, code: $code) { id } }",
                            variables(question)
                                .filter(v -> List.of("country", "code").contains(v.name()))
                                .collect(
                                    Collectors.toMap(
                                        QuestionVariable::name, QuestionVariable::initial))))
                    .isNotEqualTo(Map.of())
                    .doesNotContainValue(null));
  }

  private static boolean asksForAMunicipality(Question question) {
    return variables(question).anyMatch(v -> v.choice().kind() == Kind.MUNICIPALITY_CODE);
  }

  private static Map<?, ?> ask(String graphql, Map<String, @Nullable Object> values) {
    GraphQlAnswer answer =
        Engine.OVER_REAL_DATA.execute(new GraphQlRequest(graphql, null, values, null));
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    return (Map<?, ?>) answer.body().get("data");
  }

  private static void everyVariable(Consumer<QuestionVariable> check) {
    assertThat(QUESTIONS.all().flatMap(QuestionFormsTest::variables))
        .isNotEmpty()
        .allSatisfy(check);
  }

  private static Stream<QuestionVariable> variables(Question question) {
    return question.variables().stream();
  }

  private static List<?> items(QuestionVariable variable) {
    return variable.initial() instanceof List<?> list
        ? list
        : List.of(String.valueOf(variable.initial()));
  }

  private static List<String> texts(List<?> items) {
    return items.stream().map(String::valueOf).toList();
  }
}
