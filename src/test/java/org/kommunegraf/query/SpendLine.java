package org.kommunegraf.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Platform;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Role;
import org.kommunegraf.model.RoleKind;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendCover;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.model.Vat;

/**
 * A spend, written as {@code key amount payer campaign… mark…}: {@code a 10 unit x y}, {@code b
 * 5..7.50 department}, {@code c ? town}. Amounts are in DKK unless a currency follows: {@code
 * 10EUR}; {@code ~10} is about, {@code >10} more than, {@code <=10} at most, {@code 10!} a target,
 * {@code 10!b} budgeted, {@code 10!g} granted; {@code 10v} holds the tax, {@code 10n} does not.
 *
 * <p>The marks: {@code =8} is printed as 8 too, {@code <a} is part of a, {@code ^a} corrects a, {@code %a} contradicts a, {@code
 * @f+i} names platforms, {@code @} means all social media, {@code #2018..2019} a period, which may be open: {@code #2018..}, {@code
 * &} is jointly paid, {@code &3} with 3 as the own share, {@code *PRODUCTION+VISIBILITY} covers
 * these kinds, {@code *PRODUCTION?} among other things.
 */
final class SpendLine {

  private final Made<Spend> spend;
  private final List<Ref<Campaign>> campaigns = new ArrayList<>();
  private final List<Ref<Entity>> contradicted = new ArrayList<>();

  private SpendLine(String key) {
    this.spend =
        Made.of(Spend.class, SmallWorld.identity("spend:" + key))
            .with("platformScope", PlatformScope.NOT_NAMED);
  }

  static Spend read(String line, Predicate<String> isDepartment) {
    String[] words = line.split(" ");
    SpendLine read = new SpendLine(words[0]);
    boolean ofTown = !isDepartment.test(words[2]);
    read.spend
        .with("amount", money(words[1]))
        .with("municipality", ofTown ? new Ref<Municipality>("municipality:" + words[2]) : null)
        .with("payer", ofTown ? null : new Ref<>("department:" + words[2]));
    Arrays.stream(words).skip(3).forEach(read::word);
    return read.spend
        .with("campaigns", read.campaigns)
        .with("conflictsWith", read.contradicted)
        .record();
  }

  private void word(String word) {
    String rest = word.substring(1);
    switch (word.charAt(0)) {
      case '=' -> spend.with("equivalents", Stream.ofNullable(money(rest)).toList());
      case '<' -> spend.with("partOf", new Ref<>("spend:" + rest));
      case '^' -> spend.with("corrects", new Ref<>("spend:" + rest));
      case '%' -> contradicted.add(new Ref<>("spend:" + rest));
      case '@' -> platforms(rest);
      case '#' -> spend.with("period", period(rest));
      case '&' -> joint(rest);
      case '*' -> covers(rest);
      default -> campaigns.add(new Ref<>("campaign:" + word));
    }
  }

  private void platforms(String keys) {
    if (keys.isEmpty()) {
      spend.with("platformScope", PlatformScope.ALL);
      return;
    }
    spend
        .with(
            "platforms",
            Arrays.stream(keys.split("\\+"))
                .map(key -> new Ref<Platform>("platform:" + key))
                .toList())
        .with("platformScope", PlatformScope.NAMED);
  }

  private void joint(String ownShare) {
    Role other =
        Made.of(Role.class)
            .with("kind", RoleKind.CO_PAYER)
            .with("actor", new Ref<>("municipality:elsewhere"))
            .record();
    spend
        .with("roles", List.of(other))
        .with("ownShare", ownShare.isEmpty() ? null : money(ownShare));
  }

  private void covers(String kinds) {
    boolean open = kinds.endsWith("?");
    spend.with(
        "covers",
        Arrays.stream((open ? kinds.substring(0, kinds.length() - 1) : kinds).split("\\+"))
            .map(kind -> new SpendCover(SpendKind.valueOf(kind), null, !open))
            .toList());
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

  private static @Nullable Money money(String text) {
    if (text.equals("?")) {
      return null;
    }
    Vat vat = text.endsWith("v") ? Vat.INCLUDED : text.endsWith("n") ? Vat.EXCLUDED : null;
    String number = text.replaceAll("[^0-9.-]", "");
    String letters = text.replaceAll("[^A-Z]", "");
    Made<Money> money =
        Made.of(Money.class)
            .with("status", status(text))
            .with("vat", vat)
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
}
