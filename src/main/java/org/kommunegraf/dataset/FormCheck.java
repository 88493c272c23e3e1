package org.kommunegraf.dataset;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.kommunegraf.model.Shape;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds a file's tree against {@link DataSchema} and says in sentences what does not fit. */
final class FormCheck {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(DataSchema.text(), InputFormat.JSON);

  /** What is wrong with the form of the file; empty when every entry can be read. */
  List<Problem> check(YamlFile file, Node root) {
    return schema.validate(json(root)).stream().map(error -> problem(error, file, root)).toList();
  }

  private static JsonNode json(Node node) {
    if (node instanceof MappingNode mapping) {
      ObjectNode object = NODES.objectNode();
      mapping.getValue().forEach(tuple -> object.set(key(tuple), json(tuple.getValueNode())));
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = NODES.arrayNode();
      sequence.getValue().forEach(item -> array.add(json(item)));
      return array;
    }
    ScalarNode scalar = (ScalarNode) node;
    if (scalar.getTag().equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    return scalar.getTag().equals(Tag.BOOL)
        ? NODES.booleanNode(Boolean.parseBoolean(scalar.getValue()))
        : NODES.stringNode(scalar.getValue());
  }

  private static Problem problem(Error error, YamlFile file, Node root) {
    List<String> path = path(error.getInstanceLocation());
    Node at = find(root, path);
    if (error.getKeyword().equals("additionalProperties")) {
      Node key = keyNode(at, error.getProperty()).orElse(at);
      return new Problem(file.place(key), path.isEmpty() ? unknownType(error) : unknownField(error, path));
    }
    return new Problem(file.place(at), in(path) + sentence(error));
  }

  private static String sentence(Error error) {
    return switch (error.getKeyword()) {
      case "required" -> "the field \"" + error.getProperty() + "\" is missing; write it, or leave the entry out";
      case "enum" -> notAllowed(error.getInstanceNode(), texts(error.getSchemaNode()));
      case "type" -> wrongKind(error.getInstanceNode(), error.getSchemaNode());
      case "pattern" -> noReference(error.getInstanceNode(), error.getSchemaNode().asString());
      default -> error.getMessage();
    };
  }

  private static String unknownType(Error error) {
    String id = error.getProperty();
    String prefix = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
    List<String> known = DataSchema.declarable().stream().map(Shape::prefix).toList();
    if (id.contains(":") && known.contains(prefix)) {
      return "\"" + id + "\" is no id; after \"" + prefix + ":\" write lower-case letters a-z, digits, hyphens and slashes";
    }
    return "unknown type \"" + prefix + "\"" + Suggestion.of(prefix, known) + " Allowed before the colon of an id: "
        + String.join(", ", known);
  }

  private static String unknownField(Error error, List<String> path) {
    String field = error.getProperty();
    List<String> known =
        error.getSchemaNode().isBoolean() ? knownFields(path) : List.of();
    return in(path) + "unknown field \"" + field + "\"" + Suggestion.of(field, known)
        + (known.isEmpty() ? "" : " Allowed: " + String.join(", ", known));
  }

  /** The fields of the record in which a path ends. */
  private static List<String> knownFields(List<String> path) {
    Shape shape = Shape.findById(path.get(0));
    List<String> fields = new ArrayList<>(List.of("citations"));
    for (String step : path.subList(1, path.size())) {
      if (step.equals("citations")) {
        return List.of("basis", "document", "lines", "note", "printed", "supports");
      }
      var component = shape == null ? null : shape.find(step);
      shape = component == null ? shape : component.shape();
    }
    if (shape != null) {
      shape.components().forEach(component -> fields.add(component.name()));
    }
    return fields.stream().sorted().toList();
  }

  private static String notAllowed(JsonNode found, List<String> allowed) {
    String text = text(found);
    return "\"" + text + "\" is not allowed" + Suggestion.of(text, allowed) + " Allowed: " + String.join(", ", allowed);
  }

  private static String wrongKind(JsonNode found, JsonNode expected) {
    String wanted = texts(expected).stream().map(FormCheck::kindInWords).distinct().collect(Collectors.joining(" or "));
    return "found " + kindOf(found) + ", expected " + wanted;
  }

  private static String noReference(JsonNode found, String pattern) {
    String types = pattern.replaceAll("^\\^\\(|\\).*$", "").replace("|", ", ");
    return "\"" + text(found) + "\" is no reference; write an id in full, beginning with one of these types and a colon: " + types;
  }

  private static String kindInWords(String jsonType) {
    return switch (jsonType) {
      case "object" -> "a map";
      case "array" -> "a list (- item, or [item, item])";
      case "boolean" -> "true or false";
      default -> "a single value";
    };
  }

  private static String kindOf(JsonNode found) {
    if (found.isObject()) {
      return "a map";
    }
    if (found.isArray()) {
      return "a list";
    }
    return found.isNull() ? "nothing" : "\"" + text(found) + "\"";
  }

  private static String text(JsonNode found) {
    return found.isValueNode() ? found.asString() : found.toString();
  }

  private static List<String> texts(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asString).toList()
        : List.of(node.asString());
  }

  private static String in(List<String> path) {
    if (path.isEmpty()) {
      return "";
    }
    String rest = String.join("/", path.subList(1, path.size()));
    return path.get(0) + (rest.isEmpty() ? "" : ", " + rest) + ": ";
  }

  private static List<String> path(NodePath path) {
    return IntStream.range(0, path.getNameCount()).mapToObj(i -> String.valueOf(path.getElement(i))).toList();
  }

  private static Node find(Node root, List<String> path) {
    Node at = root;
    for (String step : path) {
      if (at instanceof SequenceNode sequence) {
        at = sequence.getValue().get(Integer.parseInt(step));
      } else if (at instanceof MappingNode mapping) {
        at = mapping.getValue().stream().filter(t -> key(t).equals(step)).findFirst().orElseThrow().getValueNode();
      }
    }
    return at;
  }

  private static Optional<Node> keyNode(Node mapping, String key) {
    return mapping instanceof MappingNode map
        ? map.getValue().stream().filter(t -> key(t).equals(key)).map(NodeTuple::getKeyNode).findFirst()
        : Optional.empty();
  }

  private static String key(NodeTuple tuple) {
    return ((ScalarNode) tuple.getKeyNode()).getValue();
  }
}
