package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which request gets which status, media type and error: each line is one exchange. */
class GraphQlOverHttpIT {

  private static final String OLD = "application/json";
  private static final String NEW = "application/graphql-response+json";

  private static Exchange exchange;

  @BeforeAll
  static void open() {
    exchange = Exchange.open();
  }

  @AfterAll
  static void close() {
    exchange.close();
  }

  /**
   * In the address, ~ stands for an encoded query; in Accept and in the answer, OLD, NEW and TABLE
   * for media types.
   */
  @ParameterizedTest(name = "{0} {1} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # method | address                              | accept             | body                                     | status | type | code
          GET      | ~{ echo }                            |                    |                                          | 200 | OLD |
          GET      | ~query A { echo }&operationName=A    |                    |                                          | 200 | OLD |
          GET      | ~{ echo }&variables=%7B%22a%22%3A1%7D |                   |                                          | 200 | OLD |
          GET      | ~{ echo }&variables=                 |                    |                                          | 200 | OLD |
          HEAD     | ~{ echo }                            |                    |                                          | 200 | OLD |
          POST     | /graphql                             |                    | {"query": "{ echo }"}                    | 200 | OLD |
          POST     | /graphql/                            |                    | {"query": "{ echo }"}                    | 200 | OLD |
          POST     | /graphql                             |                    | {"query": "mutation { echo }"}           | 200 | OLD |
          POST     | /graphql                             |                    | {"query": "{ echo }", "operationName": null, "variables": null, "extensions": null} | 200 | OLD |
          POST     | /graphql                             |                    | {"query": "{ echo }", "operationName": ""}      | 200 | OLD |
          POST     | /graphql                             |                    | {"query": "{ echo }", "id": 7, "doc_id": {}}    | 200 | OLD |

          # What the client accepts: the most exact range decides, then the weight, then the order.
          GET      | ~{ echo }                            | */*                |                                          | 200 | OLD |
          GET      | ~{ echo }                            | application/*      |                                          | 200 | OLD |
          GET      | ~{ echo }                            | OLD                |                                          | 200 | OLD |
          GET      | ~{ echo }                            | NEW                |                                          | 200 | NEW |
          GET      | ~{ echo }                            | NEW; charset=utf-8 |                                          | 200 | NEW |
          GET      | ~{ echo }                            | NEW;charset=latin1, OLD;q=0.1 |                               | 200 | OLD |
          GET      | ~{ echo }                            | OLD, NEW           |                                          | 200 | OLD |
          GET      | ~{ echo }                            | NEW, OLD           |                                          | 200 | NEW |
          GET      | ~{ echo }                            | NEW;q=0.9, OLD     |                                          | 200 | OLD |
          GET      | ~{ echo }                            | OLD;q=0.9, NEW     |                                          | 200 | NEW |
          GET      | ~{ echo }                            | */*, NEW           |                                          | 200 | NEW |
          GET      | ~{ echo }                            | */*, OLD;q=0       |                                          | 200 | NEW |
          GET      | ~{ echo }                            | text/html, */*;q=0.8          |                               | 200 | OLD |
          GET      | ~{ echo }                            | text/html          |                                          | 406 | OLD | NOT_ACCEPTABLE
          GET      | ~{ echo }                            | OLD;q=0            |                                          | 406 | OLD | NOT_ACCEPTABLE
          GET      | ~{ echo }                            | nonsense;;=,/      |                                          | 406 | OLD | NOT_ACCEPTABLE
          POST     | /graphql                             | image/png          | {"query": "{ echo }"}                    | 406 | OLD | NOT_ACCEPTABLE

          # A table; an error is JSON all the same, and its status can be trusted.
          GET      | ~{ echo }                            | text/csv           |                                          | 200 | CSV |
          GET      | ~{ echo }                            | text/*             |                                          | 200 | CSV |
          GET      | ~{ echo }                            | text/csv;q=0.5, OLD |                                         | 200 | OLD |
          POST     | /graphql                             | text/csv           | {"query": "{ echo }"}                    | 200 | CSV |
          HEAD     | ~{ echo }                            | text/csv           |                                          | 200 | CSV |
          GET      | /graphql.csv?query=%7Becho%7D        |                    |                                          | 200 | CSV |
          GET      | /graphql.csv?query=%7Becho%7D        | text/html, */*;q=0.8 |                                        | 200 | CSV |
          HEAD     | /graphql.csv?query=%7Becho%7D        |                    |                                          | 200 | CSV |
          GET      | ~{ refused_SYNTAX_ERROR }            | text/csv           |                                          | 400 | OLD | SYNTAX_ERROR
          GET      | ~{ failed_TIMEOUT }                  | text/csv           |                                          | 503 | OLD | TIMEOUT
          GET      | /graphql.csv?query=%7Bbroken%7D      |                    |                                          | 500 | OLD | INTERNAL_ERROR
          GET      | /graphql.csv                         |                    |                                          | 400 | OLD | BAD_REQUEST
          GET      | /graphql.csv?query=mutation%7Ba%7D   |                    |                                          | 405 | OLD | METHOD_NOT_ALLOWED
          POST     | /graphql.csv                         |                    | {"query": "{ echo }"}                    | 405 | OLD | METHOD_NOT_ALLOWED

          GET      | ~{ echo }                            | TABLE              |                                          | 200 | TABLE |
          GET      | ~{ echo }&rows=a.b                   | TABLE;q=0.9, NEW;q=0.8 |                                      | 200 | TABLE |
          POST     | /graphql                             | TABLE              | {"query": "{ echo }"}                    | 200 | TABLE |
          HEAD     | ~{ echo }                            | TABLE              |                                          | 200 | TABLE |
          GET      | ~{ refused_SYNTAX_ERROR }            | TABLE              |                                          | 400 | OLD | SYNTAX_ERROR
          GET      | ~{ failed_TIMEOUT }                  | TABLE              |                                          | 503 | OLD | TIMEOUT
          GET      | ~mutation { echo }                   | TABLE              |                                          | 405 | OLD | METHOD_NOT_ALLOWED

          # What GraphQL refuses is 200 in the old type, and what was carried out is 200 in both.
          GET      | ~{ refused_SYNTAX_ERROR }            | OLD                |                                          | 200 | OLD | SYNTAX_ERROR
          GET      | ~{ refused_SYNTAX_ERROR }            | NEW                |                                          | 400 | NEW | SYNTAX_ERROR
          GET      | ~{ failed_BAD_VALUE }                | OLD                |                                          | 200 | OLD | BAD_VALUE
          GET      | ~{ failed_BAD_VALUE }                | NEW                |                                          | 200 | NEW | BAD_VALUE
          GET      | ~{ broken }                          | OLD                |                                          | 500 | OLD | INTERNAL_ERROR
          GET      | ~{ broken }                          | NEW                |                                          | 500 | NEW | INTERNAL_ERROR

          # A query only by GET; an operation that cannot be read is for GraphQL to explain.
          GET      | ~mutation { echo }                   |                    |                                          | 405 | OLD | METHOD_NOT_ALLOWED
          GET      | ~mutation { echo }                   | NEW                |                                          | 405 | NEW | METHOD_NOT_ALLOWED
          GET      | ~subscription { echo }               |                    |                                          | 405 | OLD | METHOD_NOT_ALLOWED
          GET      | ~query A { echo } mutation B { echo }&operationName=A |   |                                          | 200 | OLD |
          GET      | ~query A { echo } mutation B { echo }&operationName=B |   |                                          | 405 | OLD | METHOD_NOT_ALLOWED
          GET      | ~{                                   |                    |                                          | 200 | OLD |
          POST     | /graphql                             |                    | {"query": "subscription { echo }"}       | 400 | OLD | BAD_REQUEST
          PUT      | /graphql                             |                    | {"query": "{ echo }"}                    | 405 | OLD | METHOD_NOT_ALLOWED
          DELETE   | /graphql                             | NEW                |                                          | 405 | NEW | METHOD_NOT_ALLOWED
          PATCH    | /graphql                             |                    |                                          | 405 | OLD | METHOD_NOT_ALLOWED

          # What is no GraphQL request.
          GET      | /graphql                             |                    |                                          | 400 | OLD | BAD_REQUEST
          GET      | /graphql                             | NEW                |                                          | 400 | NEW | BAD_REQUEST
          GET      | ~{ echo }&query=b                    |                    |                                          | 400 | OLD | BAD_REQUEST
          GET      | ~{ echo }&variables=a                |                    |                                          | 400 | OLD | BAD_REQUEST
          GET      | ~{ echo }&variables=[]               |                    |                                          | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    |                                          | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | NONSENSE                                 | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             | NEW                | {"query":                                | 400 | NEW | BAD_REQUEST
          POST     | /graphql                             |                    | {"query": "{ echo }"} {}                 | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | {"query": "a", "query": "b"}             | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | [{"query": "{ echo }"}]                  | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | "{ echo }"                               | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | null                                     | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | {}                                       | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | {"qeury": "{ echo }"}                    | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | {"query": 7}                             | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | {"query": "{ echo }", "variables": [7]}  | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | {"query": "{ echo }", "variables": "{}"} | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | {"query": "{ echo }", "operationName": 7}       | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | {"query": "{ echo }", "extensions": true}       | 400 | OLD | BAD_REQUEST
          POST     | /graphql                             |                    | {"query": "{ echo }", "extensions": {"release": 7}} | 400 | OLD | BAD_REQUEST
          """)
  void answers(
      String method,
      String address,
      @Nullable String accept,
      @Nullable String body,
      int status,
      String type,
      @Nullable String code) {
    HttpRequest.Builder request = exchange.request(encoded(address));
    if (accept != null) {
      request.header("Accept", mediaTypes(accept));
    }
    if (method.equals("POST") || body != null) {
      request.header("Content-Type", "application/json");
    }
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));

    HttpResponse<String> response = exchange.send(request);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Exchange.header(response, "Content-Type"))
        .isEqualTo(mediaTypes(type) + "; charset=utf-8");
    if (code != null) {
      assertThat(Exchange.error(response).path("code").asString()).isEqualTo(code);
      assertThat(Exchange.header(response, "Cache-Control")).isEqualTo("no-store");
    } else if (type.equals("CSV")) {
      assertThat(Exchange.header(response, "Content-Disposition")).contains("graphql.csv");
      assertThat(response.body()).matches("(?s)|\ufeffdata,rows\r\n.*\r\n");
    } else if (type.equals("TABLE") && !method.equals("HEAD")) {
      assertThat(Exchange.header(response, "Content-Disposition")).isEmpty();
      assertThat(Exchange.json(response).at("/columns/1/name").asString()).isEqualTo("rows");
    } else if (!method.equals("HEAD")) {
      assertThat(Exchange.json(response).has("data")).as(response.body()).isTrue();
    }
  }

  private static String mediaTypes(String names) {
    return names
        .replace("CSV", "text/csv")
        .replace("TABLE", "application/vnd.kommunegraf.table+json")
        .replace("OLD", OLD)
        .replace("NEW", NEW);
  }

  private static String encoded(String address) {
    if (!address.startsWith("~")) {
      return address;
    }
    int end = address.indexOf('&') < 0 ? address.length() : address.indexOf('&');
    return "/graphql?query="
        + Exchange.encode(address.substring(1, end))
        + address.substring(end).replace("[", "%5B").replace("]", "%5D");
  }
}
