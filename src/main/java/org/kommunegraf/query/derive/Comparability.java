package org.kommunegraf.query.derive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.DerivedFigure;

/**
 * Whether findings can be set against each other.
 *
 * @param comparable whether they can
 * @param differsIn in what they differ, in the order of {@link Aspect}; year and country alone do
 *     not make them incomparable
 * @param note the verdict and its ground in English
 * @param difference the second less the first, where two are compared and can be; null otherwise
 */
public record Comparability(
    boolean comparable, List<String> differsIn, String note, @Nullable DerivedFigure difference) {}
