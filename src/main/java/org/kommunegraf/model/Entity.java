package org.kommunegraf.model;

import java.util.List;

/**
 * A node of the graph: something that a document speaks of, or that speaks of one. In the schema it
 * is {@code Node}.
 *
 * <p>An entity's id is its key in the data, {@code campaign:aarhus/det-betaler-sig}: the type in
 * kebab case, a colon, and a path that people can read. It is never computed from values, so a
 * corrected figure is the same entity.
 */
public sealed interface Entity
    permits Actor,
        Audience,
        Campaign,
        Citation,
        CouncilDecision,
        Country,
        Document,
        Event,
        ExchangeRate,
        Experience,
        Gap,
        Measure,
        Observation,
        Page,
        Platform,
        PolicyGoal,
        Spend,
        Strategy,
        Survey,
        SurveyQuestion,
        Theme {

  Identity identity();

  /**
   * The names of the entity, the preferred one first; empty for types that have none (a spend, a
   * citation).
   */
  default List<LocalName> names() {
    return List.of();
  }

  default String id() {
    return identity().id();
  }
}
