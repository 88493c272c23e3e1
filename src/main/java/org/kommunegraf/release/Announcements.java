package org.kommunegraf.release;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells those who listen of each release that becomes the current one. Thread-safe. */
public final class Announcements {

  private final List<Consumer<Release>> listeners = new CopyOnWriteArrayList<>();

  /**
   * Has someone told of each switch from now on, on the thread that made it, which must not be
   * held.
   *
   * @return ends it
   */
  public Runnable listen(Consumer<Release> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Tells all who listen that this release is now answered from. */
  public void announce(Release current) {
    listeners.forEach(listener -> listener.accept(current));
  }
}
