package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/**
 * How a survey was answered by one population.
 *
 * @param population who
 * @param invited how many were asked; null when not stated
 * @param answered how many answered
 * @param rate the share that answered
 * @param interviewed how many were interviewed
 */
public record SurveyResponse(
    Population population,
    @Relation("INVITED") @Nullable Ref<Observation> invited,
    @Relation("ANSWERED_BY") @Nullable Ref<Observation> answered,
    @Relation("RESPONSE_RATE") @Nullable Ref<Observation> rate,
    @Relation("INTERVIEWED") @Nullable Ref<Observation> interviewed) {}
