package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.release.Release;

/**
 * The keys of a spend, and where it may belong, written out a second time and as plainly as can be.
 */
record PlainKeys(Release release) {

  /** The keys that sources state; empty where they state none. */
  Set<String> of(SpendDimension dimension, Spend spend, Currency currency) {
    Set<String> keys = new TreeSet<>();
    switch (dimension) {
      case PLATFORM -> spend.platforms().forEach(p -> keys.add(p.id()));
      case PLATFORM_SCOPE -> keys.add(spend.platformScope().name());
      case DEPARTMENT -> {
        if (spend.payer() != null) {
          keys.add(top(spend.payer().id()));
        }
      }
      case MUNICIPALITY -> add(keys, municipality(spend));
      case COUNTRY -> {
        if (municipality(spend) != null) {
          keys.add(get(Municipality.class, municipality(spend)).country().id());
        }
      }
      case CAMPAIGN -> spend.campaigns().forEach(c -> keys.add(c.id()));
      case COUNCIL_DECISION ->
          campaigns(spend).forEach(c -> c.councilDecisions().forEach(d -> keys.add(d.id())));
      case POLICY_GOAL -> {
        spend.policyGoals().forEach(g -> keys.add(g.id()));
        campaigns(spend).forEach(c -> c.policyGoals().forEach(g -> keys.add(g.id())));
      }
      case EVENT -> spend.events().forEach(e -> keys.add(e.id()));
      case PAGE -> spend.pages().forEach(p -> keys.add(p.id()));
      case COVER -> {
        keys.addAll(kinds(spend));
        if (keys.contains("POST_PROMOTION")) {
          keys.add("PAID_ADVERTISING");
        }
      }
      case YEAR -> years(spend).forEach(year -> keys.add(String.valueOf(year)));
      case CURRENCY -> keys.add(currency.name());
      case DOCUMENT -> citations(spend).forEach(c -> keys.add(c.document().id()));
      case BASIS -> {
        Set<String> found = new TreeSet<>();
        citations(spend).forEach(c -> found.add(c.basis().name()));
        for (String weakest : List.of("INFERRED", "BY_POSITION", "STATED")) {
          if (keys.isEmpty() && found.contains(weakest)) {
            keys.add(weakest);
          }
        }
      }
    }
    keys.remove("NOT_STATED");
    return keys;
  }

  /** The keys that all of its money has; of a spend without keys, none. */
  Set<String> sure(SpendDimension dimension, Spend spend, Currency currency) {
    Set<String> keys = of(dimension, spend, currency);
    if (dimension != SpendDimension.COVER) {
      return keys.size() == 1 ? keys : Set.of();
    }
    Set<String> kinds = kinds(spend);
    if (isOpen(spend)) {
      return Set.of();
    }
    return kinds.equals(Set.of("PAID_ADVERTISING", "POST_PROMOTION"))
        ? Set.of("PAID_ADVERTISING")
        : kinds.equals(Set.of("POST_PROMOTION")) || kinds.size() == 1 ? keys : Set.of();
  }

  /** Whether all of its money is in the group of a key, or of none. */
  boolean isAllIn(SpendDimension dimension, Spend spend, Currency currency, @Nullable String key) {
    return key == null
        ? of(dimension, spend, currency).isEmpty()
        : sure(dimension, spend, currency).contains(key);
  }

  /** The keys that some of the money may have although no source gives it them. */
  Set<String> beyond(SpendDimension dimension, Spend spend, Currency currency) {
    return dimension == SpendDimension.COVER || of(dimension, spend, currency).isEmpty()
        ? possible(dimension, spend)
        : Set.of();
  }

  /**
   * The keys of which a part of the money that is not divided any more may have one: of a promoted
   * post this implies that it is paid advertising.
   */
  List<String> real(SpendDimension dimension, Spend spend, Currency currency) {
    Set<String> keys = new TreeSet<>(beyond(dimension, spend, currency));
    keys.addAll(dimension == SpendDimension.COVER ? kinds(spend) : of(dimension, spend, currency));
    return List.copyOf(keys);
  }

  /** Whether money with a key, or none, is in the group of another. */
  static boolean isIn(@Nullable String real, @Nullable String group) {
    return Objects.equals(real, group)
        || ("POST_PROMOTION".equals(real) && "PAID_ADVERTISING".equals(group));
  }

  private static Set<String> kinds(Spend spend) {
    Set<String> kinds = new TreeSet<>();
    spend.covers().forEach(c -> kinds.add(c.kind().name()));
    kinds.remove("NOT_STATED");
    return kinds;
  }

  private static boolean isOpen(Spend spend) {
    return kinds(spend).isEmpty()
        || spend.covers().stream().anyMatch(c -> !c.exhaustive())
        || spend.covers().stream().anyMatch(c -> c.kind() == SpendKind.NOT_STATED);
  }

  /** The keys that the money may in reality have although no source states one. */
  private Set<String> possible(SpendDimension dimension, Spend spend) {
    Set<String> keys = new TreeSet<>();
    switch (dimension) {
      case COVER -> {
        if (isOpen(spend)) {
          keys.addAll(
              List.of(
                  "PAID_ADVERTISING",
                  "POST_PROMOTION",
                  "MARKETING",
                  "PRODUCTION",
                  "AGENCY_FEE",
                  "VISIBILITY",
                  "OTHER"));
        } else if (kinds(spend).contains("PAID_ADVERTISING")) {
          keys.add("POST_PROMOTION");
        }
      }
      case PLATFORM -> keys.addAll(List.of("platform:f", "platform:i", "platform:l"));
      case MUNICIPALITY -> keys.addAll(List.of("municipality:dk", "municipality:se"));
      case COUNTRY -> keys.addAll(List.of("country:DK", "country:SE"));
      case YEAR -> {
        for (int year = 2010; year < 2030; year++) {
          if (mayBeIn(spend, year)) {
            keys.add(String.valueOf(year));
          }
        }
      }
      case DEPARTMENT -> {
        if (spend.payerOrganisation() == null) {
          String of = municipality(spend);
          keys.add("department:d");
          if (!"municipality:se".equals(of)) {
            keys.addAll(List.of("department:a", "department:b"));
          }
          if (!"municipality:dk".equals(of)) {
            keys.add("department:c");
          }
        }
      }
      default -> {}
    }
    return keys;
  }

  static boolean mayBeIn(Spend spend, int year) {
    if (spend.period() == null) {
      return true;
    }
    var start = spend.period().start();
    var end = spend.period().end();
    return (start == null || start.firstDay().getYear() <= year)
        && (end == null || end.lastDay().getYear() >= year);
  }

  static List<Integer> years(Spend spend) {
    List<Integer> years = new ArrayList<>();
    if (spend.period() != null && spend.period().start() != null && spend.period().end() != null) {
      int last = spend.period().end().lastDay().getYear();
      for (int year = spend.period().start().firstDay().getYear(); year <= last; year++) {
        years.add(year);
      }
    }
    return years;
  }

  private @Nullable String municipality(Spend spend) {
    if (spend.municipality() != null) {
      return spend.municipality().id();
    }
    Ref<Department> at = spend.payer();
    while (at != null) {
      Department department = get(Department.class, at.id());
      if (department.municipality() != null) {
        return department.municipality().id();
      }
      at = department.parent();
    }
    return null;
  }

  private String top(String department) {
    Ref<Department> parent = get(Department.class, department).parent();
    return parent == null ? department : top(parent.id());
  }

  private static void add(Set<String> keys, @Nullable String key) {
    if (key != null) {
      keys.add(key);
    }
  }

  private List<Campaign> campaigns(Spend spend) {
    return spend.campaigns().stream().map(c -> get(Campaign.class, c.id())).toList();
  }

  private List<Citation> citations(Spend spend) {
    return release.all(Citation.class).stream()
        .filter(c -> c.subject().id().equals(spend.id()))
        .toList();
  }

  private <T extends Entity> T get(Class<T> type, String id) {
    return type.cast(release.find(id).orElseThrow());
  }
}
