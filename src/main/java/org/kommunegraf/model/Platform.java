package org.kommunegraf.model;

import java.util.List;

/**
 * A social medium or another channel that a source names, such as Facebook.
 *
 * @param kind what kind of channel it is: a social medium, unless the data says otherwise
 */
public record Platform(
    Identity identity,
    List<LocalName> names,
    @Completed @Supplied("our own classification") PlatformKind kind)
    implements Entity {

  /** Completes the kind. */
  public Platform {
    kind = kind == null ? PlatformKind.SOCIAL_MEDIA : kind;
  }

  /** Whether "all social media" can mean it too. */
  public boolean isSocialMedium() {
    return kind == PlatformKind.SOCIAL_MEDIA;
  }
}
