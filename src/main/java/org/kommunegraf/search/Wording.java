package org.kommunegraf.search;

import java.io.Reader;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Takes a text apart into words. Every word of the text gives exactly one word, so the words of two
 * analyses pair up.
 */
final class Wording extends Analyzer {

  /** What joins words that are searched one by one: {@code campaign:aarhus}, {@code kk.dk}. */
  private static final Pattern JOINT = Pattern.compile("[:_]|\\.(?=\\p{L})(?<=\\p{L}\\.)");

  /**
   * What parts the thousands of a number: {@code 23.487}, {@code 100 000}. It looks back last,
   * since that is dear.
   */
  private static final Pattern THOUSANDS =
      Pattern.compile(
          "[., \u00a0\u202f](?=\\d{3}(?!\\d))"
              + "(?<=(?<![\\d.,])[1-9]\\d{0,2}(?:[., \u00a0\u202f]\\d{3}){0,4}[., \u00a0\u202f])");

  private static final Pattern DECIMAL_COMMA = Pattern.compile(",(?=\\d)(?<=\\d,)");

  private final UnaryOperator<TokenStream> reading;

  /**
   * @param reading makes each word, in lower case, into the one that is looked for
   */
  Wording(UnaryOperator<TokenStream> reading) {
    this.reading = reading;
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    Reader words = new PatternReplaceCharFilter(JOINT, " ", reader);
    Reader whole = new PatternReplaceCharFilter(THOUSANDS, "", words);
    return new PatternReplaceCharFilter(DECIMAL_COMMA, ".", whole);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(
        words, reading.apply(new LowerCaseFilter(new Composition(words))));
  }
}
