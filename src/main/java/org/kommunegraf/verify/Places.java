package org.kommunegraf.verify;

import java.util.HashMap;
import java.util.Map;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.dataset.Entry;
import org.kommunegraf.dataset.Place;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Document;

/** Where citations and documents are written in the data. */
final class Places {

  private final Map<String, Place> citations = new HashMap<>();
  private final Map<String, Entry> documents = new HashMap<>();

  Places(Dataset dataset) {
    for (Entry entry : dataset.entries()) {
      entry
          .citations()
          .forEach(citation -> citations.put(citation.id(), entry.placeOf(citation.path())));
      if (entry.entity() instanceof Document) {
        documents.putIfAbsent(entry.id(), entry);
      }
    }
  }

  /** The line of a citation; of one that was published before, its dataset. */
  Place of(Citation citation) {
    return citations.getOrDefault(citation.id(), new Place(citation.identity().dataset(), 1));
  }

  /** The line of a field of a document. */
  Place of(Document document, String field) {
    Entry entry = documents.get(document.id());
    return entry == null ? new Place(document.identity().dataset(), 1) : entry.placeOf(field);
  }
}
