package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The naive order reads the contract as its sentences say. */
class NaiveOrderTest {

  private static final ContractTypes CONTRACT = ContractTypes.read();

  @ParameterizedTest
  @CsvSource({
    "DA, ASC, Amne Zebra Ærø Ørsted Aalborg Ålesund",
    "SV, ASC, Aalborg Amne Zebra Ålesund Ærø Ørsted",
    "DA, DESC, Ålesund Aalborg Ørsted Ærø Zebra Amne"
  })
  void namesFollowTheirLanguage(String language, String direction, String sorted) {
    List<String> names = Arrays.asList(sorted.split(" "));
    List<Shown> themes = names.stream().sorted().map(NaiveOrderTest::theme).toList();
    Map<String, Object> by = Map.of("name", Map.of("language", language, "direction", direction));
    assertThat(NaiveOrder.sorted(CONTRACT, "Theme", List.of(by), themes))
        .extracting(Shown::id)
        .containsExactlyElementsOf(names);
  }

  @Test
  void unstatedComesLastInBothDirectionsAndIdsDecide() {
    List<Shown> spends =
        List.of(spend("a", "5.00"), spend("b", null), spend("c", "70.00"), spend("d", "5.00"));
    assertThat(sorted("ASC", spends)).isEqualTo("[a, d, c, b]");
    assertThat(sorted("DESC", spends)).isEqualTo("[c, a, d, b]");
  }

  private static String sorted(String direction, List<Shown> spends) {
    return String.valueOf(
        NaiveOrder.sorted(CONTRACT, "Spend", List.of(Map.of("amount", direction)), spends));
  }

  private static Shown theme(String name) {
    Shown text = new Shown("LocalName");
    text.fields.putAll(Map.of("text", name, "language", "DA"));
    Shown theme = new Shown("Theme");
    theme.fields.putAll(Map.of("id", name, "names", List.of(text)));
    return theme;
  }

  private static Shown spend(String id, String min) {
    Shown spend = new Shown("Spend");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("amount", null);
    if (min != null) {
      Shown amount = new Shown("Money");
      amount.fields.putAll(Map.of("currency", "DKK", "min", min));
      fields.put("amount", amount);
    }
    spend.fields.putAll(fields);
    return spend;
  }
}
