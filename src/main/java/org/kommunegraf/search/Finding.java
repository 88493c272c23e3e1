package org.kommunegraf.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * What words find among some entities: those that have all of the words, else those that have the
 * most of them.
 *
 * @param query the query that found them
 * @param hits what it found
 */
record Finding(Query query, Hits hits) {

  static Finding of(Entries entries, List<Word> words) throws IOException {
    Question question = new Question(entries, words);
    Query query = question.atLeast(0);
    Hits hits = Hits.NONE;
    for (int wanted = question.wantedWords(); wanted > 0 && hits.size() == 0; wanted--) {
      query = question.atLeast(wanted);
      hits = entries.find(query);
    }
    return new Finding(query, hits);
  }
}
