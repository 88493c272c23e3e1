package org.kommunegraf.graph;

import java.time.Instant;

/**
 * Which release it is.
 *
 * @param number counts releases of this store from 1
 * @param sha256 the hash of its content, see {@link org.kommunegraf.model.Canonical}
 * @param published when it became the published one, by the clock of the publisher, to the
 *     millisecond
 */
public record ReleaseHeader(int number, String sha256, Instant published) {}
