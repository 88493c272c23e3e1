package org.kommunegraf.query.spend;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatReason;

/**
 * By which fields of spends money was chosen to be added up. What a source leaves open of these
 * fields, or of the amount, makes the sum unsure; what it leaves open of other fields does not:
 * that the purpose of a spend is concluded says nothing of what a department spent.
 *
 * @param fields the fields
 * @param any whether any other field may have counted too
 */
record ChosenBy(Set<String> fields, boolean any) {

  /** All money there is. */
  static final ChosenBy NOTHING = new ChosenBy(Set.of(), false);

  /** A condition on whatever fields. */
  static final ChosenBy ANYTHING = new ChosenBy(Set.of(), true);

  private static final Set<String> OF_THE_AMOUNT = Set.of("amount", "partOf", "corrects");
  private static final Set<String> OF_ITS_SCOPE = Set.of("covers", "platformScope");

  ChosenBy {
    fields = Set.copyOf(fields);
  }

  static ChosenBy fields(String... fields) {
    return new ChosenBy(Set.of(fields), false);
  }

  /** The same with further fields. */
  ChosenBy and(List<String> more) {
    Set<String> all = new HashSet<>(fields);
    all.addAll(more);
    return new ChosenBy(all, any);
  }

  /** Those of the caveats of some spends that touch what is counted of them, or how sure it is. */
  List<Caveat> touching(List<Caveat> caveats) {
    return caveats.stream().flatMap(this::touching).toList();
  }

  private Stream<Caveat> touching(Caveat caveat) {
    List<CaveatReason> reasons = caveat.reasons().stream().filter(this::touches).toList();
    return reasons.isEmpty() ? Stream.empty() : Stream.of(new Caveat(caveat.kind(), reasons));
  }

  private boolean touches(CaveatReason reason) {
    return switch (reason.kind()) {
      case BY_POSITION, INFERRED, READ_DIFFERENTLY, WORDING_UNCLEAR ->
          concerns(reason, OF_THE_AMOUNT);
      case SCOPE_UNCLEAR -> concerns(reason, OF_THE_AMOUNT) || concerns(reason, OF_ITS_SCOPE);
      case SPLIT_UNKNOWN -> concerns(reason, Set.of());
      // a whole and its parts never both count, so that it is a part adds nothing to know
      case PART_OF_LARGER -> false;
      default -> true;
    };
  }

  private boolean concerns(CaveatReason reason, Set<String> others) {
    return any
        || reason.fields().isEmpty()
        || reason.fields().stream()
            .map(field -> field.replaceFirst("\\..*", ""))
            .anyMatch(field -> fields.contains(field) || others.contains(field));
  }
}
