package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survey of municipalities or of people.
 *
 * @param respondents who was asked: municipalities, unless the data says otherwise
 * @param country where
 * @param fieldwork when it was carried out
 * @param method how, in English phrases
 * @param roles who ordered it, who carried it out
 * @param responses how many were asked and answered, by population
 * @param previous earlier surveys of the same kind
 */
public record Survey(
    Identity identity,
    List<LocalName> names,
    @Completed @Supplied("our own classification") RespondentKind respondents,
    @Relation("IN_COUNTRY") @Nullable Ref<Country> country,
    @Nullable Period fieldwork,
    List<String> method,
    List<Role> roles,
    List<SurveyResponse> responses,
    @Relation("FOLLOWS") List<Ref<Survey>> previous)
    implements Entity {

  /** Completes the respondents. */
  public Survey {
    respondents = respondents == null ? RespondentKind.MUNICIPALITIES : respondents;
  }
}
