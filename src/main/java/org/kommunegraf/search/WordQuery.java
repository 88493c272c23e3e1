package org.kommunegraf.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The query for one word, by all ways in which it can be found: in which texts, as it was typed or
 * inflected, begun, torn apart or mistyped. Ways in which nothing is found are left out at once,
 * since there are many.
 */
final class WordQuery {

  private static final float AS_TYPED = 1;
  private static final float STEM = 0.8f;
  private static final float TORN = 0.5f;
  private static final float PREFIX = 0.15f;
  private static final float MISTAKE = 0.12f;

  private final Entries entries;
  private final List<Query> ways = new ArrayList<>();
  private final boolean mistaken;

  /**
   * @param words the words of a text; the last may be the start of a longer one, and each may be a
   *     piece of one that its neighbours complete
   * @param place which of them is meant, counted from 0
   */
  WordQuery(Entries entries, List<Word> words, int place) throws IOException {
    this.entries = entries;
    Word word = words.get(place);
    boolean last = place == words.size() - 1;
    boolean occurs = addAsTyped(word, AS_TYPED);
    boolean begins = last && word.isPrefix() && addLonger(word);
    addStems(word, STEM);
    boolean torn = addTornInTexts(word);
    for (Word whole : word.wholes(words, place)) {
      torn |= addAsTyped(whole, TORN);
      torn |= addStems(whole, TORN);
      torn |= addTornInTexts(whole);
    }
    this.mistaken = !occurs && !begins && !torn && word.mayBeMistyped();
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

  private boolean addAsTyped(Word word, float share) throws IOException {
    return add(List.of(Analysis.FOLDED), word, share);
  }

  private boolean addStems(Word word, float share) throws IOException {
    return add(Analysis.OF_LANGUAGES, word, share);
  }

  /** A word that stands in pieces in names and on the lines, where a PDF was taken apart. */
  private boolean addTornInTexts(Word word) throws IOException {
    boolean any = false;
    for (Tier tier : word.hasDigit() ? new Tier[0] : Tier.values()) {
      any |= addTerm(new Term(tier.field(Analysis.TORN), word.folded()), tier.weight() * TORN);
    }
    return any;
  }

  private boolean add(List<Analysis> readings, Word word, float share) throws IOException {
    boolean any = false;
    for (Tier tier : Tier.values()) {
      for (Analysis reading : readings) {
        Term term = new Term(tier.field(reading), word.term(reading));
        any |= addTerm(term, tier.weight() * share);
      }
    }
    return any;
  }

  private boolean addTerm(Term term, float weight) throws IOException {
    boolean occurs = entries.have(term);
    if (occurs) {
      ways.add(new BoostQuery(new TermQuery(term), weight));
    }
    return occurs;
  }

  private boolean addLonger(Word word) throws IOException {
    boolean any = false;
    for (Tier tier : Tier.values()) {
      Query longer = new PrefixQuery(new Term(tier.field(Analysis.FOLDED), word.folded()));
      if (entries.have(longer)) {
        ways.add(constant(longer, tier.weight() * PREFIX));
        any = true;
      }
    }
    return any;
  }

  private void addMeant(Word word, Analysis reading) throws IOException {
    for (Tier tier : Tier.values()) {
      Mistakes.of(entries.index(), new Term(tier.field(reading), word.term(reading)))
          .ifPresent(meant -> ways.add(constant(meant, tier.weight() * MISTAKE)));
    }
  }
}
