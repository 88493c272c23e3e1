package org.kommunegraf.graphql;

import graphql.language.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Suggestion;

/**
 * A type that the schema does not have.
 *
 * @param name what stands there
 * @param kind what type may stand there, to end a sentence with
 * @param known the names of those types
 * @param location where it stands in the query
 */
record TypeFault(String name, String kind, List<String> known, @Nullable SourceLocation location)
    implements RequestFault {

  @Override
  public TypedError error(ErrorCode code) {
    String hint = Suggestion.of(name, known);
    String sentence =
        "There is no type \"%s\"%s %s."
            .formatted(name, hint.isEmpty() ? "; write" : hint + " Write", kind);
    return new TypedError(code, sentence, null, name, kind, null, location);
  }
}
