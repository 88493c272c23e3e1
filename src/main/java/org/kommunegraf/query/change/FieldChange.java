package org.kommunegraf.query.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.Figure;

/**
 * One field that differs, with the lines that each release gives for it.
 *
 * @param path the field's name
 * @param before what it held; null if nothing
 * @param after what it holds; null if nothing
 * @param itemsAdded the items of a list that came
 * @param itemsRemoved the items of a list that went
 * @param corrections the corrections that name the field, or the whole entity
 */
public record FieldChange(
    String path,
    @Nullable Cited before,
    @Nullable Cited after,
    List<String> itemsAdded,
    List<String> itemsRemoved,
    List<Correction> corrections) {

  /**
   * What a field held in one release, and which lines say so there.
   *
   * @param text the value as a text, see {@link FieldValue}
   * @param figure the same as a number; null if it is none
   * @param citations the citations that support the field
   */
  public record Cited(String text, @Nullable Figure<?> figure, List<CitedLines> citations) {}
}
