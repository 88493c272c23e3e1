package org.kommunegraf.graph;

/** What was read of a release is not what its publisher published. */
public final class BrokenReleaseException extends StoreException {

  private static final long serialVersionUID = 1L;

  /**
   * @param found the SHA-256 of what was read
   */
  BrokenReleaseException(ReleaseHeader header, String found) {
    super(
        "Release "
            + header.number()
            + " was read with the SHA-256 "
            + found
            + ", but was published with "
            + header.sha256()
            + ". Either the store was changed by hand, or this program is older than the one that"
            + " published: use the same version, or import all data again (import data).");
  }
}
