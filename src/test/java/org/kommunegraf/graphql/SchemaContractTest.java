package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.DescribedNode;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeInfo;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Golden;
import org.kommunegraf.RealData;
import org.kommunegraf.dataset.DataSchema;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Shape;

/** The schema, the records and the data's JSON Schema say the same. */
class SchemaContractTest {

  private static final Path FILE = Path.of("schema.graphqls");

  /** The one that describes the schema itself, and so stands nowhere else. */
  private static final String OF_A_DIRECTIVE = "RelationshipDirection";

  private final Document contract = Parser.parse(read());

  private static String read() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theContractIsValidByItself() {
    assertThat(UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(read())))
        .isNotNull();
  }

  @Test
  void theServedSchemaIsTheOneThatPeopleHaveSeen() throws IOException {
    Golden.assertEqual(
        Path.of("docs/schema-full.graphqls"), new GraphQlEngine(RealData::release).schemaText());
  }

  @Test
  void theServedSchemaIsValidByItself() {
    String served = new GraphQlEngine(RealData::release).schemaText();
    assertThat(UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(served)))
        .isNotNull();
  }

  @Test
  void theJsonSchemaOfTheDataFollowsFromTheRecords() throws IOException {
    Golden.assertEqual(Path.of("data/schema.json"), DataSchema.text());
  }

  @Test
  void everythingIsDescribed() {
    List<String> silent = new ArrayList<>();
    contract.getDefinitions().forEach(definition -> collectSilent(definition, "", silent));
    assertThat(silent).isEmpty();
  }

  private static void collectSilent(Node<?> node, String owner, List<String> silent) {
    String name = node instanceof NamedNode<?> named ? owner + "/" + named.getName() : owner;
    boolean describable =
        node instanceof DescribedNode<?>
            && !(node instanceof graphql.language.OperationDefinition)
            && !(node instanceof graphql.language.FragmentDefinition);
    if (describable
        && Optional.ofNullable(((DescribedNode<?>) node).getDescription())
            .filter(d -> !d.getContent().isBlank())
            .isEmpty()) {
      silent.add(name);
    }
    node.getChildren().forEach(child -> collectSilent(child, name, silent));
  }

  /** A reference's type in Neo4j stands on the record and in the schema. */
  @Test
  void relationshipsAreThoseOfTheRecords() {
    List<String> wrong = new ArrayList<>();
    for (ObjectTypeDefinition type : contract.getDefinitionsOfType(ObjectTypeDefinition.class)) {
      for (FieldDefinition field : type.getFieldDefinitions()) {
        field.getDirectives("relationship").stream()
            .filter(directive -> !isOfRecord(type, field, directive))
            .forEach(directive -> wrong.add(type.getName() + "." + field.getName()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isOfRecord(
      ObjectTypeDefinition type, FieldDefinition field, Directive directive) {
    String relation = ((StringValue) directive.getArgument("type").getValue()).getValue();
    boolean outward = directive.getArgument("direction").getValue().toString().contains("OUT");
    if (outward) {
      Component component =
          FieldBinding.findShape(type.getName()).orElseThrow().find(field.getName());
      return component != null && relation.equals(component.relation());
    }
    String source = TypeInfo.typeInfo(field.getType()).getName();
    Class<?> target = FieldBinding.findShape(type.getName()).orElseThrow().type();
    // conflictsWith comes in from any entity that may contradict this one
    return (source.equals("Node")
            ? Shape.entities().stream()
            : FieldBinding.findShape(source).stream())
        .flatMap(shape -> shape.components().stream())
        .anyMatch(c -> relation.equals(c.relation()) && c.type().isAssignableFrom(target));
  }

  @Test
  void everyComponentHasItsField() {
    List<String> missing = new ArrayList<>();
    for (Shape shape : allShapes().toList()) {
      Optional<ObjectTypeDefinition> type = type(shape.name());
      for (Component component : shape.components()) {
        if (component.type() != Quantity.class
            && type.flatMap(t -> field(t, component.name())).isEmpty()) {
          missing.add(shape + "." + component.name());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /**
   * All records that clients see: entities and what they are made of, a quantity as the fields of
   * its owner.
   */
  private static Stream<Shape> allShapes() {
    Stream<Shape> parts =
        Shape.entities().stream()
            .flatMap(shape -> shape.components().stream())
            .filter(c -> c.kind() == Component.Kind.VALUE || c.kind() == Component.Kind.VALUES)
            .filter(c -> c.type() != Quantity.class)
            .map(Component::shape);
    return Stream.concat(Shape.entities().stream(), parts).distinct();
  }

  @Test
  void enumsAreThoseOfTheProgram() {
    for (EnumTypeDefinition type : contract.getDefinitionsOfType(EnumTypeDefinition.class)) {
      if (!type.getName().equals(OF_A_DIRECTIVE)) {
        assertThat(type.getEnumValueDefinitions())
            .as(type.getName())
            .extracting(EnumValueDefinition::getName)
            .isEqualTo(constants(type.getName()));
      }
    }
  }

  private static List<String> constants(String type) {
    if (type.equals("EntityType")) {
      return Shape.entities().stream().map(Shape::constant).toList();
    }
    Class<?> found = enumOfTheProgram(type);
    return Arrays.stream(found.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
  }

  /** The enum of that name, in whichever package it stands. */
  private static Class<?> enumOfTheProgram(String name) {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      Path file =
          files
              .filter(f -> f.endsWith(name + ".java"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no enum " + name + " in " + sources));
      String path = sources.relativize(file).toString();
      return Class.forName(path.replace(".java", "").replace(File.separatorChar, '.'));
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theHeaderListsEveryErrorCode() {
    List<String> listed =
        read()
            .lines()
            .filter(line -> line.matches("#   [A-Z_]+ {2,}.*"))
            .map(line -> line.substring(4).replaceAll(" .*", ""))
            .toList();
    assertThat(listed)
        .containsExactly(Arrays.stream(ErrorCode.values()).map(Enum::name).toArray(String[]::new));
  }

  private Optional<ObjectTypeDefinition> type(String name) {
    return contract.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
        .filter(type -> type.getName().equals(name))
        .findFirst();
  }

  private static Optional<FieldDefinition> field(ObjectTypeDefinition type, String name) {
    return type.getFieldDefinitions().stream().filter(f -> f.getName().equals(name)).findFirst();
  }
}
