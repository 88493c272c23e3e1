package org.kommunegraf.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlRequest;

/**
 * {@code /graphql}, as the GraphQL-over-HTTP specification has it.
 *
 * <p>Not Vert.x's own handler: that one answers 200 whatever happened, does not look at {@code
 * Accept}, carries out mutations by GET, and lets a client put data of its own below the top-level
 * fields.
 */
final class GraphQlEndpoint {

  private static final String NO_SUBSCRIPTION =
      "A subscription has many answers, and here is one. Send it over a WebSocket at this address,"
          + " with the sub-protocol graphql-transport-ws, as the client graphql-ws does; or send a"
          + " query.";
  private static final String VARY =
      "Accept, Accept-Encoding, Origin, " + RequestReader.RELEASE_HEADER;

  private final Answering answering;
  private final Answers answers;

  GraphQlEndpoint(Answering answering, Answers answers) {
    this.answering = answering;
    this.answers = answers;
  }

  /** Answers GET and HEAD. */
  void get(RoutingContext context) {
    get(context, MediaType.negotiate(context));
  }

  /** Answers GET and HEAD with a table, whatever the client accepts. */
  void getTable(RoutingContext context) {
    get(context, MediaType.CSV);
  }

  private void get(RoutingContext context, MediaType type) {
    MultiMap address = context.queryParams();
    List<String> releases = RequestReader.releases(context);
    answer(context, type, () -> onlyQuery(RequestReader.ofAddress(address, releases)));
  }

  /** Looks at a POST before its body is read. */
  void admit(RoutingContext context) {
    MediaType.negotiate(context);
    MIMEHeader type = context.parsedHeaders().contentType();
    String name = (type.component() + "/" + type.subComponent()).strip();
    String coding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
    if (!name.equalsIgnoreCase("application/json")) {
      throw unsupported("Content-Type", type.rawValue(), "application/json");
    }
    if (!MediaType.isUtf8(type.parameter("charset"))) {
      throw unsupported("Content-Type", type.rawValue(), "application/json; charset=utf-8");
    }
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw unsupported("Content-Encoding", coding, "identity");
    }
    context.next();
  }

  /** Answers a POST whose body has been read. */
  void post(RoutingContext context, byte[] body) {
    List<String> releases = RequestReader.releases(context);
    answer(
        context,
        MediaType.negotiate(context),
        () -> noSubscription(RequestReader.ofBody(body, releases)));
  }

  private void answer(RoutingContext context, MediaType type, Supplier<GraphQlRequest> reading) {
    String rows = type.isTable() ? RequestReader.rows(context.queryParams()) : null;
    answers.send(context, new Answers.Wanted(VARY, type, "graphql.csv", reading, rows));
  }

  private GraphQlRequest onlyQuery(GraphQlRequest request) {
    OperationKind kind = answering.kindOf(request.query(), request.operationName());
    if (kind == OperationKind.MUTATION || kind == OperationKind.SUBSCRIPTION) {
      throw new Refusal(
              ErrorCode.METHOD_NOT_ALLOWED,
              kind == OperationKind.MUTATION
                  ? "Only a query may be sent by GET; send this operation by POST."
                  : NO_SUBSCRIPTION)
          .about("method", "GET", "POST")
          .with(HttpHeaders.ALLOW, "POST");
    }
    return request;
  }

  private GraphQlRequest noSubscription(GraphQlRequest request) {
    if (answering.kindOf(request.query(), request.operationName()) == OperationKind.SUBSCRIPTION) {
      throw Refusal.badRequest(NO_SUBSCRIPTION).about("query", "a subscription", "a query");
    }
    return request;
  }

  private static Refusal unsupported(String header, @Nullable String found, String allowed) {
    return new Refusal(
            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            "A body of this kind is not read here; send JSON in UTF-8, uncompressed, with the"
                + " header Content-Type: application/json.")
        .about(header, found == null || found.isEmpty() ? "nothing" : found, allowed);
  }
}
