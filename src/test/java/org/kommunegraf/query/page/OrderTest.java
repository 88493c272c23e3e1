package org.kommunegraf.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.SmallWorld;

/** Campaigns whose keys are letters, ordered by the cost written beside each: {@code a=5 b=?}. */
class OrderTest {

  private static Order<Entity> byCost(boolean descending, Map<String, String> costs) {
    return Order.of(
        "Campaign",
        List.of(
            new OrderKey<>(
                "cost",
                descending,
                campaign -> costs.get(campaign.id().substring("campaign:".length())),
                BigDecimal::new)));
  }

  private static Map<String, String> costs(String line) {
    return Arrays.stream(line.split(" "))
        .map(word -> word.split("="))
        .filter(pair -> !pair[1].equals("?"))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static List<Entity> campaigns(String line) {
    SmallWorld world = new SmallWorld();
    Arrays.stream(line.split(" ")).forEach(word -> world.campaign(word.split("=")[0]));
    return List.copyOf(world.release().all(Campaign.class));
  }

  private static String keys(Page<Entity> page) {
    return page.items().stream()
        .map(item -> item.id().substring("campaign:".length()))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "a=5 b=10 c=7, false, acb",
    "a=5 b=10 c=7, true, bca",
    "a=5 b=? c=7, false, acb",
    "a=5 b=? c=7, true, cab",
    "a=? b=? c=7, true, cab",
    "c=1 b=1.00 a=1, true, abc"
  })
  void whatIsNotStatedComesLastAndTiesStandById(String line, boolean descending, String expected) {
    Page<Entity> page =
        Page.of(campaigns(line), byCost(descending, costs(line)), PageRequest.DEFAULT);
    assertThat(keys(page)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a=1 b=2 c=3 d=4, cd",
    "a=1 aa=1.5 b=2 bb=2.5 c=3 d=4, bbc",
    "a=1 c=3 d=4, cd",
    "a=1 b=9 c=3 d=4, cd",
    "b=2 c=3 d=?, cd"
  })
  void aPageStaysRightWhateverComesBeforeItOrMoves(String later, String expected) {
    String line = "a=1 b=2 c=3 d=4";
    String afterB = byCost(false, costs(line)).cursorOf(campaigns(line).get(1)).encode();
    Page<Entity> page =
        Page.of(
            campaigns(later), byCost(false, costs(later)), new PageRequest(2, afterB, null, null));
    assertThat(keys(page)).isEqualTo(expected);
  }

  @Test
  void refusesACursorOfTheOtherDirection() {
    String line = "a=1 b=2";
    Order<Entity> one = byCost(false, costs(line));
    Order<Entity> other =
        Order.of(
            "Campaign",
            List.of(new OrderKey<>("cost.DESC", true, campaign -> "1", BigDecimal::new)));
    String cursor = one.cursorOf(campaigns(line).get(0)).encode();
    assertThatThrownBy(
            () -> Page.of(campaigns(line), other, new PageRequest(1, cursor, null, null)))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CURSOR_INVALID));
  }

  @ParameterizedTest
  @CsvSource({
    "DA, 'Zebra Æble Øl Ål Aalborg'",
    "NB, 'Zebra Ærlig Øl Ål'",
    "SV, 'Zebra Ål Ängel Öl'",
    "FI, 'Zebra Åbo Äänekoski Öljy'",
    "EN, 'Aalborg Ål Öl Zebra'"
  })
  void lettersStandWhereTheLanguagePutsThem(Language language, String words) {
    List<String> expected = List.of(words.split(" "));
    assertThat(
            expected.stream()
                .sorted((a, b) -> b.compareTo(a))
                .sorted((a, b) -> Collation.key(a, language).compareTo(Collation.key(b, language)))
                .toList())
        .isEqualTo(expected);
  }
}
