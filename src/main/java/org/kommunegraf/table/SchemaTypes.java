package org.kommunegraf.table;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the table asks about a type of the schema, by its name. */
final class SchemaTypes {

  private static final String CONNECTION = "Connection";
  private static final Set<String> NUMBERS = Set.of("Decimal", "Int", "Float");

  private final GraphQLSchema schema;

  SchemaTypes(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** Whether everything of this type is an entity. */
  boolean isNode(String type) {
    return is(type, "Node");
  }

  /** Whether it is one type, and no choice of several. */
  boolean isObject(String type) {
    return schema.getType(type) instanceof GraphQLObjectType;
  }

  /** Whether it is a list in pages. */
  boolean isConnection(String type) {
    return type.endsWith(CONNECTION);
  }

  boolean isFigure(String type) {
    return is(type, "Figure");
  }

  boolean isNumber(String type) {
    return NUMBERS.contains(type);
  }

  /** Whether something of this type can say what one must know of it. */
  boolean carriesCaveats(String type) {
    return members(type).anyMatch(member -> member.getField("caveats") != null);
  }

  /** The type of the entities that a field of a type holds; empty where it has no such field. */
  String target(String type, String field) {
    return members(type)
        .map(member -> member.getField(field))
        .filter(Objects::nonNull)
        .map(found -> GraphQLTypeUtil.<GraphQLNamedType>unwrapAllAs(found.getType()))
        .map(GraphQLNamedType::getName)
        .map(
            name ->
                isConnection(name) ? name.substring(0, name.length() - CONNECTION.length()) : name)
        .findFirst()
        .orElse("");
  }

  /** Whether something can be of both types. */
  boolean overlap(String one, String other) {
    Set<String> names = members(other).map(GraphQLObjectType::getName).collect(Collectors.toSet());
    return members(one).map(GraphQLObjectType::getName).anyMatch(names::contains);
  }

  private Stream<GraphQLObjectType> members(String type) {
    GraphQLType named = schema.getType(type);
    if (named instanceof GraphQLInterfaceType shared) {
      return Stream.ofNullable(schema.getImplementations(shared)).flatMap(List::stream);
    }
    if (named instanceof GraphQLUnionType union) {
      return union.getTypes().stream().map(member -> schema.getObjectType(member.getName()));
    }
    return named instanceof GraphQLObjectType object ? Stream.of(object) : Stream.empty();
  }

  /** Whether something of this type can be an entity. */
  boolean mayBeNode(String type) {
    return isNode(type) || members(type).anyMatch(object -> isNode(object.getName()));
  }

  private boolean is(String type, String shared) {
    return type.equals(shared)
        || (schema.getType(type) instanceof GraphQLObjectType object
            && object.getInterfaces().stream()
                .map(GraphQLNamedOutputType::getName)
                .anyMatch(shared::equals));
  }
}
