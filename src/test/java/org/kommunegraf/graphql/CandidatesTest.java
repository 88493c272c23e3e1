package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.RealData;
import tools.jackson.databind.json.JsonMapper;

/** An index serves the filters that name an id or a name, so that they do not scan; others scan. */
class CandidatesTest {

  private static final Candidates CANDIDATES =
      new Candidates(
          Contract.read(),
          RealData.release(),
          new Budget(0, new AnswerRoom(0).open(), Duration.ofDays(1), () -> false));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "scan",
      textBlock =
          """
          Municipality | {"id": {"eq": "municipality:dk/751"}}                              | 1
          Municipality | {"id": {"in": ["municipality:dk/751", "municipality:dk/101", "x"]}} | 2
          Municipality | {"id": {"eq": "campaign:aarhus/det-betaler-sig"}}                  | 0
          Municipality | {"name": {"eq": "KOBENHAVN"}}                                      | 1
          Municipality | {"name": {"in": ["herøy", "våler"]}}                               | 4
          Municipality | {"name": {"contains": "aarhus"}}                                   | scan
          Municipality | {"name": {"ne": "aarhus"}}                                         | scan
          Municipality | {"NOT": {"name": {"eq": "aarhus"}}}                                | scan
          Municipality | {"OR": [{"name": {"eq": "aarhus"}}]}                               | scan
          Municipality | {"AND": [{"code": {"eq": "751"}}, {"name": {"eq": "aarhus"}}]}     | 1
          Municipality | {}                                                                 | scan
          Spend | {"payer": {"municipality": {"name": {"eq": "aarhus"}}}}                   | 12
          Spend | {"payer": {"id": {"eq": "department:aarhus/boern-og-unge"}}}              | 2
          Spend | {"payer": {"isNull": true}}                                               | scan
          Spend | {"campaigns": {"some": {"name": {"eq": "det betaler sig"}}}}              | 2
          Spend | {"campaigns": {"none": {"name": {"eq": "det betaler sig"}}}}              | scan
          Observation | {"survey": {"id": {"eq": "survey:none"}}, "unit": {"eq": "PERCENT"}} | 0
          """)
  void candidates(String type, String where, Integer expected) {
    Map<?, ?> filter = JsonMapper.shared().readValue(where, Map.class);
    Optional<Integer> found = CANDIDATES.of(type, filter).map(entities -> entities.size());
    assertThat(found).isEqualTo(Optional.ofNullable(expected));
  }
}
