package org.kommunegraf.model;

import java.util.List;

/**
 * What makes an entity the same one from release to release, and what was mended in it on the way.
 *
 * @param id the key in the data, see {@link Entity}
 * @param formerIds keys it had before it was renamed; it goes on being found by them
 * @param dataset the folder under {@code data/} that declares it; importing that folder again
 *     replaces it
 * @param corrections what was wrong in an earlier release, in the order written
 */
public record Identity(
    String id, List<String> formerIds, String dataset, List<Correction> corrections) {

  /** The identity of an entity in which nothing had to be mended. */
  public Identity(String id, List<String> formerIds, String dataset) {
    this(id, formerIds, dataset, List.of());
  }
}
