package org.kommunegraf.model;

/**
 * Whether an amount holds the value added tax. No rate is ever assumed to turn one into the other.
 */
public enum Vat {
  INCLUDED,
  EXCLUDED
}
