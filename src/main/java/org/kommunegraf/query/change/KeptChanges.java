package org.kommunegraf.query.change;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.kommunegraf.release.Release;

/**
 * The changes up to one release that were asked for, so that the next page need not compare all
 * again. They are forgotten with either release, or when there are too many.
 */
final class KeptChanges {

  /** What a change takes in memory, its ids included. */
  private static final int BYTES_OF_CHANGE = 300;

  private static final int SHARE_OF_HEAP = 20;

  private final LoadingCache<Release, Changes> byEarlier;

  private KeptChanges(Release to) {
    this.byEarlier =
        Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_OF_CHANGE)
            .weigher((Release from, Changes changes) -> 1 + changes.all().size())
            .executor(Runnable::run)
            .build(from -> Changes.between(from, to));
  }

  static Changes between(Release from, Release to) {
    return to.once(KeptChanges.class, KeptChanges::new).byEarlier.get(from);
  }
}
