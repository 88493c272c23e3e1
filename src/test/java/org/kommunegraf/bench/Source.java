package org.kommunegraf.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.model.Ref;

/** What one municipality wrote in one year. Its folder declares what it speaks of first. */
record Source(String key, int year) {

  private static final int LINES = 4_000;

  String folder() {
    return key.replace('/', '-') + "-" + year;
  }

  String documentId() {
    return "document:" + key + "/" + year;
  }

  Ref<Document> document() {
    return new Ref<>(documentId());
  }

  /** A thing that this document declares. */
  Identity identity(String id) {
    return new Identity(id, List.of(), folder());
  }

  /**
   * A citation of this document.
   *
   * @param number which of its subject's, from 1
   */
  Citation citation(
      Entity subject,
      int number,
      @Nullable String printed,
      Basis basis,
      Draw draw,
      String... supports) {
    int line = 1 + draw.below(LINES);
    return Made.of(
            Citation.class,
            identity("citation:" + folder() + "/" + subject.id().replace(':', '/') + "/" + number))
        .with("subject", new Ref<>(subject.id()))
        .with("document", document())
        .with("lines", new LineRange(line, line + draw.below(3)))
        .with("printed", printed)
        .with("supports", List.of(supports))
        .with("basis", basis)
        .with("note", basis == Basis.INFERRED ? "Nothing else is spoken of there." : null)
        .record();
  }
}
