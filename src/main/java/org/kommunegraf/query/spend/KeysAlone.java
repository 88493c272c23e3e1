package org.kommunegraf.query.spend;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendCover;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.release.Release;

/** Spends as they would be if they had one key alone where they have several. */
final class KeysAlone {

  private final Release release;

  KeysAlone(Release release) {
    this.release = release;
  }

  /**
   * The spend with lists that hold only the keys, and of their year only. Dimensions that no field
   * of the spend holds, such as documents, are left as they are.
   */
  Spend of(Spend spend, Map<SpendDimension, String> keys) {
    Belonging own = Belonging.of(spend);
    return new Belonging(
            onlyIn(own.period(), keys.get(SpendDimension.YEAR)),
            own.municipality(),
            own.payer(),
            own.payerOrganisation(),
            only(own.platforms(), keys.get(SpendDimension.PLATFORM)),
            own.platformScope(),
            only(own.campaigns(), keys.get(SpendDimension.CAMPAIGN)),
            only(own.events(), keys.get(SpendDimension.EVENT)),
            only(own.pages(), keys.get(SpendDimension.PAGE)),
            only(own.policyGoals(), keys.get(SpendDimension.POLICY_GOAL)),
            onlyOfKind(own.covers(), keys.get(SpendDimension.COVER)),
            own.grantedBy())
        .on(spend);
  }

  private <T extends Entity> List<Ref<T>> only(List<Ref<T>> references, @Nullable String id) {
    return id == null
        ? references
        : references.stream()
            .filter(
                reference ->
                    release.find(reference.id()).map(Entity::id).filter(id::equals).isPresent())
            .toList();
  }

  private static List<SpendCover> onlyOfKind(List<SpendCover> covers, @Nullable String kind) {
    return kind == null
        ? covers
        : covers.stream()
            .filter(cover -> cover.kind().isWithin(SpendKind.valueOf(kind)))
            .map(c -> new SpendCover(SpendKind.valueOf(kind), c.subject(), c.exhaustive()))
            .toList();
  }

  /** An open period has no years as its keys, and stays as it is. */
  private static @Nullable Period onlyIn(@Nullable Period period, @Nullable String year) {
    if (period == null || period.start() == null || period.end() == null || year == null) {
      return period;
    }
    int wanted = Integer.parseInt(year);
    boolean starts = period.start().firstDay().getYear() == wanted;
    boolean ends = period.end().lastDay().getYear() == wanted;
    return starts && ends
        ? period
        : new Period(
            period.label() + ", as far as in " + year,
            starts ? period.start() : PartialDate.parse(year),
            ends ? period.end() : PartialDate.parse(year));
  }
}
