package org.kommunegraf.graphql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kommunegraf.graphql.FilterTypes.InputText;

/**
 * The input types by which lists are ordered, derived from the types of the contract by one rule: a
 * type {@code Campaign} gives {@code CampaignOrder}, of which one field is given at a time.
 */
final class OrderTypes {

  private final Attributes attributes;
  private final Contract contract;
  private final Map<String, String> definitions = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();

  OrderTypes(Attributes attributes) {
    this.attributes = attributes;
    this.contract = attributes.contract();
  }

  /** The orders of these types and of all that they lead to, as SDL. */
  String sdl(Iterable<String> types) {
    types.forEach(this::want);
    while (!open.isEmpty()) {
      String type = open.pop();
      definitions.put(type, define(type));
    }
    return String.join("\n", definitions.values());
  }

  private void want(String type) {
    if (seen.add(type)) {
      open.add(type);
    }
  }

  private String define(String type) {
    InputText input =
        new InputText(
            type + "Order @oneOf",
            "What a list of type " + type + " is ordered by. What is not stated comes last.");
    for (Attribute attribute : attributes.of(type).values()) {
      argument(type, attribute)
          .ifPresent(argument -> input.field(attribute.name(), argument, attribute.description()));
    }
    if (PlaceOrder.isOf(attributes, type)) {
      input.field(
          PlaceOrder.KEY,
          "OrderDirection",
          "Where it stands first: by the document's id, then by the line. Lines that state"
              + " something of it come before those by whose position it is known, or from which it"
              + " is concluded.");
    }
    return input.end();
  }

  /** The type of the argument that orders by an attribute; empty where it has no order. */
  private Optional<String> argument(String owner, Attribute attribute) {
    if (isAmount(attribute)) {
      return Optional.of("MoneyOrder");
    }
    if (attribute.list()) {
      return Optional.of("CountOrder");
    }
    if (isName(contract, owner, attribute)) {
      return Optional.of("NameOrder");
    }
    if (contract.findObject(attribute.type()).isPresent()) {
      want(attribute.type());
      return Optional.of(attribute.type() + "Order");
    }
    return contract.members(attribute.type()).isEmpty()
        ? Optional.of("OrderDirection")
        : Optional.empty();
  }

  /**
   * Whether an attribute is an amount of money, or totals by currency. Totals of several statuses
   * have no order.
   */
  static boolean isAmount(Attribute attribute) {
    return attribute.list()
        ? attribute.type().equals("SpendTotal") && !attribute.name().equals("planned")
        : attribute.type().equals("Money");
  }

  static boolean isName(Contract contract, String owner, Attribute attribute) {
    return attribute.name().equals("name") && contract.isA(owner, "Named");
  }
}
