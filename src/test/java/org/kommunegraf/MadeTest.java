package org.kommunegraf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Spend;

/** Tests make every entity by the names of its fields, and are told when they misspell one. */
class MadeTest {

  static List<Shape> everyEntity() {
    return Shape.entities();
  }

  @ParameterizedTest
  @MethodSource("everyEntity")
  void everyEntityIsMadeOfWhatItMustReferToAlone(Shape shape) {
    Entity made = make(shape.type());
    assertThat(shape.components().stream().filter(Component::required))
        .allSatisfy(component -> assertThat(component.of((Record) made)).isNotNull());
  }

  @SuppressWarnings("unchecked") // a shape of entities has the type of one
  private static <T extends Record & Entity> Entity make(Class<? extends Record> type) {
    Made<T> made = Made.of((Class<T>) type, new Identity("entity:x", List.of(), "test"));
    Shape.of(type).components().stream()
        .filter(component -> component.required() && component.kind().isReference())
        .forEach(component -> made.with(component.name(), new Ref<>("entity:y")));
    return made.record();
  }

  @Test
  void aFieldThatTheRecordLacksIsRefusedWithThoseItHas() {
    assertThatThrownBy(() -> Made.of(Money.class).with("valeu", 1L))
        .hasMessageContaining("Money has no field \"valeu\"; its fields are [value, min,");
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> Made.of(Money.class).with("value", 1))
        .hasMessageContaining("Money.value does not take class java.lang.Integer: 1");
    assertThatThrownBy(() -> Made.of(Spend.class, identity()).with("covers", List.of("all")))
        .hasMessageContaining("Spend.covers does not take");
  }

  @Test
  void anEntityLikeAnotherOneDiffersInWhatIsGiven() {
    Spend one = Made.of(Spend.class, identity()).with("payer", new Ref<>("department:a")).record();
    Spend other = Made.like(one).with("municipality", new Ref<>("municipality:b")).record();
    assertThat(other.payer()).isEqualTo(one.payer());
    assertThat(other.municipality()).isEqualTo(new Ref<>("municipality:b"));
  }

  private static Identity identity() {
    return new Identity("spend:x", List.of(), "test");
  }
}
