package org.kommunegraf.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.NameKind;

/**
 * A name as it was asked for.
 *
 * @param text the name
 * @param language its language; null if it belongs to none
 * @param requested false when the name is a fallback, because there is none in the language asked
 *     for
 * @param supplied whether it is our own wording
 */
record Label(String text, @Nullable Language language, boolean requested, boolean supplied) {

  /**
   * The first name in the language; the preferred name where there is none, or no language is asked
   * for.
   */
  static Label of(List<LocalName> names, @Nullable Language language) {
    LocalName name =
        names.stream()
            .filter(n -> language != null && n.language() == language)
            .findFirst()
            .orElse(names.get(0));
    boolean requested = language == null || name.language() == null || name.language() == language;
    return new Label(name.text(), name.language(), requested, name.kind() == NameKind.SUPPLIED);
  }
}
