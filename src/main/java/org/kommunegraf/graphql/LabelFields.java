package org.kommunegraf.graphql;

import graphql.language.FieldDefinition;
import graphql.schema.idl.TypeInfo;
import java.util.List;
import java.util.Optional;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatReason;
import org.kommunegraf.query.Label;
import org.kommunegraf.query.Vocabulary;

/** Fields that say something in the language asked for: names, words for constants, caveats. */
final class LabelFields {

  private static final String ENDING = "Label";

  private LabelFields() {}

  static void addTo(FieldTable fields) {
    fields.put("Named.name", (scope, source, args) -> name(source, args).text());
    fields.put("Named.label", (scope, source, args) -> name(source, args));
    for (String type : List.of("Caveat", "CaveatReason")) {
      fields.put(type + ".text", (scope, source, args) -> sentence(source, args).text());
      fields.put(type + ".sentence", (scope, source, args) -> sentence(source, args));
    }
    fields.put(
        "Caveat.label",
        (scope, source, args) -> Vocabulary.label(((Caveat) source).kind(), args.language()));
  }

  /** The field whose constant a field puts into words: {@code kind} for {@code kindLabel}. */
  static Optional<String> constantOf(FieldDefinition field) {
    String name = field.getName();
    return TypeInfo.typeInfo(field.getType()).getName().equals(ENDING) && name.endsWith(ENDING)
        ? Optional.of(name.substring(0, name.length() - ENDING.length()))
        : Optional.empty();
  }

  /** What the constant in a field is called; null where the field is. */
  static Field labelOf(Field constant) {
    return (scope, source, args) -> {
      Object found = constant.of(scope, source, Arguments.NONE);
      return found == null ? null : Vocabulary.label((Enum<?>) found, args.language());
    };
  }

  private static Label name(Object source, Arguments arguments) {
    return Label.of(((Entity) source).names(), arguments.language());
  }

  private static Label sentence(Object source, Arguments arguments) {
    Caveat caveat = source instanceof CaveatReason reason ? reason.alone() : (Caveat) source;
    return caveat.sentence(arguments.language());
  }
}
