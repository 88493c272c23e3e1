package org.kommunegraf.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Ref;

/**
 * The document that the names and citations of a folder speak of when they name none: its only one.
 */
final class FolderDocument {

  private final String folder;
  private final List<String> ids;
  private final boolean certain;
  private final List<Problem> missed = new ArrayList<>();

  /**
   * @param ids the documents that the folder declares
   * @param certain whether all its files were looked into, so that there is no other
   */
  FolderDocument(String folder, List<String> ids, boolean certain) {
    this.folder = folder;
    this.ids = ids;
    this.certain = certain;
  }

  /** The only document that the folder is known to declare; null if there is none or several. */
  @Nullable Ref<Document> find() {
    return ids.size() == 1 ? new Ref<>(ids.get(0)) : null;
  }

  /** Notes a name or citation that would have needed it. */
  void missed(Place place, String subject) {
    missed.add(new Problem(place, subject));
  }

  /**
   * Where the document was missed: in every place when there are several, once when the folder
   * simply declares none.
   */
  List<Problem> problems() {
    if (missed.isEmpty() || (ids.isEmpty() && !certain)) {
      return List.of();
    }
    return ids.isEmpty() ? List.of(none()) : missed.stream().map(this::several).toList();
  }

  private Problem none() {
    Problem first = missed.stream().sorted().toList().get(0);
    String others =
        missed.size() == 1
            ? ""
            : " and in %d more names and citations".formatted(missed.size() - 1);
    return new Problem(
        first.place(),
        ("%s: the folder %s declares no document; declare it in document.yaml, or write"
                    + " the one that is")
                .formatted(first.sentence(), folder)
            + " meant, as document: document:… (here"
            + others
            + ")");
  }

  private Problem several(Problem one) {
    return new Problem(
        one.place(),
        "%s: the folder %s declares several documents; write the one that is meant, as document: %s"
            .formatted(one.sentence(), folder, String.join(" or ", ids)));
  }
}
