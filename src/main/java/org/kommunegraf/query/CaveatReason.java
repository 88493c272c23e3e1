package org.kommunegraf.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Gap;

/**
 * Why a caveat stands on a figure: what is to be known of one entity that the figure rests on.
 *
 * @param kind the kind of caveat that it brings about
 * @param about the entity
 * @param fields the fields of the entity that are concerned
 * @param undivided what one amount or one fact stands for together; null for other kinds
 * @param among the entities among which nothing is divided, as far as the sources name them
 * @param citations the lines that bring it about
 * @param gaps what the sources leave unsaid of those fields
 */
public record CaveatReason(
    CaveatKind kind,
    Entity about,
    List<String> fields,
    @Nullable Undivided undivided,
    List<? extends Entity> among,
    List<Citation> citations,
    List<Gap> gaps) {

  public CaveatReason {
    fields = List.copyOf(fields);
    among = List.copyOf(among);
    citations = List.copyOf(citations);
    gaps = List.copyOf(gaps);
  }

  /** A reason that speaks of no division. */
  CaveatReason(
      CaveatKind kind,
      Entity about,
      List<String> fields,
      List<Citation> citations,
      List<Gap> gaps) {
    this(kind, about, fields, null, List.of(), citations, gaps);
  }

  /** The same reason with what is not divided. */
  CaveatReason notDividing(@Nullable Undivided things, List<? extends Entity> named) {
    return new CaveatReason(kind, about, fields, things, named, citations, gaps);
  }

  /** What the editors say of it, in English: the notes of the gaps, then how the lines are read. */
  public List<String> notes() {
    Stream<@Nullable String> ofLines =
        citations.stream()
            .flatMap(line -> Stream.<@Nullable String>of(line.reading(), line.note()));
    Stream<@Nullable String> all = Stream.concat(gaps.stream().map(Gap::note), ofLines);
    return new ArrayList<>(new LinkedHashSet<>(all.filter(Objects::nonNull).toList()));
  }

  /** The caveat of this reason alone. */
  public Caveat alone() {
    return new Caveat(kind, List.of(this));
  }
}
