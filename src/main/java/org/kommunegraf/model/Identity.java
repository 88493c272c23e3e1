package org.kommunegraf.model;

import java.util.List;

/**
 * What makes an entity the same one from release to release.
 *
 * @param id the key in the data, see {@link Entity}
 * @param formerIds keys it had before it was renamed; it goes on being found by them
 * @param dataset the folder under {@code data/} that declares it; importing that folder again
 *     replaces it
 */
public record Identity(String id, List<String> formerIds, String dataset) {}
