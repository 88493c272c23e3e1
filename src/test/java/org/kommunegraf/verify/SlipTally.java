package org.kommunegraf.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.LineRange;

/** How many slips were tried, and which of them nothing refused, by kind. */
final class SlipTally {

  private static final int MOST_SHOWN = 10;

  /** Why no text can refuse a slip of a kind; a kind without a reason must be refused. */
  private static final Map<String, String> REASONS =
      Map.of(
          "digit beside it", "both stand on the lines, and the right one is cited elsewhere too",
          "word dropped", "what is left stands there too, as a shorter name or an earlier end",
          "lines beside them", "the same words stand on those lines too",
          "neighbour's form", "both stand on the lines, and the right one is cited elsewhere too",
          "neighbour's form and line",
              "both stand there, and the right one is cited elsewhere too");

  private final Map<String, Integer> tried = new TreeMap<>();
  private final Map<String, List<String>> accepted = new TreeMap<>();

  void tried(String kind) {
    tried.merge(kind, 1, Integer::sum);
  }

  void accepted(String kind, Citation right, @Nullable String printed, LineRange lines) {
    accepted
        .computeIfAbsent(kind, k -> new ArrayList<>())
        .add(
            "%s: \"%s\" on %s for \"%s\" on %s"
                .formatted(right.id(), printed, lines, right.printed(), right.lines()));
  }

  double acceptedShare() {
    int all = tried.values().stream().mapToInt(Integer::intValue).sum();
    return (double) accepted.values().stream().mapToInt(List::size).sum() / all;
  }

  /** The kinds with their counts, why no text can refuse what is left, and the first of it. */
  String page() {
    return tried.keySet().stream().map(this::page).collect(Collectors.joining());
  }

  private String page(String kind) {
    List<String> left = accepted.getOrDefault(kind, List.of());
    if (left.isEmpty()) {
      return "%s: %d tried, all refused\n".formatted(kind, tried.get(kind));
    }
    String reason = REASONS.get(kind);
    assertThat(reason).as("why no text can refuse %s: %s", kind, left).isNotNull();
    return "%s: %d tried, %d that no text can refuse: %s\n"
            .formatted(kind, tried.get(kind), left.size(), reason)
        + left.stream()
            .limit(MOST_SHOWN)
            .map(line -> "  " + line + "\n")
            .collect(Collectors.joining());
  }
}
