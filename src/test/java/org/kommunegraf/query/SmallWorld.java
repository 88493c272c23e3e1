package org.kommunegraf.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.ExchangeRate;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Platform;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/**
 * A town with a department, a unit in it, and as many campaigns and spends as a test writes down.
 */
public final class SmallWorld {

  private final List<Entity> entities = new ArrayList<>();

  public SmallWorld() {
    municipality("town");
    department("department", "town", null);
    department("unit", "town", "department");
  }

  public Release release() {
    return Release.of(new ReleaseHeader(1, "0", Instant.EPOCH), entities);
  }

  public SmallWorld municipality(String key) {
    entities.add(
        Made.of(Municipality.class, identity("municipality:" + key))
            .with("names", names(key))
            .record());
    return this;
  }

  public SmallWorld department(String key, String municipality, @Nullable String parent) {
    entities.add(
        Made.of(Department.class, identity("department:" + key))
            .with("names", names(key))
            .with("municipality", new Ref<>("municipality:" + municipality))
            .with("parent", parent == null ? null : new Ref<>("department:" + parent))
            .record());
    return this;
  }

  public SmallWorld campaign(String key) {
    entities.add(
        Made.of(Campaign.class, identity("campaign:" + key)).with("names", names(key)).record());
    return this;
  }

  /**
   * Adds a spend, written as {@code key amount payer campaign… <larger}: {@code a 10 unit x y},
   * {@code b 5..7.50 department}, {@code c ? town}, {@code d 3 unit <a}. Amounts are in DKK unless
   * a currency follows: {@code 10EUR}; {@code ~10} is about, {@code >10} more than, {@code <=10} at
   * most, {@code 10!} a target, {@code 10!b} budgeted, {@code 10!g} granted. {@code @f+i} names
   * platforms, {@code #2018..2019} a period, which may be open: {@code #2018..}.
   */
  public SmallWorld spend(String line) {
    String[] words = line.split(" ");
    boolean ofTown = entities.stream().noneMatch(e -> e.id().equals("department:" + words[2]));
    List<Ref<Campaign>> campaigns = new ArrayList<>();
    Ref<Spend> larger = null;
    List<Ref<Platform>> platforms = new ArrayList<>();
    Period period = null;
    for (int i = 3; i < words.length; i++) {
      if (words[i].startsWith("<")) {
        larger = new Ref<>("spend:" + words[i].substring(1));
      } else if (words[i].startsWith("@")) {
        for (String key : words[i].substring(1).split("\\+")) {
          platforms.add(new Ref<>("platform:" + key));
        }
      } else if (words[i].startsWith("#")) {
        period = period(words[i].substring(1));
      } else {
        campaigns.add(new Ref<>("campaign:" + words[i]));
      }
    }
    entities.add(
        Made.of(Spend.class, identity("spend:" + words[0]))
            .with("amount", money(words[1]))
            .with("period", period)
            .with("municipality", ofTown ? new Ref<>("municipality:" + words[2]) : null)
            .with("payer", ofTown ? null : new Ref<>("department:" + words[2]))
            .with("platforms", platforms)
            .with(
                "platformScope",
                platforms.isEmpty() ? PlatformScope.NOT_NAMED : PlatformScope.NAMED)
            .with("campaigns", campaigns)
            .with("partOf", larger)
            .record());
    return this;
  }

  private static Period period(String text) {
    int dots = text.indexOf("..");
    String start = text.substring(0, dots);
    String end = text.substring(dots + 2);
    return Made.of(Period.class)
        .with("label", text)
        .with("start", start.isEmpty() ? null : new PartialDate(start))
        .with("end", end.isEmpty() ? null : new PartialDate(end))
        .record();
  }

  public SmallWorld platform(String key, LocalName... names) {
    entities.add(
        Made.of(Platform.class, identity("platform:" + key))
            .with("names", names.length == 0 ? names(key) : List.of(names))
            .record());
    return this;
  }

  /** Adds a yearly mean rate, written as {@code DKK 2019 7.50}. */
  public SmallWorld rate(String line) {
    String[] words = line.split(" ");
    entities.add(
        Made.of(
                ExchangeRate.class,
                identity("exchange-rate:" + words[0].toLowerCase(Locale.ROOT) + "/" + words[1]))
            .with("currency", Currency.valueOf(words[0]))
            .with("year", Integer.parseInt(words[1]))
            .with("perEuro", new BigDecimal(words[2]))
            .record());
    return this;
  }

  private static @Nullable Money money(String text) {
    if (text.equals("?")) {
      return null;
    }
    String number = text.replaceAll("[^0-9.]", "");
    String letters = text.replaceAll("[^A-Z]", "");
    Made<Money> money =
        Made.of(Money.class)
            .with("status", status(text))
            .with("currency", letters.isEmpty() ? Currency.DKK : Currency.valueOf(letters))
            .with("currencyBasis", Basis.STATED)
            .with("printed", text);
    int dots = number.indexOf("..");
    if (dots >= 0) {
      money.with("min", minor(number.substring(0, dots)));
      money.with("max", minor(number.substring(dots + 2)));
    } else if (text.startsWith(">")) {
      money.with("min", minor(number)).with("comparator", Comparator.MORE_THAN);
    } else if (text.startsWith("<=")) {
      money.with("max", minor(number)).with("comparator", Comparator.AT_MOST);
    } else {
      money.with("value", minor(number)).with("approximate", text.startsWith("~"));
    }
    return money.record();
  }

  private static FigureStatus status(String text) {
    int mark = text.indexOf('!');
    return switch (mark < 0 ? "" : text.substring(mark)) {
      case "!" -> FigureStatus.TARGET;
      case "!b" -> FigureStatus.BUDGETED;
      case "!g" -> FigureStatus.GRANTED;
      default -> FigureStatus.ACTUAL;
    };
  }

  private static long minor(String number) {
    return new BigDecimal(number).movePointRight(2).longValueExact();
  }

  private static Identity identity(String id) {
    return new Identity(id, List.of(), "small-world");
  }

  private static List<LocalName> names(String text) {
    return List.of(LocalName.parse(text));
  }
}
