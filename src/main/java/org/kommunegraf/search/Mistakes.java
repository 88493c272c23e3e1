package org.kommunegraf.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the index that differ from a word by one mistake: a letter too many, too few, wrong,
 * or exchanged with its neighbour. They are looked up once, since Lucene's own query looks them up
 * anew for each highlight.
 */
final class Mistakes {

  /** So many are found at most, the first by their letters. */
  private static final int MOST = 100;

  private Mistakes() {}

  /** Finds them; empty if there are none. */
  static Optional<Query> of(IndexSearcher index, Term typed) throws IOException {
    List<BytesRef> meant = new ArrayList<>();
    Terms all = MultiTerms.getTerms(index.getIndexReader(), typed.field());
    if (all != null) {
      TermsEnum near = new FuzzyQuery(typed, 1).getTermsEnum(all);
      for (BytesRef term = near.next(); term != null && meant.size() < MOST; term = near.next()) {
        meant.add(BytesRef.deepCopyOf(term));
      }
    }
    return meant.isEmpty()
        ? Optional.empty()
        : Optional.of(new TermInSetQuery(typed.field(), meant));
  }
}
