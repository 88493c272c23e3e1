package org.kommunegraf.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;

/**
 * The form that records have in Neo4j. A value record inside a record becomes properties with a
 * prefix ({@code amount_min}), a list of value records becomes owned nodes, a reference a
 * relationship; a decimal becomes an unscaled whole number and a scale, for Neo4j has no decimals.
 */
final class NodeForm {

  static final String UNSCALED = "_unscaled";
  static final String SCALE = "_scale";

  /** The place of an identity's corrections, which are owned nodes of every type of entity. */
  static final String CORRECTIONS = "corrections";

  private NodeForm() {}

  /**
   * One node and what hangs on it.
   *
   * @param key the entity's id, or of an owned node the owner's id, {@code #} and its place: {@code
   *     page:x#roles/0}
   * @param type the record's name
   * @param properties what Neo4j keeps as properties
   * @param links the references
   * @param parts the owned nodes
   */
  record Node(
      String key,
      String type,
      Map<String, Object> properties,
      List<Link> links,
      List<Node> parts) {}

  /**
   * One reference.
   *
   * @param holder the key of the node it starts from
   * @param relation the relationship's type
   * @param field the component, with a full stop between nested ones: {@code population.narrowedBy}
   * @param index its place in a list of references, 0 otherwise
   * @param target the id of the entity it names
   */
  record Link(String holder, String relation, String field, int index, String target) {}

  static Node of(Entity entity) {
    Map<String, Object> identity = new LinkedHashMap<>();
    identity.put("id", entity.id());
    if (!entity.identity().formerIds().isEmpty()) {
      identity.put("formerIds", entity.identity().formerIds());
    }
    identity.put("dataset", entity.identity().dataset());
    Node node = node(entity.id(), (Record) entity, identity);
    addParts(entity.identity().corrections(), CORRECTIONS, node);
    return node;
  }

  private static Node node(String key, Record record, Map<String, Object> properties) {
    Node node =
        new Node(
            key,
            record.getClass().getSimpleName(),
            properties,
            new ArrayList<>(),
            new ArrayList<>());
    flatten(record, "", "", node);
    return node;
  }

  private static void flatten(Record record, String prefix, String field, Node node) {
    for (Component component : Shape.of(record.getClass()).components()) {
      Object value = component.of(record);
      if (value != null) {
        flatten(component, value, prefix + component.name(), field + component.name(), node);
      }
    }
  }

  private static void flatten(
      Component component, Object value, String property, String field, Node node) {
    switch (component.kind()) {
      case VALUE -> flatten((Record) value, property + "_", field + ".", node);
      case VALUES -> addParts((List<?>) value, field, node);
      case REF -> node.links.add(link(component, value, field, 0, node));
      case REFS -> addLinks(component, (List<?>) value, field, node);
      case DECIMAL -> addDecimal((BigDecimal) value, property, node);
      default -> node.properties.put(property, plain(value));
    }
  }

  private static void addParts(List<?> values, String field, Node node) {
    for (int i = 0; i < values.size(); i++) {
      String key = node.key + "#" + field + "/" + i;
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("key", key);
      node.parts.add(node(key, (Record) values.get(i), properties));
    }
  }

  private static void addLinks(Component component, List<?> references, String field, Node node) {
    for (int i = 0; i < references.size(); i++) {
      node.links.add(link(component, references.get(i), field, i, node));
    }
  }

  private static Link link(
      Component component, Object reference, String field, int index, Node node) {
    return new Link(
        node.key, String.valueOf(component.relation()), field, index, ((Ref<?>) reference).id());
  }

  private static void addDecimal(BigDecimal value, String property, Node node) {
    node.properties.put(property + UNSCALED, value.unscaledValue().longValueExact());
    node.properties.put(property + SCALE, (long) value.scale());
  }

  private static Object plain(Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(String::valueOf).toList();
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    return value instanceof Boolean ? value : String.valueOf(value);
  }

  /** The relationship that joins an owned node to its owner: {@code HAS_ROLES}. */
  static String ownership(String partKey) {
    String place = partKey.substring(partKey.lastIndexOf('#') + 1);
    return "HAS_" + place.substring(0, place.lastIndexOf('/')).toUpperCase(Locale.ROOT);
  }
}
