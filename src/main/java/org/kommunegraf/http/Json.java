package org.kommunegraf.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as this server reads and writes it: one value, no doubled keys, fractions exact.
 *
 * <p>Not Vert.x's own JSON, which reads {@code 4998.50} as a binary fraction.
 */
final class Json {

  private static final int MOST_DEPTH = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern OF_JACKSON =
      Pattern.compile(
          ", from `[^`]*`| \\((?:for \\w+ starting|start marker) at \\[Source:[^\\]]*\\]\\)");

  private Json() {}

  static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /**
   * Reads UTF-8. Bytes are decoded first, as a parser of bytes would also take UTF-16 and UTF-32.
   *
   * @param part what is read, to begin a sentence with: "The body"
   * @throws Refusal if it is not JSON
   */
  static @Nullable Object read(byte[] bytes, String part) {
    try {
      return read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), part);
    } catch (CharacterCodingException e) {
      throw Refusal.badRequest(part + " is not valid UTF-8; send JSON in the encoding UTF-8.");
    }
  }

  /**
   * @param part what is read, to begin a sentence with
   * @throws Refusal if it is not JSON
   */
  static @Nullable Object read(String text, String part) {
    if (text.isBlank()) {
      throw Refusal.badRequest(part + " is empty; send a JSON object there.");
    }
    try {
      return MAPPER.readValue(text, Object.class);
    } catch (NumberFormatException e) {
      throw Refusal.badRequest(
          part + " has a number with too large an exponent; write numbers of at most 100 digits.");
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String where =
          at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
      throw Refusal.badRequest(
          part + " cannot be read as JSON" + where + ": " + plain(e.getOriginalMessage()) + ".");
    }
  }

  /** What kind of JSON a value is, to say in a sentence. */
  static String kindOf(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Map) {
      return "an object";
    }
    if (value instanceof List) {
      return "an array";
    }
    return value instanceof String
        ? "a string"
        : value instanceof Boolean ? "a boolean" : "a number";
  }

  /** What Jackson says, in one line and without its own names. */
  private static String plain(String message) {
    return OF_JACKSON
        .matcher(message)
        .replaceAll("")
        .replaceAll("\\s+", " ")
        .replaceAll("\\.$", "")
        .strip();
  }
}
