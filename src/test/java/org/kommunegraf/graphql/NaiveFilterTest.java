package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The naive evaluator reads the contract as its sentences say. */
class NaiveFilterTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ContractTypes CONTRACT = ContractTypes.read();

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                     | EQUAL 10 10        | TRUE",
        "{value: {gte: '10'}}                   | EQUAL 10 10        | TRUE",
        "{value: {gte: '10.00'}}                | EQUAL 10 10        | TRUE",
        "{gte: '10'}                            | BETWEEN 5 20       | UNKNOWN",
        "{NOT: {gte: '10'}}                     | BETWEEN 5 20       | UNKNOWN",
        "{OR: [{gte: '10'}, {lt: '10'}]}        | BETWEEN 5 20       | UNKNOWN",
        "{gt: '5'}                              | BETWEEN 5 20       | UNKNOWN",
        "{gt: '5'}                              | MORE_THAN 5 -      | TRUE",
        "{gte: '5'}                             | AT_LEAST 5 -       | TRUE",
        "{gt: '5'}                              | AT_LEAST 5 -       | UNKNOWN",
        "{lte: '1000000'}                       | AT_LEAST 5 -       | UNKNOWN",
        "{eq: '5'}                              | MORE_THAN 5 -      | FALSE",
        "{ne: '5'}                              | MORE_THAN 5 -      | TRUE",
        "{lt: '7'}                              | LESS_THAN - 7      | TRUE",
        "{lt: '7'}                              | AT_MOST - 7        | UNKNOWN",
        "{gte: '7'}                             | LESS_THAN 2 7      | FALSE",
        "{gte: '-5'}                            | AT_MOST - 7        | UNKNOWN",
        "{eq: '7'}                              | IN_WORDS - -       | UNKNOWN",
        "{value: {isNull: true}}                | BETWEEN 5 20       | TRUE",
        "{value: {in: []}}                      | BETWEEN 5 20       | FALSE",
        "{min: {lt: '6'}}                       | BETWEEN 5 20       | TRUE",
        "{min: {lt: '6'}}                       | LESS_THAN - 7      | UNKNOWN",
        "{max: {ne: '6'}}                       | AT_LEAST 5 -       | UNKNOWN",
        "{isNull: false}                        | EQUAL 1 1          | TRUE",
        "{AND: []}                              | EQUAL 1 1          | TRUE",
        "{OR: []}                               | EQUAL 1 1          | FALSE",
        "{NOT: {}}                              | EQUAL 1 1          | FALSE",
        "{currency: {in: [DKK, EUR]}}           | EQUAL 1 1          | TRUE",
        "{printed: {ne: 'x'}}                   | EQUAL 1 1          | UNKNOWN",
        "{printed: {isNull: true}, gt: '0'}     | EQUAL 1 1          | TRUE",
      })
  void money(String where, String figure, Truth truth) {
    String[] parts = figure.split(" ");
    Shown money = new Shown("Money");
    money.fields.put("comparator", parts[0]);
    money.fields.put("min", parts[1].equals("-") ? null : parts[1]);
    money.fields.put("max", parts[2].equals("-") ? null : parts[2]);
    money.fields.put("value", parts[0].equals("EQUAL") ? parts[1] : null);
    money.fields.put("currency", "DKK");
    money.fields.put("printed", null);
    assertThat(truth("Money", where, money)).isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0} of {1}..{2} is {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{overlaps: {start: '2013-06', end: '2013-07'}} | 2013    | 2014 | TRUE",
        "{overlaps: {start: '2015'}}                    | 2013    | 2014 | FALSE",
        "{within: {start: '2013', end: '2014'}}         | 2013-05 | 2014 | TRUE",
        "{within: {start: '2013-06'}}                   | 2013-05 | 2014 | FALSE",
        "{overlaps: {start: '2013', end: '2015'}}       | 2014    | -    | TRUE",
        "{overlaps: {start: '2014-06', end: '2015'}}    | 2014    | -    | UNKNOWN",
        "{overlaps: {end: '2013'}}                      | 2014    | -    | FALSE",
        "{overlaps: {start: '2020'}}                    | 2014    | -    | UNKNOWN",
        "{overlaps: {start: '2020'}}                    | -       | 2014 | FALSE",
        "{within: {start: '2014'}}                      | 2014    | -    | TRUE",
        "{within: {start: '2014', end: '2020'}}         | 2014    | -    | UNKNOWN",
        "{within: {start: '2015'}}                      | 2014    | -    | FALSE",
        "{within: {end: '2014'}}                        | -       | 2014 | TRUE",
        "{overlaps: {start: '2014'}}                    | -       | -    | UNKNOWN",
        "{overlaps: {}}                                 | -       | -    | TRUE",
        "{start: {gt: '2013'}}                          | 2013    | -    | FALSE",
        "{start: {gte: '2013-06'}}                      | 2013    | -    | UNKNOWN",
        "{start: {lte: '2013'}}                         | 2013-06 | -    | TRUE",
        "{start: {eq: '2013-01'}}                       | 2013    | -    | FALSE",
        "{start: {within: {start: '2013', end: '2014'}}}| 2013-06 | -    | TRUE",
        "{end: {ne: '2013'}}                            | 2013    | -    | UNKNOWN",
      })
  void periods(String where, String start, String end, Truth truth) {
    Shown period = new Shown("Period");
    period.fields.put("start", start);
    period.fields.put("end", end);
    assertThat(truth("Period", where, period)).isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: {eq: 'ARHUS'}}                               | TRUE",
        "{name: {contains: 'hus', ne: 'Vejle'}}              | TRUE",
        "{name: {ne: 'aarhus'}}                              | FALSE",
        "{names: {some: {language: {eq: DA}}}}               | TRUE",
        "{names: {all: {language: {eq: DA}}}}                | UNKNOWN",
        "{names: {none: {language: {eq: SV}}}}               | UNKNOWN",
        "{names: {single: {text: {startsWith: 'a'}}}}        | FALSE",
        "{names: {single: {language: {isNull: true}}}}       | TRUE",
        "{municipality: {name: {eq: 'x'}}}                   | UNKNOWN",
        "{municipality: {}}                                  | TRUE",
        "{municipality: {isNull: true}}                      | TRUE",
        "{municipality: {NOT: {code: {eq: '1'}}}}            | UNKNOWN",
        "{municipality: {OR: [{isNull: true}, {id: {eq: 'x'}}]}} | TRUE",
        "{municipality: {country: {isNull: true}}}           | UNKNOWN",
        "{municipality: {pages: {none: {}}}}                 | UNKNOWN",
        "{owner: {department: {}}}                           | FALSE",
        "{owner: {person: {id: {eq: 'person:b'}}}}            | FALSE",
        "{about: {isNull: true}}                            | TRUE",
        "{about: {person: {}}}                              | UNKNOWN",
        "{about: {type: {isNull: true}}}                    | UNKNOWN",
        "{owner: {type: {in: [PERSON, DEPARTMENT]}}}         | TRUE",
        "{owner: {person: {id: {eq: 'person:a'}}}}           | TRUE",
        "{audiences: {all: {kind: {eq: BROAD}}}}             | TRUE",
        "{audiences: {some: {}}}                             | FALSE",
      })
  void pages(String where, Truth truth) {
    Shown person = new Shown("Person");
    person.fields.put("id", "person:a");
    Shown page = new Shown("Page");
    page.fields.put("names", List.of(name("Århus", "DA"), name("Aarhus", null)));
    page.fields.put("name", "Århus");
    page.fields.put("municipality", null);
    page.fields.put("owner", person);
    page.fields.put("about", null);
    page.fields.put("audiences", List.of());
    assertThat(truth("Page", where, page)).isEqualTo(truth);
  }

  private static Shown name(String text, String language) {
    Shown name = new Shown("LocalName");
    name.fields.put("text", text);
    name.fields.put("language", language);
    return name;
  }

  private static Truth truth(String type, String where, Shown item) {
    String json =
        where
            .replace('\'', '"')
            .replaceAll("(\\w+):(?= )", "\"$1\":")
            .replaceAll("(?<=[\\[ ])([A-Z]{2,})(?=[,}\\]])", "\"$1\"");
    Map<String, Object> filter = Input.object(JSON.readValue(json, Map.class));
    return new NaiveFilter(CONTRACT).of(type, filter, item);
  }
}
