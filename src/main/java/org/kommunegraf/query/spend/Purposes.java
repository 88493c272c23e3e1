package org.kommunegraf.query.spend;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kommunegraf.model.SpendCover;
import org.kommunegraf.model.SpendKind;

/**
 * What a spend covers, as its source lists it.
 *
 * @param kinds those that the source names, each once
 * @param open whether it may cover others too: the source names these among other things, or none
 */
record Purposes(List<SpendKind> kinds, boolean open) {

  static Purposes of(List<SpendCover> covers) {
    List<SpendKind> kinds =
        covers.stream()
            .map(SpendCover::kind)
            .filter(kind -> kind != SpendKind.NOT_STATED)
            .distinct()
            .toList();
    boolean open =
        kinds.isEmpty()
            || covers.stream()
                .anyMatch(cover -> !cover.exhaustive() || cover.kind() == SpendKind.NOT_STATED);
    return new Purposes(kinds, open);
  }

  /**
   * The kinds as keys: a kind that lies within another has both. What is spent on the wider one may
   * be spent on the narrower.
   */
  Keys keys() {
    List<SpendKind> all = kinds.stream().flatMap(Purposes::andWider).distinct().toList();
    List<String> ofEverything =
        open
            ? List.of()
            : all.stream()
                .filter(wide -> kinds.stream().allMatch(kind -> kind.isWithin(wide)))
                .map(Enum::name)
                .sorted()
                .toList();
    return new Keys(all.stream().map(Enum::name).sorted().toList(), ofEverything, room());
  }

  private Room room() {
    if (open) {
      return Room.Simple.ANYWHERE;
    }
    return kinds.stream().anyMatch(SpendKind::isDivisible)
        ? new Room.KindsWithin(kinds)
        : Room.Simple.NOWHERE;
  }

  private static Stream<SpendKind> andWider(SpendKind kind) {
    return Stream.iterate(kind, Objects::nonNull, SpendKind::wider);
  }

  /**
   * What a part covers inside a whole: its own, cut to what the whole covers; where one of the two
   * says nothing, what the other says. An open list cuts nothing, and in a closed one it may hold
   * all of that. An empty cut is a problem of the data, which an import refuses.
   */
  static List<SpendCover> inside(List<SpendCover> part, List<SpendCover> whole) {
    Purposes own = Purposes.of(part);
    if (own.kinds().isEmpty()) {
      return whole.isEmpty() ? part : whole;
    }
    if (Purposes.of(whole).open()) {
      return part;
    }
    List<SpendCover> cut = part.stream().flatMap(one -> inside(one, whole)).toList();
    if (cut.isEmpty()) {
      return part;
    }
    return own.open() ? Stream.concat(cut.stream(), whole.stream()).toList() : cut;
  }

  private static Stream<SpendCover> inside(SpendCover own, List<SpendCover> whole) {
    return whole.stream().anyMatch(other -> own.kind().isWithin(other.kind()))
        ? Stream.of(new SpendCover(own.kind(), own.subject(), true))
        : whole.stream().filter(other -> other.kind().isWithin(own.kind()));
  }
}
