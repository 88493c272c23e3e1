package org.kommunegraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Unit;

/**
 * Every figure, date, unit, currency and name of the data, written wrong in every way that a hand
 * slips: what contradicts the print is refused, and what no print can refuse is little and known.
 */
class PrintMutationTest {

  private static final double MOST_THAT_NOTHING_CAN_REFUSE = 0.05;

  private static final Set<String> INSIDE_ANOTHER =
      Set.of("KS", "Ilomants", "Keuru", "na Corydon", "nstagram");

  private final World world;
  private final Map<String, Integer> tried = new TreeMap<>();
  private final Map<String, Integer> excused = new TreeMap<>();
  private final List<String> accepted = new ArrayList<>();
  private final Map<String, Object> neighbours = new HashMap<>();

  PrintMutationTest() throws IOException {
    world = Merge.of(DatasetReader.readAll(Path.of("data")), List.of());
  }

  @Test
  void whatContradictsThePrintIsRefused() {
    world.entities().stream()
        .filter(entity -> !(entity instanceof Citation))
        .toList()
        .forEach(this::slip);
    int all = tried.values().stream().mapToInt(Integer::intValue).sum();
    int excusedInAll = excused.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%,d slips tried %s; %,d that no print can refuse %s%n", all, tried, excusedInAll, excused);
    assertThat(accepted).isEmpty();
    assertThat((double) excusedInAll / all).isLessThanOrEqualTo(MOST_THAT_NOTHING_CAN_REFUSE);
  }

  private void slip(Entity entity) {
    for (Component component : Shape.of(entity).components()) {
      Object value = component.of((Record) entity);
      if (value == null || !component.isSetIn((Record) entity)) {
        continue;
      }
      Slips.of(component.name(), value)
          .forEach((kind, all) -> all.forEach(wrong -> slip(entity, component, kind, wrong)));
      Object neighbour = neighbours.put(Shape.of(entity).name() + component.name(), value);
      if (isHeld(entity, component)
          && !onlySupplied(neighbour)
          && neighbour != null
          && !neighbour.equals(value)) {
        slip(entity, component, "neighbour's " + component.name(), neighbour);
      }
    }
  }

  private static boolean onlySupplied(@Nullable Object names) {
    return names instanceof List<?> list
        && list.stream().allMatch(name -> ((LocalName) name).kind().isOurs());
  }

  private static boolean isHeld(Entity entity, Component component) {
    return List.of("value", "amount", "money", "period", "published", "decided", "names")
            .contains(component.name())
        || (entity instanceof Municipality && component.name().equals("code"));
  }

  private void slip(Entity entity, Component component, String kind, Object wrong) {
    tried.merge(kind, 1, Integer::sum);
    Entity changed;
    try {
      changed = Shape.with(entity, component.name(), wrong);
    } catch (IllegalArgumentException refused) {
      return;
    }
    List<String> problems = new ArrayList<>();
    PrintCheck.check(
        world,
        changed,
        world.citationsOf(entity),
        (about, path, sentence) -> problems.add(sentence));
    if (problems.isEmpty() && !isRight(entity, component, wrong)) {
      if (isExcused(entity, component)
          || isShorterName(wrong)
          || isInWordsOfAnArticle(kind, value(entity, component))) {
        excused.merge(kind, 1, Integer::sum);
      } else {
        accepted.add(kind + " of " + entity.id() + ", " + component.name() + ": " + wrong);
      }
    }
  }

  /**
   * What is no slip of a figure (nothing is counted; no money or rank stands beside the unit, which
   * FigureCheck refuses) and the one misspelling that reads as a genitive.
   */
  private static boolean isRight(Entity entity, Component component, Object wrong) {
    if (component.name().equals("names")) {
      return onlyFinalS(entity, wrong);
    }
    boolean counts =
        entity instanceof Observation observation
            && (observation.value().min() != null || observation.value().max() != null);
    return component.type() == Unit.class && (wrong == Unit.MONEY || wrong == Unit.RANK || !counts)
        || (wrong instanceof Quantity quantity
            && (!counts
                || (quantity.comparator() == Comparator.IN_WORDS && quantity.approximate())));
  }

  private static boolean onlyFinalS(Entity entity, Object wrong) {
    List<?> names = (List<?>) wrong;
    return names.size() == entity.names().size()
        && IntStream.range(0, names.size())
            .allMatch(
                i -> {
                  String right = entity.names().get(i).text();
                  String text = ((LocalName) names.get(i)).text();
                  return text.equals(right)
                      || right.equals(text + "s")
                      || letters(right).equals(letters(text));
                });
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static @Nullable Object value(Entity entity, Component component) {
    return component.of((Record) entity);
  }

  /**
   * A name that stands inside the printed one: KS in KS Innovasjon og utvikling, the Swedish name
   * beside the Finnish, and what a PDF tore off (I nstagram).
   */
  private static boolean isShorterName(Object wrong) {
    return wrong instanceof List<?> names
        && names.stream()
            .map(name -> name instanceof LocalName local ? local.text() : "")
            .anyMatch(INSIDE_ANOTHER::contains);
  }

  /** "Not" and "a" are zero and one where they count, and else no number. */
  private static boolean isInWordsOfAnArticle(String kind, @Nullable Object right) {
    return !kind.equals("another unit")
        && right instanceof Quantity quantity
        && quantity.value() != null
        && quantity.value().compareTo(BigDecimal.ONE) <= 0;
  }

  /** Whether a citation says that the field is not printed. */
  private boolean isExcused(Entity entity, Component component) {
    return world
        .citationsOf(entity)
        .anyMatch(
            c ->
                c.unprinted() != null
                    && c.supports().stream().anyMatch(s -> s.startsWith(component.name())));
  }
}
