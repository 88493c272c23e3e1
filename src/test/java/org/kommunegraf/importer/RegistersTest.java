package org.kommunegraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunegraf.RealData;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.ExchangeRate;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Municipality;

/** The registers that stand in {@code data/} are whole, and each entry has its line. */
class RegistersTest {

  private static <T extends Entity> Stream<T> all(Class<T> type) {
    return RealData.entities().stream().filter(type::isInstance).map(type::cast);
  }

  private static Stream<Municipality> registered() {
    return all(Municipality.class).filter(municipality -> municipality.code() != null);
  }

  private static String country(Municipality municipality) {
    return Objects.requireNonNull(municipality.country()).id();
  }

  @Test
  void everyMunicipalityOfTheFourCountriesIsThere() {
    Map<String, Long> counts =
        registered()
            .collect(
                Collectors.groupingBy(RegistersTest::country, TreeMap::new, Collectors.counting()));
    assertThat(counts)
        .containsExactly(
            Map.entry("country:dk", 98L),
            Map.entry("country:fi", 308L),
            Map.entry("country:no", 357L),
            Map.entry("country:se", 290L));
  }

  @Test
  void theIdIsTheCountryAndTheCode() {
    assertThat(registered())
        .allSatisfy(
            municipality ->
                assertThat(municipality.id())
                    .isEqualTo(
                        country(municipality).replace("country:", "municipality:")
                            + "/"
                            + municipality.code()));
    assertThat(registered().map(Entity::id)).doesNotHaveDuplicates();
  }

  @Test
  void aRegisterSaysEachOfThem() {
    assertCited(registered(), Set.of("names", "country", "code"));
    assertCited(all(ExchangeRate.class), Set.of("currency", "year", "perEuro"));
  }

  /** Another line for each entity of a register, so that no entry cites its neighbour's. */
  private static void assertCited(Stream<? extends Entity> entities, Set<String> fields) {
    Map<String, List<Citation>> citations =
        all(Citation.class).collect(Collectors.groupingBy(c -> c.subject().id()));
    Stream<String> lines =
        entities.map(
            entity -> {
              Citation line =
                  citations.getOrDefault(entity.id(), List.of()).stream()
                      .filter(c -> c.identity().dataset().equals("reference"))
                      .findFirst()
                      .orElseThrow();
              assertThat(line.supports()).containsAll(fields);
              return line.document() + " " + line.lines();
            });
    assertThat(lines).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void theNamesInOtherLanguagesStandBehindTheOfficialOne() {
    assertThat(names("municipality:fi/091")).containsExactly("FI Helsinki", "SV Helsingfors");
    assertThat(names("municipality:no/5622"))
        .containsExactly(
            "null Porsanger - Porsáŋgu - Porsanki", "NB Porsanger", "SE Porsáŋgu", "FKV Porsanki");
    assertThat(names("municipality:no/1875"))
        .containsExactly("null Hábmer - Hamarøy", "SMJ Hábmer", "NB Hamarøy");
    assertThat(names("municipality:no/5041"))
        .containsExactly("null Snåase - Snåsa", "SMA Snåase", "NB Snåsa");
  }

  private static List<String> names(String id) {
    return registered()
        .filter(municipality -> municipality.id().equals(id))
        .flatMap(municipality -> municipality.names().stream())
        .map(name -> name.language() + " " + name.text())
        .toList();
  }

  @Test
  void theNorwegianPartOfAJoinedNameIsOne() {
    List<Municipality> joined =
        registered()
            .filter(municipality -> municipality.names().get(0).language() == null)
            .toList();
    assertThat(joined).hasSize(22);
    assertThat(joined)
        .allSatisfy(
            municipality -> {
              List<LocalName> parts = municipality.names().subList(1, municipality.names().size());
              assertThat(municipality.names().get(0).text())
                  .isEqualTo(
                      parts.stream().map(LocalName::text).collect(Collectors.joining(" - ")));
              assertThat(parts.stream().filter(part -> part.language() == Language.NB)).hasSize(1);
              assertThat(parts.stream().map(LocalName::language)).doesNotHaveDuplicates();
            });
  }

  @Test
  void theRatesLeaveOutTheYearsThatHaveNone() {
    assertThat(all(ExchangeRate.class).map(ExchangeRate::currency))
        .doesNotContain(Currency.EUR)
        .hasSize(6 * 28 - 9);
    assertThat(
            all(ExchangeRate.class)
                .filter(rate -> rate.currency() == Currency.ISK && rate.year() > 2007)
                .filter(rate -> rate.days() == null || rate.year() < 2019)
                .map(rate -> rate.year() + " " + rate.perEuro() + " " + rate.partial()))
        .containsExactly("2008 146.2451 true", "2018 127.8901 true");
    assertThat(all(ExchangeRate.class).filter(rate -> rate.year() == 2026))
        .hasSize(6)
        .allMatch(rate -> rate.partial() && Objects.equals(rate.days(), 70));
  }
}
