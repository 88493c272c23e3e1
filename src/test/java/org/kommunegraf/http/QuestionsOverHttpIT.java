package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.http.Exchange.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.questions.KeptQuestions;
import tools.jackson.databind.JsonNode;

/** The kept questions and their answers by address. */
class QuestionsOverHttpIT {

  private static Exchange exchange;

  @BeforeAll
  static void open() {
    exchange = Exchange.open();
  }

  @AfterAll
  static void close() {
    exchange.close();
  }

  @Test
  void theListHasThemInTheirOrder() {
    HttpResponse<String> response = exchange.get("/questions");
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode first = Exchange.json(response).at("/groups/0/questions/0");
    assertThat(first.path("name").asString()).isEqualTo("main-question");
    assertThat(first.at("/links/csv").asString()).isEqualTo("/questions/main-question.csv");
    assertThat(Exchange.json(response).findValuesAsString("name"))
        .containsAll(KeptQuestions.load().all().map(question -> question.name()).toList());
  }

  @Test
  void aQuestionIsDescribedInBothLanguages() {
    HttpResponse<String> response = exchange.get("/questions/spends-of-a-municipality");
    JsonNode question = Exchange.json(response);
    assertThat(question.path("graphql").asString())
        .startsWith("query SpendsOfAMunicipality($country: CountryCode!");
    assertThat(question.path("cypher").asString()).contains("MATCH (m:Municipality");
    assertThat(question.at("/variables/1/name").asString()).isEqualTo("code");
    assertThat(question.at("/variables/1/type").asString()).isEqualTo("String!");
    assertThat(question.at("/variables/1/default").asString()).isEqualTo("\"751\"");
    assertThat(question.at("/variables/1/initial").asString()).isEqualTo("751");
    assertThat(question.at("/variables/1/kind").asString()).isEqualTo("MUNICIPALITY_CODE");
    assertThat(question.at("/variables/1/goesWith").asString()).isEqualTo("country");
    assertThat(question.at("/variables/0/values").valueStream().map(JsonNode::asString))
        .contains("DK", "FI");
    assertThat(header(response, "Link"))
        .contains("</questions>; rel=\"collection\"")
        .contains("</questions/spends-of-a-municipality.csv>; rel=\"alternate\"");
  }

  @Test
  void theWordsAreInTheLanguageAskedFor() {
    HttpResponse<String> list = exchange.get("/questions?language=da");
    assertThat(header(list, "Content-Language")).isEqualTo("da");
    assertThat(Exchange.json(list).path("language").asString()).isEqualTo("DA");
    assertThat(Exchange.json(list).at("/groups/1/title").asString()).isEqualTo("Penge");
    assertThat(Exchange.json(list).at("/groups/1/name").asString()).isEqualTo("money");
    JsonNode question = Exchange.json(exchange.get("/questions/spends-of-a-year?language=FI"));
    assertThat(question.path("title").asString()).startsWith("Paljonko rahaa");
    assertThat(question.at("/variables/0/sentence").asString()).isEqualTo("Vuosi");
    assertThat(question.at("/variables/0/name").asString()).isEqualTo("year");
    assertThat(exchange.get("/questions?language=").body())
        .isEqualTo(exchange.get("/questions").body())
        .isEqualTo(exchange.get("/questions?language=EN").body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /questions?language=xx                          | 400 | "BAD_VALUE"
          /questions?language=xx                          | 400 | language \\"xx\\"; write one of EN, DA, NB, SV, FI.
          /questions?language=da&language=fi              | 400 | BAD_REQUEST
          /questions/main-question?language=no            | 400 | "found":"no","allowed":"EN, DA, NB, SV, FI"
          /questions/main-question.csv?language=de        | 400 | BAD_VALUE
          /questions/largest-spends.json?language=nb&first=3 | 200 | ["first: BigInteger 3"]
          /questions/main-question.csv?language=sv        | 200 | councilDecisions.campaigns.cost.spends
          """)
  void aLanguageIsNoVariable(String address, int status, String part) {
    HttpResponse<String> response = exchange.get(address);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).contains(part);
  }

  /** Answers echo the request that they were asked by. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          main-question.json                                | 200 | "variables":[]
          spends-of-a-municipality.json                     | 200 | "variables":[]
          spends-of-a-municipality.json?code=101&country=DK | 200 | ["code: String 101","country: String DK"]
          spends-of-a-municipality.json?code=&country=DK    | 200 | ["country: String DK"]
          spends-of-a-municipality.json?release=release:7   | 200 | "release":"release:7"
          largest-spends.json?first=3                       | 200 | ["first: BigInteger 3"]
          largest-spends.json?first=x                       | 400 | "found":"x","allowed":"a whole number"
          largest-spends.json?first=1&first=2               | 400 | "allowed":"one value"
          largest-spends.json?frist=1                       | 400 | did you mean \\"first\\"?
          main-question.json?release=a&release=b            | 400 | BAD_REQUEST
          main-question.csv                                 | 200 | councilDecisions.campaigns.cost.spends
          main-question.csv?rows=councilDecisions           | 200 | ,councilDecisions
          largest-spends.csv?first=x                        | 400 | BAD_VALUE
          main-qestion                                      | 404 | did you mean \\"main-question\\"?
          main-qestion.json                                 | 404 | QUESTION_NOT_FOUND
          main-qestion.csv                                  | 404 | QUESTION_NOT_FOUND
          main-question.xml                                 | 404 | QUESTION_NOT_FOUND
          %2e%2e%2findex.yaml                               | 404 |
          """)
  void answers(String address, int status, @Nullable String part) {
    HttpResponse<String> response = exchange.get("/questions/" + address);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).contains(part == null ? "" : part);
    assertThat(header(response, "Cache-Control"))
        .isEqualTo(status == 200 ? "no-cache" : "no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/questions",
        "/questions/main-question",
        "/questions/main-question.json",
        "/questions/main-question.csv"
      })
  void isServedAsOtherAddresses(String path) {
    HttpResponse<String> first = exchange.get(path, "Origin", "http://localhost:3000");
    assertThat(header(first, "Vary")).contains("Accept-Encoding", "Origin");
    assertThat(header(first, "Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
    assertThat(header(first, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(exchange.get(path, "If-None-Match", header(first, "ETag")).statusCode())
        .isEqualTo(304);
    HttpResponse<String> posted =
        exchange.send(exchange.request(path).POST(BodyPublishers.ofString("{}")));
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(header(posted, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void aTableIsSavedUnderTheQuestionsName() {
    HttpResponse<String> response = exchange.get("/questions/main-question.csv");
    assertThat(header(response, "Content-Type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(header(response, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"main-question.csv\"");
    assertThat(response.body()).startsWith("\ufeff");
  }

  /** A server that has just started reads the questions when it is first asked for one. */
  @Test
  void theFirstToAskIsAnsweredAsOthers() {
    try (Exchange fresh = Exchange.open()) {
      assertThat(fresh.get("/questions/main-qestion").statusCode()).isEqualTo(404);
      assertThat(fresh.get("/questions/main-qestion").statusCode()).isEqualTo(404);
      assertThat(fresh.get("/questions?language=sv").body())
          .isEqualTo(exchange.get("/questions?language=sv").body());
    }
  }

  @Test
  void withoutAReleaseThereIsNoAnswer() {
    exchange.answering.ready = false;
    try {
      assertThat(exchange.get("/questions/main-question.json").statusCode()).isEqualTo(503);
      assertThat(exchange.get("/questions/main-question").statusCode()).isEqualTo(200);
    } finally {
      exchange.answering.ready = true;
    }
  }
}
