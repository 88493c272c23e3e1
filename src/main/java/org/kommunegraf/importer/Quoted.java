package org.kommunegraf.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Quotation;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Language;
import org.kommunegraf.printed.PrintedForm;

/**
 * A citation with the form that its values are held against: what is printed, or where a reading
 * says so, the form that the reading gives in quotation marks.
 */
record Quoted(Citation citation, @Nullable PrintedForm form) {

  private static final Pattern IN_QUOTATION_MARKS =
      Pattern.compile("[\"\u201c]([^\"\u201d]+)[\"\u201d]");

  static Quoted of(World world, Citation citation) {
    String text = citation.reading() == null ? citation.printed() : readAs(citation.reading());
    Document document = world.find(citation.document(), Document.class);
    Language language = document == null ? Language.EN : document.language();
    return new Quoted(citation, text == null ? null : new PrintedForm(text, language));
  }

  /** The form that a reading gives; null if it gives none. */
  static @Nullable String readAs(String reading) {
    Matcher quoted = IN_QUOTATION_MARKS.matcher(reading);
    return quoted.find() ? quoted.group(1) : null;
  }

  Language language() {
    return form == null ? Language.EN : form.language();
  }

  /** The printed form and where it stands, for a sentence. */
  String place() {
    String lines =
        (citation.lines().from() == citation.lines().to() ? "line " : "lines ") + citation.lines();
    String where = " (" + citation.document().id() + ", " + lines + ")";
    if (citation.reading() != null && form != null) {
      return Quotation.of(String.valueOf(citation.printed()))
          + ", read as "
          + Quotation.of(form.text())
          + where;
    }
    return Quotation.of(form == null ? "" : form.text()) + where;
  }
}
