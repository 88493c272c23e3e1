package org.kommunegraf.graphql;

import graphql.language.SourceLocation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Suggestion;

/**
 * A field of an answer that its type does not have.
 *
 * @param schema the schema that is asked
 * @param type the type
 * @param name the field
 * @param location where it stands in the query
 */
record FieldFault(
    GraphQLSchema schema,
    GraphQLNamedOutputType type,
    String name,
    @Nullable SourceLocation location)
    implements RequestFault {

  @Override
  public TypedError error(ErrorCode code) {
    List<String> names = fields().map(GraphQLFieldDefinition::getName).toList();
    String hint = inNodes().or(this::inMember).orElseGet(() -> Suggestion.of(name, names));
    String allowed = allowed(names);
    String sentence =
        "%s has no field \"%s\"%s %s."
            .formatted(type.getName(), name, hint.isEmpty() ? "; write" : hint + " Write", allowed);
    return new TypedError(code, sentence, null, name, allowed, null, location);
  }

  private String allowed(List<String> names) {
    return type instanceof GraphQLUnionType union
        ? union.getTypes().stream()
            .map(member -> "... on " + member.getName())
            .collect(Collectors.joining(", ", "one of ", ""))
        : "a field of " + type.getName() + ": " + String.join(", ", names);
  }

  private Stream<GraphQLFieldDefinition> fields() {
    return type instanceof GraphQLFieldsContainer owner
        ? owner.getFieldDefinitions().stream()
        : Stream.empty();
  }

  /** A page of a list has the field's owner in its nodes. */
  private Optional<String> inNodes() {
    return fields()
        .filter(field -> field.getName().equals("nodes"))
        .map(nodes -> GraphQLTypeUtil.unwrapAll(nodes.getType()))
        .filter(item -> has(item))
        .map(item -> "; did you mean \"nodes { " + name + " }\"?")
        .findFirst();
  }

  /** An interface or union can be a type that has the field. */
  private Optional<String> inMember() {
    Stream<? extends GraphQLNamedOutputType> possible =
        type instanceof GraphQLInterfaceType declared
            ? Objects.requireNonNull(schema.getImplementations(declared)).stream()
            : type instanceof GraphQLUnionType union
                ? union.getTypes().stream().map(GraphQLNamedOutputType.class::cast)
                : Stream.empty();
    List<GraphQLObjectType> owners =
        possible.map(GraphQLObjectType.class::cast).filter(this::has).toList();
    return Stream.concat(shared(owners), owners.stream())
        .findFirst()
        .map(owner -> "; did you mean \"... on " + owner.getName() + " { " + name + " }\"?");
  }

  /** The interfaces by which all of several types have the field. */
  private Stream<GraphQLNamedOutputType> shared(List<GraphQLObjectType> owners) {
    return owners.stream()
        .limit(1)
        .flatMap(owner -> owner.getInterfaces().stream())
        .filter(declared -> has(declared) && owners.stream().allMatch(o -> isA(o, declared)));
  }

  private static boolean isA(GraphQLObjectType type, GraphQLNamedOutputType declared) {
    return type.getInterfaces().stream().anyMatch(i -> i.getName().equals(declared.getName()));
  }

  private boolean has(Object owner) {
    return owner instanceof GraphQLFieldsContainer fields
        && fields.getFieldDefinition(name) != null;
  }
}
