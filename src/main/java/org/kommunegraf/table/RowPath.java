package org.kommunegraf.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.RefusedRequest;
import org.kommunegraf.model.Suggestion;

/** Chooses the list whose items make the rows. */
final class RowPath {

  /** What entities carry, and nobody's first thought. */
  private static final Set<String> CARRIED = Set.of("Citation", "Gap");

  /** What stands beside a change; the changes and their fields are what one looks for. */
  private static final Set<String> BESIDE_A_CHANGE =
      Set.of("CitedLines", "Correction", "ReleasedEntity");

  private RowPath() {}

  /**
   * The list that was named, or the one that the rule chooses; empty when the answer holds no list.
   *
   * @throws RefusedRequest if there is no list of that name
   */
  static Optional<Branch> choose(Branch root, SchemaTypes types, @Nullable String named) {
    List<Branch> lists = root.lists().toList();
    if (named != null) {
      return Optional.of(
          lists.stream()
              .filter(list -> list.path.equals(named))
              .findFirst()
              .orElseThrow(() -> unknown(named, lists)));
    }
    return deepest(lists, list -> list.itemType().equals("Spend"))
        .or(() -> deepest(lists, list -> isEntity(list, types)))
        .or(() -> deepest(lists, list -> !BESIDE_A_CHANGE.contains(list.itemType())))
        .or(() -> deepest(lists, list -> true));
  }

  private static boolean isEntity(Branch list, SchemaTypes types) {
    return types.mayBeNode(list.itemType()) && !CARRIED.contains(list.itemType());
  }

  /** Of equals the first. */
  private static Optional<Branch> deepest(List<Branch> lists, Predicate<Branch> fits) {
    long most = lists.stream().filter(fits).mapToLong(Branch::depth).max().orElse(0);
    return lists.stream()
        .filter(fits)
        .filter(list -> list.depth() == most)
        .min(Comparator.comparingInt(lists::indexOf));
  }

  private static RefusedRequest unknown(String named, List<Branch> lists) {
    List<String> paths = lists.stream().map(list -> list.path).distinct().toList();
    return new RefusedRequest(
        ErrorCode.BAD_VALUE,
        "There is no list \"" + named + "\" in this answer" + Suggestion.among(named, paths) + ".",
        "rows",
        named,
        String.join(", ", paths));
  }
}
