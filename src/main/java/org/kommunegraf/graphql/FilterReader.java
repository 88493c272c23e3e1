package org.kommunegraf.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Shape;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.Truth;
import org.kommunegraf.query.filter.Condition;
import org.kommunegraf.query.filter.Quantifier;
import org.kommunegraf.query.filter.Span;

/** Reads one argument {@code where} as a condition. */
final class FilterReader {

  private static final int MOST_CONDITIONS = 1_000;
  private static final List<String> NUMBERS = List.of("value", "min", "max");

  private final Attributes attributes;
  private final Scope scope;
  private final Map<String, Truth> leftOpen;
  private final ScalarConditions scalars;
  private final List<ComparedAmounts> amounts = new ArrayList<>();
  private int conditions;

  private FilterReader(Attributes attributes, Scope scope, Map<String, Truth> leftOpen) {
    this.attributes = attributes;
    this.scope = scope;
    this.leftOpen = leftOpen;
    this.scalars = new ScalarConditions(attributes, scope);
  }

  /**
   * Reads a filter.
   *
   * @param type the type of the items
   * @param where the argument
   * @param leftOpen fields of the items whose conditions are not asked but taken as given here
   * @throws QueryException if it is too large, or says null where it has to say isNull
   */
  static Filter read(
      Attributes attributes,
      Scope scope,
      String type,
      Map<String, @Nullable Object> where,
      Map<String, Truth> leftOpen) {
    FilterReader reader = new FilterReader(attributes, scope, leftOpen);
    Condition condition = reader.filter(Place.root(type), where);
    return new Filter(condition, List.copyOf(reader.amounts));
  }

  /** What a filter asks of its subject. */
  private Condition filter(Place place, Object filter) {
    Map<String, @Nullable Object> stated = stated(filter);
    Place here = hasCurrency(place.type()) ? ofItsCurrency(place, stated) : place;
    if (here.type().equals("Money")) {
      comparingAmounts(here, stated);
    }
    return all(here, stated, (key, value) -> condition(here, key, value));
  }

  @SuppressWarnings("unchecked") // an input object, says the schema
  private static Map<String, @Nullable Object> stated(Object filter) {
    return (Map<String, @Nullable Object>) filter;
  }

  private Condition all(
      Place place,
      Map<String, @Nullable Object> filter,
      BiFunction<String, Object, Condition> read) {
    List<Condition> all = new ArrayList<>();
    filter.forEach(
        (key, value) -> {
          count(place);
          all.add(read.apply(key, place.stated(key, value)));
        });
    return all.size() == 1 ? all.get(0) : Condition.all(all);
  }

  private void count(Place place) {
    conditions++;
    if (conditions > MOST_CONDITIONS) {
      throw new QueryException(
          Kind.QUERY_TOO_LARGE,
          "The filter has more than " + MOST_CONDITIONS + " conditions; ask with fewer.",
          "where",
          "more than " + MOST_CONDITIONS + " conditions, at " + place.path(),
          "at most " + MOST_CONDITIONS + " conditions");
    }
  }

  private Condition condition(Place place, String key, Object value) {
    return switch (key) {
      case "AND" -> Condition.all(each(place.inside(key), value));
      case "OR" -> Condition.any(each(place.inside(key), value));
      case "NOT" -> filter(place.inside(key), value).not();
      case "isNull" -> ScalarConditions.isNull((Boolean) value);
      default ->
          place.ofItems() && leftOpen.containsKey(key)
              ? Condition.always(leftOpen.get(key))
              : ofSubject(place, key, value);
    };
  }

  /** Whether a type is money or a total of it. */
  private boolean hasCurrency(String type) {
    return attributes.contract().findObject(type).isPresent()
        && attributes.of(type).containsKey("currency");
  }

  /**
   * The place of those amounts or totals that the filter's own condition on the currency leaves.
   */
  private Place ofItsCurrency(Place place, Map<String, @Nullable Object> filter) {
    Object currency = filter.get("currency");
    return currency == null ? place : place.narrowed(condition(place, "currency", currency));
  }

  /** Where a filter compares amounts with numbers, they have to be of one currency. */
  private void comparingAmounts(Place place, Map<String, @Nullable Object> filter) {
    Object currency = filter.get("currency");
    boolean isOne = currency != null && stated(currency).containsKey("eq");
    if (!isOne && comparesNumbers(filter)) {
      amounts.add(
          new ComparedAmounts(place.path(), place.reach(), one -> "currency: {eq: " + one + "}"));
    }
  }

  private static boolean comparesNumbers(Map<String, @Nullable Object> filter) {
    return filter.keySet().stream().anyMatch(ScalarConditions::isOperator)
        || NUMBERS.stream()
            .map(filter::get)
            .filter(Objects::nonNull)
            .flatMap(operators -> stated(operators).keySet().stream())
            .anyMatch(ScalarConditions::isOperator);
  }

  private List<Condition> each(Place place, Object filters) {
    List<Condition> each = new ArrayList<>();
    for (Object filter : (List<?>) filters) {
      each.add(filter(place.item(each.size()), filter));
    }
    return each;
  }

  private Condition ofSubject(Place place, String key, Object value) {
    if (attributes.contract().findObject(place.type()).isEmpty()) {
      return ofMember(place, key, value);
    }
    Attribute attribute = attributes.of(place.type()).get(key);
    return attribute == null ? ofWhole(place, key, value) : ofAttribute(place, attribute, value);
  }

  /** What is asked of a value as a whole: of a period, of a figure. */
  private Condition ofWhole(Place place, String key, Object value) {
    if (key.equals("year")) {
      return ofYears(place, value);
    }
    if (key.equals("basis")) {
      Attribute citations = attributes.get(place.type(), "citations");
      return ofAttribute(place, citations, Map.of("some", Map.of("basis", value)));
    }
    if (!place.type().equals("Period")) {
      return scalars.onFigure(place.type(), key, value);
    }
    Span asked = ScalarConditions.span(stated(value));
    return subject ->
        subject instanceof Period period
            ? key.equals("overlaps")
                ? Span.of(period).overlaps(asked)
                : Span.of(period).within(asked)
            : Truth.UNKNOWN;
  }

  /** The years of a period itself, or of the time of what has one. */
  private Condition ofYears(Place place, Object value) {
    YearConditions years = new YearConditions(scope);
    Place there = place.inside("year");
    Condition condition =
        all(
            there,
            stated(value),
            (operator, asked) -> years.on(there.path() + "." + operator, operator, asked));
    Attribute time = YearConditions.findTime(attributes, place.type());
    return time == null || place.type().equals("Period")
        ? condition
        : subject -> condition.of(Subject.read(time, scope, subject));
  }

  /** A name of an entity of any type; one without names has none that could be meant. */
  private Condition ofAnyName(Place place, Object value) {
    return all(
        place.inside("name"),
        stated(value),
        (operator, asked) -> {
          Condition ofNames =
              operator.equals("isNull")
                  ? subject ->
                      ScalarConditions.isNull((Boolean) asked)
                          .of(
                              subject instanceof Entity entity && entity.names().isEmpty()
                                  ? null
                                  : subject)
                  : scalars.onNames(operator, asked);
          return subject -> ofNames.of(subject == null ? Subject.ABSENT : subject);
        });
  }

  private Condition ofMember(Place place, String key, Object value) {
    if (key.equals("name")) {
      return ofAnyName(place, value);
    }
    if (key.equals("id") || key.equals("type")) {
      boolean ofId = key.equals("id");
      Condition condition = scalar(place.inside(key), ofId ? "ID" : "EntityType", value);
      return subject ->
          condition.of(
              subject instanceof Entity entity
                  ? ofId ? entity.id() : Shape.of(entity).constant()
                  : Subject.ABSENT);
    }
    String member =
        attributes.contract().members(place.type()).stream()
            .filter(type -> FilterTypes.memberField(type).equals(key))
            .findFirst()
            .orElseThrow();
    Condition condition = filter(place.toMember(member), value);
    return subject ->
        subject == null || subject == Subject.ABSENT
            ? condition.of(Subject.ABSENT).and(Truth.UNKNOWN)
            : Place.isOf(member, subject) ? condition.of(subject) : Truth.FALSE;
  }

  private Condition ofAttribute(Place place, Attribute attribute, Object value) {
    Contract contract = attributes.contract();
    Place there = place.to(attribute, scope);
    if (attribute.name().equals("name") && contract.isA(place.type(), "Named")) {
      Condition ofNames = scalar(there, value, scalars::onNames);
      return subject -> ofNames.of(subject == null ? Subject.ABSENT : subject);
    }
    if (attribute.name().equals("value") && contract.isA(place.type(), "Figure")) {
      return ofFigure(place.type(), there, attribute, value);
    }
    Condition condition = attribute.list() ? ofList(there, value) : ofValue(there, value);
    return subject -> condition.of(Subject.read(attribute, scope, subject));
  }

  /**
   * Compares what is certain of a figure; whether it is one known number is a matter of its own.
   */
  private Condition ofFigure(String type, Place place, Attribute attribute, Object value) {
    return all(
        place,
        stated(value),
        (key, argument) -> {
          Condition isNull = ScalarConditions.isNull(Boolean.TRUE.equals(argument));
          return key.equals("isNull")
              ? subject -> isNull.of(Subject.read(attribute, scope, subject))
              : scalars.onFigure(type, key, argument);
        });
  }

  private Condition ofValue(Place place, Object value) {
    boolean composite =
        attributes.contract().findObject(place.type()).isPresent()
            || !attributes.contract().members(place.type()).isEmpty();
    return composite ? filter(place, value) : scalar(place, place.type(), value);
  }

  private Condition scalar(Place place, String type, Object value) {
    return scalar(place, value, (operator, argument) -> scalars.on(type, operator, argument));
  }

  private Condition scalar(Place place, Object value, BiFunction<String, Object, Condition> read) {
    return all(
        place,
        stated(value),
        (key, argument) ->
            key.equals("isNull")
                ? ScalarConditions.isNull((Boolean) argument)
                : read.apply(key, argument));
  }

  private Condition ofList(Place place, Object value) {
    return all(
        place,
        stated(value),
        (key, items) -> {
          if (key.equals("count")) {
            Condition ofCount = scalar(place.inside(key), "Int", items);
            return subject ->
                subject instanceof List<?> list ? ofCount.of(list.size()) : Truth.UNKNOWN;
          }
          Quantifier quantifier = Quantifier.valueOf(key.toUpperCase(Locale.ROOT));
          Condition ofItem = ofValue(place.inside(key), items);
          return subject ->
              subject instanceof List<?> list ? quantifier.of(list, ofItem) : Truth.UNKNOWN;
        });
  }
}
