package org.kommunegraf.graphql;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kommunegraf.graph.ReleaseHeader;

/**
 * The schema as it is served: {@code schema.graphqls}, expanded, with a source for every field that
 * an operation can reach.
 */
final class ContractSchema {

  /** The source of the fields of Query and Subscription, which belong to nothing. */
  private static final Object NOTHING = new Object();

  private final Contract contract = Contract.read();
  private final FieldBinding binding = new FieldBinding();
  private final Attributes attributes = new Attributes(contract, binding);
  private final Document expanded = SchemaExpander.expand(attributes);

  /** The expanded schema as SDL, with the header of the contract. */
  String text() {
    return contract.header() + AstPrinter.printAst(expanded).strip() + "\n";
  }

  GraphQLSchema executable() {
    return new SchemaGenerator()
        .makeExecutableSchema(new SchemaParser().buildRegistry(expanded), wiring());
  }

  private RuntimeWiring wiring() {
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.all().forEach(wiring::scalar);
    TypeResolver byClass =
        environment ->
            environment
                .getSchema()
                .getObjectType(typeOf(Objects.requireNonNull(environment.<Object>getObject())));
    contract
        .document()
        .getDefinitionsOfType(InterfaceTypeDefinition.class)
        .forEach(type -> wiring.type(type.getName(), builder -> builder.typeResolver(byClass)));
    contract
        .document()
        .getDefinitionsOfType(UnionTypeDefinition.class)
        .forEach(type -> wiring.type(type.getName(), builder -> builder.typeResolver(byClass)));
    reachable().forEach(type -> wiring.type(bound(type)));
    expanded.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
        .filter(type -> contract.findObject(type.getName()).isEmpty())
        .forEach(type -> wiring.type(ofConnection(type)));
    return wiring.build();
  }

  private static String typeOf(Object source) {
    return source instanceof ReleaseHeader
        ? "Release"
        : Field.record(source).getClass().getSimpleName();
  }

  /** The types that an operation can reach; others belong to questions that come later. */
  private List<ObjectTypeDefinition> reachable() {
    Map<String, ObjectTypeDefinition> reached = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of("Query", "Subscription"));
    while (!open.isEmpty()) {
      contract
          .findObject(open.pop())
          .filter(type -> reached.putIfAbsent(type.getName(), type) == null)
          .ifPresent(
              type ->
                  type.getFieldDefinitions().forEach(field -> open.add(Contract.typeName(field))));
    }
    contract.objects().stream()
        .filter(type -> FieldBinding.findShape(type.getName()).isPresent())
        .forEach(type -> reached.putIfAbsent(type.getName(), type));
    return List.copyOf(reached.values());
  }

  private TypeRuntimeWiring.Builder bound(ObjectTypeDefinition type) {
    TypeRuntimeWiring.Builder wiring = TypeRuntimeWiring.newTypeWiring(type.getName());
    for (FieldDefinition field : type.getFieldDefinitions()) {
      wiring.dataFetcher(field.getName(), fetcher(served(type, field)));
    }
    return wiring;
  }

  /** The source of a field as it is served: with pages where it is a connection. */
  private Field served(ObjectTypeDefinition type, FieldDefinition field) {
    Map<String, String> inputs = contract.filteredInputs(field);
    Field bound = binding.source(type, field);
    Field source = inputs.isEmpty() ? bound : new FilteredInputs(attributes, inputs, bound);
    return contract.isConnection(type.getName(), field)
        ? new ListField(
            attributes, Contract.typeName(field), source, type.getName().equals("Query"))
        : SchemaExpander.findFiltered(field)
            .<Field>map(filtered -> new FilteredField(attributes, filtered, source))
            .orElse(source);
  }

  private static TypeRuntimeWiring.Builder ofConnection(ObjectTypeDefinition type) {
    TypeRuntimeWiring.Builder wiring = TypeRuntimeWiring.newTypeWiring(type.getName());
    type.getFieldDefinitions()
        .forEach(
            field ->
                wiring.dataFetcher(
                    field.getName(),
                    fetcher(FieldBinding.ofConnection(type.getName(), field.getName()))));
    return wiring;
  }

  private static DataFetcher<Object> fetcher(Field field) {
    return environment -> {
      Scope scope = Scope.of(environment);
      scope.budget().spend();
      Object source = environment.getSource();
      return field.of(
          scope, source == null ? NOTHING : source, new Arguments(environment.getArguments()));
    };
  }
}
