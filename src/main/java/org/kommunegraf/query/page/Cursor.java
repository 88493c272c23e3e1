package org.kommunegraf.query.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mark at an item of a list in one order. It carries the order's keys and the item's id, so it
 * marks the same place when the item has moved or is gone.
 *
 * @param order the name of the order it was made for
 * @param keys what the item sorts by in that order, each null where it is not stated; empty for the
 *     order of ids
 * @param id the item's id
 */
public record Cursor(String order, List<@Nullable String> keys, String id) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_CHARACTERS = 20_000;

  /** The cursor as clients see it; what is inside is nobody's business. */
  public String encode() {
    byte[] json = JSON.writeValueAsBytes(List.of(order, keys, id));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }

  /** Reads a cursor; empty if it is none of ours. */
  public static Optional<Cursor> decode(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      var parts = JSON.readTree(json);
      if (!parts.isArray()
          || parts.size() != 3
          || !parts.get(0).isString()
          || !parts.get(1).isArray()
          || !parts.get(2).isString()) {
        return Optional.empty();
      }
      List<@Nullable String> keys = Arrays.asList(JSON.treeToValue(parts.get(1), String[].class));
      return Optional.of(new Cursor(parts.get(0).asString(), keys, parts.get(2).asString()));
    } catch (IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }
}
