package org.kommunegraf.graphql;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.PartialDate;

/** Whether a period overlaps with a span of days, or lies within it. */
final class NaivePeriods {

  private NaivePeriods() {}

  static Truth of(String operator, Shown period, Map<String, Object> span) {
    PartialDate from = date(span.get("start"));
    PartialDate until = date(span.get("end"));
    LocalDate a = from == null ? LocalDate.MIN : from.firstDay();
    LocalDate b = until == null ? LocalDate.MAX : until.lastDay();
    PartialDate start = date(period.get("start"));
    PartialDate end = date(period.get("end"));
    boolean overlaps = operator.equals("overlaps");
    if (start == null && end == null) {
      return from == null && until == null ? Truth.TRUE : Truth.UNKNOWN;
    }
    if (start != null && end != null) {
      LocalDate s = start.firstDay();
      LocalDate e = end.lastDay();
      return Truth.of(overlaps ? !s.isAfter(b) && !e.isBefore(a) : !s.isBefore(a) && !e.isAfter(b));
    }
    PartialDate known = start != null ? start : end;
    boolean openThere = start != null ? until == null : from == null;
    LocalDate bound = start != null ? start.firstDay() : end.lastDay();
    boolean inside = !bound.isBefore(a) && !bound.isAfter(b);
    if (!overlaps) {
      return inside ? openThere ? Truth.TRUE : Truth.UNKNOWN : Truth.FALSE;
    }
    if (!known.firstDay().isBefore(a) && !known.lastDay().isAfter(b)) {
      return Truth.TRUE;
    }
    boolean ruledOut = start != null ? bound.isAfter(b) : bound.isBefore(a);
    return ruledOut ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static @Nullable PartialDate date(@Nullable Object text) {
    return text == null ? null : PartialDate.parse((String) text);
  }
}
