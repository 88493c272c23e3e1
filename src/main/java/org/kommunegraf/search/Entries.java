package org.kommunegraf.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The entities of the index that a search is after: those of some types, or all. */
final class Entries {

  /** The index's field in which the type of each entity stands as an enum value. */
  static final String TYPE = "type";

  private final IndexSearcher index;
  private final @Nullable Query types;

  private Entries(IndexSearcher index, @Nullable Query types) {
    this.index = index;
    this.types = types;
  }

  /**
   * @param types the types as enum values; null for all
   */
  static Entries of(IndexSearcher index, @Nullable Collection<String> types) {
    List<BytesRef> terms =
        types == null ? List.of() : types.stream().map(type -> new BytesRef(type)).toList();
    return new Entries(
        index, types == null ? null : new ConstantScoreQuery(new TermInSetQuery(TYPE, terms)));
  }

  IndexSearcher index() {
    return index;
  }

  /** Whether one of them has the word. */
  boolean have(Term word) throws IOException {
    return index.getIndexReader().docFreq(word) > 0 && (types == null || have(new TermQuery(word)));
  }

  /** Whether one of them is found; it looks no further than the first. */
  boolean have(Query query) throws IOException {
    Weight weight = index.createWeight(index.rewrite(only(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
      Scorer found = weight.scorer(leaf);
      if (found != null && found.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return true;
      }
    }
    return false;
  }

  /** Those of them that a query finds, with its scores. */
  Hits find(Query query) throws IOException {
    return index.search(only(query), new Hits.Gathering());
  }

  private Query only(Query query) {
    return types == null
        ? query
        : new BooleanQuery.Builder().add(query, Occur.MUST).add(types, Occur.FILTER).build();
  }
}
