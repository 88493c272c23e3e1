package org.kommunegraf.query.change;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one form of a field's value that people read: equal values are equal texts, amounts are
 * decimals, and what follows from the rest of a figure is left out, as in the data.
 *
 * @param ids what each id is written as
 */
record FieldText(UnaryOperator<String> ids) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> BOUNDS = Set.of("min", "max");

  /** The text of a component that is set. */
  String of(Component component, Record owner) {
    return text(plain(Objects.requireNonNull(component.of(owner)), component, owner));
  }

  /** The texts of the items of a list. */
  List<String> items(Component component, Record owner) {
    return component.listOf(owner).stream()
        .map(item -> text(plain(item, component, owner)))
        .toList();
  }

  private static String text(Object plain) {
    return plain instanceof String text ? text : json(plain);
  }

  static String json(Object plain) {
    return JSON.writeValueAsString(plain);
  }

  private Object plain(Object value, Component component, Record owner) {
    if (value instanceof List<?> items) {
      return items.stream().map(item -> plain(item, component, owner)).toList();
    }
    if (value instanceof Ref<?> reference) {
      return ids.apply(reference.id());
    }
    if (value instanceof Long minor && component.minorUnits() && owner instanceof Money money) {
      return Decimals.fromMinor(minor, money.currency()).toPlainString();
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    boolean single = value instanceof PartialDate || value instanceof LineRange;
    return value instanceof Record record && !single ? tree(record) : value.toString();
  }

  private Map<String, Object> tree(Record record) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Component component : Shape.of(record.getClass()).components()) {
      if (component.isSetIn(record)
          && !(record instanceof Figure<?> figure && follows(component.name(), figure))) {
        Object value = Objects.requireNonNull(component.of(record));
        tree.put(component.name(), plain(value, component, record));
      }
    }
    return tree;
  }

  /** Whether a part of a figure is what it would be if nobody had written it. */
  private static boolean follows(String part, Figure<?> figure) {
    if (BOUNDS.contains(part)) {
      return figure.value() != null;
    }
    return switch (part) {
      case "comparator" -> figure.comparator() == impliedComparator(figure);
      case "status" -> figure.status() == FigureStatus.ACTUAL;
      default -> false;
    };
  }

  private static <N extends Comparable<N>> org.kommunegraf.model.Comparator impliedComparator(
      Figure<N> figure) {
    return Figure.comparatorOf(figure.min(), figure.max());
  }
}
