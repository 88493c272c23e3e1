package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a reader names it: exactly one of an observation, a spend, a number and a total.
 *
 * @param path where it stands in the question, as {@code of[1]}
 * @param observation the id of an observation
 * @param spend the id of a spend
 * @param constant a number without a unit
 * @param total money added up
 */
public record FigureInput(
    String path,
    @Nullable String observation,
    @Nullable String spend,
    @Nullable BigDecimal constant,
    @Nullable TotalInput total) {}
