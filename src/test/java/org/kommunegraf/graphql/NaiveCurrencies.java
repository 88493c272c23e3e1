package org.kommunegraf.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kommunegraf.graphql.ContractTypes.FieldType;
import org.kommunegraf.graphql.ContractTypes.Kind;

/** Whether a filter compares numbers of money that can be of several currencies. */
final class NaiveCurrencies {

  private static final Set<String> OTHER = Set.of("AND", "OR", "NOT", "isNull", "currency");

  private final ContractTypes contract;
  private final NaiveFilter filter;

  NaiveCurrencies(ContractTypes contract) {
    this.contract = contract;
    this.filter = new NaiveFilter(contract);
  }

  /** Whether a condition of the filter needs one currency, and reaches several from the items. */
  boolean areMixed(String type, Map<String, Object> where, Collection<Shown> items) {
    boolean hasCurrency =
        contract.members(type) == null && contract.fields(type).containsKey("currency");
    Collection<Shown> reached = hasCurrency ? ofCurrency(type, where, items) : items;
    return type.equals("Money") && comparesNumbers(where) && isMixed(reached)
        || where.entrySet().stream()
            .anyMatch(
                condition -> areMixed(type, condition.getKey(), condition.getValue(), reached));
  }

  /**
   * Without the amounts or totals that the condition on the currency, where there is one, leaves
   * out.
   */
  private List<Shown> ofCurrency(
      String type, Map<String, Object> where, Collection<Shown> amounts) {
    Map<String, Object> beside =
        where.containsKey("currency") ? Map.of("currency", where.get("currency")) : Map.of();
    return amounts.stream()
        .filter(amount -> filter.of(type, beside, amount) != Truth.FALSE)
        .toList();
  }

  private boolean areMixed(String type, String key, Object wanted, Collection<Shown> items) {
    if (key.equals("AND") || key.equals("OR")) {
      return Input.objects(wanted).stream().anyMatch(where -> areMixed(type, where, items));
    }
    if (key.equals("NOT")) {
      return areMixed(type, Input.object(wanted), items);
    }
    if (contract.members(type) != null) {
      return contract.members(type).stream()
          .filter(member -> ContractTypes.lowerCamel(member).equals(key))
          .anyMatch(member -> areMixed(member, Input.object(wanted), ofType(member, items)));
    }
    FieldType field = contract.fields(type).get(key);
    if (field == null || field.kind() != Kind.RECORD && field.kind() != Kind.ABSTRACT) {
      return false;
    }
    List<Shown> reached = items.stream().flatMap(item -> reached(field, item).stream()).toList();
    return field.list()
        ? Input.object(wanted).entrySet().stream()
            .filter(condition -> !condition.getKey().equals("count"))
            .anyMatch(
                condition -> areMixed(field.type(), Input.object(condition.getValue()), reached))
        : areMixed(field.type(), Input.object(wanted), reached);
  }

  private static List<Shown> ofType(String type, Collection<Shown> items) {
    return items.stream().filter(item -> item.type.equals(type)).toList();
  }

  private static List<Shown> reached(FieldType field, Shown item) {
    return field.list()
        ? item.records(field.name())
        : item.get(field.name()) == null ? List.of() : List.of(item.record(field.name()));
  }

  private static boolean isMixed(Collection<Shown> amounts) {
    return amounts.stream().map(amount -> amount.get("currency")).distinct().count() > 1;
  }

  private boolean comparesNumbers(Map<String, Object> where) {
    return where.entrySet().stream()
        .anyMatch(
            condition ->
                isNumber(condition.getKey())
                    || isBound(condition.getKey())
                        && Input.object(condition.getValue()).keySet().stream()
                            .anyMatch(this::isNumber));
  }

  /** An operator that stands directly in a filter of money, or in that of one of its numbers. */
  private boolean isNumber(String key) {
    return !OTHER.contains(key) && !contract.fields("Money").containsKey(key);
  }

  private static boolean isBound(String key) {
    return Set.of("value", "min", "max").contains(key);
  }
}
