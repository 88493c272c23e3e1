package org.kommunegraf.importer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.printed.PrintedFigure;
import org.kommunegraf.printed.PrintedForm;
import org.kommunegraf.printed.Reading;

/**
 * No part is larger than its whole, and parts together are no more than it. They may miss it by
 * rounding: half of the last printed unit for each part and for the whole. A negative part is a
 * credit, beside which another part may be larger than the whole.
 */
final class SumCheck {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final World world;
  private final Spend whole;
  private final List<Spend> parts;

  private SumCheck(World world, Spend whole, List<Spend> parts) {
    this.world = world;
    this.whole = whole;
    this.parts = parts;
  }

  /** An amount of one of the spends, in one form. */
  private record Amount(Spend spend, Quantity number, BigDecimal tolerance) {}

  static void check(World world) {
    List<Spend> spends =
        world.entities().stream().filter(Spend.class::isInstance).map(Spend.class::cast).toList();
    Set<String> corrected =
        spends.stream()
            .map(Spend::corrects)
            .filter(Objects::nonNull)
            .map(Ref::id)
            .collect(Collectors.toSet());
    Map<String, List<Spend>> byWhole = new TreeMap<>();
    spends.stream()
        .filter(spend -> spend.partOf() != null && !corrected.contains(spend.id()))
        .forEach(
            spend ->
                byWhole
                    .computeIfAbsent(
                        Objects.requireNonNull(spend.partOf()).id(), id -> new ArrayList<>())
                    .add(spend));
    byWhole.forEach(
        (id, parts) -> {
          Spend whole = world.find(new Ref<Spend>(id), Spend.class);
          if (whole != null
              && Stream.concat(Stream.of(whole), parts.stream()).anyMatch(world::isRead)) {
            new SumCheck(world, whole, parts).check();
          }
        });
  }

  private void check() {
    SpendCheck.forms(whole).limit(1).forEach(this::check);
  }

  private void check(Money form) {
    Amount all = amount(whole, form);
    List<Amount> amounts =
        parts.stream()
            .flatMap(
                part ->
                    SpendCheck.forms(part)
                        .filter(own -> isLike(own, form))
                        .limit(1)
                        .map(own -> amount(part, own)))
            .filter(part -> part.number().min() != null)
            .toList();
    BigDecimal most = all.number().max();
    if (most == null || amounts.isEmpty()) {
      return;
    }
    boolean credit = amounts.stream().anyMatch(part -> least(part).signum() < 0);
    List<Amount> larger =
        amounts.stream()
            .filter(part -> isMore(least(part), part.tolerance(), all))
            .filter(part -> !credit)
            .toList();
    larger.forEach(part -> tellLarger(part, form));
    if (larger.isEmpty() && !isContradicted()) {
      checkSum(amounts, all, form);
    }
  }

  private void checkSum(List<Amount> amounts, Amount all, Money form) {
    BigDecimal sum = amounts.stream().map(SumCheck::least).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal tolerance =
        amounts.stream().map(Amount::tolerance).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (isMore(sum, tolerance, all)) {
      world.problem(
          whole,
          "amount",
          "its parts %s are together %s %s, more than the whole of %s; correct one of them, or take a partOf away"
              .formatted(
                  amounts.stream()
                      .map(part -> part.spend().id())
                      .collect(Collectors.joining(" and ")),
                  sum.toPlainString(),
                  form.currency(),
                  SpendCheck.told(form)));
    }
  }

  private void tellLarger(Amount part, Money form) {
    world.problem(
        part.spend(),
        "partOf",
        "the part of %s %s is larger than its whole %s of %s; correct one of the two, or take partOf away"
            .formatted(
                least(part).toPlainString(), form.currency(), whole.id(), SpendCheck.told(form)));
  }

  /** Whether two of the parts contradict each other, of which only one counts. */
  private boolean isContradicted() {
    Set<String> ids = parts.stream().map(Spend::id).collect(Collectors.toSet());
    return parts.stream()
        .flatMap(part -> part.conflictsWith().stream())
        .map(Ref<Entity>::id)
        .anyMatch(ids::contains);
  }

  private static boolean isLike(Money own, Money form) {
    return SpendCheck.isLike(own, form) && own.status() == form.status();
  }

  private static boolean isMore(BigDecimal sum, BigDecimal tolerance, Amount all) {
    BigDecimal most = Objects.requireNonNull(all.number().max());
    return sum.compareTo(most.add(tolerance).add(all.tolerance())) > 0;
  }

  private static BigDecimal least(Amount amount) {
    return Objects.requireNonNull(amount.number().min());
  }

  private Amount amount(Spend spend, Money money) {
    Quantity number = HeldMoney.inDecimals(money);
    return new Amount(spend, number, tolerance(spend, money.printed(), number));
  }

  /** Half of the last printed unit, of amounts in thousands 500. */
  private BigDecimal tolerance(Spend spend, @Nullable String printed, Quantity number) {
    BigDecimal bound = number.max() != null ? number.max() : number.min();
    List<PrintedFigure> figures =
        printed == null ? List.of() : new PrintedForm(printed, language(spend)).figures();
    if (bound == null || figures.size() != 1) {
      return BigDecimal.ZERO;
    }
    Reading reading = figures.get(0).readings().get(0);
    BigDecimal read = reading.max() != null ? reading.max() : reading.min();
    BigDecimal half = reading.step().divide(TWO);
    return read == null || read.signum() == 0
        ? half
        : half.multiply(bound).divide(read, MathContext.DECIMAL64).abs();
  }

  private Language language(Spend spend) {
    return world
        .citationsOf(spend)
        .map(citation -> world.find(citation.document(), Document.class))
        .filter(Objects::nonNull)
        .map(Document::language)
        .findFirst()
        .orElse(Language.EN);
  }
}
