package org.kommunegraf.graphql;

import java.util.Map;
import org.kommunegraf.graphql.FilterTypes.InputText;
import org.kommunegraf.query.filter.Operator;
import org.kommunegraf.query.filter.ScalarKind;

/** The filters of scalars and enums: which operators each has, and with which arguments. */
final class Operators {

  private static final Map<String, ScalarKind> KINDS =
      Map.of(
          "String", ScalarKind.TEXT,
          "ID", ScalarKind.KEY,
          "SpendKind", ScalarKind.PURPOSE,
          "Boolean", ScalarKind.BOOLEAN,
          "Int", ScalarKind.NUMBER,
          "Float", ScalarKind.NUMBER,
          "Decimal", ScalarKind.NUMBER,
          "PartialDate", ScalarKind.DATE,
          "DateTime", ScalarKind.TIME);

  private static final Map<ScalarKind, String> MEANINGS =
      Map.of(
          ScalarKind.TEXT, "Conditions on a text, without regard to case and accents.",
          ScalarKind.KEY, "Conditions on a key, exactly as it is written.",
          ScalarKind.EXACT, "Conditions on a constant, exactly as it is written.",
          ScalarKind.PURPOSE,
              "Conditions on what money was spent on. A promoted post is paid advertising too.",
          ScalarKind.BOOLEAN, "Conditions on what is true or false.",
          ScalarKind.NUMBER,
              "Conditions on a number. A figure of which only bounds are known matches when the"
                  + " condition holds for all that it can be; when it may hold or not, it is"
                  + " unknown.",
          ScalarKind.DATE,
              "Conditions on a date as precise as its source. It is equal to what is written alike;"
                  + " it is before or after a date when that holds for all days that it can mean.",
          ScalarKind.TIME, "Conditions on a moment.");

  /** Types of arguments that the contract has no use for outside of filters. */
  static final String INPUTS =
      """

      \"""Days from one date to another. An end that is left out is open.\"""
      input PeriodInput {
        \"""The date it starts with: its first day, where it is a year or a month.\"""
        start: PartialDate
        \"""The date it ends with: its last day, where it is a year or a month.\"""
        end: PartialDate
      }

      \"""
      Conditions on the years of a time. It is of each year in which it has a day, so one of them is enough; not to be of a
      year is to have no day in it. Where an end is not known, it is unknown what holds beyond.
      \"""
      input YearFilter {
        \"""It has a day in this year.\"""
        eq: Int
        \"""It has no day in this year.\"""
        ne: Int
        \"""It has a day in one of these years; of an empty list it has none.\"""
        in: [Int!]
        \"""It has a day after this year.\"""
        gt: Int
        \"""It has a day in this year or later.\"""
        gte: Int
        \"""It has a day before this year.\"""
        lt: Int
        \"""It has a day in this year or earlier.\"""
        lte: Int
      }
      """;

  private Operators() {}

  /** How values of a type are compared; constants of enums exactly. */
  static ScalarKind kind(String type) {
    return KINDS.getOrDefault(type, ScalarKind.EXACT);
  }

  /** The filter of a scalar or an enum, as SDL. */
  static String sdl(String type) {
    ScalarKind kind = kind(type);
    InputText input =
        new InputText(type + "Filter", MEANINGS.get(kind) + " All that are given have to hold.");
    add(input, type);
    input.isNull();
    return input.end();
  }

  /** Adds the operators of a scalar or an enum to an input type. */
  static void add(InputText input, String type) {
    kind(type)
        .operators()
        .forEach(
            operator -> input.field(operator.key(), argument(operator, type), operator.meaning()));
  }

  private static String argument(Operator operator, String type) {
    return switch (operator) {
      case IN -> "[" + type + "!]";
      case WITHIN -> "PeriodInput";
      default -> type;
    };
  }
}
