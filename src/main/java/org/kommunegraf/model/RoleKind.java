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
