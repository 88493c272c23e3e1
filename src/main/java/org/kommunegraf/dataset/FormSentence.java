package org.kommunegraf.dataset;

import com.networknt.schema.Error;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Suggestion;
import tools.jackson.databind.JsonNode;

/** Says what does not fit {@link DataSchema}: what was found, what is allowed, what to do. */
final class FormSentence {

  private static final Pattern TYPES = Pattern.compile("\\^\\(([a-z|-]+)\\):.*");
  private static final String A_LIST = "a list (- item, or [item, item])";

  private final JsonNode schema;

  FormSentence(JsonNode schema) {
    this.schema = schema;
  }

  /**
   * @param path the way to the part that does not fit, from the top of the file
   */
  String of(Error error, List<String> path) {
    JsonNode found = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          path.isEmpty() ? noId(error.getProperty()) : unknownField(error);
      case "required" ->
          "the field \"%s\" is missing; write it, or leave %s out"
              .formatted(error.getProperty(), last(path));
      case "enum" -> notAllowed(found, texts(error.getSchemaNode()));
      case "type" -> wrongKind(error, path);
      case "pattern" -> noReference(text(found), types(error.getSchemaNode().asString()));
      case "minProperties" -> "the map is empty; write its fields, or leave " + last(path) + " out";
      default -> error.getMessage();
    };
  }

  private static String noId(String key) {
    List<String> known = IdPattern.declarable().stream().map(Shape::prefix).toList();
    int colon = key.indexOf(':');
    if (colon < 0) {
      String type = known.contains(key) ? key : "campaign";
      return "%s is no id; an id is a type, a colon and a path, as %s:testby/clean-city"
          .formatted(Quotation.of(key), type);
    }
    String type = key.substring(0, colon);
    return known.contains(type)
        ? badPath(key, type)
        : "unknown type " + Quotation.of(type) + Suggestion.among(type, known);
  }

  private static String badPath(String id, String type) {
    return Quotation.of(id)
        + " is no id; after \""
        + type
        + ":\" write lower-case letters a-z, digits, hyphens and slashes"
        + IdPattern.mended(id).map(mended -> ", as " + mended).orElse("");
  }

  private String unknownField(Error error) {
    String field = error.getProperty();
    String comma =
        field.matches("\\d+")
            ? "; if it is the rest of a number, write a full stop before the decimals"
            : "";
    return "unknown field "
        + Quotation.of(field)
        + comma
        + Suggestion.among(field, fields(parent(error)));
  }

  private static String notAllowed(JsonNode found, List<String> allowed) {
    return found.isValueNode() && !found.isNull()
        ? Quotation.of(text(found)) + " is not allowed" + Suggestion.among(text(found), allowed)
        : "found " + kindOf(found) + ", expected one of " + String.join(", ", allowed);
  }

  private String wrongKind(Error error, List<String> path) {
    JsonNode found = error.getInstanceNode();
    List<String> wanted = texts(error.getSchemaNode());
    if (found.isBoolean() && wanted.contains("string")) {
      return "found " + text(found) + ", which is no text; put it in quotes if it is meant as one";
    }
    String advice = found.isNull() ? "; fill it in, or leave " + last(path) + " out" : "";
    return "found " + kindOf(found) + ", expected " + wanted(wanted.get(0), error, path) + advice;
  }

  private String wanted(String kind, Error error, List<String> path) {
    return switch (kind) {
      case "object" ->
          path.size() == 1
              ? "the fields of the entity, indented under its id"
              : aMap(parent(error));
      case "array" -> A_LIST;
      case "boolean" -> "true or false, without quotes";
      default -> "a single value" + shortFor(error);
    };
  }

  /** The map that a single value is the short form of. */
  private String shortFor(Error error) {
    JsonNode reference = schema.at(pointer(error, 2) + "/then/$ref");
    return reference.isMissingNode()
        ? ""
        : " or " + aMap(schema.at(reference.asString().substring(1)));
  }

  private static String aMap(JsonNode object) {
    return "a map with fields among " + String.join(", ", fields(object));
  }

  private static List<String> fields(JsonNode object) {
    return List.copyOf(object.path("properties").propertyNames());
  }

  private JsonNode parent(Error error) {
    return schema.at(pointer(error, 1));
  }

  /** Where in the schema an error comes from, without the last steps of the way. */
  private static String pointer(Error error, int without) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    for (int i = 0; i < without; i++) {
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
    }
    return pointer;
  }

  private static String noReference(String text, List<String> allowed) {
    int colon = text.indexOf(':');
    String type = colon < 0 ? "" : text.substring(0, colon);
    if (allowed.contains(type)) {
      return badPath(text, type);
    }
    if (Shape.findByPrefix(type) != null) {
      return Quotation.of(text) + " is a " + type + ". Allowed here: " + String.join(", ", allowed);
    }
    return Quotation.of(text)
        + " is no reference; write an id in full, beginning with a type and a colon"
        + Suggestion.among(colon < 0 ? text : type, allowed);
  }

  private static List<String> types(String pattern) {
    Matcher matcher = TYPES.matcher(pattern);
    return matcher.matches() ? List.of(matcher.group(1).split("\\|")) : List.of();
  }

  private static String kindOf(JsonNode found) {
    if (found.isObject()) {
      return "a map";
    }
    if (found.isArray()) {
      return "a list";
    }
    return found.isNull() ? "nothing" : Quotation.of(text(found));
  }

  private static String text(JsonNode found) {
    return found.isValueNode() ? found.asString() : found.toString();
  }

  private static List<String> texts(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asString)
            .collect(Collectors.toList())
        : List.of(node.asString());
  }

  private static String last(List<String> path) {
    String last = path.get(path.size() - 1);
    return path.size() == 1 ? "the entity" : last.matches("\\d+") ? "the item" : last;
  }
}
