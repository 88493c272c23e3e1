package org.kommunegraf.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;

/**
 * Entities of every type with every component set or left out by chance: whatever a record can
 * hold.
 */
final class RandomEntities {

  private static final int OF_EACH_TYPE = 3;

  private final Random random;
  private final int ofEachType;

  RandomEntities(long seed) {
    this(seed, OF_EACH_TYPE);
  }

  /**
   * @param ofEachType how many there are of each type; references name one of these
   */
  RandomEntities(long seed, int ofEachType) {
    this.random = new Random(seed);
    this.ofEachType = ofEachType;
  }

  /** Some entities of every type, whose references resolve among themselves. */
  List<Entity> all() {
    List<Entity> entities = new ArrayList<>();
    for (Shape shape : Shape.entities()) {
      for (int i = 0; i < ofEachType; i++) {
        entities.add(entity(shape, i));
      }
    }
    return entities;
  }

  Entity entity(Shape shape, int number) {
    List<String> former =
        random.nextInt(4) == 0 ? List.of(id(shape, number) + "-before") : List.of();
    List<Correction> corrections = new ArrayList<>();
    for (int i = random.nextInt(4) - 1; i > 0; i--) {
      corrections.add(
          Made.of(Correction.class)
              .with("reason", text())
              .with("date", random.nextBoolean() ? date() : null)
              .with("fields", List.of("lines", "printed"))
              .record());
    }
    Identity identity =
        new Identity(id(shape, number), former, "set-" + random.nextInt(3), corrections);
    return shape.build(identity, values(shape));
  }

  private static String id(Shape shape, int number) {
    return shape.prefix() + ":random/" + number;
  }

  private List<@Nullable Object> values(Shape shape) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Component component : shape.components()) {
      values.add(component.kind().isList() ? list(component) : maybe(component));
    }
    return values;
  }

  private List<Object> list(Component component) {
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(item(component));
    }
    return items;
  }

  private @Nullable Object maybe(Component component) {
    return component.required() || random.nextBoolean() ? item(component) : null;
  }

  private Object item(Component component) {
    return switch (component.kind()) {
      case TEXT, TEXTS -> text();
      case ENUM, ENUMS ->
          component.type()
              .getEnumConstants()[random.nextInt(component.type().getEnumConstants().length)];
      case INTEGER ->
          component.type() == Long.class ? (Object) random.nextLong() : (Object) random.nextInt();
      case BOOLEAN -> random.nextBoolean();
      case DECIMAL -> decimal();
      case DATE -> date();
      case VALUE, VALUES -> value(component);
      case REF, REFS -> reference(component);
    };
  }

  private Object value(Component component) {
    if (component.type() == Quantity.class) {
      return random.nextBoolean()
          ? Made.of(Quantity.class)
              .with("value", decimal())
              .with("comparator", Comparator.EQUAL)
              .with("approximate", random.nextBoolean())
              .with("status", FigureStatus.TARGET)
              .record()
          : Made.of(Quantity.class)
              .with("min", decimal())
              .with("comparator", Comparator.MORE_THAN)
              .with("status", FigureStatus.ACTUAL)
              .record();
    }
    if (component.type() == Money.class) {
      return Made.of(Money.class)
          .with("value", random.nextLong())
          .with("comparator", Comparator.EQUAL)
          .with("approximate", true)
          .with("status", FigureStatus.ACTUAL)
          .with("currency", Currency.ISK)
          .with("printed", text())
          .record();
    }
    if (component.type() == LineRange.class) {
      int from = 1 + random.nextInt(1000);
      return new LineRange(from, from + random.nextInt(3));
    }
    if (component.type() == Period.class) {
      return Made.of(Period.class)
          .with("label", text())
          .with("start", random.nextBoolean() ? new PartialDate("2013") : null)
          .with("end", new PartialDate("2019-02-28"))
          .record();
    }
    return component.shape().build(values(component.shape()));
  }

  private Ref<Entity> reference(Component component) {
    List<Shape> targets = Shape.targets(component.type());
    return new Ref<>(id(targets.get(random.nextInt(targets.size())), random.nextInt(ofEachType)));
  }

  private BigDecimal decimal() {
    return BigDecimal.valueOf(random.nextLong(), random.nextInt(6));
  }

  private PartialDate date() {
    return new PartialDate(
        List.of("1998", "2013-06", "2015-06-04", "2024-02-29").get(random.nextInt(4)));
  }

  private String text() {
    return List.of(
                "",
                "x",
                "Å “quoted” \\ 'it' #1/2",
                "line\nbreak\ttab",
                "🙂 Sámi čž",
                "{a: 1}",
                "$param",
                "`tick`")
            .get(random.nextInt(8))
        + random.nextInt(100);
  }
}
