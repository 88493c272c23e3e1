package org.kommunegraf.dataset;

import java.util.List;

/** What is wrong with the form of one entry. */
record EntryForm(List<Misfit> misfits) {

  boolean isSound() {
    return misfits.isEmpty();
  }

  /** Whether a part is of the kind that it should be, whatever its own parts are. */
  boolean isReadable(String path) {
    return misfits.stream().noneMatch(misfit -> !misfit.readable() && misfit.path().equals(path));
  }

  /** Whether a part fits with all its own parts. */
  boolean isSoundIn(String path) {
    return misfits.stream().noneMatch(misfit -> (misfit.path() + "/").startsWith(path + "/"));
  }
}
