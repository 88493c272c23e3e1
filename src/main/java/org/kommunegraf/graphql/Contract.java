package org.kommunegraf.graphql;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code schema.graphqls} says, before it is expanded. */
public final class Contract {

  private static final String FILE = "/schema.graphqls";

  private final String header;
  private final Document document;
  private final Map<String, ObjectTypeDefinition> objects = new LinkedHashMap<>();
  private final Map<String, EnumTypeDefinition> enums = new LinkedHashMap<>();

  private Contract(String text) {
    this.header =
        text.lines()
            .takeWhile(line -> line.startsWith("#"))
            .collect(Collectors.joining("\n", "", "\n\n"));
    this.document = parse(text);
    document
        .getDefinitionsOfType(ObjectTypeDefinition.class)
        .forEach(type -> objects.put(type.getName(), type));
    document
        .getDefinitionsOfType(EnumTypeDefinition.class)
        .forEach(type -> enums.put(type.getName(), type));
  }

  /** What the file says that the program was built with; it is read once. */
  public static Contract read() {
    return Read.ONCE;
  }

  private static final class Read {
    static final Contract ONCE = ofFile();
  }

  private static Contract ofFile() {
    try (InputStream file = Contract.class.getResourceAsStream(FILE)) {
      return new Contract(
          new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document parse(String sdl) {
    ParserOptions options =
        ParserOptions.getDefaultSdlParserOptions()
            .transform(o -> o.captureSourceLocation(true).captureLineComments(false));
    return Parser.parse(
        ParserEnvironment.newParserEnvironment().document(sdl).parserOptions(options).build());
  }

  /** The comment that opens the file. */
  String header() {
    return header;
  }

  Document document() {
    return document;
  }

  Collection<ObjectTypeDefinition> objects() {
    return objects.values();
  }

  Optional<ObjectTypeDefinition> findObject(String type) {
    return Optional.ofNullable(objects.get(type));
  }

  /** The names of an enum's values, in the order declared; empty for types that are no enum. */
  public List<String> constants(String type) {
    EnumTypeDefinition constants = enums.get(type);
    return constants == null
        ? List.of()
        : constants.getEnumValueDefinitions().stream().map(value -> value.getName()).toList();
  }

  boolean isEnum(String type) {
    return enums.containsKey(type);
  }

  /**
   * The types of records that an interface or union can be; empty for other types. A release is a
   * Node, but nothing in the graph refers to one.
   */
  List<String> members(String type) {
    Stream<String> ofUnions =
        document.getDefinitionsOfType(UnionTypeDefinition.class).stream()
            .filter(union -> union.getName().equals(type))
            .flatMap(union -> union.getMemberTypes().stream())
            .map(member -> ((TypeName) member).getName());
    Stream<String> ofInterfaces =
        document.getDefinitionsOfType(InterfaceTypeDefinition.class).stream()
            .filter(declared -> declared.getName().equals(type))
            .flatMap(declared -> objects.values().stream())
            .filter(object -> implementing(object, type))
            .map(ObjectTypeDefinition::getName)
            .filter(object -> FieldBinding.findShape(object).isPresent());
    return Stream.concat(ofUnions, ofInterfaces).toList();
  }

  /** Whether an object type implements an interface. */
  boolean isA(String type, String declared) {
    return objects.containsKey(type) && implementing(objects.get(type), declared);
  }

  private static boolean implementing(ImplementingTypeDefinition<?> type, String declared) {
    return type.getImplements().stream()
        .anyMatch(name -> ((TypeName) name).getName().equals(declared));
  }

  /** Whether a type is one of entities of which lists are given in pages. */
  boolean isPaged(String type) {
    return isA(type, "Node") && findObject(type).filter(o -> o.hasDirective("few")).isEmpty();
  }

  /**
   * Whether a field becomes a connection: a list of one type of entities that are not few, where it
   * stands on Query or carries {@code @relationship} or {@code @derived}.
   */
  boolean isConnection(String owner, FieldDefinition field) {
    boolean marked =
        owner.equals("Query")
            || field.hasDirective("relationship")
            || field.hasDirective("derived");
    return marked && isList(field.getType()) && isPaged(typeName(field));
  }

  /** The type that a field or an input marked {@code @where} filters; empty for others. */
  static Optional<String> filteredType(DirectivesContainer<?> marked) {
    return marked.getDirectives("where").stream()
        .findFirst()
        .map(where -> Objects.requireNonNull(where.getArgument("type")))
        .map(type -> ((StringValue) type.getValue()).getValue());
  }

  /**
   * The fields of a field's arguments whose own inputs hold a filter {@code where}, each with the
   * type that is filtered.
   */
  Map<String, String> filteredInputs(FieldDefinition field) {
    Map<String, String> filtered = new TreeMap<>();
    for (InputValueDefinition argument : field.getInputValueDefinitions()) {
      findInput(TypeInfo.typeInfo(argument.getType()).getName()).stream()
          .flatMap(input -> input.getInputValueDefinitions().stream())
          .forEach(
              inner ->
                  findInput(TypeInfo.typeInfo(inner.getType()).getName())
                      .flatMap(Contract::filteredType)
                      .ifPresent(type -> filtered.put(inner.getName(), type)));
    }
    return filtered;
  }

  private Optional<InputObjectTypeDefinition> findInput(String type) {
    return document.getDefinitionsOfType(InputObjectTypeDefinition.class).stream()
        .filter(input -> input.getName().equals(type))
        .findFirst();
  }

  static boolean isList(Type<?> type) {
    return type instanceof ListType
        || (type instanceof NonNullType required && isList(required.getType()));
  }

  /** The name of a field's type, without what says that it is a list or required. */
  static String typeName(FieldDefinition field) {
    return TypeInfo.typeInfo(field.getType()).getName();
  }
}
