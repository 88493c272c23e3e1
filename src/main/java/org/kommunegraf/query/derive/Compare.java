package org.kommunegraf.query.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Observation;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.release.Release;

/** The question {@code compare}: whether findings can be set against each other. */
public final class Compare {

  private static final String NOT_STATED = "not stated";

  private static final int MOST = 100;

  private final Release release;
  private final List<Observation> findings;
  private final Map<Aspect, String> differences = new EnumMap<>(Aspect.class);

  private Compare(Release release, List<Observation> findings) {
    this.release = release;
    this.findings = findings;
    for (Aspect aspect : Aspect.values()) {
      String values = differing(aspect);
      if (values != null) {
        differences.put(aspect, values);
      }
    }
  }

  /**
   * Compares findings.
   *
   * @param ids 2 to 100 different observations
   * @throws QueryException if they are fewer, more or not different, or an id is of something else
   */
  public static Comparability of(Release release, List<String> ids) {
    if (ids.size() < 2 || ids.size() > MOST) {
      throw Derive.badValue(
          "2 to 100 observations can be compared; this question names " + ids.size() + ".",
          "observations",
          ids.size() + " ids",
          "2 to 100 ids");
    }
    List<Observation> findings = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String argument = "observations[" + i + "]";
      Observation found = Derive.get(release, ids.get(i), Observation.class, argument);
      if (findings.contains(found)) {
        throw Derive.badValue(
            "The observation \"" + ids.get(i) + "\" is named twice; compare it with another.",
            argument,
            ids.get(i),
            "an observation that is not named before");
      }
      findings.add(found);
    }
    return new Compare(release, findings).verdict();
  }

  /** What the findings have in one respect, if it is not the same and stated for all. */
  private @Nullable String differing(Aspect aspect) {
    Set<String> values = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    for (Observation finding : findings) {
      values.add(Objects.requireNonNullElse(aspect.of(release, finding), NOT_STATED));
      words.add(Objects.requireNonNullElse(aspect.inWords(release, finding), NOT_STATED));
    }
    return values.size() > 1 || values.contains(NOT_STATED) ? String.join("; ", words) : null;
  }

  private Comparability verdict() {
    List<Observation> wordless =
        findings.stream().filter(f -> f.value().comparator() == Comparator.IN_WORDS).toList();
    boolean comparable =
        differences.keySet().stream().noneMatch(Aspect::forbids) && wordless.isEmpty();
    return new Comparability(
        comparable,
        differences.keySet().stream().map(Aspect::word).toList(),
        note(comparable, wordless),
        comparable && findings.size() == 2 ? difference() : null);
  }

  private DerivedFigure difference() {
    return Addition.of(
        release,
        DeriveOp.DIFFERENCE,
        List.of(Terms.of(release, findings.get(1)), Terms.of(release, findings.get(0))));
  }

  private String note(boolean comparable, List<Observation> wordless) {
    List<String> sentences = new ArrayList<>();
    if (comparable) {
      sentences.add("They can be compared: measure, base, population, unit and status agree.");
    } else if (differences.keySet().stream().anyMatch(Aspect::forbids)) {
      sentences.add("They cannot be compared. They differ in " + inWords(true) + ".");
    } else {
      sentences.add("They cannot be compared.");
    }
    wordless.forEach(
        finding -> sentences.add(Called.of(release, finding) + " gives no number, only words."));
    String others = inWords(false);
    if (!others.isEmpty()) {
      sentences.add(
          "They "
              + (comparable ? "" : "also ")
              + "differ in "
              + others
              + "; a difference may come from it.");
    }
    String subjects = subjects();
    if (!subjects.isEmpty()) {
      sentences.add("They speak of different things: " + subjects + ".");
    }
    return String.join(" ", sentences);
  }

  private String inWords(boolean forbidding) {
    return differences.entrySet().stream()
        .filter(difference -> difference.getKey().forbids() == forbidding)
        .map(difference -> difference.getKey().word() + " (" + difference.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  /** The platforms and entities that the findings are about, where they are not the same. */
  private String subjects() {
    Set<String> subjects = new LinkedHashSet<>();
    for (Observation finding : findings) {
      List<String> names = new ArrayList<>();
      release.follow(finding.about()).forEach(about -> names.add(Called.of(release, about)));
      release.follow(finding.platforms()).forEach(one -> names.add(Called.of(release, one)));
      subjects.add(names.isEmpty() ? "nothing in particular" : String.join(" and ", names));
    }
    return subjects.size() > 1 ? String.join("; ", subjects) : "";
  }
}
