package org.kommunegraf.graphql;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeInfo;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.Page;
import org.kommunegraf.query.PageRequest;

/**
 * The schema as it is served: {@code schema.graphqls}, expanded, with a source for every field that
 * a query can reach.
 */
final class ContractSchema {

  private static final String FILE = "/schema.graphqls";

  /** The source of the fields of Query, which belong to nothing. */
  private static final Object NOTHING = new Object();

  private final String header;
  private final Document contract;
  private final Document expanded;
  private final FieldBinding binding = new FieldBinding();

  ContractSchema() {
    String text = read();
    this.header =
        text.lines()
            .takeWhile(line -> line.startsWith("#"))
            .collect(Collectors.joining("\n", "", "\n\n"));
    this.contract = parse(text);
    this.expanded = SchemaExpander.expand(contract);
  }

  private static String read() {
    try (InputStream file = ContractSchema.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document parse(String text) {
    ParserOptions options =
        ParserOptions.getDefaultSdlParserOptions()
            .transform(o -> o.captureSourceLocation(true).captureLineComments(false));
    return Parser.parse(
        ParserEnvironment.newParserEnvironment().document(text).parserOptions(options).build());
  }

  /** The expanded schema as SDL, with the header of the contract. */
  String text() {
    return header + AstPrinter.printAst(expanded).strip() + "\n";
  }

  GraphQLSchema executable() {
    return new SchemaGenerator()
        .makeExecutableSchema(new SchemaParser().buildRegistry(expanded), wiring());
  }

  private RuntimeWiring wiring() {
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.all().forEach(wiring::scalar);
    TypeResolver byRecord =
        environment ->
            environment
                .getSchema()
                .getObjectType(
                    Field.record(Objects.requireNonNull(environment.<Object>getObject()))
                        .getClass()
                        .getSimpleName());
    contract
        .getDefinitionsOfType(InterfaceTypeDefinition.class)
        .forEach(type -> wiring.type(type.getName(), builder -> builder.typeResolver(byRecord)));
    contract
        .getDefinitionsOfType(UnionTypeDefinition.class)
        .forEach(type -> wiring.type(type.getName(), builder -> builder.typeResolver(byRecord)));
    reachable().forEach(type -> wiring.type(bound(type)));
    Set<String> written =
        contract.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
            .map(ObjectTypeDefinition::getName)
            .collect(Collectors.toSet());
    expanded.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
        .filter(type -> !written.contains(type.getName()))
        .forEach(type -> wiring.type(ofConnection(type)));
    return wiring.build();
  }

  /** The types that a query can reach; others belong to questions that come later. */
  private List<ObjectTypeDefinition> reachable() {
    Map<String, ObjectTypeDefinition> types =
        contract.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
            .collect(Collectors.toMap(ObjectTypeDefinition::getName, type -> type));
    Map<String, ObjectTypeDefinition> reached = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of("Query"));
    while (!open.isEmpty()) {
      ObjectTypeDefinition type = types.get(open.pop());
      if (type != null && reached.putIfAbsent(type.getName(), type) == null) {
        type.getFieldDefinitions().forEach(field -> open.add(typeName(field)));
      }
    }
    types.values().stream()
        .filter(type -> FieldBinding.findShape(type.getName()).isPresent())
        .forEach(type -> reached.putIfAbsent(type.getName(), type));
    return List.copyOf(reached.values());
  }

  private TypeRuntimeWiring.Builder bound(ObjectTypeDefinition type) {
    TypeRuntimeWiring.Builder wiring = TypeRuntimeWiring.newTypeWiring(type.getName());
    ObjectTypeDefinition served =
        expanded.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
            .filter(t -> t.getName().equals(type.getName()))
            .findFirst()
            .orElseThrow();
    for (FieldDefinition field : type.getFieldDefinitions()) {
      Field source = binding.source(type, field);
      FieldDefinition inService =
          served.getFieldDefinitions().stream()
              .filter(f -> f.getName().equals(field.getName()))
              .findFirst()
              .orElseThrow();
      boolean paged = !typeName(inService).equals(typeName(field));
      wiring.dataFetcher(field.getName(), fetcher(paged ? paged(source) : source));
    }
    return wiring;
  }

  private static String typeName(FieldDefinition field) {
    return TypeInfo.typeInfo(field.getType()).getName();
  }

  private TypeRuntimeWiring.Builder ofConnection(ObjectTypeDefinition type) {
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

  /**
   * A list as the page that the field's arguments ask for; lists are in the order of ids, which
   * cursors count on.
   */
  private static Field paged(Field list) {
    return (scope, source, arguments) -> {
      @SuppressWarnings("unchecked") // only lists of entities are paged
      List<? extends Entity> items =
          (List<? extends Entity>) Objects.requireNonNull(list.of(scope, source, arguments));
      return Connection.of(Page.of(Page.sorted(items), pageRequest(arguments)));
    };
  }

  private static PageRequest pageRequest(Arguments arguments) {
    return new PageRequest(
        arguments.findInt("first"),
        arguments.findText("after"),
        arguments.findInt("last"),
        arguments.findText("before"));
  }
}
