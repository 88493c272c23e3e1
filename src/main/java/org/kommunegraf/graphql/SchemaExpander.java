package org.kommunegraf.graphql;

import static graphql.language.NonNullType.newNonNullType;

import graphql.language.Definition;
import graphql.language.Description;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kommunegraf.query.page.PageRequest;

/**
 * Expands {@code schema.graphqls} by one rule. A list of entities becomes a Relay connection that
 * can be filtered, ordered and paged: {@code campaigns: [Campaign!]!} becomes {@code
 * campaigns(where: CampaignFilter, orderBy: [CampaignOrder!], first: Int, after: String, last: Int,
 * before: String): CampaignConnection!}. The filter and order types follow from the types of the
 * entities.
 */
final class SchemaExpander {

  private final Attributes attributes;
  private final Contract contract;
  private final Set<String> listed = new TreeSet<>();
  private final Set<String> filtered = new TreeSet<>();

  private SchemaExpander(Attributes attributes) {
    this.attributes = attributes;
    this.contract = attributes.contract();
  }

  static Document expand(Attributes attributes) {
    return new SchemaExpander(attributes).expanded();
  }

  private Document expanded() {
    @SuppressWarnings("rawtypes") // graphql-java's own signature
    List<Definition> definitions = new ArrayList<>();
    for (Definition<?> definition : contract.document().getDefinitions()) {
      definitions.add(
          definition instanceof ObjectTypeDefinition type
              ? expanded(type)
              : definition instanceof InputObjectTypeDefinition input
                  ? expanded(input)
                  : definition);
    }
    StringBuilder generated = new StringBuilder();
    listed.forEach(type -> generated.append(connection(type)));
    filtered.addAll(listed);
    generated.append(new FilterTypes(attributes).sdl(filtered));
    generated.append(new OrderTypes(attributes).sdl(listed));
    definitions.addAll(Contract.parse(generated.toString()).getDefinitions());
    return contract.document().transform(builder -> builder.definitions(definitions));
  }

  private InputObjectTypeDefinition expanded(InputObjectTypeDefinition input) {
    return Contract.filteredType(input)
        .map(
            type -> {
              filtered.add(type);
              return input.transform(builder -> builder.inputValueDefinition(where(type)));
            })
        .orElse(input);
  }

  private ObjectTypeDefinition expanded(ObjectTypeDefinition type) {
    List<FieldDefinition> fields =
        type.getFieldDefinitions().stream().map(field -> expanded(type.getName(), field)).toList();
    return type.transform(builder -> builder.fieldDefinitions(fields));
  }

  private FieldDefinition expanded(String owner, FieldDefinition field) {
    if (contract.isConnection(owner, field)) {
      return connectionField(field, Contract.typeName(field));
    }
    return findFiltered(field).map(type -> withFilter(field, type)).orElse(field);
  }

  /** The type that a field marked {@code @where} filters; empty for other fields. */
  static Optional<String> findFiltered(FieldDefinition field) {
    return Contract.filteredType(field);
  }

  private FieldDefinition withFilter(FieldDefinition field, String type) {
    filtered.add(type);
    List<InputValueDefinition> arguments = new ArrayList<>(List.of(where(type)));
    arguments.addAll(field.getInputValueDefinitions());
    return field.transform(builder -> builder.inputValueDefinitions(arguments));
  }

  private FieldDefinition connectionField(FieldDefinition field, String type) {
    listed.add(type);
    return field.transform(
        builder ->
            builder
                .type(newNonNullType(new TypeName(type + "Connection")).build())
                .inputValueDefinitions(
                    List.of(
                        where(type),
                        argument(
                            "orderBy",
                            listOf(type + "Order"),
                            "What decides the order, the first before the next; without it, the"
                                + " id."),
                        argument(
                            "first",
                            new TypeName("Int"),
                            "At most so many items from the start: 0 to "
                                + PageRequest.MOST
                                + "; without `first` and `last` "
                                + PageRequest.DEFAULT_SIZE
                                + "."),
                        argument("after", new TypeName("String"), "Only items after this cursor."),
                        argument(
                            "last",
                            new TypeName("Int"),
                            "At most so many items from the end: 0 to "
                                + PageRequest.MOST
                                + "; not together with `first`."),
                        argument(
                            "before", new TypeName("String"), "Only items before this cursor."))));
  }

  private static InputValueDefinition where(String type) {
    return argument(
        "where", new TypeName(type + "Filter"), "Only items of which this holds for certain.");
  }

  private static Type<?> listOf(String type) {
    return ListType.newListType(newNonNullType(new TypeName(type)).build()).build();
  }

  private static InputValueDefinition argument(String name, Type<?> type, String description) {
    return InputValueDefinition.newInputValueDefinition()
        .name(name)
        .type(type)
        .description(new Description(description, null, false))
        .build();
  }

  private static String connection(String type) {
    return """
    "A page of a list of type %1$s."
    type %1$sConnection {
      "The items with their cursors."
      edges: [%1$sEdge!]!
      "The items."
      nodes: [%1$s!]!
      "Whether there is more, before and after."
      pageInfo: PageInfo!
      "How many items the whole list has."
      totalCount: Int!
    }

    "An item of a list of type %1$s."
    type %1$sEdge {
      "Marks the item; give it as `after` or `before`."
      cursor: String!
      "The item."
      node: %1$s!
    }
    """
        .formatted(type);
  }
}
