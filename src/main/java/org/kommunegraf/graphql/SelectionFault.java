package org.kommunegraf.graphql;

import graphql.language.SourceLocation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLUnionType;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field that is asked for without saying which of its fields, or with fields that it cannot have.
 *
 * @param name the field
 * @param type what it is
 * @param location where it stands in the query
 */
record SelectionFault(String name, GraphQLNamedOutputType type, @Nullable SourceLocation location)
    implements RequestFault {

  @Override
  public TypedError error(ErrorCode code) {
    String allowed =
        type instanceof GraphQLFieldsContainer owner
            ? owner.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.joining(", ", "fields of " + type.getName() + " in { }: ", ""))
            : type instanceof GraphQLUnionType
                ? "... on a type of " + type.getName() + " in { }"
                : "no { }: a " + type.getName() + " has no fields";
    String sentence = "%s is of the type %s; write %s.".formatted(name, type.getName(), allowed);
    return new TypedError(code, sentence, null, name, allowed, null, location);
  }
}
