package org.kommunegraf.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlRequest;

/**
 * Reads a GraphQL request out of the parts of an HTTP request. Its keys are the same in a body and
 * in an address.
 */
final class RequestReader {

  /** The URL parameter, the key in {@code extensions}, and what errors call it. */
  static final String RELEASE = "release";

  /** The URL parameter that lays out a table. */
  static final String ROWS = "rows";

  /** The URL parameter that chooses the words of the kept questions. */
  static final String LANGUAGE = "language";

  static final String RELEASE_HEADER = "Kommunegraf-Release";

  private static final String QUERY = "query";
  private static final String OPERATION = "operationName";
  private static final String VARIABLES = "variables";
  private static final String EXTENSIONS = "extensions";

  private final Map<String, @Nullable Object> parts = new LinkedHashMap<>();
  private final Set<String> releases;

  private RequestReader(List<String> releases) {
    this.releases = new TreeSet<>(releases);
  }

  /**
   * @param releases the pins that stand outside of the request proper: in the address and in the
   *     header
   * @throws Refusal if there is no GraphQL request in the body
   */
  static GraphQlRequest ofBody(byte[] body, List<String> releases) {
    Object json = Json.read(body, "The request's body");
    if (json instanceof List) {
      throw Refusal.badRequest(
              "The request's body is an array; several operations in one request are not answered, send one"
                  + " request for each.")
          .about("body", Json.kindOf(json), "an object");
    }
    if (!(json instanceof Map<?, ?> object)) {
      throw Refusal.badRequest(
              "The request's body is "
                  + Json.kindOf(json)
                  + "; send an object such as {\"query\": \"{ __typename }\"}.")
          .about("body", Json.kindOf(json), "an object");
    }
    return ofObject(object, releases);
  }

  /**
   * @param object a GraphQL request as JSON was read
   * @param releases the pins that stand outside of it
   * @throws Refusal if it is none
   */
  static GraphQlRequest ofObject(Map<?, ?> object, List<String> releases) {
    RequestReader reader = new RequestReader(releases);
    object.forEach((key, value) -> reader.parts.put(String.valueOf(key), value));
    return reader.request();
  }

  /**
   * @param address the parameters of the address, decoded
   * @param releases the pins that stand outside of the request proper: in the address and in the
   *     header
   * @throws Refusal if there is no GraphQL request in the address
   */
  static GraphQlRequest ofAddress(MultiMap address, List<String> releases) {
    RequestReader reader = new RequestReader(releases);
    for (String key : List.of(QUERY, OPERATION)) {
      reader.parts.put(key, only(address, key));
    }
    for (String key : List.of(VARIABLES, EXTENSIONS)) {
      String json = only(address, key);
      reader.parts.put(
          key,
          json == null || json.isEmpty()
              ? null
              : Json.read(json, "The URL parameter \"" + key + "\""));
    }
    return reader.request();
  }

  /** The pins in the address and in the header. */
  static List<String> releases(RoutingContext context) {
    List<String> releases = new ArrayList<>(context.queryParams().getAll(RELEASE));
    releases.addAll(context.request().headers().getAll(RELEASE_HEADER));
    return releases;
  }

  /**
   * The one release among the pins; null for none.
   *
   * @throws Refusal if there are several
   */
  static @Nullable String release(List<String> releases) {
    return new RequestReader(releases).release();
  }

  /** The list that is to make the rows of a table; null for the one that the rule chooses. */
  static @Nullable String rows(MultiMap address) {
    String rows = only(address, ROWS);
    return rows == null || rows.isEmpty() ? null : rows;
  }

  /** The code of the language asked for; null for none. */
  static @Nullable String language(MultiMap address) {
    return only(address, LANGUAGE);
  }

  private static @Nullable String only(MultiMap address, String key) {
    List<String> values = address.getAll(key);
    if (values.size() > 1) {
      throw Refusal.badRequest(
              "The URL parameter \""
                  + key
                  + "\" stands there "
                  + values.size()
                  + " times; give it once.")
          .about(key, null, null);
    }
    return values.isEmpty() ? null : values.get(0);
  }

  private GraphQlRequest request() {
    String query = text(parts, QUERY);
    if (query == null) {
      throw Refusal.badRequest("The request has no \"query\"; give the GraphQL text there.")
          .about(QUERY, null, "a string");
    }
    String operation = text(parts, OPERATION);
    Map<String, @Nullable Object> variables = object(VARIABLES);
    return new GraphQlRequest(
        query, operation == null || operation.isEmpty() ? null : operation, variables, release());
  }

  /** The one release to which the operation is pinned, wherever that stands; null for none. */
  private @Nullable String release() {
    String inside = text(object(EXTENSIONS), RELEASE);
    if (inside != null) {
      releases.add(inside);
    }
    if (releases.size() > 1) {
      throw Refusal.badRequest(
              "The request is pinned to several releases; name the same one in the URL parameter \"release\","
                  + " in \"extensions.release\" and in the header "
                  + RELEASE_HEADER
                  + ", or in one of them only.")
          .about(RELEASE, String.join(", ", releases), "one release");
    }
    return releases.isEmpty() ? null : releases.iterator().next();
  }

  private static @Nullable String text(Map<String, @Nullable Object> object, String key) {
    Object value = object.get(key);
    if (value != null && !(value instanceof String)) {
      throw wrongKind(key, value, "a string");
    }
    return (String) value;
  }

  private Map<String, @Nullable Object> object(String key) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    Object value = parts.get(key);
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, held) -> copy.put(String.valueOf(name), held));
    } else if (value != null) {
      throw wrongKind(key, value, "an object");
    }
    return copy;
  }

  private static Refusal wrongKind(String key, Object value, String allowed) {
    return Refusal.badRequest(
            "\"" + key + "\" is " + Json.kindOf(value) + "; it must be " + allowed + ".")
        .about(key, Json.kindOf(value), allowed);
  }
}
