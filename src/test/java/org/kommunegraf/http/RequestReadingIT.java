package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What reaches GraphQL of a request, and what is said of one that cannot be read. */
class RequestReadingIT {

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
  void numbersArriveAsTheyWereWritten() {
    HttpResponse<String> response =
        exchange.post(
            "{\"query\": \"{ echo }\", \"variables\": {\"i\": 7, \"d\": 4998.50, \"b\":"
                + " 123456789012345678901, \"n\": null}}");

    assertThat(echo(response).path("variables").toString())
        .isEqualTo(
            "[\"i: Integer 7\",\"d: BigDecimal 4998.50\",\"b: BigInteger"
                + " 123456789012345678901\",\"n: null\"]");
  }

  @Test
  void anEmptyOperationNameIsNone() {
    assertThat(
            echo(exchange.post("{\"query\": \"{ echo }\", \"operationName\": \"\"}"))
                .path("operationName")
                .asString())
        .isEqualTo("null");
    assertThat(
            echo(exchange.get("/graphql?query=%7Becho%7D&operationName="))
                .path("operationName")
                .asString())
        .isEqualTo("null");
  }

  @Test
  void lettersArriveFromBothPlaces() {
    assertThat(
            echo(exchange.post("{\"query\": \"{ echo } # grøn å 🚲\"}")).path("query").asString())
        .endsWith("grøn å 🚲");
    assertThat(echo(exchange.ask("{ echo } # grøn å 🚲")).path("query").asString())
        .endsWith("grøn å 🚲");
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # in the address | in extensions | in the header | what arrives
                           |               |               | null
          release:1        |               |               | release:1
                           | release:2     |               | release:2
                           |               | release:3     | release:3
          release:4        | release:4     | release:4     | release:4
          release:5        | release:6     |               |
          release:5        |               | release:7     |
                           | release:6     | release:7     |
          """)
  void aReleaseIsPinnedFromThreePlaces(
      @Nullable String address,
      @Nullable String extension,
      @Nullable String header,
      @Nullable String arrives) {
    String path = "/graphql" + (address == null ? "" : "?release=" + address);
    String body =
        "{\"query\": \"{ echo }\""
            + (extension == null ? "" : ", \"extensions\": {\"release\": \"" + extension + "\"}")
            + "}";
    String[] headers =
        header == null ? new String[0] : new String[] {"Kommunegraf-Release", header};
    HttpResponse<String> response =
        exchange.send(
            exchange
                .request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

    if (arrives != null) {
      assertThat(echo(response).path("release").asString()).isEqualTo(arrives);
    } else {
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(Exchange.error(response).path("argument").asString()).isEqualTo("release");
      assertThat(Exchange.error(response).path("found").asString())
          .contains("release:")
          .contains(", ");
    }
  }

  @Test
  void aReleaseIsPinnedByGetToo() {
    assertThat(
            echo(exchange.get(
                    "/graphql?query=%7Becho%7D&extensions="
                        + Exchange.encode("{\"release\": \"release:8\"}")))
                .path("release")
                .asString())
        .isEqualTo("release:8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"query": 7}                             | query         | a number  | a string
          {"query": "a", "variables": [1]}         | variables     | an array  | an object
          {"query": "a", "variables": "{}"}        | variables     | a string  | an object
          {"query": "a", "operationName": {}}      | operationName | an object | a string
          {"query": "a", "extensions": true}       | extensions    | a boolean | an object
          [{"query": "a"}]                         | body          | an array  | an object
          null                                     | body          | null      | an object
          """)
  void anErrorNamesThePartAtFault(String body, String argument, String found, String allowed) {
    JsonNode error = Exchange.error(exchange.post(body));

    assertThat(error.path("argument").asString()).isEqualTo(argument);
    assertThat(error.path("found").asString()).isEqualTo(found);
    assertThat(error.path("allowed").asString()).isEqualTo(allowed);
  }

  @Test
  void badJsonIsShownWhereItIs() {
    HttpResponse<String> response = exchange.post("{\n  \"query\": \"a\",\n  \"query\": \"b\"\n}");

    assertThat(Exchange.json(response).path("errors").path(0).path("message").asString())
        .contains("cannot be read as JSON (line 3, column")
        .contains("Duplicate")
        .endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\": \"{ echo }\", \"variables\": {\"a\": 1e99999999999}}",
        "{\"query\": \"{ echo }\", \"variables\": {\"a\": -1e-99999999999}}",
        "{\"query\": 1]",
        "[[[[1"
      })
  void whatIsWrongWithJsonIsSaidWithoutALibrarysNames(String body) {
    HttpResponse<String> response = exchange.post(body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("BAD_REQUEST")
        .doesNotContain("Source:", "StreamRead", "BigDecimal", "INTERNAL_ERROR");
  }

  @Test
  void deepJsonIsRefused() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);

    assertThat(
            exchange
                .post("{\"query\": \"{ echo }\", \"variables\": {\"a\": " + deep + "}}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void onlyUtf8IsRead() {
    byte[] latin1 = "{\"query\": \"{ echo } # grøn\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf16 = "{\"query\": \"{ echo }\"}".getBytes(StandardCharsets.UTF_16BE);
    for (byte[] body : new byte[][] {latin1, utf16}) {
      HttpResponse<String> response =
          exchange.send(
              exchange
                  .request("/graphql", "Content-Type", "application/json")
                  .POST(BodyPublishers.ofByteArray(body)));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json                  |          | 200
          application/json; charset=UTF-8   |          | 200
          application/json;charset="utf-8"  |          | 200
          Application/JSON                  | identity | 200
          application/json; charset=latin1  |          | 415
          application/json                  | gzip     | 415
          text/plain                        |          | 415
          application/graphql               |          | 415
          application/x-www-form-urlencoded |          | 415
          multipart/form-data; boundary=x   |          | 415
                                            |          | 415
          """)
  void onlyJsonIsRead(@Nullable String type, @Nullable String coding, int status) {
    var request =
        exchange.request("/graphql").POST(BodyPublishers.ofString("{\"query\": \"{ echo }\"}"));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (coding != null) {
      request.header("Content-Encoding", coding);
    }

    HttpResponse<String> response = exchange.send(request);

    assertThat(response.statusCode()).isEqualTo(status);
    if (status != 200) {
      assertThat(Exchange.error(response).path("code").asString())
          .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }
  }

  private static JsonNode echo(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Exchange.json(response).path("data").path("echo");
  }
}
