package org.kommunegraf.importer;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Role;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Vat;
import org.kommunegraf.printed.Crowns;

/** Holds amounts of money and their currency against what is printed. */
final class HeldMoney {

  private final Held held;

  HeldMoney(Held held) {
    this.held = held;
  }

  void hold(String field, Money money) {
    new HeldFigures(held).hold(field, inDecimals(money), false);
    List<Quoted> own = held.printing(field);
    List<Quoted> beside = held.printing(field + ".currency");
    holdVat(field, money, own);
    Set<Currency> inAmount = named(own);
    Set<Currency> inHeading = named(beside);
    if (!inAmount.isEmpty() || !inHeading.isEmpty()) {
      Set<Currency> named = inAmount.isEmpty() ? inHeading : inAmount;
      holdNamed(field, money, named, inAmount.isEmpty() ? beside : own);
    } else {
      holdConcluded(field, money, own, beside);
    }
  }

  /** Each of several amounts is printed in some citation, and none prints another. */
  void holdEach(String field, List<Money> amounts) {
    new HeldFigures(held)
        .holdEach(
            field,
            amounts.stream()
                .map(HeldMoney::inDecimals)
                .flatMap(number -> Stream.of(number.min(), number.max()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** What each of several paid agrees with its own printed form, which a citation quotes. */
  void holdShares(List<Role> roles) {
    for (int i = 0; i < roles.size(); i++) {
      Money share = roles.get(i).share();
      if (share != null && share.printed() != null) {
        new HeldFigures(held).holdOwn("roles/" + i + "/share", inDecimals(share), share.printed());
      }
    }
  }

  private void holdVat(String field, Money money, List<Quoted> own) {
    List<Quoted> saying =
        Stream.concat(own.stream(), held.printing(field + ".vat").stream())
            .filter(q -> !vats(q).isEmpty())
            .toList();
    for (Quoted quoted : saying) {
      if (money.vat() == null || !vats(quoted).contains(money.vat())) {
        held.tell(
            field,
            "vat is %s, unlike the printed %s; correct the one that is wrong"
                .formatted(money.vat() == null ? "not stated" : money.vat(), quoted.place()));
      }
    }
    if (saying.isEmpty() && money.vat() != null && !held.isExcused(field + ".vat")) {
      held.tell(
          field,
          "vat is %s, but no citation prints that; quote where it is printed with supports: [%s.vat], or say there with unprinted why not"
              .formatted(money.vat(), field));
    }
  }

  private static Set<Vat> vats(Quoted quoted) {
    return Objects.requireNonNull(quoted.form()).vats();
  }

  /** The number of an amount in decimals of its currency, as people write it. */
  static Quantity inDecimals(Money money) {
    return new Quantity(
        decimal(money.value(), money.currency()),
        decimal(money.min(), money.currency()),
        decimal(money.max(), money.currency()),
        money.comparator(),
        money.approximate(),
        money.status());
  }

  private static @Nullable BigDecimal decimal(@Nullable Long minor, Currency currency) {
    return minor == null ? null : Decimals.fromMinor(minor, currency);
  }

  private static Set<Currency> named(List<Quoted> quoted) {
    Set<Currency> named = EnumSet.noneOf(Currency.class);
    quoted.forEach(q -> named.addAll(Objects.requireNonNull(q.form()).currencies()));
    return named;
  }

  private void holdNamed(String field, Money money, Set<Currency> named, List<Quoted> where) {
    if (!named.equals(EnumSet.of(money.currency()))) {
      held.tell(
          field,
          "the currency is %s, unlike the printed %s; correct the one that is wrong"
              .formatted(money.currency(), where.get(0).place()));
    } else if (money.currencyBasis() == Basis.INFERRED) {
      held.tell(
          field,
          "currencyBasis is INFERRED, but the printed %s names the currency; write STATED"
              .formatted(where.get(0).place()));
    }
  }

  /**
   * Crowns are those of the country, and what has no currency beside it is in the country's money.
   */
  private void holdConcluded(String field, Money money, List<Quoted> own, List<Quoted> beside) {
    List<Quoted> all = own.isEmpty() ? held.supporting(field) : own;
    Language language = all.isEmpty() ? Language.EN : all.get(0).language();
    boolean crowns =
        own.stream().anyMatch(q -> Objects.requireNonNull(q.form()).saysCrowns())
            || beside.stream().anyMatch(q -> Objects.requireNonNull(q.form()).saysCrowns());
    CountryCode country = country();
    Currency usual = Crowns.currencyOf(country, language);
    if (crowns && !Crowns.of(country, language).contains(money.currency())) {
      held.tell(
          field,
          "the currency is %s, but the printed %s says crowns, which are %s here; correct it"
              .formatted(
                  money.currency(),
                  own.isEmpty() ? beside.get(0).place() : own.get(0).place(),
                  usual));
    } else if (!crowns && usual != null && money.currency() != usual) {
      held.tell(
          field,
          "the currency is %s, but no citation names it and amounts are %s here; quote where it is printed with supports: [%s.currency]"
              .formatted(money.currency(), usual, field));
    } else if (!crowns && !held.isExcused(field + ".currency")) {
      held.tell(
          field,
          "no currency is printed; quote where one is with supports: [%s.currency], or say there with unprinted why not"
              .formatted(field));
    }
    if (money.currencyBasis() == Basis.STATED) {
      held.tell(
          field,
          "currencyBasis is STATED, but no citation names a currency; a word such as \"kr.\" does"
              + " not say whose: write INFERRED");
    }
  }

  private @Nullable CountryCode country() {
    Ref<Municipality> reference =
        held.entity() instanceof Spend spend
            ? spend.municipality()
            : held.entity() instanceof Observation observation ? observation.municipality() : null;
    Municipality municipality = held.world().find(reference, Municipality.class);
    Country country =
        municipality == null ? null : held.world().find(municipality.country(), Country.class);
    return country == null ? null : country.code();
  }
}
