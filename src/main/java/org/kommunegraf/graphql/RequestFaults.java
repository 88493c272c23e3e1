package org.kommunegraf.graphql;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import graphql.schema.idl.TypeInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the fields, arguments and variables of a request that graphql-java has
 * refused. It is looked for only then.
 */
final class RequestFaults {

  private final GraphQLSchema schema;
  private final Document document;
  private final List<RequestFault> faults = new ArrayList<>();
  private final Set<String> fragments = new HashSet<>();

  private RequestFaults(GraphQLSchema schema, Document document) {
    this.schema = schema;
    this.document = document;
  }

  /** All faults, those of variables first. */
  static List<RequestFault> of(
      GraphQLSchema schema, Document document, Map<String, @Nullable Object> variables) {
    RequestFaults faults = new RequestFaults(schema, document);
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      operation.getVariableDefinitions().forEach(variable -> faults.check(variable, variables));
      faults.walk(operation.getSelectionSet(), faults.root(operation.getOperation()));
    }
    return List.copyOf(faults.faults);
  }

  private @Nullable GraphQLType root(OperationDefinition.Operation operation) {
    return switch (operation) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }

  private void check(VariableDefinition variable, Map<String, @Nullable Object> variables) {
    boolean given = variables.containsKey(variable.getName());
    GraphQLType type = type(variable.getType());
    if (type == null) {
      faults.add(
          typeFault(
              variable.getType(),
              "the name of a scalar, an enum or an input type",
              GraphQLInputType.class));
      return;
    }
    Object value = given ? variables.get(variable.getName()) : variable.getDefaultValue();
    new InputCheck(variable.getSourceLocation())
        .of(type, value, variable.getName())
        .ifPresent(faults::add);
  }

  private TypeFault typeFault(Type<?> type, String kind, Class<? extends GraphQLType> wanted) {
    List<String> known =
        schema.getAllTypesAsList().stream()
            .filter(wanted::isInstance)
            .map(GraphQLNamedType::getName)
            .toList();
    TypeName named = TypeInfo.getTypeName(type);
    return new TypeFault(named.getName(), kind, known, named.getSourceLocation());
  }

  private @Nullable GraphQLType type(Type<?> type) {
    if (type instanceof NonNullType required) {
      GraphQLType inner = type(required.getType());
      return inner == null ? null : GraphQLNonNull.nonNull(inner);
    }
    if (type instanceof ListType list) {
      GraphQLType inner = type(list.getType());
      return inner == null ? null : GraphQLList.list(inner);
    }
    return schema.getType(((TypeName) type).getName());
  }

  private void walk(@Nullable SelectionSet selections, @Nullable GraphQLType owner) {
    if (selections == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      if (selection instanceof Field field) {
        walk(field, owner);
      } else if (selection instanceof InlineFragment inline) {
        TypeName condition = inline.getTypeCondition();
        walk(inline.getSelectionSet(), condition == null ? owner : condition(condition));
      } else if (selection instanceof FragmentSpread spread && fragments.add(spread.getName())) {
        findFragment(spread.getName())
            .ifPresent(
                fragment ->
                    walk(fragment.getSelectionSet(), condition(fragment.getTypeCondition())));
      }
    }
  }

  private @Nullable GraphQLType condition(TypeName condition) {
    GraphQLType type = type(condition);
    if (type == null) {
      faults.add(
          typeFault(condition, "the name of a type with fields", GraphQLCompositeType.class));
    }
    return type;
  }

  private Optional<FragmentDefinition> findFragment(String name) {
    return document.getDefinitionsOfType(FragmentDefinition.class).stream()
        .filter(fragment -> fragment.getName().equals(name))
        .findFirst();
  }

  private void walk(Field field, @Nullable GraphQLType owner) {
    GraphQLFieldDefinition definition = definition(owner, field.getName());
    if (definition != null) {
      walk(field, definition);
    } else if (owner instanceof GraphQLNamedOutputType type) {
      faults.add(new FieldFault(schema, type, field.getName(), field.getSourceLocation()));
    }
  }

  /** The field of that name, those of introspection too; null if there is none. */
  private @Nullable GraphQLFieldDefinition definition(@Nullable GraphQLType owner, String name) {
    return Stream.of(
            schema.getIntrospectionTypenameFieldDefinition(),
            schema.getIntrospectionSchemaFieldDefinition(),
            schema.getIntrospectionTypeFieldDefinition())
        .filter(field -> field.getName().equals(name))
        .findFirst()
        .or(
            () ->
                owner instanceof GraphQLFieldsContainer fields
                    ? Optional.ofNullable(fields.getFieldDefinition(name))
                    : Optional.empty())
        .orElse(null);
  }

  private void walk(Field field, GraphQLFieldDefinition definition) {
    for (Argument argument : field.getArguments()) {
      check(argument, definition);
    }
    definition.getArguments().stream()
        .filter(
            argument ->
                field.getArguments().stream()
                    .noneMatch(a -> a.getName().equals(argument.getName())))
        .filter(argument -> !argument.hasSetDefaultValue())
        .forEach(
            argument ->
                new InputCheck(field.getSourceLocation())
                    .of(argument.getType(), null, argument.getName())
                    .ifPresent(faults::add));
    GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(definition.getType());
    if (type instanceof GraphQLCompositeType == (field.getSelectionSet() == null)) {
      faults.add(
          new SelectionFault(
              field.getName(), (GraphQLNamedOutputType) type, field.getSourceLocation()));
    }
    walk(field.getSelectionSet(), type);
  }

  private void check(Argument argument, GraphQLFieldDefinition definition) {
    SourceLocation location = argument.getSourceLocation();
    GraphQLArgument known = definition.getArgument(argument.getName());
    if (known == null) {
      faults.add(unknown(argument, definition));
    } else {
      new InputCheck(location)
          .of(known.getType(), argument.getValue(), argument.getName())
          .ifPresent(faults::add);
    }
  }

  private static InputFault unknown(Argument argument, GraphQLFieldDefinition definition) {
    List<String> known = definition.getArguments().stream().map(GraphQLArgument::getName).toList();
    String allowed =
        known.isEmpty()
            ? "no argument: " + definition.getName() + " has none"
            : "an argument of " + definition.getName() + ": " + String.join(", ", known);
    return new InputFault(
        argument.getName(), argument.getName(), allowed, known, argument.getSourceLocation());
  }
}
