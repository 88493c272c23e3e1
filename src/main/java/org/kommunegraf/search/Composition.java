package org.kommunegraf.search;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes letters and the accents after them as one character (Unicode's NFC). It works on words and
 * not on the whole text, so that the places of the words in the text stay right.
 */
final class Composition extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  Composition(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!Normalizer.isNormalized(term, Form.NFC)) {
      String composed = Normalizer.normalize(term, Form.NFC);
      term.setEmpty().append(composed);
    }
    return true;
  }
}
