package org.kommunegraf.graphql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The input types by which lists are filtered, derived from the types of the contract by one rule:
 * a type {@code Campaign} gives {@code CampaignFilter}, in which each field of the type stands with
 * the filter of its own type.
 */
final class FilterTypes {

  private final Attributes attributes;
  private final Contract contract;
  private final Map<String, String> definitions = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> seen = new LinkedHashSet<>();

  FilterTypes(Attributes attributes) {
    this.attributes = attributes;
    this.contract = attributes.contract();
  }

  /** The filters of these types and of all that they lead to, as SDL. */
  String sdl(Iterable<String> types) {
    types.forEach(this::want);
    while (!open.isEmpty()) {
      define(open.pop());
    }
    return String.join("\n", definitions.values()) + Operators.INPUTS;
  }

  private void want(String type) {
    if (seen.add(type)) {
      open.add(type);
    }
  }

  private void define(String type) {
    if (contract.findObject(type).isPresent()) {
      definitions.put(type, object(type));
    } else if (!contract.members(type).isEmpty()) {
      definitions.put(type, member(type));
    } else {
      definitions.put(type, Operators.sdl(type));
    }
  }

  private String object(String type) {
    InputText input =
        new InputText(type + "Filter", "Conditions on a " + type + ". All have to hold.");
    logic(input, type);
    input.isNull();
    if (type.equals("Period")) {
      input.field("overlaps", "PeriodInput", "It has a day in common with these days.");
      input.field("within", "PeriodInput", "It lies wholly inside these days.");
    }
    if (type.equals("Period") || YearConditions.findTime(attributes, type) != null) {
      input.field("year", "YearFilter", "The years in which it has a day.");
    }
    if (hasGround(attributes, type)) {
      want("Basis");
      input.field("basis", "BasisFilter", "A citation supports it on this ground.");
    }
    if (isFigure(type)) {
      Operators.add(input, "Decimal");
      want("Decimal");
    }
    attributes.of(type).values().forEach(attribute -> field(input, attribute));
    return input.end();
  }

  /** Whether a type is a value that is a figure, so that it can itself be compared with numbers. */
  private boolean isFigure(String type) {
    return contract.isA(type, "Figure") && !contract.isA(type, "Node");
  }

  /** Whether a filter asks by {@code basis} on what ground the citations support something. */
  static boolean hasGround(Attributes attributes, String type) {
    Attribute citations = attributes.of(type).get("citations");
    return citations != null
        && citations.type().equals("Citation")
        && !attributes.of(type).containsKey("basis");
  }

  private void field(InputText input, Attribute attribute) {
    want(attribute.type());
    if (attribute.list()) {
      want("Int");
      definitions.computeIfAbsent(attribute.type() + "List", list -> list(attribute.type()));
    }
    input.field(
        attribute.name(),
        attribute.type() + (attribute.list() ? "ListFilter" : "Filter"),
        attribute.description());
  }

  private String member(String type) {
    InputText input =
        new InputText(type + "Filter", "Conditions on an entity of any type that it can be.");
    logic(input, type);
    input.isNull();
    input.field("id", "IDFilter", "Its id.");
    input.field("type", "EntityTypeFilter", "Its type.");
    want("ID");
    want("EntityType");
    if (contract.members(type).stream().anyMatch(member -> contract.isA(member, "Named"))) {
      want("String");
      input.field("name", "StringFilter", "One of its names, of whatever type it is.");
    }
    for (String member : contract.members(type)) {
      want(member);
      input.field(
          memberField(member), member + "Filter", "It is of type " + member + ", and this holds.");
    }
    return input.end();
  }

  /** The name under which a filter of an interface or union asks for one of its types. */
  static String memberField(String type) {
    return Character.toLowerCase(type.charAt(0)) + type.substring(1);
  }

  private static void logic(InputText input, String type) {
    input.field("AND", "[" + type + "Filter!]", "All of these hold.");
    input.field("OR", "[" + type + "Filter!]", "At least one of these holds.");
    input.field("NOT", type + "Filter", "This does not hold. What is unknown stays unknown.");
  }

  private static String list(String type) {
    InputText input =
        new InputText(
            type + "ListFilter", "Conditions on a list of type " + type + ". All have to hold.");
    String filter = type + "Filter";
    input.field("some", filter, "At least one item matches.");
    input.field("all", filter, "Every item matches; so a list without items does.");
    input.field("none", filter, "No item matches; so a list without items does.");
    input.field("single", filter, "Exactly one item matches.");
    input.field("count", "IntFilter", "How many items it has.");
    return input.end();
  }

  /** The text of an input type. */
  static final class InputText {

    private final StringJoiner text;

    InputText(String name, String description) {
      this.text =
          new StringJoiner("\n", described(description) + "\ninput " + name + " {\n", "\n}\n");
    }

    void field(String name, String type, String description) {
      text.add("  " + described(description) + " " + name + ": " + type);
    }

    void isNull() {
      field("isNull", "Boolean", "True: there is none, or it is not stated. False: there is one.");
    }

    String end() {
      return text.toString();
    }

    private static String described(String text) {
      return "\"\"\"" + text.strip() + "\"\"\"";
    }
  }
}
