package org.kommunegraf.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.Made;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Theme;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.page.PageRequest;
import org.kommunegraf.release.Release;

/** Pages of what a text finds, by Relay's rules, over themes named as a test writes them down. */
class SearchPageTest {

  private static final SearchIndex INDEX =
      index(
          Stream.iterate(100, i -> i + 1)
              .limit(57)
              .map(i -> "t" + i + (i % 2 == 0 ? "=town page" : "=a long name of a town page"))
              .toArray(String[]::new));

  /** Themes, each written as {@code id=name}. */
  private static SearchIndex index(String... themes) {
    List<Entity> entities = new ArrayList<>();
    for (String theme : themes) {
      String[] parts = theme.split("=", 2);
      entities.add(
          Made.of(Theme.class, new Identity("theme:" + parts[0], List.of(), "test"))
              .with("names", List.of(LocalName.parse(parts[1])))
              .record());
    }
    Collections.reverse(entities); // the order given must not matter
    return SearchIndex.of(Release.of(new ReleaseHeader(1, "0", Instant.EPOCH), entities));
  }

  private static SearchPage page(
      SearchIndex index,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    return index.search("town page", null, new PageRequest(first, after, last, before));
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.entity().id()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 57, 100})
  void pagesTogetherAreTheWhole(int size) {
    List<String> whole = ids(page(INDEX, 1_000, null, null, null));
    assertThat(whole).hasSize(57).doesNotHaveDuplicates();
    List<String> forward = new ArrayList<>();
    SearchPage page = page(INDEX, size, null, null, null);
    assertThat(page.hasPreviousPage()).isFalse();
    forward.addAll(ids(page));
    while (page.hasNextPage()) {
      page = page(INDEX, size, page.hits().get(page.hits().size() - 1).cursor(), null, null);
      assertThat(page.totalCount()).isEqualTo(57);
      forward.addAll(ids(page));
    }
    assertThat(forward).isEqualTo(whole);
    List<String> backward = new ArrayList<>();
    page = page(INDEX, null, null, size, null);
    assertThat(page.hasNextPage()).isFalse();
    backward.addAll(0, ids(page));
    while (page.hasPreviousPage()) {
      page = page(INDEX, null, null, size, page.hits().get(0).cursor());
      backward.addAll(0, ids(page));
    }
    assertThat(backward).isEqualTo(whole);
  }

  @Test
  void equalHitsStandInTheOrderOfIds() {
    assertThat(ids(page(INDEX, 29, null, null, null))).isSorted();
    assertThat(ids(page(INDEX, null, null, 28, null))).isSorted();
  }

  @Test
  void aCursorGoesOnWorkingWhateverALaterReleaseAddsOrDrops() {
    SearchIndex first = index("b=town page", "d=town page", "f=town page", "h=my town page");
    String afterD = page(first, 2, null, null, null).hits().get(1).cursor();
    SearchIndex without = index("b=town page", "f=town page", "h=my town page");
    assertThat(ids(page(without, 2, afterD, null, null))).containsExactly("theme:f", "theme:h");
    assertThat(ids(page(without, null, null, 2, afterD))).containsExactly("theme:b");
    SearchIndex with =
        index("a=town page", "b=town page", "c=town page", "d=town page", "e=town page", "z=page");
    assertThat(ids(page(with, 2, afterD, null, null))).containsExactly("theme:e");
    SearchIndex moved = index("b=town page", "d=the page of my town", "f=town page");
    assertThat(ids(page(moved, 5, afterD, null, null))).containsExactly("theme:f", "theme:d");
  }

  @Test
  void aCursorServesAllTypesOfTheSameWords() {
    String cursor = page(INDEX, 1, null, null, null).hits().get(0).cursor();
    PageRequest rest = new PageRequest(1_000, cursor, null, null);
    assertThat(INDEX.search("Town, PAGE!", List.of("THEME"), rest).hits()).hasSize(56);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "W10", "%%%", "WyJpZCIsW10sInRoZW1lOmEiXQ"})
  void aForeignCursorIsRefused(String cursor) {
    assertThatThrownBy(() -> page(INDEX, 1, cursor, null, null))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.CURSOR_INVALID);
              assertThat(e.argument()).isEqualTo("after");
            });
  }

  @Test
  void aCursorOfAnotherTextIsRefused() {
    String cursor = page(INDEX, 1, null, null, null).hits().get(0).cursor();
    PageRequest request = new PageRequest(null, null, 1, cursor);
    assertThatThrownBy(() -> INDEX.search("page", null, request))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("another text");
  }
}
