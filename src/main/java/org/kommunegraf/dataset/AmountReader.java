package org.kommunegraf.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Shape;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Turns the decimals that people write for an amount of money into minor units of its currency. */
final class AmountReader {

  private final Shape shape;
  private final Currency currency;

  private AmountReader(Shape shape, Currency currency) {
    this.shape = shape;
    this.currency = currency;
  }

  /**
   * The values of a record with its amounts in minor units; a value is null when it has too many
   * decimals, which is noted. Records without currency stay as they are.
   */
  static List<@Nullable Object> inMinorUnits(
      Shape shape,
      List<@Nullable Object> values,
      Map<String, NodeTuple> fields,
      String path,
      EntryNotes notes) {
    for (Object value : values) {
      if (value instanceof Currency currency) {
        return new AmountReader(shape, currency).read(values, fields, path, notes);
      }
    }
    return values;
  }

  /**
   * Refuses amounts that contradict each other, in the decimals that were written.
   *
   * @param values values in minor units
   * @throws IllegalArgumentException with a sentence
   */
  static void refuseContradictions(Shape shape, List<@Nullable Object> values) {
    for (Object value : values) {
      if (value instanceof Currency currency) {
        new AmountReader(shape, currency).refuseContradictions(values);
      }
    }
  }

  private List<@Nullable Object> read(
      List<@Nullable Object> values, Map<String, NodeTuple> fields, String path, EntryNotes notes) {
    List<@Nullable Object> read = new ArrayList<>(values);
    for (int i = 0; i < values.size(); i++) {
      Component component = shape.components().get(i);
      if (component.minorUnits() && values.get(i) instanceof BigDecimal amount) {
        NodeTuple field = Objects.requireNonNull(fields.get(component.name()));
        read.set(
            i,
            notes.attempt(
                () -> Decimals.toMinor(amount, currency),
                field.getValueNode(),
                path + "/" + component.name()));
      }
    }
    return read;
  }

  private void refuseContradictions(List<@Nullable Object> values) {
    Shape figure = Shape.of(Quantity.class);
    List<@Nullable Object> decimals = new ArrayList<>();
    for (Component component : figure.components()) {
      Object value = values.get(shape.components().indexOf(shape.find(component.name())));
      decimals.add(value instanceof Long minor ? Decimals.fromMinor(minor, currency) : value);
    }
    figure.build(decimals);
  }
}
