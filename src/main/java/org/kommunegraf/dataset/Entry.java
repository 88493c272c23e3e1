package org.kommunegraf.dataset;

import java.util.List;
import java.util.Map;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;

/**
 * One id in one file, with what stands under it.
 *
 * @param place the line of the id
 * @param entity the entity; of an addition only identity and names are meant
 * @param addition whether it only adds names and citations to an entity that another folder
 *     declares
 * @param whole whether all of it could be read; the entity lacks what could not, even required
 *     fields
 * @param citations its citations, in the order written
 * @param places the lines of the parts, by path: {@code payer}, {@code platforms/1}, {@code
 *     roles/0/actor}, {@code citations/2}
 */
public record Entry(
    Place place,
    Entity entity,
    boolean addition,
    boolean whole,
    List<Citation> citations,
    Map<String, Place> places) {

  public String id() {
    return entity.id();
  }

  public String folder() {
    return entity.identity().dataset();
  }

  /** The line of a part, or of the nearest part around it that has one. */
  public Place placeOf(String path) {
    for (String at = path; !at.isEmpty(); at = parent(at)) {
      Place found = places.get(at);
      if (found != null) {
        return found;
      }
    }
    return place;
  }

  private static String parent(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }
}
