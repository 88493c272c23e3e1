package org.kommunegraf.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;

/** The media types of a GraphQL answer; the first one is given to clients that do not choose. */
enum MediaType {
  /** What clients have always understood; its status says little, see {@link Status}. */
  JSON("application/json"),
  /** The type of the GraphQL-over-HTTP specification, whose status can be trusted. */
  GRAPHQL_RESPONSE("application/graphql-response+json"),
  /** The answer as a table; an error is JSON all the same. */
  CSV("text/csv"),
  /** The answer as a table for programs; an error is JSON as of GraphQL. */
  TABLE("application/vnd.kommunegraf.table+json");

  private static final String CHARSET = "; charset=utf-8";
  private static final String ALL =
      Stream.of(values()).map(type -> type.name).collect(Collectors.joining(", "));

  private final String name;

  /**
   * How much a client wants a type: the most exact of its ranges that fits decides, as RFC 9110
   * (12.5.1) has it.
   */
  private record Wish(MediaType type, int exactness, float weight, int place) {

    private static final Comparator<Wish> ORDER =
        Comparator.comparingDouble(Wish::weight)
            .thenComparingInt(Wish::exactness)
            .reversed()
            .thenComparingInt(Wish::place)
            .thenComparing(Wish::type);
  }

  MediaType(String name) {
    this.name = name;
  }

  /** Whether the answer is laid out in rows. */
  boolean isTable() {
    return this == CSV || this == TABLE;
  }

  /** The value of {@code Content-Type}. */
  String header() {
    return name + CHARSET;
  }

  /**
   * The type that the client wants most; of equals, the one it names first.
   *
   * @throws Refusal if it accepts none
   */
  static MediaType negotiate(RoutingContext context) {
    return find(context)
        .orElseThrow(
            () ->
                new Refusal(
                        ErrorCode.NOT_ACCEPTABLE,
                        "None of the media types in the Accept header can be given; accept one of "
                            + ALL
                            + ".")
                    .about("Accept", context.request().getHeader("Accept"), ALL));
  }

  /** The type of an error: what the client wants most, but no table. */
  static MediaType ofError(RoutingContext context) {
    return find(context).filter(type -> !type.isTable()).orElse(JSON);
  }

  /** As {@link #negotiate}; empty if the client accepts none. */
  static Optional<MediaType> find(RoutingContext context) {
    MultiMap headers = context.request().headers();
    if (headers.getAll(HttpHeaders.ACCEPT).size() > 1) {
      // several lines of one header are one list (RFC 9110, 5.3), of which Vert.x reads the first
      // line
      headers.set(HttpHeaders.ACCEPT, String.join(",", headers.getAll(HttpHeaders.ACCEPT)));
    }
    List<MIMEHeader> accepted = context.parsedHeaders().accept();
    if (accepted.isEmpty()) {
      return Optional.of(JSON);
    }
    return Stream.of(values())
        .flatMap(type -> type.wish(accepted).stream())
        .filter(wish -> wish.weight > 0)
        .min(Wish.ORDER)
        .map(Wish::type);
  }

  private Optional<Wish> wish(List<MIMEHeader> accepted) {
    Wish best = null;
    for (int i = 0; i < accepted.size(); i++) {
      int exactness = exactness(accepted.get(i));
      if (exactness > 0 && (best == null || exactness > best.exactness)) {
        best = new Wish(this, exactness, accepted.get(i).weight(), i);
      }
    }
    return Optional.ofNullable(best);
  }

  /** How exactly a range names this type; 0 if it does not. */
  private int exactness(MIMEHeader range) {
    if (!isUtf8(range.parameter("charset"))) {
      return 0;
    }
    String type = (range.component() + "/" + range.subComponent()).strip();
    if (type.equalsIgnoreCase(name)) {
      return 3;
    }
    String family = name.substring(0, name.indexOf('/')) + "/*";
    return type.equalsIgnoreCase(family) ? 2 : type.equals("*/*") ? 1 : 0;
  }

  static boolean isUtf8(@Nullable String charset) {
    return charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8");
  }
}
