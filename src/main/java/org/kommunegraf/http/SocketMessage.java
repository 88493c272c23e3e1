package org.kommunegraf.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message of the protocol graphql-transport-ws, from a client.
 *
 * @param id the operation that it is about; null where it is about none
 * @param payload what comes with it; null if nothing does
 */
record SocketMessage(Type type, @Nullable String id, @Nullable Map<?, ?> payload) {

  /** What a client may send, and whether it names an operation. */
  enum Type {
    CONNECTION_INIT(false),
    PING(false),
    PONG(false),
    SUBSCRIBE(true),
    COMPLETE(true);

    private final boolean ofOperation;

    Type(boolean ofOperation) {
      this.ofOperation = ofOperation;
    }

    private String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Type> find(@Nullable Object text) {
      return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
    }
  }

  private static final String TYPES =
      Stream.of(Type.values()).map(Type::text).collect(Collectors.joining(", "));

  /**
   * @throws Refusal if this is no message that a client may send
   */
  static SocketMessage read(String text) {
    if (!(Json.read(text, "The message") instanceof Map<?, ?> message)) {
      throw Refusal.badRequest("The message is not a JSON object.");
    }
    Type type =
        Type.find(message.get("type"))
            .orElseThrow(
                () ->
                    Refusal.badRequest(
                        "The message's \"type\" is none that a client sends: " + TYPES + "."));
    Object payload = message.get("payload");
    if (payload != null && !(payload instanceof Map)) {
      throw Refusal.badRequest(
          "The payload of " + type.text() + " is " + Json.kindOf(payload) + "; send an object.");
    }
    if (payload == null && type == Type.SUBSCRIBE) {
      throw Refusal.badRequest("The message subscribe has no payload; send {\"query\": …} in it.");
    }
    return new SocketMessage(
        type, type.ofOperation ? id(type, message.get("id")) : null, (Map<?, ?>) payload);
  }

  private static String id(Type type, @Nullable Object id) {
    if (id instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw Refusal.badRequest("The message " + type.text() + " has no \"id\"; give it a string.");
  }

  /** The message with an answer, as text. */
  static String next(String id, Map<String, Object> answer) {
    return text("next", id, answer);
  }

  /** The message that an operation is not carried out, as text. */
  static String error(String id, @Nullable Object errors) {
    return text("error", id, errors);
  }

  private static String text(String type, String id, @Nullable Object payload) {
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("type", type);
    message.put("payload", payload);
    return new String(Json.write(message), StandardCharsets.UTF_8);
  }
}
