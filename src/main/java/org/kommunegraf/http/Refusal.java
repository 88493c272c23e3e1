package org.kommunegraf.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.RefusedRequest;

/**
 * A request that is not answered. The message is a sentence for the person who wrote the client:
 * what is wrong, what to do.
 *
 * <p>Thrown while a request is read, and caught in one place. It has no stack trace, as it says
 * nothing about this program.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final int status;
  private final transient Map<String, String> details = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  Refusal(ErrorCode code, String sentence) {
    this(code, Status.of(code), sentence);
  }

  /**
   * @param status the HTTP status, where the table of {@link Status} does not have it for the code
   */
  Refusal(ErrorCode code, int status, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
    this.status = status;
  }

  static Refusal of(RefusedRequest refused) {
    return new Refusal(refused.code(), String.valueOf(refused.getMessage()))
        .about(refused.argument(), refused.found(), refused.allowed());
  }

  static Refusal badRequest(String sentence) {
    return new Refusal(ErrorCode.BAD_REQUEST, sentence);
  }

  static Refusal nothingAt(HttpServerRequest request) {
    return new Refusal(
        ErrorCode.BAD_REQUEST,
        Status.NOT_FOUND,
        "There is nothing at "
            + request.path()
            + "; the workbench is at /, GraphQL at /graphql, the kept questions at /questions, the schema at"
            + " /schema.graphqls.");
  }

  /**
   * Names the part of the request at fault, what was found there and what is allowed; null for what
   * does not apply.
   */
  Refusal about(String argument, @Nullable String found, @Nullable String allowed) {
    details.put("argument", argument);
    if (found != null) {
      details.put("found", found);
    }
    if (allowed != null) {
      details.put("allowed", allowed);
    }
    return this;
  }

  Refusal with(CharSequence header, String value) {
    headers.put(header.toString(), value);
    return this;
  }

  /** What is wrong, for machines. */
  ErrorCode code() {
    return code;
  }

  /** Whether this part of the request is at fault. */
  boolean isAbout(String argument) {
    return argument.equals(details.get("argument"));
  }

  /** This as a GraphQL error. */
  Map<String, Object> error() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.putAll(details);
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", String.valueOf(getMessage()));
    error.put("extensions", extensions);
    return error;
  }

  Reply reply(MediaType type) {
    Reply reply =
        Reply.passing(status, type.header(), Json.write(Map.of("errors", List.of(error()))));
    headers.forEach(reply::with);
    return reply;
  }
}
