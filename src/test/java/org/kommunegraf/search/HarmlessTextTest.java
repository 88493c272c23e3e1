package org.kommunegraf.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.RealData;
import org.kommunegraf.query.page.PageRequest;

/**
 * No text is an error, and none means anything to Lucene. More texts are tried by {@code
 * -Dsearch.texts=…}, others by {@code -Dsearch.seed=…}.
 */
class HarmlessTextTest {

  private static final long SEED = Long.getLong("search.seed", 3);
  private static final int TEXTS = Integer.getInteger("search.texts", 700);
  private static final SearchIndex INDEX = SearchIndex.of(RealData.release());

  private static SearchPage page(String text) {
    return INDEX.search(text, null, new PageRequest(10, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\t\n", "!", "?!.,;:-–—_'\"()[]{}<>/\\|@#$%^&*+=~`", "…", "**", "\"\"", "\0\u0001",
        "\u200b\ufeff", "\ud800", "\udc00\ud800", "\u0301\u0301", "🙃", "NOT", "*:*", "[* TO *]",
            "/.*/"
      })
  void findsNothingOrWords(String text) {
    SearchPage page = page(text);
    assertThat(page.hits()).hasSize(Math.min(10, page.totalCount()));
    assertThat(page.totalCount()).isLessThan(RealData.entities().size());
  }

  @Test
  void syntaxIsPunctuation() {
    assertThat(ids("+name:\"facebook\"^5 ~2 (* OR ?")).isEqualTo(ids("name facebook 5 2 or"));
    assertThat(ids("aarhus*")).isEqualTo(ids("aarhus"));
    assertThat(ids("foo AND (bar* OR \"x~2^5) [a TO z] \\")).isNotNull();
    assertThat(ids("-facebook")).isEqualTo(ids("facebook"));
  }

  private static List<String> ids(String text) {
    return page(text).hits().stream().map(hit -> hit.entity().id()).toList();
  }

  static Stream<String> longTexts() {
    return Stream.of(
        "x".repeat(10_000),
        "æ".repeat(10_000),
        "aarhus".repeat(2_000),
        "facebook ".repeat(2_000),
        "facebook" + " ".repeat(1_000_000),
        "(".repeat(10_000),
        "\ud83d".repeat(10_000),
        "a\u0301".repeat(10_000),
        "1.".repeat(10_000),
        "1.234".repeat(10_000),
        String.join(" ", Stream.iterate(0, i -> i + 1).limit(5_000).map(i -> "ord" + i).toList()));
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  void aLongTextIsAnswered(String text) {
    SearchPage page = page(text);
    assertThat(page.hits()).hasSize(Math.min(10, page.totalCount()));
    page.hits().forEach(Hit::highlights);
  }

  @Test
  void randomTextsAreAnswered() {
    System.out.printf("search: %d texts, seed %d%n", TEXTS, SEED);
    Random random = new Random(SEED);
    String letters = "aåäæøöeio kbmnrst\"*?~^:()[]{}+-!\\/&|.,0123456789áŋđšÞ\u0301\0\ud83d\udc00";
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int j = 0; j < length; j++) {
        text.append(
            random.nextInt(20) == 0
                ? (char) random.nextInt(0x10000)
                : letters.charAt(random.nextInt(letters.length())));
      }
      SearchPage page = page(text.toString());
      page.hits().forEach(Hit::highlights);
      assertThat(page.hits()).hasSize(Math.min(10, page.totalCount()));
    }
  }
}
