package org.kommunegraf.model;

/** The part an actor plays in something. */
public enum RoleKind {
  SENDER,
  OPERATOR,
  EDITOR,
  COORDINATOR,
  CONTRIBUTOR,
  MAKER,
  STARTER,
  CO_PAYER,
  /** Sold it or worked on it for pay, such as an agency. */
  SUPPLIER,
  LISTED_UNDER,
  RECIPIENT,
  ORGANISER,
  PARTNER,
  COMMISSIONER,
  CONDUCTOR,
  AUTHOR,
  SIGNATORY,
  PRESENTER,
  CONTACT,
  QUOTED,
  ASKER,
  EMPLOYER
}
