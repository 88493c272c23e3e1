package org.kommunegraf.graphql;

import static graphql.language.NonNullType.newNonNullType;

import graphql.language.Definition;
import graphql.language.Description;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kommunegraf.query.PageRequest;

/**
 * Turns the lists of entities in {@code schema.graphqls} into Relay connections, by one rule: a list of one type that
 * implements {@code Node} and is not {@code @few}, where it stands on {@code Query} or carries {@code @relationship} or {@code
 * @derived}. {@code campaigns: [Campaign!]! @relationship(…)} becomes {@code campaigns(first, after, last, before):
 * CampaignConnection!}.
 */
final class SchemaExpander {

  private final Set<String> pagedTypes;
  private final Set<String> connections = new TreeSet<>();

  private SchemaExpander(Document contract) {
    this.pagedTypes =
        contract.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
            .filter(
                type ->
                    type.getImplements().stream()
                        .anyMatch(i -> ((TypeName) i).getName().equals("Node")))
            .filter(type -> !type.hasDirective("few"))
            .map(ObjectTypeDefinition::getName)
            .collect(Collectors.toUnmodifiableSet());
  }

  static Document expand(Document contract) {
    return new SchemaExpander(contract).expanded(contract);
  }

  private Document expanded(Document contract) {
    @SuppressWarnings("rawtypes") // graphql-java's own signature
    List<Definition> definitions = new ArrayList<>();
    for (Definition<?> definition : contract.getDefinitions()) {
      definitions.add(
          definition instanceof ObjectTypeDefinition type ? expanded(type) : definition);
    }
    connections.forEach(
        type -> {
          definitions.add(connection(type));
          definitions.add(edge(type));
        });
    return contract.transform(builder -> builder.definitions(definitions));
  }

  private ObjectTypeDefinition expanded(ObjectTypeDefinition type) {
    List<FieldDefinition> fields =
        type.getFieldDefinitions().stream()
            .map(
                field ->
                    pagedType(type.getName(), field)
                        .map(of -> connectionField(field, of))
                        .orElse(field))
            .toList();
    return type.transform(builder -> builder.fieldDefinitions(fields));
  }

  /** The entity type of a field that becomes a connection; empty for all other fields. */
  private Optional<String> pagedType(String owner, FieldDefinition field) {
    boolean marked =
        owner.equals("Query")
            || field.hasDirective("relationship")
            || field.hasDirective("derived");
    return marked ? elementType(field.getType()).filter(pagedTypes::contains) : Optional.empty();
  }

  private static Optional<String> elementType(Type<?> type) {
    return type instanceof NonNullType list
            && list.getType() instanceof ListType items
            && items.getType() instanceof NonNullType item
            && item.getType() instanceof TypeName name
        ? Optional.of(name.getName())
        : Optional.empty();
  }

  private FieldDefinition connectionField(FieldDefinition field, String type) {
    connections.add(type);
    return field.transform(
        builder ->
            builder
                .type(required(type + "Connection"))
                .inputValueDefinitions(
                    List.of(
                        argument(
                            "first",
                            "Int",
                            "At most so many items from the start: 0 to "
                                + PageRequest.MOST
                                + "; without `first` and `last` "
                                + PageRequest.DEFAULT_SIZE
                                + "."),
                        argument("after", "String", "Only items after this cursor."),
                        argument(
                            "last",
                            "Int",
                            "At most so many items from the end: 0 to "
                                + PageRequest.MOST
                                + "; not together with `first`."),
                        argument("before", "String", "Only items before this cursor."))));
  }

  private static ObjectTypeDefinition connection(String type) {
    return object(
        type + "Connection",
        "A page of a list of type " + type + ".",
        field("edges", list(type + "Edge"), "The items with their cursors."),
        field("nodes", list(type), "The items."),
        field("pageInfo", required("PageInfo"), "Whether there is more, before and after."),
        field("totalCount", required("Int"), "How many items the whole list has."));
  }

  private static ObjectTypeDefinition edge(String type) {
    return object(
        type + "Edge",
        "An item of a list of type " + type + ".",
        field("cursor", required("String"), "Marks the item; give it as `after` or `before`."),
        field("node", required(type), "The item."));
  }

  private static ObjectTypeDefinition object(
      String name, String description, FieldDefinition... fields) {
    return ObjectTypeDefinition.newObjectTypeDefinition()
        .name(name)
        .description(described(description))
        .fieldDefinitions(List.of(fields))
        .build();
  }

  private static FieldDefinition field(String name, Type<?> type, String description) {
    return FieldDefinition.newFieldDefinition()
        .name(name)
        .type(type)
        .description(described(description))
        .build();
  }

  private static InputValueDefinition argument(String name, String type, String description) {
    return InputValueDefinition.newInputValueDefinition()
        .name(name)
        .type(new TypeName(type))
        .description(described(description))
        .build();
  }

  private static Type<?> required(String type) {
    return newNonNullType(new TypeName(type)).build();
  }

  private static Type<?> list(String type) {
    return newNonNullType(ListType.newListType(required(type)).build()).build();
  }

  private static Description described(String text) {
    return new Description(text, null, false);
  }
}
