package org.kommunegraf.query.derive;

/** How figures are put together. */
public enum DeriveOp {
  SUM,
  /** The first less the others. */
  DIFFERENCE,
  /** The first divided by the second. */
  RATIO,
  PRODUCT
}
