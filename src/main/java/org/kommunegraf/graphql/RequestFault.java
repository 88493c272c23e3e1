package org.kommunegraf.graphql;

import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request, at one place in it, in words of ours. */
sealed interface RequestFault permits InputFault, FieldFault, TypeFault, SelectionFault {

  /** Where in the query it stands; null if nowhere in particular. */
  @Nullable SourceLocation location();

  /** The error that says so. */
  TypedError error(ErrorCode code);
}
