package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody found when using social media, good or bad, or that they say leads to
 * success.
 *
 * @param kind which way it points
 * @param listedAs the heading it was printed under, which may differ; null if under none
 * @param voice whose words
 * @param statement the experience, paraphrased in English
 * @param themes topics
 * @param audiences whom it concerns
 * @param municipality where
 * @param survey the survey that found it
 * @param question the question that it answers
 * @param observation how many share it
 * @param conflictsWith statements that contradict it; both are kept
 */
public record Experience(
    Identity identity,
    ExperienceKind kind,
    @Nullable ExperienceKind listedAs,
    Voice voice,
    String statement,
    @Relation("HAS_THEME") List<Ref<Theme>> themes,
    @Relation("FOR_AUDIENCE") List<Ref<Audience>> audiences,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Relation("FOUND_BY") @Nullable Ref<Survey> survey,
    @Relation("ANSWERS") @Nullable Ref<SurveyQuestion> question,
    @Relation("MEASURED_BY") @Nullable Ref<Observation> observation,
    @Relation("CONFLICTS_WITH") List<Ref<Entity>> conflictsWith)
    implements Entity {}
