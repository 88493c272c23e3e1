package org.kommunegraf.model;

/** What kind of channel a platform is. */
public enum PlatformKind {
  SOCIAL_MEDIA,
  /** A website or an intranet, the municipality's own included. */
  WEBSITE,
  NEWSPAPER,
  RADIO,
  TELEVISION,
  /** Posters, buses, screens in town. */
  OUTDOOR,
  /** Letters, leaflets and e-mails. */
  MAIL,
  OTHER
}
