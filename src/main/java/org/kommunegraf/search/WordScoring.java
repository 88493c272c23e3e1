package org.kommunegraf.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * A word counts the more often it is said and the less is said besides, from 0 to 1. How rare it is
 * in the whole release does not matter: so an entity's score depends on nothing but its own texts,
 * and a cursor marks the same place whatever a later release adds.
 */
final class WordScoring extends BM25Similarity {

  /** The length of a text, in words, that makes a word count neither more nor less. */
  private static final float USUAL_LENGTH = 10;

  @Override
  protected float idf(long documentsWithTerm, long documents) {
    return 1;
  }

  @Override
  protected float avgFieldLength(CollectionStatistics statistics) {
    return USUAL_LENGTH;
  }
}
