package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That something published before was wrong and has been mended, in our own words: the sources say
 * the same as ever, it was we who misread them.
 *
 * @param reason why it was changed, in an English sentence
 * @param date when it was corrected; null when not said
 * @param fields the names of the fields that were wrong; empty for the entity as a whole
 */
public record Correction(String reason, @Nullable PartialDate date, List<String> fields) {}
