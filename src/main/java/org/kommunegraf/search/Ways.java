package org.kommunegraf.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The ways in which one word can be found: in which texts, as it was typed or inflected, begun or
 * mistyped. Ways in which nothing is found are left out at once, since there are many.
 */
final class Ways {

  private static final float AS_TYPED = 1;
  private static final float STEM = 0.8f;
  private static final float PREFIX = 0.15f;
  private static final float MISTAKE = 0.12f;

  private final IndexSearcher index;
  private final List<Query> ways = new ArrayList<>();
  private final boolean mistaken;

  /**
   * @param last whether it is the last word of a text, which may be the start of a longer one
   */
  Ways(IndexSearcher index, Word word, boolean last) throws IOException {
    this.index = index;
    boolean occurs = addAsTyped(word);
    boolean begins = last && word.isPrefix() && addLonger(word);
    addStems(word);
    this.mistaken = !occurs && !begins && word.mayBeMistyped();
    if (mistaken) {
      addMeant(word, Analysis.FOLDED);
      addMeant(word, Analysis.SPELT);
    }
  }

  /** Whether the word stands nowhere, so that words like it were looked up. */
  boolean isMistaken() {
    return mistaken;
  }

  /** Finds the word; it counts where it weighs most. Empty if there is no way to find it. */
  Optional<Query> query() {
    return ways.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(ways, 0));
  }

  static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private boolean addAsTyped(Word word) throws IOException {
    boolean any = false;
    for (Tier tier : Tier.values()) {
      any |= addTerm(tier, Analysis.FOLDED, word, AS_TYPED);
    }
    return any;
  }

  private void addStems(Word word) throws IOException {
    for (Tier tier : Tier.values()) {
      for (Analysis analysis : Analysis.OF_LANGUAGES) {
        addTerm(tier, analysis, word, STEM);
      }
    }
  }

  private boolean addTerm(Tier tier, Analysis analysis, Word word, float share) throws IOException {
    Term term = new Term(tier.field(analysis), word.term(analysis));
    if (index.getIndexReader().docFreq(term) == 0) {
      return false;
    }
    ways.add(new BoostQuery(new TermQuery(term), tier.weight() * share));
    return true;
  }

  private boolean addLonger(Word word) throws IOException {
    boolean any = false;
    for (Tier tier : Tier.values()) {
      Query longer = new PrefixQuery(new Term(tier.field(Analysis.FOLDED), word.folded()));
      if (index.count(longer) > 0) {
        ways.add(constant(longer, tier.weight() * PREFIX));
        any = true;
      }
    }
    return any;
  }

  private void addMeant(Word word, Analysis analysis) throws IOException {
    for (Tier tier : Tier.values()) {
      Mistakes.of(index, new Term(tier.field(analysis), word.term(analysis)))
          .ifPresent(meant -> ways.add(constant(meant, tier.weight() * MISTAKE)));
    }
  }
}
