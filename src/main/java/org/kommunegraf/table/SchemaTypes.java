package org.kommunegraf.table;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Set;

/** What the table asks about a type of the schema, by its name. */
final class SchemaTypes {

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
    return type.endsWith("Connection");
  }

  boolean isFigure(String type) {
    return is(type, "Figure");
  }

  boolean isNumber(String type) {
    return NUMBERS.contains(type);
  }

  /** Whether something of this type can be an entity. */
  boolean mayBeNode(String type) {
    GraphQLType named = schema.getType(type);
    if (named instanceof GraphQLInterfaceType shared) {
      List<GraphQLObjectType> implementing = schema.getImplementations(shared);
      return implementing != null
          && implementing.stream().anyMatch(object -> isNode(object.getName()));
    }
    return named instanceof GraphQLUnionType union
        ? union.getTypes().stream().anyMatch(member -> isNode(member.getName()))
        : isNode(type);
  }

  private boolean is(String type, String shared) {
    return type.equals(shared)
        || (schema.getType(type) instanceof GraphQLObjectType object
            && object.getInterfaces().stream()
                .map(GraphQLNamedOutputType::getName)
                .anyMatch(shared::equals));
  }
}
