package org.kommunegraf.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ContractTypes.FieldType;
import org.kommunegraf.graphql.ContractTypes.Kind;

/**
 * The meaning of {@code where}, written down without any thought of speed: each condition is read
 * as the contract has it and asked of what the server shows of an item.
 */
final class NaiveFilter {

  private final ContractTypes contract;
  private final NaiveOperators operators = new NaiveOperators();

  NaiveFilter(ContractTypes contract) {
    this.contract = contract;
  }

  /** What a filter says of an item. */
  Truth of(String type, Map<String, Object> where, @Nullable Shown item) {
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, Object> condition : where.entrySet()) {
      truth = truth.and(condition(type, condition.getKey(), condition.getValue(), item));
    }
    return truth;
  }

  private Truth condition(String type, String key, Object wanted, @Nullable Shown item) {
    return switch (key) {
      case "AND" -> fold(wanted, Truth.TRUE, Truth::and, where -> of(type, where, item));
      case "OR" -> fold(wanted, Truth.FALSE, Truth::or, where -> of(type, where, item));
      case "NOT" -> of(type, Input.object(wanted), item).not();
      case "isNull" -> isNull(wanted, item);
      default ->
          contract.members(type) != null
              ? ofMember(key, wanted, item)
              : ofField(type, key, wanted, item);
    };
  }

  private static Truth fold(
      Object wheres,
      Truth start,
      BinaryOperator<Truth> with,
      Function<Map<String, Object>, Truth> each) {
    return Input.objects(wheres).stream().map(each).reduce(start, with);
  }

  private static Truth isNull(Object wanted, @Nullable Object value) {
    return value == Shown.ABSENT
        ? Truth.UNKNOWN
        : Truth.of(Boolean.valueOf(value == null).equals(wanted));
  }

  /** The field that says when something was, the first of these that it has. */
  private static @Nullable FieldType time(ContractTypes contract, String type) {
    return Stream.of("period", "active", "held", "fieldwork", "decided", "published")
        .map(contract.fields(type)::get)
        .filter(field -> field != null && !field.list())
        .filter(field -> field.type().equals("Period") || field.type().equals("PartialDate"))
        .findFirst()
        .orElse(null);
  }

  private Truth ofYears(String type, Map<String, Object> years, @Nullable Shown item) {
    Object time = isKnown(item) ? item : null;
    if (time != null && !type.equals("Period")) {
      time = item.get(time(contract, type).name());
    }
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, Object> year : years.entrySet()) {
      truth = truth.and(ofYear(year.getKey(), year.getValue(), time));
    }
    return truth;
  }

  /** A time is of each year in which it has a day. */
  private static Truth ofYear(String operator, Object asked, @Nullable Object time) {
    if (asked instanceof List<?> years) {
      return years.stream().map(y -> ofYear("eq", y, time)).reduce(Truth.FALSE, Truth::or);
    }
    int year = (Integer) asked;
    return switch (operator) {
      case "eq" -> hasDay(Map.of("start", "" + year, "end", "" + year), time);
      case "ne" -> ofYear("eq", asked, time).not();
      case "gte" -> hasDay(Map.of("start", "" + year), time);
      case "lte" -> hasDay(Map.of("end", "" + year), time);
      case "gt" -> ofYear("gte", year + 1, time);
      case "lt" -> ofYear("lte", year - 1, time);
      default -> throw new AssertionError(operator);
    };
  }

  private static Truth hasDay(Map<String, Object> span, @Nullable Object time) {
    if (time instanceof Shown period) {
      return NaivePeriods.of("overlaps", period, span);
    }
    if (time == null) {
      return Truth.UNKNOWN;
    }
    Shown day = new Shown("Period");
    day.fields.put("start", time);
    day.fields.put("end", time);
    return NaivePeriods.of("overlaps", day, span);
  }

  private static boolean isKnown(@Nullable Object value) {
    return value != null && value != Shown.ABSENT;
  }

  private Truth ofMember(String key, Object wanted, @Nullable Shown item) {
    boolean known = isKnown(item);
    if (key.equals("id")) {
      return scalar(Kind.ID, null, wanted, known ? item.id() : Shown.ABSENT);
    }
    if (key.equals("type")) {
      String constant = known ? ContractTypes.constant(item.type) : null;
      return scalar(Kind.ENUM, null, wanted, known ? constant : Shown.ABSENT);
    }
    if (key.equals("name")) {
      boolean named = known && contract.is(item.type, "Named");
      return ofNames(wanted, !known ? null : named ? item.records("names") : List.of());
    }
    if (!known) { // whoever it is, it has none of no names
      String member = key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
      return of(member, Input.object(wanted), Shown.ABSENT).and(Truth.UNKNOWN);
    }
    return ContractTypes.lowerCamel(item.type).equals(key)
        ? of(item.type, Input.object(wanted), item)
        : Truth.FALSE;
  }

  private Truth ofField(String type, String key, Object wanted, @Nullable Shown item) {
    if (type.equals("Money") && !contract.fields(type).containsKey(key)) {
      return ofField(type, "value", Map.of(key, wanted), item);
    }
    if (type.equals("Period") && (key.equals("overlaps") || key.equals("within"))) {
      return isKnown(item) ? NaivePeriods.of(key, item, Input.object(wanted)) : Truth.UNKNOWN;
    }
    FieldType field = contract.fields(type).get(key);
    if (field == null && key.equals("year")) {
      return ofYears(type, Input.object(wanted), item);
    }
    if (field == null && key.equals("basis")) {
      return ofField(type, "citations", Map.of("some", Map.of("basis", wanted)), item);
    }
    Object value = isKnown(item) ? item.get(key) : Shown.ABSENT;
    if (field.list()) {
      return ofList(field, Input.object(wanted), value);
    }
    if (key.equals("name") && contract.is(type, "Named")) {
      return ofName(wanted, item);
    }
    boolean figure = key.equals("value") && contract.is(type, "Figure");
    return one(field, wanted, value, figure && isKnown(item) ? item : null);
  }

  private Truth one(
      FieldType field, Object wanted, @Nullable Object value, @Nullable Shown figure) {
    return field.kind() == Kind.RECORD || field.kind() == Kind.ABSTRACT
        ? of(field.type(), Input.object(wanted), (Shown) value)
        : scalar(field.kind(), figure, wanted, value);
  }

  private Truth ofList(FieldType field, Map<String, Object> conditions, Object items) {
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, Object> condition : conditions.entrySet()) {
      if (items == Shown.ABSENT) {
        return Truth.UNKNOWN;
      }
      if (condition.getKey().equals("count")) {
        int size = ((List<?>) items).size();
        truth = truth.and(scalar(Kind.INT, null, condition.getValue(), size));
        continue;
      }
      List<Truth> each =
          ((List<?>) items)
              .stream().map(item -> one(field, condition.getValue(), item, null)).toList();
      truth = truth.and(quantified(condition.getKey(), each));
    }
    return truth;
  }

  private static Truth quantified(String quantifier, List<Truth> each) {
    Truth some = each.stream().reduce(Truth.FALSE, Truth::or);
    return switch (quantifier) {
      case "some" -> some;
      case "all" -> each.stream().reduce(Truth.TRUE, Truth::and);
      case "none" -> some.not();
      case "single" -> {
        long sure = each.stream().filter(t -> t == Truth.TRUE).count();
        yield sure > 1
            ? Truth.FALSE
            : each.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.of(sure == 1);
      }
      default -> throw new AssertionError(quantifier);
    };
  }

  /** Any name will do; only {@code ne} must hold for each. */
  private Truth ofName(Object wanted, @Nullable Shown item) {
    return ofNames(wanted, isKnown(item) ? item.records("names") : null);
  }

  /** What has no names has none that could be meant. */
  private Truth ofNames(Object wanted, @Nullable List<Shown> names) {
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, Object> condition : Input.object(wanted).entrySet()) {
      Map<String, Object> alone = Map.of(condition.getKey(), condition.getValue());
      if (names == null) {
        return truth.and(scalar(Kind.TEXT, null, wanted, Shown.ABSENT));
      }
      if (condition.getKey().equals("isNull")) {
        truth = truth.and(Truth.of(condition.getValue().equals(names.isEmpty())));
        continue;
      }
      List<Truth> each =
          names.stream().map(name -> scalar(Kind.TEXT, null, alone, name.get("text"))).toList();
      truth = truth.and(quantified(condition.getKey().equals("ne") ? "all" : "some", each));
    }
    return truth;
  }

  private Truth scalar(Kind kind, @Nullable Shown figure, Object wanted, @Nullable Object value) {
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, Object> condition : Input.object(wanted).entrySet()) {
      truth = truth.and(operator(kind, figure, condition.getKey(), condition.getValue(), value));
    }
    return truth;
  }

  private Truth operator(
      Kind kind, @Nullable Shown figure, String operator, Object operand, @Nullable Object value) {
    if (operator.equals("isNull")) {
      return isNull(operand, value);
    }
    if (operator.equals("in")) {
      return ((List<?>) operand)
          .stream()
              .map(option -> operator(kind, figure, "eq", option, value))
              .reduce(Truth.FALSE, Truth::or);
    }
    if (operator.equals("within")) {
      return within(Input.object(operand), value);
    }
    if (figure != null) {
      return operators.figure(operator, figure, operand);
    }
    if (!isKnown(value)) {
      return Truth.UNKNOWN;
    }
    return switch (kind) {
      case TEXT -> Truth.of(operators.text(operator, (String) value, operand));
      case INT -> Truth.of(operators.compared(operator, (Integer) value, (Integer) operand));
      case DECIMAL ->
          Truth.of(
              operators.compared(
                  operator, NaiveOperators.number(value), NaiveOperators.number(operand)));
      case DATE -> operators.date(operator, (String) value, operand);
      case ID -> Truth.of(NaiveOperators.id(operator, (String) value, (String) operand));
      case ENUM, BOOLEAN ->
          Truth.of((value.equals(operand) || isKindOf(value, operand)) == operator.equals("eq"));
      default -> throw new AssertionError(kind);
    };
  }

  /** Showing posts for money is paid advertising. */
  private static boolean isKindOf(Object value, Object operand) {
    return value.equals("POST_PROMOTION") && operand.equals("PAID_ADVERTISING");
  }

  private Truth within(Map<String, Object> span, @Nullable Object date) {
    if (!isKnown(date)) {
      return Truth.UNKNOWN;
    }
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, Object> end : span.entrySet()) {
      String operator = end.getKey().equals("start") ? "gte" : "lte";
      truth = truth.and(operator(Kind.DATE, null, operator, end.getValue(), date));
    }
    return truth;
  }
}
