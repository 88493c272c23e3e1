package org.kommunegraf.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * A way to read a text: its words as they are, or by the stems of one language; always without
 * regard to case and accents.
 */
final class Analysis {

  /**
   * The plurals of words for people: <i>innbyggere</i>, <i>innbyggerne</i>, in Nynorsk
   * <i>innbyggjarane</i>. The Norwegian stemmer gives each another stem, unlike the Danish one.
   */
  private static final Pattern NORWEGIAN_PLURAL =
      Pattern.compile("(?<=.{3})(er|ar)(?:e|ne|ane|ar)s?$");

  /** Words in which æ, ø, å and all the ways to type them are one. */
  static final Analysis FOLDED = new Analysis("folded", Analysis::folded, CharArraySet.EMPTY_SET);

  /**
   * Words letter by letter, for finding mistakes: a mistake may make or break a pair that is
   * folded, and then counts twice. <i>betlaer</i> is one mistake away from <i>betaler</i>, but
   * <i>betlar</i> is two away.
   */
  static final Analysis SPELT =
      new Analysis("spelt", ASCIIFoldingFilter::new, CharArraySet.EMPTY_SET);

  private static final Analysis DANISH =
      new Analysis("danish", stemmedBy(DanishStemmer::new), DanishAnalyzer.getDefaultStopSet());
  private static final Analysis ENGLISH =
      new Analysis("english", stemmedBy(EnglishStemmer::new), EnglishAnalyzer.getDefaultStopSet());
  private static final Analysis FINNISH =
      new Analysis("finnish", Analysis::finnish, FinnishAnalyzer.getDefaultStopSet());
  private static final Analysis NORWEGIAN =
      new Analysis("norwegian", Analysis::norwegian, NorwegianAnalyzer.getDefaultStopSet());
  private static final Analysis SWEDISH =
      new Analysis("swedish", stemmedBy(SwedishStemmer::new), SwedishAnalyzer.getDefaultStopSet());

  /** The analyses that know a language. */
  static final List<Analysis> OF_LANGUAGES = List.of(DANISH, ENGLISH, FINNISH, NORWEGIAN, SWEDISH);

  static final List<Analysis> ALL =
      Stream.concat(Stream.of(FOLDED, SPELT), OF_LANGUAGES.stream()).toList();

  /**
   * Each two to four neighbouring words as one, since a PDF that was taken apart tears words:
   * <i>kom m unen</i>. It gives other words than the rest do, and does not pair up with them.
   */
  static final Analysis TORN = new Analysis("torn", Analysis::glued, CharArraySet.EMPTY_SET);

  /** All ways in which the texts of entities are read. */
  static final List<Analysis> OF_TEXTS = Stream.concat(ALL.stream(), Stream.of(TORN)).toList();

  private final String name;
  private final Analyzer analyzer;
  private final CharArraySet stopWords;

  private Analysis(String name, UnaryOperator<TokenStream> reading, CharArraySet stopWords) {
    this.name = name;
    this.analyzer = new Wording(reading);
    this.stopWords = stopWords;
  }

  /** Stemmers know the letters of their language, so folding comes after them. */
  private static UnaryOperator<TokenStream> stemmedBy(Supplier<SnowballStemmer> stemmer) {
    return words -> folded(new SnowballFilter(words, stemmer.get()));
  }

  private static TokenStream norwegian(TokenStream words) {
    return folded(
        new SnowballFilter(
            new PatternReplaceFilter(words, NORWEGIAN_PLURAL, "$1", false),
            new NorwegianStemmer()));
  }

  private static TokenStream finnish(TokenStream words) {
    return folded(
        new SnowballFilter(
            new StemmerOverrideFilter(words, FinnishGrades.stems()), new FinnishStemmer()));
  }

  /** The second Scandinavian folding is for pairs that are left by the first: haaoeya, haoya. */
  private static TokenStream folded(TokenStream words) {
    return new ScandinavianFoldingFilter(
        new ScandinavianFoldingFilter(new ASCIIFoldingFilter(words)));
  }

  private static TokenStream glued(TokenStream words) {
    ShingleFilter together = new ShingleFilter(folded(words), 2, Word.MOST_PIECES);
    together.setTokenSeparator("");
    together.setOutputUnigrams(false);
    return together;
  }

  /** The analysis that knows a language; {@link #FOLDED} if none does. */
  static Analysis of(@Nullable Language language) {
    if (language == null) {
      return FOLDED;
    }
    return switch (language) {
      case DA -> DANISH;
      case EN -> ENGLISH;
      case FI -> FINNISH;
      case NB, NN, NO -> NORWEGIAN;
      case SV -> SWEDISH;
      default -> FOLDED;
    };
  }

  /** Whether a word in lower case is one that any of the languages uses everywhere. */
  static boolean isStopWord(String word) {
    return OF_LANGUAGES.stream().anyMatch(analysis -> analysis.stopWords.contains(word));
  }

  Analyzer analyzer() {
    return analyzer;
  }

  /**
   * A word of a text as this analysis reads it.
   *
   * @param start where it begins in the text, in UTF-16 code units
   * @param end where it ends
   */
  record Token(String term, int start, int end) {}

  /** The words of a text, in their order; as many in every analysis. */
  List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream words = analyzer.tokenStream("", text)) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /** The words of a text with a space between them; its punctuation is gone. */
  static String joined(String text) {
    return String.join(" ", FOLDED.tokens(text).stream().map(Token::term).toList());
  }

  @Override
  public String toString() {
    return name;
  }
}
