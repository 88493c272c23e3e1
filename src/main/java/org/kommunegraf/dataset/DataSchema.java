package org.kommunegraf.dataset;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Shape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of the data, derived from the records. Editors complete by it ({@code
 * data/schema.json}), and {@code check} holds every file against it.
 */
public final class DataSchema {

  /** Components of a citation that follow from where it stands. */
  private static final Set<String> IMPLIED_IN_CITATION = Set.of("subject", "part");

  /** Items of lists that are cited with the field that they stand in, never by themselves. */
  private static final Set<Class<?>> CITED_WITH_THEIR_FIELD = Set.of(LocalName.class, Money.class);

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Set<Class<? extends Record>> wanted = new LinkedHashSet<>();
  private final Set<Class<? extends Record>> cited = new LinkedHashSet<>();
  private final ObjectNode definitions = NODES.objectNode();

  private DataSchema() {}

  /** The schema as indented JSON, the same bytes for the same records. */
  public static String text() {
    return JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(new DataSchema().root())
        + "\n";
  }

  private ObjectNode root() {
    ObjectNode root = NODES.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Kommunegraf data: entities by id");
    root.put("type", "object");
    ObjectNode patterns = root.putObject("patternProperties");
    for (Shape shape : IdPattern.declarable()) {
      patterns.putObject(IdPattern.of(List.of(shape))).put("$ref", "#/$defs/" + shape.name());
      definitions.set(shape.name(), entity(shape));
    }
    root.put("additionalProperties", false);
    definitions.set("Citation", citation());
    definitions.set("PartCitation", partCitation());
    for (var todo = undefined(); !todo.isEmpty(); todo = undefined()) {
      todo.forEach(type -> definitions.set(type.getSimpleName(), part(Shape.of(type))));
    }
    root.set("$defs", definitions);
    return root;
  }

  private List<Class<? extends Record>> undefined() {
    return wanted.stream().filter(type -> !definitions.has(type.getSimpleName())).toList();
  }

  private ObjectNode entity(Shape shape) {
    ObjectNode schema = object(shape, shape.components());
    ObjectNode properties = (ObjectNode) schema.get("properties");
    properties.set("formerIds", list(reference(Entity.class)));
    properties.set("corrections", corrections());
    properties.set("citations", list(NODES.objectNode().put("$ref", "#/$defs/Citation")));
    schema.remove("required");
    ObjectNode onlyAdds = schema.putObject("if").putObject("propertyNames");
    onlyAdds.putArray("enum").add("names").add("citations");
    schema.putObject("else").set("required", required(shape.components()));
    return schema;
  }

  private ObjectNode part(Shape shape) {
    ObjectNode schema = object(shape, shape.components());
    schema.put("minProperties", 1);
    if (cited.contains(shape.type())) {
      ((ObjectNode) schema.get("properties"))
          .set("citations", list(NODES.objectNode().put("$ref", "#/$defs/PartCitation")));
    }
    return schema;
  }

  private ObjectNode citation() {
    List<Component> written = writtenInCitation(Set.of());
    ObjectNode schema = object(Shape.of(Citation.class), written);
    schema.set("required", NODES.arrayNode().add("lines").add("supports"));
    ((ObjectNode) schema.get("properties")).set("corrections", corrections());
    return schema;
  }

  /** A citation of one item of a list; it supports that item. */
  private ObjectNode partCitation() {
    ObjectNode schema = object(Shape.of(Citation.class), writtenInCitation(Set.of("supports")));
    schema.set("required", NODES.arrayNode().add("lines"));
    ((ObjectNode) schema.get("properties")).set("corrections", corrections());
    return schema;
  }

  /** Our own words, so they need no citations as other parts do. */
  private ObjectNode corrections() {
    wanted.add(Correction.class);
    return list(NODES.objectNode().put("$ref", "#/$defs/" + Correction.class.getSimpleName()));
  }

  private static List<Component> writtenInCitation(Set<String> without) {
    return Shape.of(Citation.class).components().stream()
        .filter(c -> !IMPLIED_IN_CITATION.contains(c.name()) && !without.contains(c.name()))
        .toList();
  }

  private ObjectNode object(Shape shape, List<Component> components) {
    ObjectNode schema = NODES.objectNode();
    schema.put("title", shape.name());
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    components.forEach(component -> properties.set(component.name(), value(component)));
    schema.put("additionalProperties", false);
    if (!required(components).isEmpty()) {
      schema.set("required", required(components));
    }
    return schema;
  }

  private static ArrayNode required(List<Component> components) {
    ArrayNode names = NODES.arrayNode();
    components.stream()
        .filter(Component::required)
        .forEach(component -> names.add(component.name()));
    return names;
  }

  private ObjectNode value(Component component) {
    ObjectNode item = item(component);
    return component.kind().isList() ? list(item) : item;
  }

  private ObjectNode item(Component component) {
    return switch (component.kind()) {
      case TEXT, TEXTS -> types("string", "number");
      case ENUM, ENUMS -> constants(component.type());
      case INTEGER ->
          component.minorUnits() ? types("number", "string") : types("integer", "string");
      case DECIMAL -> types("number", "string");
      case BOOLEAN -> NODES.objectNode().put("type", "boolean");
      case DATE -> types("integer", "string");
      case VALUE, VALUES -> valueRecord(component);
      case REF, REFS -> reference(component.type());
    };
  }

  private ObjectNode valueRecord(Component component) {
    if (component.type() == LineRange.class) {
      return types("integer", "string");
    }
    wanted.add(component.shape().type());
    if (component.kind().isList() && !CITED_WITH_THEIR_FIELD.contains(component.type())) {
      cited.add(component.shape().type());
    }
    ObjectNode whole =
        NODES.objectNode().put("$ref", "#/$defs/" + component.type().getSimpleName());
    if (!ScalarForm.has(component.type())) {
      return whole;
    }
    ObjectNode schema = NODES.objectNode();
    schema.putObject("if").put("type", "object");
    schema.set("then", whole);
    schema.set("else", types("string", "number"));
    return schema;
  }

  private static ObjectNode reference(Class<?> target) {
    String pattern = IdPattern.of(Shape.targets(target));
    return NODES.objectNode().put("type", "string").put("pattern", pattern);
  }

  private static ObjectNode constants(Class<?> type) {
    ObjectNode schema = NODES.objectNode();
    ArrayNode names = schema.putArray("enum");
    Arrays.stream(type.getEnumConstants())
        .forEach(constant -> names.add(((Enum<?>) constant).name()));
    return schema;
  }

  private static ObjectNode types(String... names) {
    ObjectNode schema = NODES.objectNode();
    ArrayNode types = schema.putArray("type");
    Arrays.stream(names).forEach(types::add);
    return schema;
  }

  private static ObjectNode list(ObjectNode item) {
    ObjectNode schema = NODES.objectNode().put("type", "array");
    schema.set("items", item);
    return schema;
  }
}
