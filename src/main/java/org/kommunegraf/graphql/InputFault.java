package org.kommunegraf.graphql;

import graphql.language.SourceLocation;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Suggestion;

/**
 * What is wrong with the value of an argument or variable.
 *
 * @param path where in the argument, as {@code where.amount.gte}
 * @param found what stands there, as the client wrote it, or the last name of the path where no
 *     such thing exists; null where nothing stands there
 * @param allowed what may stand there
 * @param known the names of which one is meant where the name found is none of them; else empty
 * @param location where the argument or variable stands in the query
 */
record InputFault(
    String path,
    @Nullable String found,
    String allowed,
    Collection<String> known,
    @Nullable SourceLocation location)
    implements RequestFault {

  private static final int MOST_SHOWN = 60;

  @Override
  public TypedError error(ErrorCode code) {
    String shown = found == null ? null : shortened(found);
    boolean unknown = path.equals(shown) || path.endsWith("." + shown);
    String what =
        unknown ? "There is no " + path : path + (shown == null ? " has no value" : " is " + shown);
    String hint = found == null ? "" : Suggestion.of(found, known);
    String sentence = what + (hint.isEmpty() ? "; write " : hint + " Write ") + allowed + ".";
    return new TypedError(code, sentence, path, shown, allowed, null, location);
  }

  private static String shortened(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
