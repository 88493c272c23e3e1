package org.kommunegraf.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A text as questions to the index. They are built from the words of the text and never parsed from
 * it, so that no text has a meaning of its own to Lucene.
 */
final class Question {

  // Each outweighs all that come after it, so that the order of hits can be said in a sentence.
  private static final float WHOLE = 100_000;
  private static final float START_OF_NAME = 30_000;
  private static final float MISTAKEN_NAME = 29_000;
  private static final float AS_TYPED = 1;
  private static final float STEM = 0.8f;
  private static final float PREFIX = 0.15f;
  private static final float MISTAKE = 0.12f;

  private final List<Query> wanted = new ArrayList<>();
  private final List<Query> besides = new ArrayList<>();

  Question(IndexSearcher index, List<Word> words) throws IOException {
    boolean onlyStopWords = words.stream().allMatch(Word::isStopWord);
    boolean anyMistake = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean prefix = i == words.size() - 1 && word.isPrefix();
      boolean mistake = word.mayBeMistyped() && !occurs(index, word, prefix);
      anyMistake |= mistake;
      (onlyStopWords || !word.isStopWord() ? wanted : besides).add(word(word, prefix, mistake));
    }
    addWhole(String.join(" ", words.stream().map(Word::folded).toList()), anyMistake);
  }

  private void addWhole(String text, boolean anyMistake) {
    Term name = new Term(Tier.NAME.wholeField(), text);
    Term key = new Term(Tier.KEY.wholeField(), text);
    besides.add(constant(new TermQuery(name), WHOLE));
    besides.add(constant(new TermQuery(key), WHOLE));
    besides.add(startOf(name));
    if (anyMistake && text.length() <= Word.MOST_LETTERS_FOR_A_MISTAKE) {
      besides.add(constant(mistaken(name), MISTAKEN_NAME));
    }
  }

  /** How many words an entity must have to be found, if there are such entities. */
  int wantedWords() {
    return wanted.size();
  }

  /** Asks for the entities that have at least so many of the wanted words. */
  Query atLeast(int words) {
    BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(words);
    wanted.forEach(query -> some.add(query, Occur.SHOULD));
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(some.build(), Occur.MUST);
    besides.forEach(query -> all.add(query, Occur.SHOULD));
    return all.build();
  }

  /** One word, which counts where it weighs most. */
  private static Query word(Word word, boolean prefix, boolean mistake) {
    List<Query> ways = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      Term term = new Term(tier.field(Analysis.FOLDED), word.folded());
      ways.add(new BoostQuery(new TermQuery(term), tier.weight() * AS_TYPED));
      addStems(ways, tier, word);
      if (prefix) {
        ways.add(constant(new PrefixQuery(term), tier.weight() * PREFIX));
      }
      if (mistake) {
        Term spelt = new Term(tier.field(Analysis.SPELT), word.term(Analysis.SPELT));
        ways.add(constant(mistaken(term), tier.weight() * MISTAKE));
        ways.add(constant(mistaken(spelt), tier.weight() * MISTAKE));
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static void addStems(List<Query> ways, Tier tier, Word word) {
    for (Analysis analysis : Analysis.OF_LANGUAGES) {
      Term stem = new Term(tier.field(analysis), word.term(analysis));
      ways.add(new BoostQuery(new TermQuery(stem), tier.weight() * STEM));
    }
  }

  /** The start of a name; of two that start alike, the entity with the shorter one comes first. */
  private static Query startOf(Term name) {
    return new BooleanQuery.Builder()
        .add(constant(new PrefixQuery(name), START_OF_NAME), Occur.MUST)
        .add(Brevity.query(), Occur.SHOULD)
        .build();
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  /** One letter too many, too few, wrong, or exchanged with its neighbour. */
  private static Query mistaken(Term term) {
    return new FuzzyQuery(
        term,
        1,
        0,
        FuzzyQuery.defaultMaxExpansions,
        true,
        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  /** Whether any text has the word, so that it is no mistake. */
  private static boolean occurs(IndexSearcher index, Word word, boolean prefix) throws IOException {
    IndexReader reader = index.getIndexReader();
    for (Tier tier : Tier.values()) {
      Term term = new Term(tier.field(Analysis.FOLDED), word.folded());
      if (reader.docFreq(term) > 0 || (prefix && index.count(new PrefixQuery(term)) > 0)) {
        return true;
      }
    }
    return false;
  }
}
