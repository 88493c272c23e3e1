package org.kommunegraf.graphql;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.query.Label;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.filter.ScalarKind;
import org.kommunegraf.query.page.Collation;
import org.kommunegraf.query.page.Order;
import org.kommunegraf.query.page.OrderDirection;
import org.kommunegraf.query.page.OrderKey;
import org.kommunegraf.query.spend.SpendTotal;

/** Reads one argument {@code orderBy} as an order of a list. */
final class OrderReader {

  private static final int MOST_KEYS = 10;

  private final Attributes attributes;
  private final Scope scope;
  private final List<? extends Entity> list;

  private OrderReader(Attributes attributes, Scope scope, List<? extends Entity> list) {
    this.attributes = attributes;
    this.scope = scope;
    this.list = list;
  }

  /**
   * Reads an order.
   *
   * @param type the type of the items
   * @param orderBy the argument
   * @param list the items that are to be ordered, by which one knows which currencies there are
   * @throws QueryException if it has too many keys, or orders amounts of several currencies
   */
  static Order<Entity> read(
      Attributes attributes,
      Scope scope,
      String type,
      List<?> orderBy,
      List<? extends Entity> list) {
    if (orderBy.size() > MOST_KEYS) {
      throw new QueryException(
          Kind.QUERY_TOO_LARGE,
          "orderBy has " + orderBy.size() + " keys; give at most " + MOST_KEYS + ".",
          "orderBy",
          orderBy.size() + " keys",
          "at most " + MOST_KEYS + " keys");
    }
    OrderReader reader = new OrderReader(attributes, scope, list);
    List<OrderKey<Entity>> keys = new ArrayList<>();
    for (Object key : orderBy) {
      keys.add(reader.key(new Step(type, "", "orderBy[" + keys.size() + "]", item -> item), key));
    }
    return Order.of(type, keys);
  }

  /**
   * A step on the way to what is ordered by.
   *
   * @param type the type of what is reached
   * @param name the names of the fields on the way
   * @param argument the path of the argument
   * @param reach what an item leads to; null where that is not stated
   */
  private record Step(
      String type, String name, String argument, Function<Object, @Nullable Object> reach) {

    Step to(Attribute attribute, Scope scope) {
      return new Step(
          attribute.type(),
          name + attribute.name() + ".",
          argument + "." + attribute.name(),
          item -> {
            Object owner = reach.apply(item);
            return owner == null ? null : attribute.of(scope, owner);
          });
    }
  }

  private OrderKey<Entity> key(Step step, Object orderBy) {
    Map.Entry<?, ?> only = only(step, (Map<?, ?>) orderBy);
    Object how = only.getValue();
    if (only.getKey().equals(PlaceOrder.KEY) && PlaceOrder.isOf(attributes, step.type())) {
      return byPlace(step, OrderDirection.valueOf((String) how));
    }
    Attribute attribute = attributes.get(step.type(), (String) only.getKey());
    Step there = step.to(attribute, scope);
    if (how instanceof MoneyOrder money) {
      return byAmount(there, money);
    }
    if (how instanceof NameOrder name) {
      return byName(step, name);
    }
    if (!(how instanceof Map<?, ?> nested)) {
      return byScalar(step, there, attribute, OrderDirection.valueOf((String) how));
    }
    return attribute.list() ? byCount(there, nested) : key(there, nested);
  }

  /** graphql-java lets a literal null or a variable without value pass in the one field to give. */
  private static Map.Entry<?, ?> only(Step step, Map<?, ?> orderBy) {
    return orderBy.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .filter(entry -> entry.getValue() != OrderScalars.WITHOUT_VARIABLES)
        .findFirst()
        .orElseThrow(
            () ->
                new QueryException(
                    Kind.BAD_VALUE,
                    step.argument()
                        + " has no order; write ASC or DESC, or give its variables values.",
                    step.argument(),
                    "null",
                    "one field with an order"));
  }

  private OrderKey<Entity> byPlace(Step owner, OrderDirection direction) {
    return key(
        owner.name() + PlaceOrder.KEY,
        direction,
        item -> {
          Object cited = owner.reach().apply(item);
          return cited == null ? null : PlaceOrder.of(attributes, scope, owner.type(), cited);
        },
        PlaceOrder::sortable);
  }

  private OrderKey<Entity> byCount(Step list, Map<?, ?> how) {
    OrderDirection direction =
        OrderDirection.valueOf((String) Objects.requireNonNull(how.get("count")));
    return key(
        list.name() + "count",
        direction,
        item -> list.reach().apply(item) instanceof List<?> items ? items.size() : null,
        BigDecimal::new);
  }

  private OrderKey<Entity> byName(Step owner, NameOrder how) {
    return key(
        owner.name() + "name." + (how.language() == null ? "" : how.language() + "."),
        how.direction(),
        item ->
            owner.reach().apply(item) instanceof Entity named
                ? Label.of(named.names(), how.language()).text()
                : null,
        text -> Collation.key(text, how.language()));
  }

  private OrderKey<Entity> byScalar(
      Step owner, Step step, Attribute attribute, OrderDirection direction) {
    boolean ofFigure =
        attribute.name().equals("value") && attributes.contract().isA(owner.type(), "Figure");
    Step certain = ofFigure ? owner.to(attributes.get(owner.type(), "min"), scope) : step;
    return key(
        step.name(),
        direction,
        item -> {
          Object value = certain.reach().apply(item);
          return value instanceof BigDecimal number ? number.toPlainString() : value;
        },
        sortable(attribute.type()));
  }

  private Function<String, Comparable<?>> sortable(String type) {
    List<String> constants = attributes.contract().constants(type);
    if (!constants.isEmpty()) {
      return text -> known(constants, text);
    }
    ScalarKind kind = Operators.kind(type);
    return switch (kind) {
      case TEXT -> text -> Collation.key(text, null);
      case KEY, EXACT, PURPOSE -> text -> text;
      case BOOLEAN -> Boolean::valueOf;
      case NUMBER -> BigDecimal::new;
      case DATE -> text -> PartialDate.parse(text).firstDay() + " " + text;
      case TIME -> Instant::parse;
    };
  }

  private static int known(List<String> constants, String text) {
    int index = constants.indexOf(text);
    if (index < 0) {
      throw new IllegalArgumentException(text + " is none of " + constants);
    }
    return index;
  }

  private OrderKey<Entity> byAmount(Step step, MoneyOrder how) {
    Currency currency = how.currency() == null ? onlyCurrency(step) : how.currency();
    return key(
        step.name() + (how.currency() == null ? "" : how.currency() + "."),
        how.direction(),
        item ->
            amounts(step.reach().apply(item))
                .filter(money -> money.currency() == currency && money.min() != null)
                .map(money -> money.min() + " " + currency)
                .findFirst()
                .orElse(null),
        text -> minor(text, currency));
  }

  /**
   * The minor units of an amount, which a cursor may have taken from a list of another currency.
   */
  private static BigDecimal minor(String text, @Nullable Currency currency) {
    int space = text.indexOf(' ');
    if (space < 0 || (currency != null && !text.substring(space + 1).equals(currency.name()))) {
      throw new IllegalArgumentException(text + " is no amount in " + currency);
    }
    return new BigDecimal(text.substring(0, space));
  }

  /** The currency of all amounts of the list; null where there is none at all. */
  private @Nullable Currency onlyCurrency(Step step) {
    ComparedAmounts compared =
        new ComparedAmounts(
            step.argument(),
            item -> amounts(step.reach().apply(item)).map(money -> money),
            currency -> "{currency: " + currency + ", direction: DESC}");
    compared.check(list);
    Set<Currency> currencies = compared.currencies(list);
    return currencies.isEmpty() ? null : currencies.iterator().next();
  }

  private static Stream<Money> amounts(@Nullable Object value) {
    return value instanceof List<?> totals
        ? totals.stream().map(total -> ((SpendTotal) total).amount())
        : Stream.ofNullable((Money) value);
  }

  private OrderKey<Entity> key(
      String name,
      OrderDirection direction,
      Function<Entity, @Nullable Object> value,
      Function<String, Comparable<?>> sortable) {
    return new OrderKey<>(
        name + "." + direction,
        direction == OrderDirection.DESC,
        item -> {
          scope.budget().work();
          Object found = value.apply(item);
          return found == null ? null : String.valueOf(found);
        },
        sortable);
  }
}
