package org.kommunegraf.graphql;

import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The types of {@code schema.graphqls} as it is written, before lists become connections. */
final class ContractTypes {

  /** What a field holds: a scalar, an entity or value record, or one of several types. */
  enum Kind {
    TEXT,
    ID,
    INT,
    DECIMAL,
    BOOLEAN,
    DATE,
    ENUM,
    RECORD,
    ABSTRACT
  }

  record FieldType(String name, String type, Kind kind, boolean list) {}

  private static final Map<String, Kind> SCALARS =
      Map.of(
          "String", Kind.TEXT,
          "ID", Kind.ID,
          "Int", Kind.INT,
          "Decimal", Kind.DECIMAL,
          "Boolean", Kind.BOOLEAN,
          "PartialDate", Kind.DATE);

  private final Map<String, Map<String, FieldType>> fields = new LinkedHashMap<>();
  private final Map<String, List<String>> implementing = new LinkedHashMap<>();
  private final Map<String, List<String>> members = new LinkedHashMap<>();
  private final Map<String, List<String>> enums = new LinkedHashMap<>();

  static ContractTypes read() {
    try (InputStream file = ContractTypes.class.getResourceAsStream("/schema.graphqls")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new ContractTypes(Parser.parse(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private ContractTypes(Document contract) {
    for (EnumTypeDefinition type : contract.getDefinitionsOfType(EnumTypeDefinition.class)) {
      enums.put(
          type.getName(),
          type.getEnumValueDefinitions().stream().map(EnumValueDefinition::getName).toList());
    }
    for (InterfaceTypeDefinition type :
        contract.getDefinitionsOfType(InterfaceTypeDefinition.class)) {
      members.put(type.getName(), new ArrayList<>());
    }
    for (UnionTypeDefinition type : contract.getDefinitionsOfType(UnionTypeDefinition.class)) {
      members.put(
          type.getName(),
          type.getMemberTypes().stream().map(member -> ((TypeName) member).getName()).toList());
    }
    List<ObjectTypeDefinition> objects = contract.getDefinitionsOfType(ObjectTypeDefinition.class);
    objects.forEach(this::addImplemented);
    objects.forEach(type -> fields.put(type.getName(), Map.of()));
    objects.forEach(this::addFields);
  }

  private void addImplemented(ObjectTypeDefinition type) {
    List<String> names =
        type.getImplements().stream()
            .map(implemented -> ((TypeName) implemented).getName())
            .toList();
    implementing.put(type.getName(), names);
    // a release is a Node, but no entity refers to one
    if (!type.getName().equals("Release")) {
      names.forEach(name -> members.get(name).add(type.getName()));
    }
  }

  private void addFields(ObjectTypeDefinition type) {
    Map<String, FieldType> found = new LinkedHashMap<>();
    for (FieldDefinition field : type.getFieldDefinitions()) {
      boolean asked =
          field.getInputValueDefinitions().stream()
              .anyMatch(a -> a.getType() instanceof NonNullType && a.getDefaultValue() == null);
      String of = TypeInfo.typeInfo(field.getType()).getName();
      if (!asked && (SCALARS.containsKey(of) || kindOfNamed(of) != null)) {
        Kind kind = SCALARS.getOrDefault(of, kindOfNamed(of));
        found.put(
            field.getName(), new FieldType(field.getName(), of, kind, isList(field.getType())));
      }
    }
    fields.put(type.getName(), found);
  }

  private static boolean isList(Type<?> type) {
    return type instanceof NonNullType required
        ? isList((Type<?>) required.getType())
        : type instanceof ListType;
  }

  private Kind kindOfNamed(String type) {
    return enums.containsKey(type)
        ? Kind.ENUM
        : members.containsKey(type) ? Kind.ABSTRACT : fields.containsKey(type) ? Kind.RECORD : null;
  }

  /** The fields of a type that need no argument, by name. */
  Map<String, FieldType> fields(String type) {
    return fields.getOrDefault(type, Map.of());
  }

  boolean is(String type, String implemented) {
    return implementing.getOrDefault(type, List.of()).contains(implemented);
  }

  boolean isEntity(String type) {
    return is(type, "Node");
  }

  /** The constants of an enum, in the order written. */
  List<String> constants(String type) {
    return enums.get(type);
  }

  /** The types that an interface or a union stands for. */
  List<String> members(String type) {
    return members.get(type);
  }

  /** The fields of Query that list all entities of a type. */
  Stream<FieldType> lists() {
    return fields("Query").values().stream()
        .filter(field -> field.list() && isEntity(field.type()));
  }

  /** A type's name as a field has it: {@code councilDecision}. */
  static String lowerCamel(String type) {
    return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }

  /** A type's name as the enum EntityType has it: {@code COUNCIL_DECISION}. */
  static String constant(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
