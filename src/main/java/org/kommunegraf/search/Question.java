package org.kommunegraf.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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

  private final List<Query> wanted = new ArrayList<>();
  private final List<Query> besides = new ArrayList<>();

  Question(Entries entries, List<Word> words) throws IOException {
    boolean onlyStopWords = words.stream().allMatch(Word::isStopWord);
    boolean anyMistake = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      WordQuery found = new WordQuery(entries, words, i);
      found.query().ifPresent(onlyStopWords || !word.isStopWord() ? wanted::add : besides::add);
      anyMistake |= found.isMistaken();
    }
    addWhole(entries, String.join(" ", words.stream().map(Word::folded).toList()), anyMistake);
  }

  private void addWhole(Entries entries, String text, boolean anyMistake) throws IOException {
    Term name = new Term(Tier.NAME.wholeField(), text);
    Term key = new Term(Tier.KEY.wholeField(), text);
    besides.add(WordQuery.constant(new TermQuery(name), WHOLE));
    besides.add(WordQuery.constant(new TermQuery(key), WHOLE));
    besides.add(startOf(name));
    if (anyMistake && text.length() <= Word.MOST_LETTERS_FOR_A_MISTAKE) {
      Mistakes.of(entries.index(), name)
          .ifPresent(meant -> besides.add(WordQuery.constant(meant, MISTAKEN_NAME)));
    }
  }

  /**
   * How many words an entity must have to be found, if there are such entities; a word that no
   * entity has is not among them.
   */
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

  /** The start of a name; of two that start alike, the entity with the shorter one comes first. */
  private static Query startOf(Term name) {
    return new BooleanQuery.Builder()
        .add(WordQuery.constant(new PrefixQuery(name), START_OF_NAME), Occur.MUST)
        .add(Brevity.query(), Occur.SHOULD)
        .build();
  }
}
