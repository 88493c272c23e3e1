package org.kommunegraf.query.change;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.release.Release;

/**
 * A citation as it stood in one release, as a value that belongs to none.
 *
 * @param documentId the id of the document
 * @param title the document's title; null when it has none
 * @param file the name of the document's file
 * @param lines the lines
 * @param printed the figure or name as it stands there; null where there is none
 * @param basis on what ground
 * @param note how the lines are read; null where that is plain
 */
public record CitedLines(
    String documentId,
    @Nullable String title,
    String file,
    LineRange lines,
    @Nullable String printed,
    Basis basis,
    @Nullable String note) {

  static CitedLines of(Citation citation, Release release) {
    Document document = Objects.requireNonNull(release.follow(citation.document()));
    return new CitedLines(
        document.id(),
        document.title(),
        document.file(),
        citation.lines(),
        citation.printed(),
        citation.basis(),
        citation.note());
  }
}
