package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/**
 * A question of a survey, or a heading under which a source lists answers.
 *
 * @param survey the survey that asked it
 * @param label the question in English
 * @param multipleAnswers whether one respondent could give several answers; null when not stated
 * @param complete whether all answers are listed; null when not stated
 */
public record SurveyQuestion(
    Identity identity,
    @Relation("ASKED_IN") Ref<Survey> survey,
    String label,
    @Nullable Boolean multipleAnswers,
    @Nullable Boolean complete)
    implements Entity {}
