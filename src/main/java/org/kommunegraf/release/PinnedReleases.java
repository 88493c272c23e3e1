package org.kommunegraf.release;

import java.util.List;
import java.util.Optional;
import org.kommunegraf.graph.ReleaseHeader;

/**
 * Releases of which one goes on being answered from, whatever is published meanwhile.
 *
 * @param current the one
 * @param all where the others are
 */
record PinnedReleases(Release current, Releases all) implements Releases {

  @Override
  public List<ReleaseHeader> published() {
    return all.published();
  }

  @Override
  public boolean canGive(ReleaseHeader header) {
    return header.id().equals(current.id()) || all.canGive(header);
  }

  @Override
  public Optional<Release> find(String id) {
    return id.equals(current.id()) ? Optional.of(current) : all.find(id);
  }
}
