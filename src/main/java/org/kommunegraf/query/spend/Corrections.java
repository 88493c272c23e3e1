package org.kommunegraf.query.spend;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/** Which figures sources corrected. Such a figure is never counted beside the one that does. */
final class Corrections {

  private final Release release;
  private final Map<String, Spend> byCorrected = new HashMap<>();

  private Corrections(Release release) {
    this.release = release;
    for (Spend spend : release.all(Spend.class)) {
      Spend corrected = release.follow(spend.corrects());
      if (corrected != null) {
        byCorrected.putIfAbsent(corrected.id(), spend);
      }
    }
  }

  static Corrections of(Release release) {
    return release.once(Corrections.class, Corrections::new);
  }

  /** Whether another figure stands in place of this one. */
  boolean isCorrected(Spend spend) {
    return byCorrected.containsKey(spend.id());
  }

  /**
   * What a spend is contained in, as it stands now: a part of a corrected whole is a part of what
   * corrects that, and a correction is a part of what the figure in its place was a part of.
   *
   * @return null if it is part of nothing
   */
  @Nullable Spend larger(Spend spend) {
    for (Spend at = spend; at != null; at = release.follow(at.corrects())) {
      Spend whole = release.follow(at.partOf());
      if (whole != null) {
        return standing(whole);
      }
    }
    return null;
  }

  /** What stands in the place of a figure: itself, or what corrects it in the end. */
  Spend standing(Spend spend) {
    Spend stands = spend;
    for (Spend next = spend; next != null; next = byCorrected.get(next.id())) {
      stands = next;
    }
    return stands;
  }
}
