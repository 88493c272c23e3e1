package org.kommunegraf.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.Language;

/**
 * Something that one must know before using a fact or a total.
 *
 * @param kind what
 * @param reasons why it stands there; at least one, each of this kind
 */
public record Caveat(CaveatKind kind, List<CaveatReason> reasons) {

  public Caveat {
    reasons = List.copyOf(reasons);
  }

  /** The entities that bring it about. */
  public List<Entity> about() {
    return all(reason -> List.of(reason.about()));
  }

  /** The lines that bring it about. */
  public List<Citation> citations() {
    return all(CaveatReason::citations);
  }

  /** What the sources leave unsaid, where that explains it. */
  public List<Gap> gaps() {
    return all(CaveatReason::gaps);
  }

  /** What the editors say of it, in English. */
  public List<String> notes() {
    return all(CaveatReason::notes);
  }

  private <T> List<T> all(Function<CaveatReason, Collection<T>> of) {
    return List.copyOf(
        reasons.stream()
            .flatMap(reason -> of.apply(reason).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The fields that are concerned; empty where some entity is concerned as a whole. */
  private List<String> fields() {
    boolean whole = reasons.stream().anyMatch(reason -> reason.fields().isEmpty());
    return whole ? List.of() : all(CaveatReason::fields).stream().sorted().toList();
  }

  /**
   * The caveat in one sentence that fits what it stands on, in the language or the nearest one; in
   * English where we write neither, or no language is asked for.
   */
  public Label sentence(@Nullable Language language) {
    List<Undivided> undivided =
        reasons.stream()
            .map(CaveatReason::undivided)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    return kind.sentenceOf(fields(), language)
        .orElseGet(() -> kind.sentence(saidOf(), undivided, language));
  }

  private Enum<?> saidOf() {
    if (kind == CaveatKind.JOINT_FUNDING) {
      return JointPayment.of(about());
    }
    return CaveatSubject.ofAll(
        reasons.stream()
            .map(reason -> CaveatSubject.of(reason.about()))
            .collect(Collectors.toSet()));
  }
}
