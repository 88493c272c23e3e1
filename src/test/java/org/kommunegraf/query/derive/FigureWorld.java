package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
      add(new Country(identity("country:" + code), names(code.name()), code));
    }
    town("town", "DK");
    town("other", "NO");
    add(new Department(identity("department:unit"), names("unit"), ref("municipality:town"), null));
    Stream.of("page", "second").forEach(page -> page(page, false));
    page("group", true);
    add(
        new Event(
            identity("event:event"),
            names("event"),
            EventKind.OTHER,
            null,
            null,
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of()));
    Stream.of("m", "n").forEach(m -> add(new Measure(identity("measure:" + m), names(m))));
    survey("s", "DK", "2015", "answered");
    survey("t", "NO", "2011", null);
    add(new SurveyQuestion(identity("survey-question:one"), ref("survey:s"), "one", false, true));
    add(new SurveyQuestion(identity("survey-question:many"), ref("survey:s"), "many", true, true));
  }

  Release release() {
    return Release.of(new ReleaseHeader(1, "0", Instant.EPOCH), entities.values());
  }

  FigureWorld town(String key, String country) {
    return add(
        new Municipality(
            identity("municipality:" + key), names(key), ref("country:" + country), null));
  }

  private void page(String key, boolean group) {
    add(
        new Page(
            identity("page:" + key),
            names(key),
            null,
            null,
            null,
            PageKind.OTHER,
            group,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of()));
  }

  private void survey(String key, String country, String year, @Nullable String answered) {
    Population all =
        new Population(null, BaseKind.ALL_MUNICIPALITIES, null, null, null, Basis.STATED);
    Ref<Observation> count = answered == null ? null : ref("observation:" + answered);
    add(
        new Survey(
            identity("survey:" + key),
            names(key),
            ref("country:" + country),
            Period.parse(year),
            List.of(),
            List.of(),
            List.of(new SurveyResponse(all, null, count, null, null)),
            List.of()));
    if (answered != null) {
      finding(answered + " 154 MUNICIPALITIES survey=" + key);
    }
  }

  FigureWorld gap(String property, String about) {
    return add(
        new Gap(
            identity("gap:" + property + entities.size()),
            GapKind.NOT_STATED,
            property,
            List.of(ref(about)),
            "left open"));
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
        new Observation(
            identity("observation:" + words[0]),
            ref("measure:" + given.getOrDefault("measure", "m")),
            null,
            number,
            money ? Unit.MONEY : Unit.valueOf(unit[0]),
            unit.length > 1 ? TimeUnit.valueOf(unit[1]) : null,
            money ? money(number, Currency.valueOf(unit[0])) : null,
            population(given),
            given.containsKey("year") ? Period.parse(given.get("year")) : null,
            null,
            given.containsKey("about")
                ? Stream.of(given.get("about").split(",")).map(FigureWorld::<Entity>ref).toList()
                : List.of(),
            List.of(),
            given.containsKey("town") ? ref("municipality:" + given.get("town")) : null,
            given.containsKey("survey") ? ref("survey:" + given.get("survey")) : null,
            given.containsKey("question") ? ref("survey-question:" + given.get("question")) : null,
            List.of(),
            List.of(),
            List.of()));
  }

  private static @Nullable Population population(Map<String, String> given) {
    String base = given.get("base");
    return base == null
        ? null
        : new Population(
            given.get("group"),
            BaseKind.valueOf(base),
            given.containsKey("from") ? Integer.valueOf(given.get("from")) : null,
            null,
            given.containsKey("by") ? ref("observation:" + given.get("by")) : null,
            Basis.STATED);
  }

  /** Adds a spend: {@code key amount currency word=value…}; the amount {@code -} is not stated. */
  FigureWorld spend(String line) {
    String[] words = line.split(" ");
    Map<String, String> given = given(words, 3);
    String payer = given.get("payer");
    return add(
        new Spend(
            identity("spend:" + words[0]),
            words[1].equals("-") ? null : money(number(words[1]), Currency.valueOf(words[2])),
            given.containsKey("year") ? Period.parse(given.get("year")) : null,
            payer == null ? ref("municipality:" + given.getOrDefault("town", "town")) : null,
            payer == null ? null : ref("department:" + payer),
            null,
            List.of(),
            List.of(),
            PlatformScope.NOT_NAMED,
            List.of(),
            refs(given.get("event"), "event:"),
            refs(given.get("page"), "page:"),
            List.of(),
            List.of(),
            given.containsKey("in") ? ref("spend:" + given.get("in")) : null));
  }

  static Quantity number(String text) {
    String digits = text.replaceAll("[^0-9.-]", "");
    FigureStatus status =
        text.endsWith("!")
            ? FigureStatus.TARGET
            : text.endsWith("?") ? FigureStatus.FORECAST : FigureStatus.ACTUAL;
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
    return new Quantity(new BigDecimal(digits), null, null, Comparator.EQUAL, about, status);
  }

  private static Quantity quantity(
      @Nullable String min,
      @Nullable String max,
      Comparator comparator,
      boolean about,
      FigureStatus status) {
    return new Quantity(
        null,
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        comparator,
        about,
        status);
  }

  private static Money money(Quantity number, Currency currency) {
    return new Money(
        minor(number.value(), currency),
        minor(number.min(), currency),
        minor(number.max(), currency),
        number.comparator(),
        number.approximate(),
        number.status(),
        currency,
        Basis.STATED,
        "as printed");
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
