package org.kommunegraf.query.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Figure;

/**
 * What a field held in one release, as values that belong to no release.
 *
 * @param text the value in one form: a text, constant, date or id as it is, all else as JSON
 * @param figure the same as a number with its bounds; null if it is none
 * @param items the texts of the items of a list; empty for other values
 */
public record FieldValue(String text, @Nullable Figure<?> figure, List<String> items) {

  /** The value of a component that is set. */
  static FieldValue of(Component component, Record owner) {
    FieldText text = new FieldText(id -> id);
    Object value = component.of(owner);
    return new FieldValue(
        text.of(component, owner),
        value instanceof Figure<?> figure ? figure : null,
        component.kind().isList() ? text.items(component, owner) : List.of());
  }

  static FieldValue ofText(String text) {
    return new FieldValue(text, null, List.of());
  }

  static FieldValue ofItems(List<String> items) {
    return new FieldValue(FieldText.json(items), null, List.copyOf(items));
  }
}
