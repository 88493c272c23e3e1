package org.kommunegraf.query;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LocalName;

/**
 * A name, or our words for something, as it was asked for.
 *
 * @param text the name or the words
 * @param language its language; null if it belongs to none
 * @param requested false when the text is a fallback, because there is none in the language asked
 *     for
 * @param supplied whether it is our own wording
 */
public record Label(String text, @Nullable Language language, boolean requested, boolean supplied) {

  /**
   * The first name in the language, else in the nearest one; the preferred name where there is
   * neither, or no language is asked for.
   */
  public static Label of(List<LocalName> names, @Nullable Language language) {
    LocalName name =
        Stream.ofNullable(language)
            .flatMap(asked -> asked.andNearest().stream())
            .flatMap(near -> names.stream().filter(n -> n.language() == near))
            .findFirst()
            .orElse(names.get(0));
    boolean requested =
        language == null
            || name.language() == language
            || names.stream().allMatch(other -> other.language() == null);
    return new Label(name.text(), name.language(), requested, name.kind().isOurs());
  }

  /** The same with another text. */
  Label with(String other) {
    return new Label(other, language, requested, supplied);
  }
}
