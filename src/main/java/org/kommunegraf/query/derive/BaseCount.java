package org.kommunegraf.query.derive;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.BaseKind;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Population;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.RespondentKind;
import org.kommunegraf.model.Survey;
import org.kommunegraf.model.SurveyResponse;
import org.kommunegraf.release.Release;

/**
 * The finding that counts the base of a share.
 *
 * @param group the finding: how many answered, say, or the share that makes the group
 * @param answered where the share is a response rate: how many answered, which is the share itself
 * @param assumption what has to be true for the share to be of that group
 * @param reason why there is no such finding; null if there is one
 */
record BaseCount(
    @Nullable Observation group,
    @Nullable Observation answered,
    String assumption,
    @Nullable String reason) {

  /**
   * Looks for it in the share's population and survey.
   *
   * @param share a share whose base is stated
   */
  static BaseCount of(Release release, Observation share) {
    Population population = Objects.requireNonNull(share.population());
    Observation narrowing = release.follow(population.narrowedBy());
    if (narrowing != null) {
      return found(narrowing, "All municipalities of the group count the same.");
    }
    if (population.minInhabitants() != null || population.maxInhabitants() != null) {
      return none("How many municipalities of that size are in the base is not stated.");
    }
    Survey survey = release.follow(share.survey());
    if (survey != null && survey.respondents() != RespondentKind.MUNICIPALITIES) {
      return none("The survey did not ask municipalities.");
    }
    List<SurveyResponse> responses =
        survey == null
            ? List.of()
            : survey.responses().stream()
                .filter(r -> r.population().base() != BaseKind.ALL_COUNTY_MUNICIPALITIES)
                .toList();
    return responses.size() == 1
        ? inSurvey(release, share, population.base(), responses.get(0))
        : none("No survey says how many municipalities are in the base.");
  }

  private static BaseCount inSurvey(
      Release release, Observation share, BaseKind base, SurveyResponse response) {
    boolean isRate = response.rate() != null && response.rate().id().equals(share.id());
    if (isRate && response.answered() != null) {
      return new BaseCount(null, release.follow(response.answered()), "", null);
    }
    return switch (base) {
      case ANSWERED ->
          inSurvey(release, response.answered(), "answered the survey", "answered the question");
      case INTERVIEWED ->
          inSurvey(release, response.interviewed(), "were interviewed", "were asked this");
      case ALL_MUNICIPALITIES ->
          inSurvey(
              release, response.invited(), "were asked to take part", "are meant by the share");
      case ALL_COUNTY_MUNICIPALITIES -> none("It is a share of county municipalities.");
      default -> none("How many municipalities are in the group that is meant is not stated.");
    };
  }

  private static BaseCount inSurvey(
      Release release, @Nullable Ref<Observation> count, String who, String did) {
    return count == null
        ? none("How many municipalities " + who + " is not stated.")
        : found(
            Objects.requireNonNull(release.follow(count)),
            "All municipalities that " + who + " " + did + ", and each counts the same.");
  }

  private static BaseCount found(Observation group, String assumption) {
    return new BaseCount(group, null, assumption, null);
  }

  private static BaseCount none(String reason) {
    return new BaseCount(null, null, "", reason);
  }
}
