package org.kommunegraf.query.derive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Survey;
import org.kommunegraf.query.Vocabulary;
import org.kommunegraf.release.Release;

/** In what findings can differ. */
enum Aspect {
  MEASURE {
    @Override
    String of(Release release, Observation finding) {
      return finding.measure().id();
    }

    @Override
    String inWords(Release release, Observation finding) {
      Entity measure = release.follow(finding.measure());
      return Called.of(release, measure == null ? finding : measure);
    }
  },
  BASE {
    @Override
    @Nullable String of(Release release, Observation finding) {
      boolean share = Dimension.of(finding).isShare();
      if (finding.population() == null) {
        return share ? null : "of nobody";
      }
      return Terms.hasBase(finding) ? finding.population().base().name() : null;
    }

    @Override
    @Nullable String inWords(Release release, Observation finding) {
      return finding.population() != null && Terms.hasBase(finding)
          ? Vocabulary.label(finding.population().base(), Language.EN).text()
          : of(release, finding);
    }
  },
  POPULATION {
    @Override
    String of(Release release, Observation finding) {
      return PopulationKey.of(release, finding.population());
    }

    @Override
    String inWords(Release release, Observation finding) {
      return PopulationKey.inWords(release, finding.population());
    }
  },
  YEAR {
    @Override
    @Nullable String of(Release release, Observation finding) {
      Survey survey = release.follow(finding.survey());
      Period period =
          finding.period() != null || survey == null ? finding.period() : survey.fieldwork();
      return period == null ? null : years(period);
    }
  },
  COUNTRY {
    @Override
    @Nullable String of(Release release, Observation finding) {
      Survey survey = release.follow(finding.survey());
      Municipality municipality = release.follow(finding.municipality());
      Country country =
          survey != null
              ? release.follow(survey.country())
              : municipality == null ? null : release.follow(municipality.country());
      return country == null ? null : country.code().name();
    }
  },
  UNIT {
    @Override
    String of(Release release, Observation finding) {
      return Dimension.of(finding).many();
    }
  },
  STATUS {
    @Override
    String of(Release release, Observation finding) {
      return finding.value().status().name();
    }
  };

  /**
   * What a finding has in this respect, the same text for the same; null where its source does not
   * say.
   */
  abstract @Nullable String of(Release release, Observation finding);

  /** The same in words that a reader knows; null where its source does not say. */
  @Nullable String inWords(Release release, Observation finding) {
    return of(release, finding);
  }

  /** Comparing years and countries is what findings are compared for. */
  boolean forbids() {
    return this != YEAR && this != COUNTRY;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String years(Period period) {
    PartialDate start = period.start();
    PartialDate end = period.end();
    if (start == null) {
      return end == null ? null : "until " + end.lastDay().getYear();
    }
    int from = start.firstDay().getYear();
    if (end == null) {
      return "since " + from;
    }
    int to = end.lastDay().getYear();
    return from == to ? String.valueOf(from) : from + "–" + to;
  }
}
