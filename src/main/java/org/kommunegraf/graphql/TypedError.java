package org.kommunegraf.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as clients see it.
 *
 * @param code what went wrong, for machines
 * @param sentence what went wrong, for people
 * @param argument the argument or variable at fault; null if it is none in particular
 * @param found what was found in it
 * @param allowed what it may be
 * @param path where in the answer it happened; null for errors of the whole operation
 * @param location where in the query; null if nowhere in particular
 */
record TypedError(
    ErrorCode code,
    String sentence,
    @Nullable String argument,
    @Nullable String found,
    @Nullable String allowed,
    @Nullable List<Object> path,
    @Nullable SourceLocation location)
    implements GraphQLError {

  private static final long serialVersionUID = 1L;

  /** An error of the whole operation. */
  static TypedError ofOperation(
      ErrorCode code,
      String sentence,
      @Nullable String argument,
      @Nullable String found,
      @Nullable String allowed) {
    return new TypedError(code, sentence, argument, found, allowed, null, null);
  }

  @Override
  public String getMessage() {
    return sentence;
  }

  @Override
  public @Nullable List<SourceLocation> getLocations() {
    return location == null ? null : List.of(location);
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorType.DataFetchingException;
  }

  @Override
  public @Nullable List<Object> getPath() {
    return path;
  }

  @Override
  public Map<String, Object> getExtensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    putIfKnown(extensions, "argument", argument);
    putIfKnown(extensions, "found", found);
    putIfKnown(extensions, "allowed", allowed);
    return extensions;
  }

  /** The error without graphql-java's classification: the code says it. */
  @Override
  public Map<String, Object> toSpecification() {
    Map<String, Object> specification = new LinkedHashMap<>();
    specification.put("message", sentence);
    if (location != null) {
      Map<String, Integer> place = new LinkedHashMap<>(); // Map.of has another order in each run
      place.put("line", location.getLine());
      place.put("column", location.getColumn());
      specification.put("locations", List.of(place));
    }
    if (path != null) {
      specification.put("path", path);
    }
    specification.put("extensions", getExtensions());
    return specification;
  }

  private static void putIfKnown(
      Map<String, Object> extensions, String key, @Nullable String value) {
    if (value != null) {
      extensions.put(key, value);
    }
  }
}
