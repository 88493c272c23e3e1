package org.kommunegraf.graphql;

import graphql.language.FieldDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What lists can be filtered and ordered by: every field of the contract that can be asked without
 * arguments, of entities and of values alike.
 */
final class Attributes {

  private final Contract contract;
  private final FieldBinding binding;
  private final Map<String, Map<String, Attribute>> byType = new ConcurrentHashMap<>();

  Attributes(Contract contract, FieldBinding binding) {
    this.contract = contract;
    this.binding = binding;
  }

  Contract contract() {
    return contract;
  }

  /** The attributes of an object type, by name, in the order declared. */
  Map<String, Attribute> of(String type) {
    return byType.computeIfAbsent(type, this::read);
  }

  Attribute get(String type, String name) {
    return Objects.requireNonNull(of(type).get(name), () -> type + "." + name);
  }

  private Map<String, Attribute> read(String type) {
    ObjectTypeDefinition object = contract.findObject(type).orElseThrow();
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    for (FieldDefinition field : object.getFieldDefinitions()) {
      if (field.getInputValueDefinitions().stream()
          .noneMatch(argument -> argument.getType() instanceof NonNullType)) {
        attributes.put(field.getName(), attribute(object, field));
      }
    }
    return attributes;
  }

  private Attribute attribute(ObjectTypeDefinition owner, FieldDefinition field) {
    return new Attribute(
        field.getName(),
        Contract.typeName(field),
        Contract.isList(field.getType()),
        Objects.requireNonNull(field.getDescription(), field.getName()).getContent(),
        binding.source(owner, field));
  }
}
