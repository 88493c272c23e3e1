package org.kommunegraf.model;

/** Whether a source names the platforms that a spend went to. */
public enum PlatformScope {
  NAMED,
  /** All social media, none named. */
  ALL,
  NOT_NAMED
}
