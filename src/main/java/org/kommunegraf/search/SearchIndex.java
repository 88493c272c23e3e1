package org.kommunegraf.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.page.PageRequest;
import org.kommunegraf.release.Release;

/**
 * The texts of one release, ready to be searched. Any number of threads may ask it.
 *
 * <p>An entity's number in the index is its place in the order of ids, so that hits of the same
 * score stand in that order.
 */
public final class SearchIndex {

  private static final String UNREADABLE = "The search index, which is in memory, cannot be read";

  private static final Map<Class<?>, String> TYPES =
      Shape.entities().stream().collect(Collectors.toUnmodifiableMap(Shape::type, Shape::constant));

  private final Release release;
  private final List<Entity> entities;
  private final List<String> ids;
  private final IndexSearcher index;

  private SearchIndex(Release release, List<Entity> entities, IndexSearcher index) {
    this.release = release;
    this.entities = entities;
    this.ids = entities.stream().map(Entity::id).toList();
    this.index = index;
  }

  /** Reads all texts of a release; use {@link Release#once} to do it once. */
  public static SearchIndex of(Release release) {
    List<Entity> entities = sorted(release);
    try {
      return new SearchIndex(release, entities, Indexing.index(release, entities));
    } catch (IOException e) {
      throw new UncheckedIOException(UNREADABLE, e);
    }
  }

  private static List<Entity> sorted(Release release) {
    return Shape.entities().stream()
        .flatMap(shape -> release.all(shape.type().asSubclass(Entity.class)).stream())
        .map(Entity.class::cast)
        .sorted(Comparator.comparing(Entity::id))
        .toList();
  }

  /**
   * What a text finds. No text is wrong: one without words finds nothing, and of a long one only
   * the start counts.
   *
   * @param types the wanted types as enum values, such as {@code COUNCIL_DECISION}; null for all
   * @throws QueryException if a cursor is none of ours or was made for another text
   */
  public SearchPage search(String text, @Nullable Collection<String> types, PageRequest request) {
    try {
      return search(Word.list(text), types, request);
    } catch (IOException e) {
      throw new UncheckedIOException(UNREADABLE, e);
    }
  }

  private SearchPage search(
      List<Word> words, @Nullable Collection<String> types, PageRequest request)
      throws IOException {
    Finding found = Finding.of(Entries.of(index, types), words);
    Map<String, Integer> counts = countByType(found.hits());
    if (types != null) {
      countByType(Finding.of(Entries.of(index, null), words).hits())
          .forEach((type, count) -> addOther(counts, types, type, count));
    }
    Weight weight = index.createWeight(index.rewrite(found.query()), ScoreMode.COMPLETE, 1);
    return page(found.hits(), facets(counts), weight, HitPosition.order(words), request);
  }

  /** What was not asked for is counted too, so that a reader can change to it. */
  private static void addOther(
      Map<String, Integer> counts, Collection<String> asked, String type, int count) {
    if (!asked.contains(type)) {
      counts.put(type, count);
    }
  }

  private Map<String, Integer> countByType(Hits hits) {
    Map<String, Integer> counts = new TreeMap<>();
    hits.numbers().forEach(n -> counts.merge(typeOf(entities.get(n)), 1, Integer::sum));
    return counts;
  }

  private static List<Facet> facets(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> new Facet(count.getKey(), count.getValue()))
        .sorted(Comparator.comparingInt(Facet::count).reversed())
        .toList();
  }

  private SearchPage page(
      Hits hits, List<Facet> facets, Weight question, String order, PageRequest request) {
    String after = request.after();
    String before = request.before();
    int from = after == null ? 0 : placeAfter(hits, HitPosition.of(order, "after", after));
    int to =
        before == null ? hits.size() : placeBefore(hits, HitPosition.of(order, "before", before));
    int end = Math.max(from, to);
    Integer last = request.last();
    int first = request.first() != null ? request.first() : PageRequest.DEFAULT_SIZE;
    int start = last == null ? from : Math.max(from, end - last);
    int stop = last == null ? Math.min(end, from + first) : end;
    return new SearchPage(
        IntStream.range(start, stop).mapToObj(i -> hit(hits, i, question, order)).toList(),
        hits.size(),
        start > 0,
        stop < hits.size(),
        facets);
  }

  private int placeBefore(Hits hits, HitPosition place) {
    int number = numberOf(place.id());
    return hits.before(place.score(), number >= 0 ? number : -number - 1);
  }

  private int placeAfter(Hits hits, HitPosition place) {
    int number = numberOf(place.id());
    return hits.before(place.score(), number >= 0 ? number + 1 : -number - 1);
  }

  /** The number of an entity; if there is none, what {@link Collections#binarySearch} says. */
  private int numberOf(String id) {
    return Collections.binarySearch(ids, id);
  }

  private Hit hit(Hits hits, int place, Weight question, String order) {
    int number = hits.number(place);
    Entity entity = entities.get(number);
    float score = hits.score(place);
    return new Hit(
        entity,
        score,
        HitPosition.cursor(order, score, entity),
        () -> highlights(question, number, entity));
  }

  private List<Highlight> highlights(Weight question, int number, Entity entity) {
    try {
      return Marks.of(index.getIndexReader(), question, number, Passages.of(release, entity));
    } catch (IOException e) {
      throw new UncheckedIOException(UNREADABLE, e);
    }
  }

  private static String typeOf(Entity entity) {
    return Objects.requireNonNull(TYPES.get(entity.getClass()));
  }
}
