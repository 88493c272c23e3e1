package org.kommunegraf.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what one must know of the objects of an answer. Whatever shows a figure warns of all that
 * it carries; an entity of which words alone are asked warns of those words, and of what makes it
 * stand below the entities above it.
 */
final class Warnings {

  /** Names are asked for by three fields, and cited by one. */
  private static final Set<String> NAMING = Set.of("name", "label", "names");

  private static final String WORDS_OF = "Label";

  private final SchemaTypes types;

  Warnings(SchemaTypes types) {
    this.types = types;
  }

  /** What is to be known of an object that stands at a branch. */
  Stream<Warning> of(Branch branch, Map<?, ?> object, Owner owner) {
    if (!(object.get(HiddenFields.CAVEATS) instanceof List<?> caveats)) {
      return Stream.empty();
    }
    String once = object.containsKey(HiddenFields.ID) ? null : branch.path + " " + owner.key();
    List<Map<?, ?>> all = caveats.stream().<Map<?, ?>>map(caveat -> (Map<?, ?>) caveat).toList();
    if (showsFigure(branch)) {
      return all.stream().map(caveat -> warning(branch, caveat, text(caveat), once));
    }
    Set<String> asked = asked(branch);
    return all.stream().flatMap(caveat -> ofWords(branch, caveat, asked));
  }

  /** What is to be known of an object that is joined with others in a cell. */
  Stream<Warning> ofJoined(Branch branch, Map<?, ?> object) {
    return of(branch, object, Owner.NOBODY).map(warning -> warning.inEveryRow());
  }

  private Stream<Warning> ofWords(Branch branch, Map<?, ?> caveat, Set<String> asked) {
    if (!(caveat.get(HiddenFields.REASONS) instanceof List<?> reasons)) {
      return Stream.empty();
    }
    return reasons.stream()
        .map(reason -> (Map<?, ?>) reason)
        .filter(reason -> concerns(branch, reason, asked))
        .map(reason -> warning(branch, caveat, text(reason), null))
        .distinct();
  }

  private boolean concerns(Branch branch, Map<?, ?> reason, Set<String> asked) {
    List<?> fields = reason.get(HiddenFields.FIELDS) instanceof List<?> some ? some : List.of();
    return fields.isEmpty()
        || fields.stream()
            .map(field -> whole(field.toString()))
            .anyMatch(field -> asked.contains(field) || leadsUp(branch, field));
  }

  /** The field that a part belongs to: {@code amount} for {@code amount.currency}. */
  private static String whole(String field) {
    int end = field.indexOf('.');
    return end < 0 ? field : field.substring(0, end);
  }

  /** Whether a field leads to something that the answer holds above. */
  private boolean leadsUp(Branch branch, String field) {
    String target = types.target(branch.type, field);
    return !target.isEmpty()
        && branch.way().stream()
            .filter(above -> above != branch && types.carriesCaveats(above.type))
            .anyMatch(above -> types.overlap(above.type, target));
  }

  private static Set<String> asked(Branch branch) {
    return branch.children.stream()
        .flatMap(child -> fields(child.field))
        .collect(Collectors.toSet());
  }

  private static Stream<String> fields(String asked) {
    if (NAMING.contains(asked)) {
      return NAMING.stream();
    }
    return asked.endsWith(WORDS_OF)
        ? Stream.of(asked, asked.substring(0, asked.length() - WORDS_OF.length()))
        : Stream.of(asked);
  }

  /** Whether a figure stands there that belongs to nothing further down. */
  private boolean showsFigure(Branch branch) {
    return branch.children.stream()
        .anyMatch(
            child ->
                child.isLeaf()
                    ? child.type.equals("Decimal")
                    : !types.carriesCaveats(child.type) && showsFigure(child));
  }

  private static Warning warning(
      Branch branch, Map<?, ?> caveat, String text, @Nullable String once) {
    String label = caveat.get(HiddenFields.LABEL) instanceof Map<?, ?> words ? text(words) : "";
    return new Warning(branch, String.valueOf(caveat.get(HiddenFields.KIND)), label, text, once);
  }

  private static String text(Map<?, ?> said) {
    return String.valueOf(said.get(HiddenFields.TEXT));
  }
}
