package org.kommunegraf.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlAnswer;
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
      "A subscription cannot be answered here, where there is one answer; send a query instead.";
  private static final String VARY =
      "Accept, Accept-Encoding, Origin, " + RequestReader.RELEASE_HEADER;

  private final Questions questions;
  private final Workers workers;

  GraphQlEndpoint(Questions questions, Workers workers) {
    this.questions = questions;
    this.workers = workers;
  }

  /** Answers GET and HEAD. */
  void get(RoutingContext context) {
    MultiMap address = context.queryParams();
    List<String> releases = releases(context);
    answer(context, () -> onlyQuery(RequestReader.ofAddress(address, releases)));
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
  void post(RoutingContext context) {
    byte[] body =
        context.body().buffer() == null ? new byte[0] : context.body().buffer().getBytes();
    List<String> releases = releases(context);
    answer(context, () -> noSubscription(RequestReader.ofBody(body, releases)));
  }

  private void answer(RoutingContext context, Supplier<GraphQlRequest> reading) {
    MediaType type = MediaType.negotiate(context);
    boolean mayLast = !HttpMethod.POST.equals(context.request().method());
    boolean gzip = Gzip.isAccepted(context);
    if (!questions.isReady()) {
      throw Health.notReady();
    }
    workers
        .run(
            () -> {
              if (context.response().closed()) {
                throw new Refusal(ErrorCode.NOT_READY, "The client left while it waited.");
              }
              return reply(questions.execute(reading.get()), type, mayLast).encoded(gzip);
            })
        .onSuccess(reply -> reply.send(context.request()))
        .onFailure(context::fail);
  }

  private static Reply reply(GraphQlAnswer answer, MediaType type, boolean mayLast) {
    byte[] body = Json.write(answer.body());
    Reply reply =
        mayLast && answer.executed() && answer.errors().isEmpty()
            ? Reply.lasting(type.header(), body)
            : Reply.passing(Status.of(answer, type), type.header(), body);
    return reply.with(HttpHeaders.VARY, VARY);
  }

  private GraphQlRequest onlyQuery(GraphQlRequest request) {
    OperationKind kind = questions.kindOf(request.query(), request.operationName());
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
    if (questions.kindOf(request.query(), request.operationName()) == OperationKind.SUBSCRIPTION) {
      throw Refusal.badRequest(NO_SUBSCRIPTION).about("query", "a subscription", "a query");
    }
    return request;
  }

  /** The pins in the address and in the header. */
  private static List<String> releases(RoutingContext context) {
    List<String> releases = new ArrayList<>(context.queryParams().getAll(RequestReader.RELEASE));
    releases.addAll(context.request().headers().getAll(RequestReader.RELEASE_HEADER));
    return releases;
  }

  private static Refusal unsupported(String header, @Nullable String found, String allowed) {
    return new Refusal(
            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            "A body of this kind is not read here; send JSON in UTF-8, uncompressed, with the header Content-Type:"
                + " application/json.")
        .about(header, found == null || found.isEmpty() ? "nothing" : found, allowed);
  }
}
