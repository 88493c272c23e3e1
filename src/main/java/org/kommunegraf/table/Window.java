package org.kommunegraf.table;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about how much they want of a list.
 *
 * @param possible whether that can be said of the field
 * @param sized whether they say how much
 * @param given whether they say how much, or where to begin or end
 */
record Window(boolean possible, boolean sized, boolean given) {

  static final Window NONE = new Window(false, false, false);

  private static final Set<String> SIZES = Set.of(LargestPages.FIRST, LargestPages.LAST);
  private static final Set<String> PLACES = Set.of("after", "before");

  /**
   * @param above that of the field above; null if it does not stand for this one too
   */
  static Window of(
      GraphQLSchema schema, List<ExecutableNormalizedField> fields, @Nullable Window above) {
    boolean possible =
        fields.get(0).getFieldDefinitions(schema).get(0).getArgument(LargestPages.FIRST) != null;
    if (!possible && above != null) {
      return new Window(false, above.sized, above.given);
    }
    boolean sized = arguments(fields).anyMatch(SIZES::contains);
    return new Window(possible, sized, sized || arguments(fields).anyMatch(PLACES::contains));
  }

  /** The names of the arguments that have a value. */
  private static Stream<String> arguments(List<ExecutableNormalizedField> fields) {
    return fields.stream()
        .flatMap(field -> field.getResolvedArguments().entrySet().stream())
        .filter(argument -> argument.getValue() != null)
        .map(argument -> argument.getKey());
  }
}
