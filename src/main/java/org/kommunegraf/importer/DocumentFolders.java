package org.kommunegraf.importer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.LocalName;

/**
 * Which folder declares, or declared, each document: importing that folder again replaces what the
 * document said.
 */
final class DocumentFolders {

  private final Map<String, String> folders = new HashMap<>();

  DocumentFolders(Dataset dataset, Collection<Entity> published) {
    published.stream()
        .filter(Document.class::isInstance)
        .forEach(e -> folders.put(e.id(), e.identity().dataset()));
    dataset.entries().stream()
        .filter(e -> e.entity() instanceof Document && !e.addition())
        .forEach(e -> folders.put(e.id(), e.folder()));
  }

  /** The folder of the document that uses a name; empty if the name has none, or an unknown one. */
  String folderOf(LocalName name) {
    return name.document() == null ? "" : folders.getOrDefault(name.document().id(), "");
  }
}
