package org.kommunegraf.graphql;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatReason;
import org.kommunegraf.query.Caveats;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.spend.SpendGroup;
import org.kommunegraf.query.spend.SpendTotal;
import org.kommunegraf.query.spend.Totals;

/** What one must know before using a fact, a total, a group or a derived figure, and why. */
final class CaveatFields {

  private CaveatFields() {}

  static void addTo(FieldTable fields) {
    fields.on("Cited.caveats", Entity.class, Caveats::of);
    fields.on("SpendTotal.caveats", SpendTotal.class, Totals::caveats);
    fields.on("SpendGroup.caveats", SpendGroup.class, (release, group) -> group.caveats(release));
    fields.on("Caveat.about", Caveat.class, (release, caveat) -> caveat.about());
    fields.on("Caveat.citations", Caveat.class, (release, caveat) -> caveat.citations());
    fields.on("Caveat.gaps", Caveat.class, (release, caveat) -> caveat.gaps());
    fields.on("Caveat.notes", Caveat.class, (release, caveat) -> caveat.notes());
    fields.on("CaveatReason.notes", CaveatReason.class, (release, reason) -> reason.notes());
    addGaps(fields);
  }

  private static void addGaps(FieldTable fields) {
    fields.on(
        "SpendTotal.gaps",
        SpendTotal.class,
        (release, total) ->
            Caveats.gaps(release, withReasons(total.sources(), Totals.caveats(release, total))));
    fields.on(
        "SpendGroup.gaps",
        SpendGroup.class,
        (release, group) ->
            Caveats.gaps(release, withReasons(group.sources(), group.caveats(release))));
    fields.on(
        "DerivedFigure.gaps",
        DerivedFigure.class,
        (release, figure) -> Caveats.gaps(release, withReasons(figure.inputs(), figure.caveats())));
  }

  /** A share of a municipality has all its spends behind it, of which its caveats speak. */
  private static List<Entity> withReasons(
      Collection<? extends Entity> entities, List<Caveat> caveats) {
    return Stream.concat(
            entities.stream(), caveats.stream().flatMap(caveat -> caveat.about().stream()))
        .<Entity>map(entity -> entity)
        .distinct()
        .toList();
  }
}
