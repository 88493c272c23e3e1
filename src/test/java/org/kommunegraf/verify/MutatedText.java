package org.kommunegraf.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Problem;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.model.Shape;

/**
 * One document, whose citations are written wrong one after the other. Who quotes the name of a
 * neighbour on the neighbour's line has made no slip but entered what the text says.
 */
final class MutatedText {

  private static final int NEAR = 2;

  /** The rows of a register are all alike; every so many are enough. */
  private static final int OF_A_REGISTER = 10;

  private final Document document;
  private final SourceText source;
  private final Numerals numerals;
  private final Occurrences occurrences;
  private final List<Citation> citations;
  private final Places places;
  private final SlipTally tally;
  private final Set<@Nullable String> figures = new HashSet<>();
  private final Map<String, BitSet> cited = new HashMap<>();
  private final int[] covered;
  private final boolean isRegister;

  MutatedText(
      Document document, String text, List<Citation> citations, Places places, SlipTally tally) {
    this.document = document;
    this.numerals = Numerals.of(document.language());
    this.source = SourceText.of(text, numerals);
    this.occurrences = new Occurrences(source);
    this.citations = citations.stream().filter(c -> c.printed() != null).toList();
    this.citations.stream()
        .map(Citation::printed)
        .distinct()
        .filter(form -> PrintedSlips.hasFigures(String.valueOf(form), document.language()))
        .forEach(figures::add);
    this.places = places;
    this.tally = tally;
    this.covered = new int[source.numerals()];
    this.isRegister = document.identity().dataset().equals("reference");
    this.citations.forEach(c -> cited.put(c.id(), check(c, new ArrayList<>())));
    cited.values().forEach(numbers -> numbers.stream().forEach(n -> covered[n]++));
  }

  void slip() {
    for (int i = 0; i < citations.size(); i += isRegister ? OF_A_REGISTER : 1) {
      Citation right = citations.get(i);
      if (isHeld(right)) {
        PrintedSlips.of(String.valueOf(right.printed()))
            .forEach((kind, all) -> all.forEach(form -> slip(kind, right, form, right.lines())));
        neighbours(i);
        lines(right);
      }
    }
  }

  /** Whether it prints a figure, a time or a name, which the value must agree with. */
  private boolean isHeld(Citation citation) {
    return figures.contains(citation.printed()) || citation.supports().contains("names");
  }

  /** Whether the one's printed form could be taken for the other's: it supports a like field. */
  private boolean isLike(Citation one, Citation other) {
    return isHeld(other)
        && !Collections.disjoint(one.supports(), other.supports())
        && figures.contains(one.printed()) == figures.contains(other.printed());
  }

  private void neighbours(int i) {
    Citation right = citations.get(i);
    Set<String> tried = new LinkedHashSet<>();
    int from = isRegister ? Math.max(0, i - NEAR) : 0;
    int to = isRegister ? Math.min(citations.size(), i + NEAR + 1) : citations.size();
    for (Citation neighbour : citations.subList(from, to)) {
      String form = String.valueOf(neighbour.printed());
      if (isLike(right, neighbour)
          && !form.equals(right.printed())
          && tried.add(form + neighbour.lines())) {
        slip("neighbour's form", right, form, right.lines());
        if (figures.contains(right.printed())) {
          slip("neighbour's form and line", right, form, neighbour.lines());
        }
      }
    }
  }

  private void lines(Citation right) {
    for (int step = -NEAR; step <= NEAR; step++) {
      int from = right.lines().from() + step;
      int to = right.lines().to() + step;
      if (step != 0 && from >= 1 && to <= source.lines()) {
        slip("lines beside them", right, right.printed(), new LineRange(from, to));
      }
    }
  }

  private void slip(String kind, Citation right, @Nullable String printed, LineRange lines) {
    Citation wrong = (Citation) Shape.with(Shape.with(right, "printed", printed), "lines", lines);
    boolean accepted = isAccepted(wrong, right);
    if (accepted && lines.equals(right.lines()) && saysTheSame(wrong, right)) {
      return;
    }
    tally.tried(kind);
    if (accepted) {
      tally.accepted(kind, right, printed, lines);
    }
  }

  private boolean saysTheSame(Citation one, Citation other) {
    return PrintedSlips.sayTheSame(
        String.valueOf(one.printed()), String.valueOf(other.printed()), document.language());
  }

  /**
   * Where it stands is asked first, for most slips stand nowhere, and sentences take long. A figure
   * beside which none is printed is refused by check, which has no text.
   */
  private boolean isAccepted(Citation wrong, Citation right) {
    if (figures.contains(right.printed())
        && !PrintedSlips.hasFigures(String.valueOf(wrong.printed()), document.language())) {
      return false;
    }
    Printed printed = Printed.of(String.valueOf(wrong.printed()), numerals);
    Optional<Stretch> stands = occurrences.cited(printed, wrong.lines());
    if (stands.isEmpty() || leavesOpen(right, source.numeralsIn(stands.get()))) {
      return false;
    }
    List<Problem> problems = new ArrayList<>();
    check(wrong, problems);
    return problems.isEmpty();
  }

  /** Whether a numeral that only the right citation covers is covered no more. */
  private boolean leavesOpen(Citation right, Stretch now) {
    return cited.getOrDefault(right.id(), new BitSet()).stream()
        .anyMatch(n -> covered[n] == 1 && (n < now.from() || n >= now.to()));
  }

  private BitSet check(Citation citation, List<Problem> problems) {
    Coverage coverage = new Coverage();
    new CitationCheck(document, source, numerals, coverage, places, problems::add).check(citation);
    return coverage.cited();
  }
}
