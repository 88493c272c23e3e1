package org.kommunegraf.graphql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Unit;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Truth;
import org.kommunegraf.query.derive.Compare;
import org.kommunegraf.query.derive.CostPer;
import org.kommunegraf.query.derive.Cover;
import org.kommunegraf.query.derive.Coverage;
import org.kommunegraf.query.derive.Derive;
import org.kommunegraf.query.derive.DeriveOp;
import org.kommunegraf.query.derive.FigureInput;
import org.kommunegraf.query.derive.MunicipalityCount;
import org.kommunegraf.query.derive.PostsPerWeek;
import org.kommunegraf.query.derive.ShareOfMunicipality;
import org.kommunegraf.query.derive.TotalInput;

/** Figures that are computed from others, and the questions that set figures against each other. */
final class DerivedFields {

  /** What an entity can cost something for each of; the cost of views is that of a thousand. */
  private static final Map<Unit, String> COSTS =
      Map.of(
          Unit.VIEWS, "costPerThousandViews",
          Unit.POSTS, "costPerPost",
          Unit.PARTICIPANTS, "costPerParticipant",
          Unit.FOLLOWERS, "costPerFollower");

  private DerivedFields() {}

  static void addTo(FieldTable fields) {
    addQuestions(fields);
    addCosts(fields);
    fields.on("DerivedFigure.origin", DerivedFigure.class, (release, figure) -> figure.origin());
    fields.on("Page.postsPerWeek", Page.class, PostsPerWeek::of);
    fields.on("Observation.municipalityCount", Observation.class, MunicipalityCount::of);
    for (String type : List.of("Spend", "Campaign", "Department")) {
      fields.on(type + ".shareOfMunicipality", Entity.class, ShareOfMunicipality::of);
    }
    fields.on("Coverage.withFigure", Coverage.class, (release, c) -> c.withFigure());
    fields.on("Coverage.withStatedZero", Coverage.class, (release, c) -> c.withStatedZero());
    fields.on("Coverage.withGap", Coverage.class, (release, c) -> c.withGap());
    fields.on("Coverage.neverAsked", Coverage.class, (release, c) -> c.neverAsked());
  }

  private static void addQuestions(FieldTable fields) {
    fields.put(
        "Query.derive",
        (scope, none, args) ->
            Derive.of(
                scope.release(),
                args.constant("op", DeriveOp.class),
                inputs(scope, args.list("of"))));
    fields.put(
        "Query.compare",
        (scope, none, args) ->
            Compare.of(
                scope.release(), args.list("observations").stream().map(String::valueOf).toList()));
    fields.put(
        "Query.coverage",
        (scope, none, args) ->
            Cover.of(
                scope.release(),
                args.constant("country", CountryCode.class),
                args.findText("measure")));
  }

  private static List<FigureInput> inputs(Scope scope, List<?> given) {
    List<FigureInput> inputs = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Map<?, ?> input = (Map<?, ?>) given.get(i);
      inputs.add(
          new FigureInput(
              "of[" + i + "]",
              find(input, "observation", String.class),
              find(input, "spend", String.class),
              find(input, "constant", BigDecimal.class),
              total(scope, find(input, "total", Map.class))));
    }
    return inputs;
  }

  private static @Nullable TotalInput total(Scope scope, @Nullable Map<?, ?> input) {
    if (input == null) {
      return null;
    }
    String currency = find(input, "currency", String.class);
    String status = find(input, "status", String.class);
    return new TotalInput(
        find(input, "of", String.class),
        condition(scope, find(input, "where", Where.class)),
        currency == null ? null : Currency.valueOf(currency),
        status == null ? FigureStatus.ACTUAL : FigureStatus.valueOf(status));
  }

  private static @Nullable Predicate<Spend> condition(Scope scope, @Nullable Where where) {
    if (where == null) {
      return null;
    }
    Filter filter = where.read();
    filter.amounts().forEach(place -> place.check(scope.release().all(Spend.class)));
    return spend -> {
      scope.budget().work();
      return filter.condition().of(spend) == Truth.TRUE;
    };
  }

  private static <T> @Nullable T find(Map<?, ?> input, String field, Class<T> type) {
    return type.cast(input.get(field));
  }

  private static void addCosts(FieldTable fields) {
    addCosts(fields, Campaign.class, COSTS.keySet());
    addCosts(fields, Event.class, List.of(Unit.VIEWS, Unit.POSTS, Unit.PARTICIPANTS));
    addCosts(fields, Page.class, List.of(Unit.VIEWS, Unit.POSTS, Unit.FOLLOWERS));
    addCosts(fields, Department.class, List.of(Unit.VIEWS, Unit.POSTS));
    addCosts(fields, Spend.class, List.of(Unit.VIEWS, Unit.POSTS, Unit.PARTICIPANTS));
  }

  private static void addCosts(
      FieldTable fields, Class<? extends Entity> type, Iterable<Unit> units) {
    for (Unit unit : units) {
      fields.on(
          type.getSimpleName() + "." + COSTS.get(unit),
          type,
          (release, entity) -> CostPer.of(release, entity, unit));
    }
  }
}
