package org.kommunegraf.query.spend;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendCover;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.release.Release;

/**
 * Which groups are shown: those with a spend that is chosen when it is seen with the group's keys
 * alone. So a condition on a grouped dimension chooses groups, and of a spend on two platforms only
 * the group of the platform that is asked for is shown.
 */
final class ShownGroups {

  private final Release release;
  private final SpendQuestion question;
  private final SpendForest forest;

  ShownGroups(Release release, SpendQuestion question) {
    this.release = release;
    this.question = question;
    this.forest = SpendForest.of(release);
  }

  boolean isShown(SpendGroup group) {
    if (question.chosen() == SpendQuestion.ANY) {
      return true;
    }
    Map<SpendDimension, String> keys = new EnumMap<>(SpendDimension.class);
    for (GroupKey key : group.keys()) {
      if (key.value() != null) {
        keys.put(key.dimension(), key.value());
      }
    }
    return group.sources().stream()
        .map(forest::seen)
        .anyMatch(spend -> question.chosen().test(withKeysAlone(spend, keys)));
  }

  /**
   * The spend with lists that hold only the keys. Dimensions that no list of the spend holds, such
   * as documents, are left as they are.
   */
  private Spend withKeysAlone(Spend spend, Map<SpendDimension, String> keys) {
    Belonging own = Belonging.of(spend);
    return new Belonging(
            own.period(),
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
}
