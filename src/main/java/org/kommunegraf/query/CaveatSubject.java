package org.kommunegraf.query;

import java.util.Collection;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Spend;

/** What a caveat stands on, so that its sentence fits. */
enum CaveatSubject {
  /** An amount of money that was spent, or a total of such. */
  AMOUNT,
  /** Any other figure, or a figure that is derived from several kinds. */
  FIGURE,
  /** What is no figure: a page, an event, a goal. */
  FACT;

  static CaveatSubject of(Entity entity) {
    if (entity instanceof Spend) {
      return AMOUNT;
    }
    return entity instanceof Observation ? FIGURE : FACT;
  }

  /** The narrowest that fits all of some. */
  static CaveatSubject ofAll(Collection<CaveatSubject> subjects) {
    return subjects.stream().max(CaveatSubject::compareTo).orElse(FIGURE);
  }
}
