package org.kommunegraf.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/**
 * A text of an entity in which words were found.
 *
 * @param field where the entity has it: {@code names/0}, {@code citations/3/printed}
 * @param text the whole text
 * @param language its language; null if it has none or it is not known
 * @param matches where the words stand, from left to right; they never overlap
 */
public record Highlight(
    String field, String text, @Nullable Language language, List<TextRange> matches) {}
