package org.kommunegraf.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kommunegraf.search.Analysis.Token;

/**
 * A word that somebody looks for. Its language is not known, so it is read in every one.
 *
 * @param typed the word as it was typed
 * @param terms how each analysis reads it
 */
record Word(String typed, Map<Analysis, String> terms) {

  /** So many words of a text count at most; the others are as if they had not been typed. */
  static final int MOST_WORDS = 24;

  /** So many characters of a text count at most. */
  static final int MOST_CHARACTERS = 1_000;

  /** A word that a PDF tore apart has so many pieces at most, with a space between them. */
  static final int MOST_PIECES = 4;

  private static final int FEWEST_LETTERS_FOR_A_MISTAKE = 4;
  static final int MOST_LETTERS_FOR_A_MISTAKE = 40;

  /** The words of a text, each once. */
  static List<Word> list(String text) {
    String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    List<Word> words = new ArrayList<>();
    for (Token token : Analysis.FOLDED.tokens(start)) {
      words.add(new Word(start.substring(token.start(), token.end()), new HashMap<>()));
    }
    for (Analysis analysis : Analysis.ALL) {
      List<Token> tokens = analysis.tokens(start);
      for (int i = 0; i < words.size(); i++) {
        words.get(i).terms.put(analysis, tokens.get(i).term());
      }
    }
    return words.stream().distinct().limit(MOST_WORDS).toList();
  }

  /**
   * The words that this one can be a piece of, together with its neighbours: <i>kom m unen</i>.
   * Numbers are in one piece.
   *
   * @param words the words of a text
   * @param place where this one stands among them
   */
  List<Word> wholes(List<Word> words, int place) {
    List<Word> wholes = new ArrayList<>();
    for (int from = Math.max(0, place - MOST_PIECES + 1); from <= place; from++) {
      int most = Math.min(words.size(), from + MOST_PIECES);
      for (int to = Math.max(place + 1, from + 2); to <= most; to++) {
        List<Word> pieces = words.subList(from, to);
        if (pieces.stream().noneMatch(Word::hasDigit)) {
          wholes.addAll(list(String.join("", pieces.stream().map(Word::typed).toList())));
        }
      }
    }
    return wholes;
  }

  /** The word as it is, folded. */
  String folded() {
    return term(Analysis.FOLDED);
  }

  String term(Analysis analysis) {
    return String.valueOf(terms.get(analysis));
  }

  boolean isStopWord() {
    return Analysis.isStopWord(Normalizer.normalize(typed, Form.NFC).toLowerCase(Locale.ROOT));
  }

  /** Whether the word may be the start of a longer one. A number is looked for as it stands. */
  boolean isPrefix() {
    return !hasDigit() && folded().length() > 1;
  }

  /** Whether the word may hold a mistake. Another number is another figure, never a mistake. */
  boolean mayBeMistyped() {
    int letters = typed.codePointCount(0, typed.length());
    return !hasDigit()
        && letters >= FEWEST_LETTERS_FOR_A_MISTAKE
        && letters <= MOST_LETTERS_FOR_A_MISTAKE;
  }

  boolean hasDigit() {
    return typed.codePoints().anyMatch(Character::isDigit);
  }
}
