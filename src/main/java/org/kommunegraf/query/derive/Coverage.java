package org.kommunegraf.query.derive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.Measure;
import org.kommunegraf.model.Municipality;

/**
 * Of how many municipalities of a country something is known. Each municipality is in exactly one
 * of the four lists.
 *
 * @param country the country
 * @param measure what is looked for; null for spending
 * @param total how many municipalities the country has in the graph
 * @param municipalitiesWithFigure those with a number other than zero
 * @param municipalitiesWithStatedZero the others, of which a source says that there was nothing
 * @param municipalitiesWithGap the others, of which a source speaks without a number
 * @param municipalitiesNeverAsked the others: no source speaks of it
 */
public record Coverage(
    Country country,
    @Nullable Measure measure,
    int total,
    List<Municipality> municipalitiesWithFigure,
    List<Municipality> municipalitiesWithStatedZero,
    List<Municipality> municipalitiesWithGap,
    List<Municipality> municipalitiesNeverAsked) {

  public int withFigure() {
    return municipalitiesWithFigure.size();
  }

  public int withStatedZero() {
    return municipalitiesWithStatedZero.size();
  }

  public int withGap() {
    return municipalitiesWithGap.size();
  }

  public int neverAsked() {
    return municipalitiesNeverAsked.size();
  }
}
