package org.kommunegraf.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.SmallWorld;
import org.kommunegraf.release.Release;

/**
 * Pages of the list a b d e, by Relay's rules; a cursor of c marks the place of an item that is
 * gone.
 */
class PageTest {

  private static final List<Entity> LIST = campaigns("a", "b", "d", "e");
  private static final Order<Entity> BY_ID = Order.of("Campaign", List.of());

  private static List<Entity> campaigns(String... keys) {
    SmallWorld world = new SmallWorld();
    Stream.of(keys).forEach(world::campaign);
    Release release = world.release();
    return List.copyOf(release.all(Campaign.class));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # first, after, last, before, page, previous, next
          -, -, -, -, abde, false, false
          2, -, -, -, ab,   false, true
          4, -, -, -, abde, false, false
          0, -, -, -, '',   false, true
          2, b, -, -, de,   true,  false
          1, b, -, -, d,    true,  true
          9, e, -, -, '',   true,  false
          2, c, -, -, de,   true,  false
          2, Z, -, -, ab,   false, true
          -, -, 2, -, de,   true,  false
          -, -, 1, b, a,    false, true
          -, -, 9, c, ab,   false, true
          -, a, -, e, bd,   true,  true
          -, a, 1, e, d,    true,  true
          1, a, -, e, b,    true,  true
          -, e, -, a, '',   true,  false
          -, -, 0, -, '',   true,  false
          """)
  void pages(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      String items,
      boolean previous,
      boolean next) {
    Page<Entity> page =
        Page.of(LIST, BY_ID, new PageRequest(first, cursor(after), last, cursor(before)));
    assertThat(
            page.items().stream()
                .map(item -> item.id().substring("campaign:".length()))
                .reduce("", String::concat))
        .isEqualTo(items);
    assertThat(page.totalCount()).isEqualTo(LIST.size());
    assertThat(page.hasPreviousPage()).isEqualTo(previous);
    assertThat(page.hasNextPage()).isEqualTo(next);
  }

  private static @Nullable String cursor(@Nullable String key) {
    return key == null ? null : new Cursor(BY_ID.name(), List.of(), "campaign:" + key).encode();
  }

  @Test
  void aPageStaysRightWhateverComesBeforeItLater() {
    String afterB = Page.of(LIST, BY_ID, PageRequest.DEFAULT).cursorOf(LIST.get(1));
    List<Entity> later = campaigns("a", "aa", "ab", "b", "bb", "d", "e");
    assertThat(Page.of(later, BY_ID, new PageRequest(2, afterB, null, null)).items())
        .extracting(Entity::id)
        .containsExactly("campaign:bb", "campaign:d");
  }

  @Test
  void aListGivesAHundredUnlessAsked() {
    List<Entity> many =
        campaigns(
            Stream.iterate(100, i -> i + 1).limit(250).map(i -> "c" + i).toArray(String[]::new));
    assertThat(Page.of(many, BY_ID, PageRequest.DEFAULT).items()).hasSize(100);
    assertThat(Page.of(many, BY_ID, new PageRequest(1_000, null, null, null)).items()).hasSize(250);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = "-1, -\n1001, -\n-, -1\n-, 1001\n-, -2147483648")
  void refusesSizesOutOfRange(@Nullable Integer first, @Nullable Integer last) {
    assertThatThrownBy(() -> new PageRequest(first, null, last, null))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PAGE_SIZE_OUT_OF_RANGE))
        .hasMessageContaining("0 to 1000");
  }

  @Test
  void refusesBothEndsAtOnce() {
    assertThatThrownBy(() -> new PageRequest(1, null, 1, null))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FIRST_AND_LAST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "campaign:a",
        "%%%",
        "W10",
        "WyJpZCIsW10sNV0",
        "bm90IGpzb24",
        "[\"id\",[],\"a\"]"
      })
  void refusesWhatIsNoCursor(String text) {
    assertThatThrownBy(() -> Page.of(LIST, BY_ID, new PageRequest(1, text, null, null)))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CURSOR_INVALID));
  }

  @Test
  void refusesACursorOfAnotherOrder() {
    String foreign = encoded("[\"cost\",[\"10\"],\"campaign:a\"]");
    assertThatThrownBy(() -> Page.of(LIST, BY_ID, new PageRequest(1, foreign, null, null)))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CURSOR_INVALID))
        .hasMessageContaining("another list or order");
  }

  @Test
  void refusesALongOrDeepCursorAtOnce() {
    for (String text : List.of("A".repeat(1_000_000), encoded("[".repeat(2_000)))) {
      assertThatThrownBy(() -> Page.of(LIST, BY_ID, new PageRequest(1, text, null, null)))
          .isInstanceOf(QueryException.class);
    }
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
