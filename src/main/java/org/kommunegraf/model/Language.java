package org.kommunegraf.model;

/** Languages of names and documents, by ISO 639-1 code in capitals. */
public enum Language {
  DA,
  EN,
  FI,
  FO,
  IS,
  KL,
  NB,
  NN,
  NO,
  SE,
  SV
}
