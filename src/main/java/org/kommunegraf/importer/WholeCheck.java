package org.kommunegraf.importer;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;

/** A spend agrees with the spends that it names: its whole, and the figure that it corrects. */
final class WholeCheck {

  private final World world;
  private final Spend spend;

  private WholeCheck(World world, Spend spend) {
    this.world = world;
    this.spend = spend;
  }

  static void check(World world) {
    world.read(Spend.class).map(spend -> new WholeCheck(world, spend)).forEach(WholeCheck::check);
  }

  private void check() {
    checkWhole(world.find(spend.partOf(), Spend.class));
    checkCorrected(world.find(spend.corrects(), Spend.class));
  }

  private void checkWhole(@Nullable Spend whole) {
    if (whole == null || whole.amount() == null || spend.amount() == null) {
      return;
    }
    checkStatus("partOf", "its whole", whole.amount(), whole);
    if (SpendCheck.forms(spend)
        .noneMatch(
            own -> SpendCheck.forms(whole).anyMatch(theirs -> SpendCheck.isLike(own, theirs)))) {
      problem(
          "partOf",
          ("it is %s, and its whole %s is %s, so nobody can see that it is contained; write the"
                  + " amount as the whole is printed, with the other form among equivalents, or take"
                  + " partOf away")
              .formatted(
                  SpendCheck.told(spend.amount()), whole.id(), SpendCheck.told(whole.amount())));
    }
  }

  private void checkCorrected(@Nullable Spend corrected) {
    if (corrected == null) {
      return;
    }
    if (corrected.amount() != null && spend.amount() != null) {
      checkStatus("corrects", "what it corrects", corrected.amount(), corrected);
    }
    if (isInside(corrected)) {
      problem(
          "corrects",
          "%s is both what it corrects and its whole; take one of the two away"
              .formatted(corrected.id()));
    }
  }

  /** Whether it is a part of another spend, over however many steps. */
  private boolean isInside(Spend other) {
    Set<String> way = new HashSet<>();
    Spend at = world.find(spend.partOf(), Spend.class);
    while (at != null && !at.id().equals(other.id()) && way.add(at.id())) {
      at = world.find(at.partOf(), Spend.class);
    }
    return at != null && at.id().equals(other.id());
  }

  private void checkStatus(String field, String what, Money theirs, Spend other) {
    Money own = Objects.requireNonNull(spend.amount());
    if (own.status() != theirs.status()) {
      problem(
          field,
          ("it is %s, and %s, %s, is %s; figures of two statuses stand beside each other, so"
                  + " correct a status or take %s away (grantedBy names the decision that set money"
                  + " aside)")
              .formatted(own.status(), what, other.id(), theirs.status(), field));
    }
  }

  private void problem(String path, String sentence) {
    world.problem(spend, path, sentence);
  }
}
