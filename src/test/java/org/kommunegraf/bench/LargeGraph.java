package org.kommunegraf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Ref;

/**
 * A graph of the Nordic countries as large as one wants: the real municipalities with eight
 * departments and a document for each of ten years, and at scale 1 a million spends, 200,000
 * campaigns, 50,000 pages, 20,000 decisions and 5,000 goals, each cited. What something is follows
 * from its number alone, so the same scale gives the same graph.
 */
final class LargeGraph {

  static final int DEPARTMENTS = 8;
  static final int FIRST_YEAR = 2015;
  static final int YEARS = 10;

  private final Register register;
  final int pages;
  final int campaigns;
  final int spends;
  final int decisions;
  final int goals;

  LargeGraph(Register register, double scale) {
    this.register = register;
    this.pages = (int) (50_000 * scale);
    this.campaigns = (int) (200_000 * scale);
    this.spends = (int) (1_000_000 * scale);
    this.decisions = (int) (20_000 * scale);
    this.goals = (int) (5_000 * scale);
  }

  /** All entities, a thing and its citations beside each other. */
  Stream<Entity> entities() {
    People people = new People(this);
    Plans plans = new Plans(this);
    Spending spending = new Spending(this, plans);
    return Stream.of(
            register.entities().stream(),
            each(register.municipalities().size() * YEARS, people::document),
            each(register.municipalities().size() * DEPARTMENTS, people::department),
            each(pages, people::page),
            each(goals, plans::goal),
            each(decisions, plans::decision),
            each(campaigns, plans::campaign),
            each(spends, spending::spend))
        .flatMap(all -> all);
  }

  private static Stream<Entity> each(int count, IntFunction<List<Entity>> made) {
    return IntStream.range(0, count).mapToObj(made).flatMap(List::stream);
  }

  Municipality municipality(int number) {
    return register.municipalities().get(number);
  }

  int municipalities() {
    return register.municipalities().size();
  }

  Ref<Municipality> municipalityRef(int number) {
    return new Ref<>(municipality(number).id());
  }

  String key(int municipality) {
    return Register.key(municipality(municipality));
  }

  /** A thing with its citations. */
  static List<Entity> cited(Entity entity, Citation... citations) {
    List<Entity> all = new ArrayList<>(1 + citations.length);
    all.add(entity);
    all.addAll(List.of(citations));
    return all;
  }
}
