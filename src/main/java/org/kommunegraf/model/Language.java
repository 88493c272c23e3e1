package org.kommunegraf.model;

import java.util.List;

/**
 * Languages of names and documents, by ISO 639-1 code in capitals, or ISO 639-3 code where there is
 * none: Kven is FKV, South Sámi SMA, Lule Sámi SMJ.
 */
public enum Language {
  DA,
  EN,
  FI,
  FKV,
  FO,
  IS,
  KL,
  NB,
  NN,
  /** Norwegian, when the written form is not known. */
  NO,
  SE,
  SMA,
  SMJ,
  SV;

  /**
   * This language, and after it those that serve its readers before a foreign one does, nearest
   * first: for a written form of Norwegian the other forms, for others none.
   */
  public List<Language> andNearest() {
    return switch (this) {
      case NB -> List.of(NB, NO, NN);
      case NN -> List.of(NN, NO, NB);
      case NO -> List.of(NO, NB, NN);
      default -> List.of(this);
    };
  }
}
