package org.kommunegraf.release;

import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.graph.StoreException;

/** What was read of a release is not what its publisher published. */
final class BrokenRelease extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenRelease(ReleaseHeader header, String found) {
    super(
        "Release "
            + header.number()
            + " was read with the SHA-256 "
            + found
            + ", but was published with "
            + header.sha256()
            + ". Either the store was changed by hand, or this program is older than the one that"
            + " published: use the same version, or import the data again.");
  }

  /** Why a release could not be loaded, for everybody to read: it names no server. */
  static String problem(ReleaseHeader header, Throwable cause) {
    String release = "Release " + header.number();
    if (cause instanceof BrokenRelease) {
      return String.valueOf(cause.getMessage());
    }
    if (cause instanceof StoreException) {
      return release + " could not be read from the store; the log says why.";
    }
    if (cause instanceof OutOfMemoryError) {
      return release
          + " needs more memory beside the one that is answered from. Give Java more heap, such as"
          + " KOMMUNEGRAF_JAVA_OPTIONS=-Xmx2g, and start again.";
    }
    return release
        + " could not be loaded ("
        + cause.getClass().getSimpleName()
        + "). Either the store was changed by hand, or a newer version of this program published"
        + " it; the log says more.";
  }
}
