package org.kommunegraf.query.spend;

import java.util.EnumMap;
import java.util.Map;
import org.kommunegraf.release.Release;

/**
 * Which groups are shown: those with a spend that is chosen when it is seen with the group's keys
 * alone. So a condition on a grouped dimension chooses groups, and of a spend on two platforms only
 * the group of the platform that is asked for is shown.
 */
final class ShownGroups {

  private final SpendQuestion question;
  private final SpendForest forest;
  private final KeysAlone alone;

  ShownGroups(Release release, SpendQuestion question) {
    this.question = question;
    this.forest = SpendForest.of(release);
    this.alone = new KeysAlone(release);
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
        .anyMatch(spend -> question.chosen().test(alone.of(spend, keys)));
  }
}
