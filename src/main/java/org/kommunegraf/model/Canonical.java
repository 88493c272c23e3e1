package org.kommunegraf.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one form in which equal entities are equal bytes: JSON without what is not set, in the order
 * of the records.
 */
public final class Canonical {

  /** All processors write lines, but never more of them than this wait for the hash. */
  private static final int WRITTEN_AT_ONCE = 10_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Canonical() {}

  /**
   * SHA-256 over the canonical forms of the entities, sorted by id, a line each; 64 lower-case
   * hexadecimal digits.
   */
  public static String sha256(Collection<? extends Entity> entities) {
    MessageDigest digest = sha256();
    List<? extends Entity> sorted =
        entities.stream().sorted(Comparator.comparing(Entity::id)).toList();
    for (int from = 0; from < sorted.size(); from += WRITTEN_AT_ONCE) {
      List<? extends Entity> some =
          sorted.subList(from, Math.min(sorted.size(), from + WRITTEN_AT_ONCE));
      some.parallelStream().map(Canonical::line).toList().forEach(digest::update);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static byte[] line(Entity entity) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", entity.id());
    tree.put("formerIds", entity.identity().formerIds());
    tree.put("dataset", entity.identity().dataset());
    List<Correction> corrections = entity.identity().corrections();
    if (!corrections.isEmpty()) { // releases without any keep the hash that they have
      tree.put("corrections", plain(corrections));
    }
    tree.putAll(tree((Record) entity));
    return (JSON.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> tree(Record record) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Component component : Shape.of(record.getClass()).components()) {
      if (component.isSetIn(record)) {
        tree.put(component.name(), plain(component.of(record)));
      }
    }
    return tree;
  }

  private static Object plain(@Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(Canonical::plain).toList();
    }
    if (value instanceof Ref<?> reference) {
      return reference.id();
    }
    return value instanceof Record record && !(value instanceof PartialDate)
        ? tree(record)
        : String.valueOf(value);
  }
}
