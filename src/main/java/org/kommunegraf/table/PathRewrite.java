package org.kommunegraf.table;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes the fields on one way through an operation. A fragment on the way is written out there,
 * as it may stand elsewhere too, where nothing is to change.
 */
final class PathRewrite {

  /** What becomes of a field at a step of the way. */
  interface Change {
    Field of(Field field, int step);
  }

  private final Document document;
  private final List<String> keys;
  private final Change change;
  private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();

  /**
   * @param keys the fields of the way, by their keys in the answer
   */
  PathRewrite(Document document, List<String> keys, Change change) {
    this.keys = keys;
    this.change = change;
    this.document = document;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  /** The document with one operation changed. */
  Document of(@Nullable String name) {
    OperationDefinition operation = OneOperation.find(document, name);
    SelectionSet selections = changed(operation.getSelectionSet(), 0);
    @SuppressWarnings("rawtypes") // graphql-java's own signature
    List<Definition> definitions = new ArrayList<>(fragments.values());
    definitions.add(operation.transform(builder -> builder.selectionSet(selections)));
    return document.transform(builder -> builder.definitions(definitions));
  }

  private SelectionSet changed(SelectionSet selections, int step) {
    @SuppressWarnings("rawtypes") // graphql-java's own signature
    List<Selection> changed = new ArrayList<>();
    for (Selection<?> selection : selections.getSelections()) {
      changed.add(changed(selection, step));
    }
    return new SelectionSet(changed);
  }

  private Selection<?> changed(Selection<?> selection, int step) {
    if (selection instanceof FragmentSpread spread) {
      FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
      return InlineFragment.newInlineFragment()
          .typeCondition(fragment.getTypeCondition())
          .directives(spread.getDirectives())
          .selectionSet(changed(fragment.getSelectionSet(), step))
          .build();
    }
    if (selection instanceof InlineFragment inline) {
      SelectionSet inner = changed(inline.getSelectionSet(), step);
      return inline.transform(builder -> builder.selectionSet(inner));
    }
    return selection instanceof Field field && field.getResultKey().equals(keys.get(step))
        ? changed(field, step)
        : selection;
  }

  private Field changed(Field field, int step) {
    SelectionSet below = field.getSelectionSet();
    if (below == null || step == keys.size() - 1) {
      return change.of(field, step);
    }
    SelectionSet inner = changed(below, step + 1);
    return change.of(field.transform(builder -> builder.selectionSet(inner)), step);
  }
}
