package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NonNullType;
import graphql.parser.Parser;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.CaveatKind;
import org.kommunegraf.query.Vocabulary;
import org.kommunegraf.query.change.ChangeKind;

/** A field {@code xLabel} puts the constant of the field {@code x} into words. */
class LabelFieldsTest {

  @TestFactory
  Stream<DynamicTest> everyLabelBelongsToAnEnumWithWords() throws IOException {
    return Parser.parse(Files.readString(Path.of("schema.graphqls")))
        .getDefinitionsOfType(ImplementingTypeDefinition.class)
        .stream()
        .flatMap(type -> labels(type));
  }

  private static Stream<DynamicTest> labels(ImplementingTypeDefinition<?> type) {
    List<FieldDefinition> fields = type.getFieldDefinitions();
    return fields.stream()
        .filter(field -> LabelFields.constantOf(field).isPresent())
        .map(
            field ->
                DynamicTest.dynamicTest(
                    type.getName() + "." + field.getName(), () -> check(field, fields)));
  }

  private static void check(FieldDefinition label, List<FieldDefinition> fields)
      throws ClassNotFoundException {
    String name = LabelFields.constantOf(label).orElseThrow();
    FieldDefinition constant =
        fields.stream().filter(field -> field.getName().equals(name)).findFirst().orElseThrow();
    assertThat(label.getType() instanceof NonNullType)
        .as("the one is null where the other is")
        .isEqualTo(constant.getType() instanceof NonNullType);
    assertThat(label.getInputValueDefinitions())
        .singleElement()
        .satisfies(argument -> assertThat(argument.getName()).isEqualTo("language"));
    Enum<?> any = (Enum<?>) enumOf(constant).getEnumConstants()[0];
    assertThat(Vocabulary.label(any, null).text()).isNotBlank();
  }

  private static Class<?> enumOf(FieldDefinition field) throws ClassNotFoundException {
    String name = TypeInfo.typeInfo(field.getType()).getName();
    Class<?> home =
        switch (name) {
          case "CaveatKind" -> CaveatKind.class;
          case "ChangeKind" -> ChangeKind.class;
          default -> Entity.class;
        };
    return Class.forName(home.getPackageName() + "." + name);
  }
}
