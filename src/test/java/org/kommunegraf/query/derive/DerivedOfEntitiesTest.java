package org.kommunegraf.query.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.Unit;
import org.kommunegraf.release.Release;

/** Figures that are derived of a single entity from what hangs on it. */
class DerivedOfEntitiesTest {

  private static Release release(String findings, String spends) {
    FigureWorld world = new FigureWorld();
    Arrays.stream(findings.split("; ?")).filter(l -> !l.equals("-")).forEach(world::finding);
    Arrays.stream(spends.split("; ?")).filter(l -> !l.equals("-")).forEach(world::spend);
    return world.release();
  }

  private static Entity get(Release release, String id) {
    return release.find(id).orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event:event | f 700 PARTICIPANTS about=event:event year=2019 | a 32000 DKK event=event year=2019 | 45.714286 DKK per participant
          event:event | f 700 PARTICIPANTS about=event:event | a 10 DKK event=event; b 25 DKK event=event | 0.05 DKK per participant
          event:event | f 0 PARTICIPANTS about=event:event | a 10 DKK event=event | no DKK per participant: The divisor, 0 participants, is zero.
          event:event | f 7! PARTICIPANTS about=event:event | a 10 DKK event=event | no DKK per participant: "m, event: 7 participants (target)" is a target, and nothing is derived from a target as if it were a result.
          event:event | f 7! PARTICIPANTS about=event:event; g 5 PARTICIPANTS about=event:event | a 10 DKK event=event | 2 DKK per participant
          event:event | f 8? PARTICIPANTS about=event:event; g 5 PARTICIPANTS about=event:event | a 10 DKK event=event | 2 DKK per participant
          event:event | f words PARTICIPANTS about=event:event | a 10 DKK event=event | no DKK per participant: "m, event: in words only" gives no number, only words.
          event:event | - | a 10 DKK event=event | no DKK per participant: No finding gives the number of participants.
          event:event | f 6 PARTICIPANTS about=spend:a | a 10 DKK event=event | no DKK per participant: No finding gives the number of participants of it itself: "m, event: 10.00 DKK: 6 participants" is about a spend of it.
          spend:a | f 6 PARTICIPANTS about=event:event | a 10 DKK event=event | no DKK per participant: No finding gives the number of participants of it itself: "m, event: 6 participants" is about an event that its money was for.
          event:event | f 7 PARTICIPANTS about=event:event | - | no money per participant: No spend is attached to it, or none with an amount that was spent.
          event:event | f 7 PARTICIPANTS about=event:event | a - DKK event=event; b 5 DKK | no money per participant: No amount of its spends is stated.
          event:event | f 5 PARTICIPANTS about=event:event | a - DKK event=event; b 10 DKK event=event | 2.. AT_LEAST DKK per participant
          event:event | f 5 PARTICIPANTS about=event:event | a 10 DKK event=event; b 10 EUR event=event | no money per participant: It cost money in several currencies (DKK, EUR), which are never added; choose the spends of one and ask `derive`.
          event:event | f 5 PARTICIPANTS about=event:event | a 10 DKK event=event; b 4 DKK event=event in=a | 2 DKK per participant
          event:event | f 5 PARTICIPANTS about=event:event; g 6 PARTICIPANTS about=event:event | a 10 DKK event=event | no DKK per participant: Several findings could be meant; choose one and ask `derive`: "m, event: 5 participants" (5 participants), "m, event: 6 participants" (6 participants).
          event:event | f 5 PARTICIPANTS about=event:event year=2013; g 5 PARTICIPANTS about=event:event year=2014 | a 10 DKK event=event | no DKK per participant: Several findings could be meant; choose one and ask `derive`: "m, event: 5 participants, 2013" (5 participants, 2013), "m, event: 5 participants, 2014" (5 participants, 2014).
          event:event | f 5 PARTICIPANTS about=event:event; g 5 PARTICIPANTS about=event:event | a 10 DKK event=event | 2 DKK per participant
          event:event | f 5 PARTICIPANTS about=event:event year=2013 | a 10 DKK event=event year=2014 | no DKK per participant: "event: 10.00 DKK, 2014" and "m, event: 5 participants, 2013" are of different times (2014; 2013).
          event:event | f 5 PARTICIPANTS/WEEK about=event:event | a 10 DKK event=event | no DKK per participant: No finding gives the number of participants.
          event:event | f ~5 PARTICIPANTS about=event:event | a 10 DKK event=event | 2 DKK per participant ~
          """)
  void costPerParticipant(String of, String findings, String spends, String expected) {
    Release release = release(findings, spends);
    assertThat(Said.of(CostPer.of(release, get(release, of), Unit.PARTICIPANTS)))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          page:page | f 5 FOLLOWERS about=page:page | a 10 DKK page=page | 2 DKK per follower
          page:page | f 5 FOLLOWERS about=page:page | a 10 DKK page=page,second | 0..2 BETWEEN DKK per follower
          page:page | f 5 FOLLOWERS about=page:page | a 10 DKK page=page,second; b 5 DKK page=page | 1..3 BETWEEN DKK per follower
          page:page | f 5 FOLLOWERS about=page:page,page:second | a 10 DKK page=page | no DKK per follower: "m, page and second: 5 followers" is about several such entities together.
          page:group | f 5..9 FOLLOWERS about=page:group | a 10 DKK page=group | no DKK per follower: "m, group: 5 to 9 followers" may tell of each page of the group, while the cost is of all of them.
          page:page | f 3..6 FOLLOWERS about=page:page | a 10 DKK page=page | 1.666666..3.333334 BETWEEN DKK per follower
          """)
  void costPerFollower(String of, String findings, String spends, String expected) {
    Release release = release(findings, spends);
    assertThat(Said.of(CostPer.of(release, get(release, of), Unit.FOLLOWERS))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          department:unit | f 5000 VIEWS about=department:unit; g 2 POSTS about=department:unit | a 10 DKK payer=unit | 2 DKK per thousand views
          spend:a         | f 5000 VIEWS about=spend:a,event:event | a 10 DKK event=event | 2 DKK per thousand views
          """)
  void costPerThousandViews(String of, String findings, String spends, String expected) {
    Release release = release(findings, spends);
    assertThat(Said.of(CostPer.of(release, get(release, of), Unit.VIEWS))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f 2..4 POSTS/DAY about=page:page | 14..28 BETWEEN posts per week
          f 3 POSTS/DAY about=page:page | 17.5..24.5 BETWEEN posts per week
          f ~3 POSTS/DAY about=page:page | 21 posts per week ~
          f 2 POSTS/WEEK about=page:page | 1.5..2.5 BETWEEN posts per week
          f ~10 POSTS/MONTH about=page:page | 2.299842 posts per week ~
          f >1 POSTS/HOUR about=page:page | 168.. MORE_THAN posts per week
          f 365 POSTS about=page:page year=2019 | 7 posts per week
          f 31 POSTS about=page:page year=2019-01 | 7 posts per week
          f 31 POSTS about=page:page | no posts per week: No finding gives the number of posts per week.
          f 2! POSTS/WEEK about=page:page | no posts per week: "m, page: 2 posts per week (target)" is a target, and nothing is derived from a target as if it were a result.
          f ~2 POSTS/WEEK about=page:page year=2013; g ~3 POSTS/WEEK about=page:page year=2014 | no posts per week: Several findings could be meant; choose one and ask `derive`: "m, page: about 2 posts per week, 2013" (about 2 posts per week, 2013), "m, page: about 3 posts per week, 2014" (about 3 posts per week, 2014).
          """)
  void postsPerWeek(String findings, String expected) {
    Release release = release(findings, "-");
    assertThat(Said.of(PostsPerWeek.of(release, (Page) get(release, "page:page"))))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spend:a         | a 10 DKK; b 30 DKK | 25 percent
          spend:a         | a 0 DKK; b 30 DKK | 0 percent
          spend:a         | a 0 DKK | no percent: The municipality may have spent nothing in DKK.
          spend:a         | a 10 DKK; b 30 EUR | 100 percent
          spend:a         | a 10 DKK; b 6 EUR in=a | 100 percent
          spend:a         | a 10 DKK; b 20..30 DKK | 25..33.333334 BETWEEN percent
          spend:a         | a 10..20 DKK; b 30 DKK | 25..40 BETWEEN percent
          spend:a         | a 10 DKK; b - DKK | 0..100 BETWEEN percent
          spend:a         | a - DKK; b 10 DKK | no percent: No amount is stated.
          spend:a         | a 10! DKK; b 10 DKK | no percent: No spend belongs to it, or none whose money was spent.
          spend:a         | a >10 DKK; b 30 DKK | 25..100 BETWEEN percent
          spend:a         | a 10 DKK in=b; b 40 DKK | 25 percent
          spend:a         | a 10 DKK in=b; b 40 DKK; c 60 DKK | 10 percent
          spend:b         | a 10 DKK in=b; b 40 DKK; c 60 DKK | 40 percent
          spend:a         | a 1 DKK; b 2 DKK | 33.333333 percent
          spend:a         | a ~10 DKK; b 30 DKK | 25 percent ~
          department:unit | a 10 DKK payer=unit; b 10 DKK payer=unit; c 60 DKK | 25 percent
          department:unit | a 10 DKK payer=unit; b 10 EUR payer=unit | no percent: The amounts are in several currencies, which are never added.
          department:unit | - | no percent: No spend belongs to it, or none whose money was spent.
          spend:a         | a 10 DKK town=other; b 30 DKK | 100 percent
          spend:a  | a 700 DKK; b 690 DKK corrects=a; c 10 DKK | no percent: It was corrected; what counts is "town: 690.00 DKK".
          spend:b  | a 700 DKK; b 690 DKK corrects=a; c 10 DKK | 98.571429 percent
          """)
  void shareOfMunicipality(String of, String spends, String expected) {
    Release release = release("-", spends);
    assertThat(Said.of(ShareOfMunicipality.of(release, get(release, of)))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f 89 PERCENT base=ANSWERED survey=s | 137 municipalities
          f 40 PERCENT base=ANSWERED survey=s | 61..62 BETWEEN municipalities
          f >25 PERCENT base=ANSWERED survey=s | 39..154 BETWEEN municipalities
          f <50 PERCENT base=ANSWERED survey=s | 0..76 BETWEEN municipalities
          f ~25 PERCENT base=ANSWERED survey=s | 38 municipalities ~
          f 100 PERCENT base=ANSWERED survey=s | 154 municipalities
          f 0 PERCENT base=ANSWERED survey=s | 0 municipalities
          f 0.2 PERCENT base=ANSWERED survey=s | no municipalities: No whole number of municipalities is such a share; its base must be another.
          f 89? PERCENT base=ANSWERED survey=s | 137 municipalities
          f 89! PERCENT base=ANSWERED survey=s | no municipalities: "m: 89 % (target)" is a target, and nothing is derived from a target as if it were a result.
          f 89 PERCENT base=ANSWERED survey=t | no municipalities: How many municipalities answered the survey is not stated.
          f 89 PERCENT base=ANSWERED | no municipalities: No survey says how many municipalities are in the base.
          f 89 PERCENT base=ANSWERED from=100000 survey=s | no municipalities: How many municipalities of that size are in the base is not stated.
          f 89 PERCENT base=NOT_STATED survey=s | no municipalities: "m: 89 %" is a share, and its source does not say of whom: the base is missing.
          f 89 PERCENT survey=s | no municipalities: "m: 89 %" is a share, and its source does not say of whom: the base is missing.
          f 89 PERCENT base=SUBGROUP survey=s | no municipalities: How many municipalities are in the group that is meant is not stated.
          f 89 PERCENT base=ALL_MUNICIPALITIES survey=s | no municipalities: How many municipalities were asked to take part is not stated.
          f 89 PERCENT base=ALL_COUNTY_MUNICIPALITIES survey=s | no municipalities: It is a share of county municipalities.
          f 50 PERCENT base=USING_SOCIAL_MEDIA by=g survey=s; g 40 PERCENT base=ANSWERED survey=s | 31 municipalities
          f 50 PERCENT base=USING_SOCIAL_MEDIA by=g survey=s; g 40 PERCENT base=NOT_STATED survey=s | no municipalities: "m: 40 %" is a share, and its source does not say of whom: the base is missing.
          f 50 PERCENT base=USING_SOCIAL_MEDIA by=g survey=s; g 40 PERCENT base=USING_SOCIAL_MEDIA by=f survey=s | no municipalities: "m: 50 %" makes the group that it is a share of.
          f 7 MUNICIPALITIES | 7 municipalities
          f 7 POSTS | no municipalities: "m: 7 posts" is no share of municipalities.
          """)
  void municipalityCount(String findings, String expected) {
    Release release = release(findings, "-");
    Observation finding = (Observation) get(release, "observation:f");
    assertThat(Said.of(MunicipalityCount.of(release, finding))).isEqualTo(expected);
  }
}
