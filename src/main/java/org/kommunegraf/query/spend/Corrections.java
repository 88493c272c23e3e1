package org.kommunegraf.query.spend;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/** Which figures sources corrected. Such a figure is never counted beside the one that does. */
public final class Corrections {

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

  public static Corrections of(Release release) {
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

  /** The figure that stands after all corrections of this one; itself where there is none. */
  public Spend standing(Spend spend) {
    Spend stands = spend;
    for (Spend next = spend; next != null; next = byCorrected.get(next.id())) {
      stands = next;
    }
    return stands;
  }

  /**
   * The spends that hold the money of a spend, as they stand now: what stands for itself, and all
   * that it is contained in, each before what is larger.
   */
  public List<Spend> within(Spend spend) {
    Set<Spend> within = new LinkedHashSet<>();
    Spend at = standing(spend);
    while (at != null && within.add(at)) {
      at = larger(at);
    }
    return List.copyOf(within);
  }
}
