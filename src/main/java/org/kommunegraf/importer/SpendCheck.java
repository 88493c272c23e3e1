package org.kommunegraf.importer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Role;
import org.kommunegraf.model.RoleKind;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Vat;

/**
 * A spend agrees with the other amounts that are printed of it: equivalents and shares with the
 * amount.
 */
final class SpendCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final World world;
  private final Spend spend;

  private SpendCheck(World world, Spend spend) {
    this.world = world;
    this.spend = spend;
  }

  static void check(World world) {
    world.read(Spend.class).map(spend -> new SpendCheck(world, spend)).forEach(SpendCheck::check);
  }

  private void check() {
    checkEquivalents();
    checkOwnShare();
    for (int i = 0; i < spend.roles().size(); i++) {
      checkShare(spend.roles().get(i), "roles/" + i);
    }
  }

  private void checkEquivalents() {
    Money amount = spend.amount();
    if (amount == null && !spend.equivalents().isEmpty()) {
      problem(
          "equivalents",
          "there is no amount that they could be equivalent to; write the first form as the"
              + " amount");
    }
    Set<List<@Nullable Object>> known = new HashSet<>();
    if (amount != null) {
      known.add(form(amount));
    }
    for (int i = 0; i < spend.equivalents().size(); i++) {
      Money equivalent = spend.equivalents().get(i);
      if (!known.add(form(equivalent))) {
        problem(
            "equivalents/" + i,
            ("the amount or an equivalent before it is %s already; an equivalent is the same money"
                    + " in another currency, or with or without value added tax")
                .formatted(told(equivalent)));
      }
      if (amount != null && equivalent.status() != amount.status()) {
        problem(
            "equivalents/" + i,
            ("it is %s, and the amount %s; the same money has one status, so write the same for"
                    + " both")
                .formatted(equivalent.status(), amount.status()));
      }
    }
  }

  private void checkOwnShare() {
    if (spend.ownShare() != null) {
      checkInside("ownShare", spend.ownShare());
    }
  }

  private void checkShare(Role role, String path) {
    if ((role.share() != null || role.sharePercent() != null) && role.kind() != RoleKind.CO_PAYER) {
      problem(
          path,
          ("a share is what a CO_PAYER paid, and this is %s; correct the kind, or take the share"
                  + " away")
              .formatted(role.kind()));
    }
    if (role.share() != null) {
      checkInside(path + "/share", role.share());
    }
    Quantity percent = role.sharePercent();
    Stream.of(percent)
        .filter(Objects::nonNull)
        .flatMap(share -> Stream.of(share.min(), share.max()))
        .filter(bound -> bound != null && (bound.signum() < 0 || bound.compareTo(HUNDRED) > 0))
        .distinct()
        .forEach(
            bound ->
                problem(
                    path + "/sharePercent",
                    "a share lies between 0 and 100 per cent, found %s; correct it"
                        .formatted(bound)));
  }

  /** A share is no more than the amount, in whichever of its forms it can be compared with. */
  private void checkInside(String path, Money share) {
    List<Money> forms = forms(spend).filter(form -> form.currency() == share.currency()).toList();
    if (spend.amount() != null && forms.isEmpty()) {
      problem(
          path,
          ("it is in %s, and neither the amount nor an equivalent is; write the share in the"
                  + " currency of the amount")
              .formatted(share.currency()));
    }
    forms.stream()
        .filter(form -> isLike(form, share) && isMore(share, form))
        .findFirst()
        .ifPresent(
            form ->
                problem(
                    path,
                    "the share of %s is larger than the amount of %s; correct one of the two"
                        .formatted(
                            Decimals.fromMinor(least(share), share.currency()).toPlainString(),
                            told(form))));
  }

  private static boolean isMore(Money share, Money whole) {
    return share.min() != null && whole.max() != null && share.min() > whole.max();
  }

  private static long least(Money share) {
    return Objects.requireNonNull(share.min());
  }

  /** All forms in which the amount is printed. */
  static Stream<Money> forms(Spend spend) {
    return Stream.concat(Stream.ofNullable(spend.amount()), spend.equivalents().stream());
  }

  /** Whether two amounts can be compared: one currency, and not one with and one without tax. */
  static boolean isLike(Money one, Money other) {
    return one.currency() == other.currency()
        && (one.vat() == null || other.vat() == null || one.vat() == other.vat());
  }

  private static List<@Nullable Object> form(Money money) {
    List<@Nullable Object> form = new ArrayList<>();
    form.add(money.currency());
    form.add(money.vat());
    return form;
  }

  /** An amount in words. */
  static String told(Money money) {
    String vat =
        money.vat() == null ? "" : money.vat() == Vat.INCLUDED ? " with VAT" : " without VAT";
    String value =
        money.max() == null
            ? ""
            : Decimals.fromMinor(money.max(), money.currency()).toPlainString() + " ";
    return value + money.currency() + vat;
  }

  private void problem(String path, String sentence) {
    world.problem(spend, path, sentence);
  }
}
