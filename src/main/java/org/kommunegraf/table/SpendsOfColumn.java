package org.kommunegraf.table;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.FigureStatus;

/**
 * The spends whose amounts stand in one column, also in rows to come. What was spent and what was
 * planned never add up, so those of one status can be added: of the firmest that there is.
 */
final class SpendsOfColumn {

  private static final String CORRECTED = "corrected";
  private static final String PART = "part of ";
  private static final String CONTRADICTS = "contradicts ";
  private static final String REST = "counts without its parts";
  private static final String OTHER_STATUS = "of another status";

  private final Set<FigureStatus> statuses = EnumSet.noneOf(FigureStatus.class);
  private final Map<FigureStatus, Set<String>> added = new EnumMap<>(FigureStatus.class);

  /** A spend of which there is a figure, even if only bounds. */
  void noteFigure(ListedSpend spend) {
    if (!spend.corrected()) {
      statuses.add(spend.status());
    }
  }

  /** A spend that can be added, so that its parts are not. */
  void noteWhole(ListedSpend spend) {
    if (!spend.corrected()) {
      added.computeIfAbsent(spend.status(), s -> new HashSet<>()).add(spend.id());
    }
  }

  /** Why the amount of a spend is not to be added; null if it is. */
  @Nullable String whyNot(ListedSpend spend) {
    if (spend.corrected()) {
      return CORRECTED;
    }
    Optional<FigureStatus> firmest = statuses.stream().findFirst();
    if (firmest.isPresent() && firmest.get() != spend.status()) {
      return OTHER_STATUS;
    }
    Set<String> wholes = added.getOrDefault(spend.status(), Set.of());
    Optional<String> larger = spend.inside().stream().filter(wholes::contains).findFirst();
    if (larger.isPresent()) {
      return PART + larger.get();
    }
    Optional<String> other =
        spend.contradictedBy().stream()
            .filter(id -> wholes.contains(id) && id.compareTo(spend.id()) < 0)
            .findFirst();
    if (other.isPresent()) {
      return CONTRADICTS + other.get();
    }
    if (spend.counts()) {
      return null;
    }
    return spend.inside().isEmpty() ? REST : PART + spend.inside().get(0);
  }
}
