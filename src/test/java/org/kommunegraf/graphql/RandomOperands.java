package org.kommunegraf.graphql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.kommunegraf.graphql.ContractTypes.FieldType;
import org.kommunegraf.model.PartialDate;

/** Draws operators with operands that are equal to values of the graph, or near to them. */
final class RandomOperands {

  private static final List<String> DATES =
      List.of(
          "2012", "2013", "2013-06", "2013-06-04", "2014-02-28", "2016", "2013-12-31", "2019-03");

  private final Random random;
  private final ContractTypes contract;

  RandomOperands(Random random, ContractTypes contract) {
    this.random = random;
    this.contract = contract;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /**
   * Conditions on a scalar.
   *
   * @param offered the operators that there are
   * @param values values of the field that occur; what is not known of it is drawn from elsewhere
   */
  Map<String, Object> conditions(FieldType field, Set<String> offered, List<Object> values) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    int count = random.nextInt(20) == 0 ? 0 : random.nextInt(6) == 0 ? 2 : 1;
    for (int i = 0; i < count; i++) {
      String operator = one(List.copyOf(new TreeSet<>(offered)));
      conditions.put(operator, operand(field, operator, values));
    }
    return conditions;
  }

  private Object operand(FieldType field, String operator, List<Object> values) {
    return switch (operator) {
      case "isNull" -> random.nextBoolean();
      case "in" -> {
        List<Object> options = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          options.add(value(field, "eq", values));
        }
        yield options;
      }
      case "within" -> span();
      default -> value(field, operator, values);
    };
  }

  /** A span of days that does not end before it starts; rarely one without ends. */
  Map<String, Object> span() {
    String start = one(DATES);
    String end = one(DATES);
    Map<String, Object> span = new LinkedHashMap<>();
    if (random.nextInt(12) == 0) {
      return span;
    }
    int ends = random.nextInt(3);
    boolean runs = !PartialDate.parse(end).lastDay().isBefore(PartialDate.parse(start).firstDay());
    if (ends != 1) {
      span.put("start", start);
    }
    if (ends == 1 || ends == 2 && runs) {
      span.put("end", end);
    }
    return span;
  }

  private Object value(FieldType field, String operator, List<Object> values) {
    Object near = values.isEmpty() ? null : one(values);
    return switch (field.kind()) {
      case TEXT -> text(near == null || near.equals("") ? "Aarhus" : (String) near, operator);
      case ID -> id(near == null ? "spend:world/1" : (String) near, operator);
      case INT -> (near == null ? 0 : (Integer) near) + random.nextInt(3) - 1;
      case DECIMAL -> decimal(near == null ? "10" : (String) near);
      case BOOLEAN -> random.nextBoolean();
      case DATE -> near == null || random.nextInt(3) == 0 ? one(DATES) : date((String) near);
      case ENUM ->
          near == null || random.nextInt(4) == 0 ? one(contract.constants(field.type())) : near;
      default -> throw new AssertionError(field);
    };
  }

  private String text(String near, String operator) {
    String text = near;
    if (operator.equals("startsWith") || operator.equals("contains")) {
      int end =
          near.offsetByCodePoints(0, 1 + random.nextInt(near.codePointCount(0, near.length())));
      text = near.substring(0, end);
    }
    if (operator.equals("contains") && text.codePointCount(0, text.length()) > 2) {
      text = text.substring(text.offsetByCodePoints(0, 1));
    }
    return switch (random.nextInt(6)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.toLowerCase(Locale.ROOT);
      case 2 -> text.replace("æ", "ae").replace("ø", "o").replace("å", "a").replace("ß", "ss");
      case 3 -> text.replace('a', 'á').replace('o', 'ø').replace("E", "É");
      default -> text;
    };
  }

  private String id(String near, String operator) {
    int end = 1 + random.nextInt(near.length());
    return switch (operator) {
      case "startsWith" -> near.substring(0, end);
      case "contains" -> near.substring(random.nextInt(end), end);
      default -> near;
    };
  }

  /** Conditions on years. */
  Map<String, Object> years() {
    Map<String, Object> conditions = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      String operator = one(List.of("eq", "ne", "in", "gt", "gte", "lt", "lte"));
      conditions.put(operator, operator.equals("in") ? List.of(year(), year()) : year());
    }
    return conditions;
  }

  private int year() {
    return 2010 + random.nextInt(12);
  }

  private Object decimal(String near) {
    BigDecimal number = new BigDecimal(near);
    return switch (random.nextInt(10)) {
      case 0 -> number.add(BigDecimal.ONE).toPlainString();
      case 1 -> number.subtract(new BigDecimal("0.01")).toPlainString();
      case 2 -> number.setScale(number.scale() + 2).toPlainString();
      case 3 -> number;
      default -> near;
    };
  }

  private String date(String near) {
    return random.nextBoolean()
        ? near
        : near.substring(0, random.nextBoolean() ? 4 : Math.min(7, near.length()));
  }
}
