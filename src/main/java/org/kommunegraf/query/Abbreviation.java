package org.kommunegraf.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.GapKind;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.Shape;
import org.kommunegraf.release.Release;

/**
 * A short form that a document uses, and what it stands for.
 *
 * @param text the short form as it is printed
 * @param about the entities that are called so, or in whose names it stands; at least one
 * @param longForms what the sources call the one entity in full; empty where they never do
 * @param gap what says that the document never spells it out; null where it does
 * @param citations the lines where it stands
 */
public record Abbreviation(
    String text,
    List<Entity> about,
    List<LocalName> longForms,
    @Nullable Gap gap,
    List<Citation> citations) {

  private static final Set<NameKind> SHORT =
      Set.of(NameKind.ABBREVIATION, NameKind.SUPPLIED, NameKind.SYNONYM);

  /** All short forms of a release, by their letters. */
  public static List<Abbreviation> all(Release release) {
    return release.once(All.class, of -> new All(read(of))).list();
  }

  /** They are looked for once. */
  private record All(List<Abbreviation> list) {}

  private static List<Abbreviation> read(Release release) {
    List<Gap> gaps =
        release.all(Gap.class).stream().filter(gap -> gap.kind() == GapKind.NOT_EXPANDED).toList();
    List<Abbreviation> all = new ArrayList<>();
    for (Shape shape : Shape.entities()) {
      for (Entity entity : release.all(shape.type().asSubclass(Entity.class))) {
        entity.names().stream()
            .filter(name -> name.kind() == NameKind.ABBREVIATION)
            .forEach(name -> all.add(of(release, entity, name.text(), gaps)));
      }
    }
    for (Gap gap : gaps) {
      if (all.stream().noneMatch(known -> gap.equals(known.gap()))) {
        printed(release, gap).forEach(text -> all.add(unnamed(release, gap, text)));
      }
    }
    all.sort(
        Comparator.comparing(Abbreviation::text, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Abbreviation::text)
            .thenComparing(one -> one.about().get(0).id()));
    return List.copyOf(all);
  }

  /** What it stands for, in a language or the nearest one; null where no source says. */
  public @Nullable Label standsFor(@Nullable Language language) {
    return longForms.isEmpty() ? null : Label.of(longForms, language);
  }

  private static Abbreviation of(Release release, Entity entity, String text, List<Gap> gaps) {
    Gap gap =
        gaps.stream()
            .filter(one -> one.about().stream().anyMatch(ref -> ref.id().equals(entity.id())))
            .findFirst()
            .orElse(null);
    Map<String, Citation> lines = new LinkedHashMap<>();
    Stream.concat(
            release.citationsOf(entity).stream(),
            gap == null ? Stream.of() : release.citationsOf(gap).stream())
        .filter(line -> text.equals(line.printed()))
        .forEach(line -> lines.putIfAbsent(line.document().id() + " " + line.lines(), line));
    return new Abbreviation(
        text,
        List.of(entity),
        entity.names().stream().filter(name -> !SHORT.contains(name.kind())).toList(),
        gap,
        List.copyOf(lines.values()));
  }

  /** A short form that names nothing by itself, such as one inside the names of campaigns. */
  private static Abbreviation unnamed(Release release, Gap gap, String text) {
    List<Entity> about = new ArrayList<>();
    gap.about().forEach(ref -> release.find(ref.id()).ifPresent(about::add));
    return new Abbreviation(
        text,
        about.isEmpty() ? List.of(gap) : about,
        List.of(),
        gap,
        release.citationsOf(gap).stream().filter(line -> text.equals(line.printed())).toList());
  }

  private static Set<String> printed(Release release, Gap gap) {
    Set<String> texts = new LinkedHashSet<>();
    release.citationsOf(gap).stream()
        .map(Citation::printed)
        .filter(text -> text != null)
        .forEach(texts::add);
    return texts;
  }
}
