package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunegraf.RealData;

/** What clients of GraphQL take for granted holds for every type that is served. */
class FrontEndContractTest {

  private static final GraphQLSchema SCHEMA = new GraphQlEngine(RealData::release).schema();

  private static final GraphQLFieldDefinition SUMMARY =
      SCHEMA.getQueryType().getFieldDefinition("spendSummary");

  /** Something that is of a type or can be deprecated: a field, an argument, an enum's value. */
  private record Element(String name, GraphQLType type, GraphQLDirectiveContainer definition) {}

  @Test
  void noItemOfAListIsNull() {
    assertThat(elements().filter(e -> holdsNullableItems(e.type())).map(Element::name)).isEmpty();
  }

  private static boolean holdsNullableItems(GraphQLType type) {
    GraphQLType given = GraphQLTypeUtil.unwrapNonNull(type);
    return given instanceof GraphQLList list
        && (!(list.getWrappedType() instanceof GraphQLNonNull)
            || holdsNullableItems(list.getWrappedType()));
  }

  @Test
  void whatHasAnIdIsANode() {
    assertThat(objects().filter(type -> type.getFieldDefinition("id") != null).toList())
        .allSatisfy(
            type -> {
              assertThat(text(type.getFieldDefinition("id"))).isEqualTo("ID!");
              assertThat(type.getInterfaces()).extracting("name").contains("Node");
            });
  }

  @Test
  void connectionsAreThoseOfRelay() {
    List<GraphQLObjectType> connections =
        objects().filter(type -> type.getName().endsWith("Connection")).toList();
    assertThat(connections).hasSizeGreaterThan(20);
    for (GraphQLObjectType connection : connections) {
      String edge = connection.getName().replace("Connection", "Edge");
      assertThat(text(connection.getFieldDefinition("edges"))).isEqualTo("[" + edge + "!]!");
      assertThat(text(connection.getFieldDefinition("pageInfo"))).isEqualTo("PageInfo!");
      assertThat(text(SCHEMA.getObjectType(edge).getFieldDefinition("cursor")))
          .isEqualTo("String!");
      assertThat(SCHEMA.getObjectType(edge).getFieldDefinition("node")).isNotNull();
    }
    assertThat(texts(SCHEMA.getObjectType("PageInfo").getFieldDefinitions()))
        .isEqualTo(
            Map.of(
                "hasNextPage", "Boolean!",
                "hasPreviousPage", "Boolean!",
                "startCursor", "String",
                "endCursor", "String"));
  }

  /** The arguments that page the groups of a summary stand on the summary, as its filter does. */
  @Test
  void connectionsArePagedAsRelayPages() {
    Map<String, String> paging =
        Map.of("first", "Int", "after", "String", "last", "Int", "before", "String");
    for (GraphQLObjectType type : objects().toList()) {
      type.getFieldDefinitions().stream()
          .filter(field -> text(field).endsWith("Connection!"))
          .map(field -> type.getName().equals("SpendSummary") ? SUMMARY : field)
          .forEach(field -> assertThat(arguments(field)).containsAllEntriesOf(paging));
    }
  }

  private static Map<String, String> arguments(GraphQLFieldDefinition field) {
    Map<String, String> arguments = new LinkedHashMap<>();
    field.getArguments().forEach(a -> arguments.put(a.getName(), text(a.getType())));
    return arguments;
  }

  @Test
  void anOrderSaysOneThing() {
    List<GraphQLInputObjectType> orders =
        elements()
            .filter(element -> element.name().endsWith("(orderBy)"))
            .map(element -> (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(element.type()))
            .distinct()
            .toList();
    assertThat(orders).hasSizeGreaterThan(20).allMatch(GraphQLInputObjectType::isOneOf);
  }

  /** As {@code since 2026-11-22; use spends}. */
  @Test
  void whatIsDeprecatedNamesADateAndWhatToUse() {
    elements()
        .flatMap(element -> element.definition().getAppliedDirectives("deprecated").stream())
        .map(deprecated -> deprecated.getArgument("reason").<String>getValue())
        .forEach(reason -> assertThat(reason).matches("since \\d{4}-\\d{2}-\\d{2}; use .+"));
  }

  @Test
  void everyDirectiveIsDeclaredOnce() {
    assertThat(SCHEMA.getDirectives()).extracting("name").doesNotHaveDuplicates().contains("oneOf");
  }

  private static Stream<GraphQLObjectType> objects() {
    return SCHEMA.getAllTypesAsList().stream()
        .filter(type -> type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
        .map(type -> (GraphQLObjectType) type);
  }

  private static Stream<Element> elements() {
    return SCHEMA.getAllTypesAsList().stream()
        .filter(type -> !type.getName().startsWith("__"))
        .flatMap(FrontEndContractTest::elements);
  }

  private static Stream<Element> elements(GraphQLNamedType type) {
    if (type instanceof GraphQLFieldsContainer container) {
      return container.getFieldDefinitions().stream().flatMap(field -> elements(type, field));
    }
    if (type instanceof GraphQLInputObjectType input) {
      return input.getFields().stream()
          .map(f -> new Element(type.getName() + "." + f.getName(), f.getType(), f));
    }
    return type instanceof GraphQLEnumType constants
        ? constants.getValues().stream()
            .map(v -> new Element(type.getName() + "." + v.getName(), type, v))
        : Stream.empty();
  }

  private static Stream<Element> elements(GraphQLNamedType owner, GraphQLFieldDefinition field) {
    String name = owner.getName() + "." + field.getName();
    Stream<Element> arguments =
        field.getArguments().stream()
            .map(
                (GraphQLArgument a) -> new Element(name + "(" + a.getName() + ")", a.getType(), a));
    return Stream.concat(Stream.of(new Element(name, field.getType(), field)), arguments);
  }

  private static Map<String, String> texts(List<GraphQLFieldDefinition> fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach(field -> texts.put(field.getName(), text(field)));
    return texts;
  }

  private static String text(GraphQLFieldDefinition field) {
    return text(field.getType());
  }

  private static String text(GraphQLType type) {
    return GraphQLTypeUtil.simplePrint(type);
  }
}
