package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.BaseKind;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.EventKind;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.GapKind;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Measure;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.PageKind;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.Population;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Survey;
import org.kommunegraf.model.SurveyQuestion;
import org.kommunegraf.model.SurveyResponse;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.model.Unit;
import org.kommunegraf.release.Release;

/**
 * Two countries with a town each, a department, an event, two pages, a survey, and as many findings
 * and spends as a test writes down.
 */
final class FigureWorld {

  private final Map<String, Entity> entities = new LinkedHashMap<>();

  FigureWorld() {
    for (CountryCode code : List.of(CountryCode.DK, CountryCode.NO, CountryCode.SE)) {
      add(
          Made.of(Country.class, identity("country:" + code))
              .with("names", names(code.name()))
              .with("code", code)
              .record());
    }
    town("town", "DK");
    town("other", "NO");
    add(
        Made.of(Department.class, identity("department:unit"))
            .with("names", names("unit"))
            .with("municipality", ref("municipality:town"))
            .record());
    Stream.of("page", "second").forEach(page -> page(page, false));
    page("group", true);
    add(
        Made.of(Event.class, identity("event:event"))
            .with("names", names("event"))
            .with("kind", EventKind.OTHER)
            .record());
    Stream.of("m", "n")
        .forEach(
            m ->
                add(
                    Made.of(Measure.class, identity("measure:" + m))
                        .with("names", names(m))
                        .record()));
    survey("s", "DK", "2015", "answered");
    survey("t", "NO", "2011", null);
    add(
        Made.of(SurveyQuestion.class, identity("survey-question:one"))
            .with("survey", ref("survey:s"))
            .with("label", "one")
            .with("complete", true)
            .record());
    add(
        Made.of(SurveyQuestion.class, identity("survey-question:many"))
            .with("survey", ref("survey:s"))
            .with("label", "many")
            .with("multipleAnswers", true)
            .with("complete", true)
            .record());
  }

  Release release() {
    return Release.of(new ReleaseHeader(1, "0", Instant.EPOCH), entities.values());
  }

  FigureWorld town(String key, String country) {
    return add(
        Made.of(Municipality.class, identity("municipality:" + key))
            .with("names", names(key))
            .with("country", ref("country:" + country))
            .record());
  }

  private void page(String key, boolean group) {
    add(
        Made.of(Page.class, identity("page:" + key))
            .with("names", names(key))
            .with("kind", PageKind.OTHER)
            .with("group", group)
            .record());
  }

  private void survey(String key, String country, String year, @Nullable String answered) {
    Population all =
        Made.of(Population.class)
            .with("base", BaseKind.ALL_MUNICIPALITIES)
            .with("basis", Basis.STATED)
            .record();
    Ref<Observation> count = answered == null ? null : ref("observation:" + answered);
    add(
        Made.of(Survey.class, identity("survey:" + key))
            .with("names", names(key))
            .with("country", ref("country:" + country))
            .with("fieldwork", Period.parse(year))
            .with(
                "responses",
                List.of(
                    Made.of(SurveyResponse.class)
                        .with("population", all)
                        .with("answered", count)
                        .record()))
            .record());
    if (answered != null) {
      finding(answered + " 154 MUNICIPALITIES survey=" + key);
    }
  }

  FigureWorld gap(String property, String about) {
    return add(
        Made.of(Gap.class, identity("gap:" + property + entities.size()))
            .with("kind", GapKind.NOT_STATED)
            .with("property", property)
            .with("about", List.of(ref(about)))
            .with("note", "left open")
            .record());
  }

  /**
   * Adds an observation, written {@code key number unit[/span] word=value…}: {@code a 58 PERCENT
   * base=ANSWERED}, {@code b 2..4 POSTS/DAY about=page:page}, {@code c 7 DKK}, {@code d words
   * NONE}. {@code ~7} is about, {@code >7} more than, {@code <7} less than, {@code >=7} at least,
   * {@code <=7} at most, {@code 7!} a target, {@code 7?} a forecast.
   */
  FigureWorld finding(String line) {
    String[] words = line.split(" ");
    Map<String, String> given = given(words, 3);
    String[] unit = words[2].split("/");
    boolean money = unit[0].length() == 3;
    Quantity number = number(words[1]);
    return add(
        Made.of(Observation.class, identity("observation:" + words[0]))
            .with("measure", ref("measure:" + given.getOrDefault("measure", "m")))
            .with("value", number)
            .with("unit", money ? Unit.MONEY : Unit.valueOf(unit[0]))
            .with("per", unit.length > 1 ? TimeUnit.valueOf(unit[1]) : null)
            .with("money", money ? money(number, Currency.valueOf(unit[0])) : null)
            .with("population", population(given))
            .with("period", given.containsKey("year") ? Period.parse(given.get("year")) : null)
            .with(
                "about",
                given.containsKey("about")
                    ? Stream.of(given.get("about").split(","))
                        .map(FigureWorld::<Entity>ref)
                        .toList()
                    : List.of())
            .with(
                "municipality",
                given.containsKey("town") ? ref("municipality:" + given.get("town")) : null)
            .with(
                "survey", given.containsKey("survey") ? ref("survey:" + given.get("survey")) : null)
            .with(
                "question",
                given.containsKey("question")
                    ? ref("survey-question:" + given.get("question"))
                    : null)
            .record());
  }

  private static @Nullable Population population(Map<String, String> given) {
    String base = given.get("base");
    return base == null
        ? null
        : Made.of(Population.class)
            .with("label", given.get("group"))
            .with("base", BaseKind.valueOf(base))
            .with(
                "minInhabitants",
                given.containsKey("from") ? Integer.valueOf(given.get("from")) : null)
            .with(
                "narrowedBy",
                given.containsKey("by") ? ref("observation:" + given.get("by")) : null)
            .with("basis", Basis.STATED)
            .record();
  }

  /**
   * Adds a spend: {@code key amount currency word=value…}; the amount {@code -} is not stated, and
   * {@code 7b} is budgeted, {@code 7g} granted.
   */
  FigureWorld spend(String line) {
    String[] words = line.split(" ");
    Map<String, String> given = given(words, 3);
    String payer = given.get("payer");
    return add(
        Made.of(Spend.class, identity("spend:" + words[0]))
            .with(
                "amount",
                words[1].equals("-") ? null : money(number(words[1]), Currency.valueOf(words[2])))
            .with("period", given.containsKey("year") ? Period.parse(given.get("year")) : null)
            .with(
                "municipality",
                payer == null ? ref("municipality:" + given.getOrDefault("town", "town")) : null)
            .with("payer", payer == null ? null : ref("department:" + payer))
            .with("platformScope", PlatformScope.NOT_NAMED)
            .with("events", refs(given.get("event"), "event:"))
            .with("pages", refs(given.get("page"), "page:"))
            .with("platforms", refs(given.get("platform"), "platform:"))
            .with("partOf", given.containsKey("in") ? ref("spend:" + given.get("in")) : null)
            .with("conflictsWith", refs(given.get("conflicts"), "spend:"))
            .with(
                "corrects",
                given.containsKey("corrects") ? ref("spend:" + given.get("corrects")) : null)
            .record());
  }

  static Quantity number(String text) {
    String digits = text.replaceAll("[^0-9.-]", "");
    FigureStatus status =
        switch (text.charAt(text.length() - 1)) {
          case '!' -> FigureStatus.TARGET;
          case '?' -> FigureStatus.FORECAST;
          case 'b' -> FigureStatus.BUDGETED;
          case 'g' -> FigureStatus.GRANTED;
          default -> FigureStatus.ACTUAL;
        };
    boolean about = text.startsWith("~");
    int dots = digits.indexOf("..");
    if (text.equals("words")) {
      return quantity(null, null, Comparator.IN_WORDS, about, status);
    }
    if (dots >= 0) {
      return quantity(
          digits.substring(0, dots), digits.substring(dots + 2), Comparator.BETWEEN, about, status);
    }
    if (text.startsWith(">")) {
      boolean orEqual = text.startsWith(">=");
      return quantity(
          digits, null, orEqual ? Comparator.AT_LEAST : Comparator.MORE_THAN, about, status);
    }
    if (text.startsWith("<")) {
      boolean orEqual = text.startsWith("<=");
      return quantity(
          null, digits, orEqual ? Comparator.AT_MOST : Comparator.LESS_THAN, about, status);
    }
    return Made.of(Quantity.class)
        .with("value", new BigDecimal(digits))
        .with("comparator", Comparator.EQUAL)
        .with("approximate", about)
        .with("status", status)
        .record();
  }

  private static Quantity quantity(
      @Nullable String min,
      @Nullable String max,
      Comparator comparator,
      boolean about,
      FigureStatus status) {
    return Made.of(Quantity.class)
        .with("min", min == null ? null : new BigDecimal(min))
        .with("max", max == null ? null : new BigDecimal(max))
        .with("comparator", comparator)
        .with("approximate", about)
        .with("status", status)
        .record();
  }

  private static Money money(Quantity number, Currency currency) {
    return Made.of(Money.class)
        .with("value", minor(number.value(), currency))
        .with("min", minor(number.min(), currency))
        .with("max", minor(number.max(), currency))
        .with("comparator", number.comparator())
        .with("approximate", number.approximate())
        .with("status", number.status())
        .with("currency", currency)
        .with("currencyBasis", Basis.STATED)
        .with("printed", "as printed")
        .record();
  }

  private static @Nullable Long minor(@Nullable BigDecimal amount, Currency currency) {
    return amount == null ? null : Decimals.toMinor(amount, currency);
  }

  private static Map<String, String> given(String[] words, int from) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = from; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      given.put(pair[0], pair[1]);
    }
    return given;
  }

  private static <T extends Entity> List<Ref<T>> refs(@Nullable String keys, String type) {
    List<Ref<T>> refs = new ArrayList<>();
    if (keys != null) {
      Stream.of(keys.split(",")).forEach(key -> refs.add(ref(type + key)));
    }
    return refs;
  }

  private static <T extends Entity> Ref<T> ref(String id) {
    return new Ref<>(id);
  }

  private FigureWorld add(Entity entity) {
    entities.put(entity.id(), entity);
    return this;
  }

  private static Identity identity(String id) {
    return new Identity(id, List.of(), "figure-world");
  }

  private static List<LocalName> names(String text) {
    return List.of(LocalName.parse(text));
  }
}
