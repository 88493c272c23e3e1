package org.kommunegraf.release;

import org.kommunegraf.graph.BrokenReleaseException;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.graph.StoreException;

/** Why a release could not be loaded, in a sentence for everybody to read: it names no server. */
final class LoadProblem {

  private LoadProblem() {}

  static String sentence(ReleaseHeader header, Throwable cause) {
    String release = "Release " + header.number();
    if (cause instanceof BrokenReleaseException) {
      return String.valueOf(cause.getMessage());
    }
    if (cause instanceof StoreException) {
      return release + " could not be read from the store; the log says why.";
    }
    return release
        + " could not be loaded ("
        + cause.getClass().getSimpleName()
        + "). Either the store was changed by hand, or a newer version of this program published"
        + " it; the log says more.";
  }
}
