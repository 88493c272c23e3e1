package org.kommunegraf.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.GapKind;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Platform;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendCover;
import org.kommunegraf.model.SpendKind;

/**
 * What was spent. Of a hundred amounts some 80 are exact, 6 about, 6 within bounds, 3 at most so
 * much, 7 not stated; some are for two campaigns or several platforms, and one in a hundred is part
 * of another.
 */
final class Spending {

  private final LargeGraph graph;
  private final Plans plans;
  private final People people;

  Spending(LargeGraph graph, Plans plans) {
    this.graph = graph;
    this.plans = plans;
    this.people = new People(graph);
  }

  List<Entity> spend(int number) {
    Draw draw = new Draw("spend", number);
    int whole = number % 100 == 99 ? number - 1 : -1;
    int place = whole < 0 ? number : whole;
    int municipality = municipality(place);
    Source source =
        people.source(municipality, LargeGraph.FIRST_YEAR + draw.below(LargeGraph.YEARS));
    Money amount = draw.percent(7) ? null : amount(municipality, draw);
    Spend spend =
        Made.of(Spend.class, source.identity(id(municipality, number)))
            .with("amount", amount)
            .with("period", period(source.year(), draw))
            .with("municipality", graph.municipalityRef(municipality))
            .with("payer", payer(municipality, draw))
            .with("platforms", platforms(number))
            .with(
                "platformScope",
                platforms(number).isEmpty() ? PlatformScope.NOT_NAMED : PlatformScope.NAMED)
            .with("campaigns", campaigns(place))
            .with(
                "covers",
                List.of(
                    Made.of(SpendCover.class)
                        .with(
                            "kind",
                            draw.percent(85) ? SpendKind.PAID_ADVERTISING : SpendKind.AGENCY_FEE)
                        .with("exhaustive", draw.percent(95))
                        .record()))
            .with("partOf", whole < 0 ? null : new Ref<>(id(municipality, whole)))
            .record();
    List<Entity> all = LargeGraph.cited(spend, citations(spend, source, draw));
    if (amount == null) {
      addGap(spend, source, draw, all);
    }
    return all;
  }

  private String id(int municipality, int number) {
    return "spend:" + graph.key(municipality) + "/" + number;
  }

  /** Three of four are for a campaign. */
  private int campaign(int number) {
    Draw draw = new Draw("spend's campaign", number);
    return draw.percent(25) ? -1 : draw.below(graph.campaigns);
  }

  private int municipality(int number) {
    int campaign = campaign(number);
    return campaign >= 0
        ? plans.municipalityOfCampaign(campaign)
        : new Draw("spend's municipality", number).skewed(graph.municipalities());
  }

  private List<Ref<Campaign>> campaigns(int number) {
    int campaign = campaign(number);
    if (campaign < 0) {
      return List.of();
    }
    boolean joint = new Draw("joint", number).percent(5);
    return joint
        ? List.of(plans.campaignRef(campaign), plans.campaignRef(campaign ^ 1))
        : List.of(plans.campaignRef(campaign));
  }

  private @Nullable Ref<Department> payer(int municipality, Draw draw) {
    return draw.percent(80)
        ? people.department(municipality, draw.below(LargeGraph.DEPARTMENTS))
        : null;
  }

  private static List<Ref<Platform>> platforms(int number) {
    Draw draw = new Draw("platforms", number);
    int count = draw.percent(55) ? 1 : draw.percent(45) ? 2 : draw.percent(40) ? 3 : 0;
    int first = draw.below(People.PLATFORMS.size());
    List<Ref<Platform>> platforms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      platforms.add(People.PLATFORMS.get((first + i) % People.PLATFORMS.size()));
    }
    return List.copyOf(platforms);
  }

  private Money amount(int municipality, Draw draw) {
    Currency currency =
        draw.percent(1) ? Currency.EUR : Register.currency(graph.municipality(municipality));
    long minor = (1 + draw.below(5_000)) * (long) (100 + draw.below(9_900));
    FigureStatus status = draw.percent(3) ? FigureStatus.FORECAST : FigureStatus.ACTUAL;
    int kind = draw.below(93);
    String printed = printed(minor);
    if (kind < 78) {
      return Made.of(Money.class)
          .with("value", minor)
          .with("comparator", Comparator.EQUAL)
          .with("status", status)
          .with("currency", currency)
          .with("currencyBasis", Basis.STATED)
          .with("printed", printed + " kr.")
          .record();
    }
    if (kind < 84) {
      return Made.of(Money.class)
          .with("value", minor)
          .with("comparator", Comparator.EQUAL)
          .with("approximate", true)
          .with("status", status)
          .with("currency", currency)
          .with("currencyBasis", Basis.STATED)
          .with("printed", "ca. " + printed)
          .record();
    }
    boolean between = kind < 90;
    return Made.of(Money.class)
        .with("min", between ? (Long) (minor / 2) : null)
        .with("max", minor)
        .with("comparator", between ? Comparator.BETWEEN : Comparator.AT_MOST)
        .with("status", status)
        .with("currency", currency)
        .with("currencyBasis", Basis.STATED)
        .with("printed", "op til " + printed)
        .record();
  }

  /** As Danish prints it: 12.345,67. */
  private static String printed(long minor) {
    String whole = Long.toString(minor / 100);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append('.');
      }
      text.append(whole.charAt(i));
    }
    return text + "," + minor / 10 % 10 + minor % 10;
  }

  private static @Nullable Period period(int year, Draw draw) {
    int kind = draw.below(100);
    if (kind < 70) {
      return Period.parse(Integer.toString(year));
    }
    if (kind < 90) {
      return Period.parse(String.format("%d-%02d", year, 1 + draw.below(12)));
    }
    return kind < 95
        ? Made.of(Period.class)
            .with("label", "summer " + year)
            .with("start", new PartialDate(year + "-06"))
            .with("end", new PartialDate(year + "-08"))
            .record()
        : null;
  }

  private static Citation[] citations(Spend spend, Source source, Draw draw) {
    String printed = spend.amount() == null ? null : spend.amount().printed();
    Citation first =
        source.citation(
            spend,
            1,
            printed,
            Basis.STATED,
            draw,
            "amount",
            "period",
            "platforms",
            "platformScope",
            "municipality");
    if (!draw.percent(20)) {
      return new Citation[] {first};
    }
    Basis basis = draw.percent(30) ? Basis.INFERRED : Basis.BY_POSITION;
    return new Citation[] {
      first, source.citation(spend, 2, null, basis, draw, "payer", "campaigns")
    };
  }

  private static void addGap(Spend spend, Source source, Draw draw, List<Entity> all) {
    Gap gap =
        Made.of(Gap.class, source.identity("gap:" + spend.id().replace(':', '/')))
            .with("kind", GapKind.NOT_STATED)
            .with("property", "amount")
            .with("about", List.of(new Ref<>(spend.id())))
            .with("note", "The amount is not stated.")
            .record();
    all.add(gap);
    all.add(source.citation(gap, 1, null, Basis.STATED, draw, "about"));
  }
}
