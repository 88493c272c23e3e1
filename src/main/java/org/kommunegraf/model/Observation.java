package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure or statement that a source reports: followers, posts, answers of a survey, a saving.
 *
 * @param measure what is measured
 * @param statement the finding in an English sentence; null where the measure says all
 * @param value the number; IN_WORDS where there is none
 * @param unit what is counted
 * @param per by which span of time, for rates; null otherwise
 * @param money the amount, where money is observed
 * @param population of whom it is a share, for shares; null otherwise
 * @param period when it held
 * @param rank the place in a ranking that the source prints, from 1
 * @param about what the finding is about
 * @param platforms the platforms it is about
 * @param municipality the municipality it is about
 * @param survey the survey that found it
 * @param question the question that it answers
 * @param relations how it stands to other findings, as the source says
 * @param themes topics
 * @param conflictsWith findings of the same source that contradict it; both are kept
 */
public record Observation(
    Identity identity,
    @Relation("MEASURES") Ref<Measure> measure,
    @Nullable String statement,
    Quantity value,
    Unit unit,
    @Nullable TimeUnit per,
    @Nullable Money money,
    @Nullable Population population,
    @Nullable Period period,
    @Nullable Integer rank,
    @Relation("ABOUT") List<Ref<Entity>> about,
    @Relation("ON_PLATFORM") List<Ref<Platform>> platforms,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Relation("FOUND_BY") @Nullable Ref<Survey> survey,
    @Relation("ANSWERS") @Nullable Ref<SurveyQuestion> question,
    List<ObservationRelation> relations,
    @Relation("HAS_THEME") List<Ref<Theme>> themes,
    @Relation("CONFLICTS_WITH") List<Ref<Entity>> conflictsWith)
    implements Entity {}
