package org.kommunegraf.table;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks of each item of a list of spends that a condition chooses whether it counts whole in the
 * total of what the same condition chooses.
 */
final class AskedPlaces {

  private AskedPlaces() {}

  /**
   * The list with the question in it; itself where it has no condition.
   *
   * @param spends a field that gives a connection of spends
   */
  static Field of(Field spends) {
    Optional<Argument> where =
        spends.getArguments().stream()
            .filter(argument -> argument.getName().equals("where"))
            .findFirst();
    SelectionSet below = spends.getSelectionSet();
    if (where.isEmpty() || below == null) {
      return spends;
    }
    Field question =
        Field.newField("countsWhole")
            .alias(HiddenFields.COUNTS)
            .arguments(List.of(where.get()))
            .build();
    SelectionSet asked = inItems(below, question);
    return spends.transform(builder -> builder.selectionSet(asked));
  }

  private static SelectionSet inItems(SelectionSet connection, Field question) {
    @SuppressWarnings("rawtypes") // graphql-java's own signature
    List<Selection> changed = new ArrayList<>();
    for (Selection<?> selection : connection.getSelections()) {
      changed.add(changed(selection, question));
    }
    return new SelectionSet(changed);
  }

  private static Selection<?> changed(Selection<?> selection, Field question) {
    if (selection instanceof InlineFragment inline) {
      SelectionSet inner = inItems(inline.getSelectionSet(), question);
      return inline.transform(builder -> builder.selectionSet(inner));
    }
    if (!(selection instanceof Field field) || field.getSelectionSet() == null) {
      return selection;
    }
    return switch (field.getName()) {
      case "nodes", "node" -> {
        @SuppressWarnings("rawtypes") // graphql-java's own signature
        List<Selection> more = new ArrayList<>(field.getSelectionSet().getSelections());
        more.add(question);
        yield field.transform(builder -> builder.selectionSet(new SelectionSet(more)));
      }
      case "edges" -> {
        SelectionSet inner = inItems(field.getSelectionSet(), question);
        yield field.transform(builder -> builder.selectionSet(inner));
      }
      default -> selection;
    };
  }
}
