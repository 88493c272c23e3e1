package org.kommunegraf.importer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Quotation;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.model.Unit;
import org.kommunegraf.printed.PrintedForm;
import org.kommunegraf.printed.Reading;

/** Holds spans of time, units and names against the words that are printed for them. */
final class HeldWords {

  private final Held held;

  HeldWords(Held held) {
    this.held = held;
  }

  void hold(String field, PartialDate date) {
    hold(field, date, date);
  }

  /** A period without a date is words of our own and is not held. */
  void hold(String field, Period period) {
    if (held.isPrintedInParts(field)) {
      holdPart(field + ".start", period.start());
      holdPart(field + ".end", period.end());
    } else if (period.start() != null
        || period.end() != null
        || held.printing(field).stream().anyMatch(q -> !periods(q).isEmpty())) {
      hold(field, period.start(), period.end());
    }
  }

  private void holdPart(String field, @Nullable PartialDate date) {
    if (date != null || !held.supporting(field).isEmpty()) {
      hold(field, date, date);
    }
  }

  private void hold(String field, @Nullable PartialDate start, @Nullable PartialDate end) {
    List<Quoted> dated = held.printing(field).stream().filter(q -> !periods(q).isEmpty()).toList();
    String said =
        start != null && start.equals(end)
            ? start.text()
            : "from " + orOpen(start) + " to " + orOpen(end);
    if (dated.isEmpty() && !held.isExcused(field)) {
      held.tellUnprinted(field, "the time " + said);
    }
    for (Quoted quoted : dated) {
      if (periods(quoted).stream()
          .noneMatch(p -> Objects.equals(p.start(), start) && Objects.equals(p.end(), end))) {
        held.tell(
            field,
            "%s is %s, unlike the printed %s, which is read as %s; correct the one that is wrong"
                .formatted(field, said, quoted.place(), named(periods(quoted))));
      }
    }
  }

  private static Set<Period> periods(Quoted quoted) {
    return form(quoted).periods();
  }

  private static String named(Set<Period> periods) {
    return periods.stream()
        .map(
            p ->
                p.start() != null && p.start().equals(p.end())
                    ? p.start().text()
                    : orOpen(p.start()) + " to " + orOpen(p.end()))
        .collect(Collectors.joining(" or "));
  }

  private static String orOpen(@Nullable PartialDate date) {
    return date == null ? "open" : date.text();
  }

  void hold(String field, Unit unit) {
    holdWord(
        field,
        "a word for the unit " + unit,
        form -> form.says(unit) || (unit == Unit.PERCENT && saysShare(form)));
  }

  /** Whether the figure of a field is printed with a word or sign for per cent. */
  boolean printsPerCent(String field) {
    return held.printing(field).stream()
        .map(HeldWords::form)
        .anyMatch(form -> form.figures().size() == 1 && form.says(Unit.PERCENT));
  }

  /** A quarter, in words, is a share as 25 per cent is. */
  private static boolean saysShare(PrintedForm form) {
    return form.figures().stream().flatMap(f -> f.readings().stream()).anyMatch(Reading::share);
  }

  void hold(String field, TimeUnit unit) {
    holdWord(field, "a word for the span of time " + unit, form -> form.says(unit));
  }

  /** A heading that is quoted for the status of a figure has to say that status. */
  void hold(String field, FigureStatus status) {
    for (Quoted quoted : held.printing(field + ".status")) {
      if (!form(quoted).says(status)) {
        held.tell(
            quoted,
            "printed",
            "%s has no word for %s, the status of %s; correct the one that is wrong"
                .formatted(quoted.place(), status, field));
      }
    }
  }

  private void holdWord(String field, String what, Predicate<PrintedForm> says) {
    if (held.printing(field).stream().noneMatch(q -> says.test(form(q)))
        && !held.isExcused(field)) {
      held.tellUnprinted(field, what);
    }
  }

  /** Every name that a source uses is printed, and whatever is quoted for a name says one. */
  void holdNames(String field, List<LocalName> names) {
    List<LocalName> used = names.stream().filter(name -> !name.kind().isOurs()).toList();
    List<Quoted> printing = held.printing(field);
    for (LocalName name : used) {
      if (printing.stream().noneMatch(q -> isFrom(q, name) && form(q).says(name.text()))
          && !isExcused(field, name)) {
        held.tell(
            field,
            "no citation that supports %s prints the name %s; write it as it is printed%s"
                .formatted(field, Quotation.of(name.text()), examples(printing, name)));
      }
    }
    printing.stream()
        .filter(q -> used.stream().noneMatch(name -> form(q).says(name.text())))
        .forEach(
            q ->
                held.tell(
                    q,
                    "printed",
                    "%s says none of the names of %s; quote the name, or take %s out of supports"
                        .formatted(q.place(), held.entity().id(), field)));
    held.supporting(field).stream()
        .filter(q -> q.form() == null && q.citation().unprinted() == null)
        .forEach(
            q ->
                held.tell(
                    q,
                    "supports",
                    "it supports "
                        + field
                        + " and prints no name; quote it in printed, or say with unprinted why"
                        + " not"));
  }

  private static boolean isFrom(Quoted quoted, LocalName name) {
    return name.document() == null || name.document().equals(quoted.citation().document());
  }

  private boolean isExcused(String field, LocalName name) {
    return held.supporting(field).stream()
        .anyMatch(q -> q.citation().unprinted() != null && isFrom(q, name));
  }

  private static String examples(List<Quoted> printing, LocalName name) {
    String all =
        printing.stream()
            .filter(q -> isFrom(q, name))
            .limit(2)
            .map(Quoted::place)
            .collect(Collectors.joining(" and "));
    return all.isEmpty() ? "" : ", such as " + all;
  }

  /** A text that is a name: a title, a code of a register. */
  void holdName(String field, String name) {
    holdWord(field, Quotation.of(name), form -> form.says(name));
  }

  private static PrintedForm form(Quoted quoted) {
    return Objects.requireNonNull(quoted.form());
  }
}
