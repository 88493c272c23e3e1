package org.kommunegraf.model;

/** The Nordic countries, by ISO 3166-1 alpha-2 code. */
public enum CountryCode {
  DK,
  FI,
  FO,
  GL,
  IS,
  NO,
  SE,
  AX
}
