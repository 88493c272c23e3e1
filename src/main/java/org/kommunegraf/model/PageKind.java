package org.kommunegraf.model;

/** What a page or profile is for, by whom or what it presents. */
public enum PageKind {
  /** The municipality's common page. */
  SHARED,
  DEPARTMENT,
  THEME,
  INSTITUTION,
  SERVICE,
  PROJECT,
  EVENT,
  GUIDE,
  HASHTAG,
  OTHER,
  NOT_STATED
}
