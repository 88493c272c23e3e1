package org.kommunegraf.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Unprinted;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the citations of one entry: those of the entity and those of single items of its lists. */
final class CitationReader {

  private final String id;
  private final String folder;
  private final FolderDocument folderDocument;
  private final EntryNotes notes;
  private final List<Citation> citations = new ArrayList<>();

  CitationReader(String id, String folder, FolderDocument folderDocument, EntryNotes notes) {
    this.id = id;
    this.folder = folder;
    this.folderDocument = folderDocument;
    this.notes = notes;
  }

  /** The citations read so far, in the order written. */
  List<Citation> citations() {
    return citations;
  }

  /**
   * @param fields the fields of the entity or item
   * @param part which item, as {@code roles/0}; null for the entity as a whole
   */
  void read(Map<String, NodeTuple> fields, @Nullable String part) {
    NodeTuple field = fields.get("citations");
    String list = part == null ? "citations" : part + "/citations";
    if (field == null || !(field.getValueNode() instanceof SequenceNode sequence)) {
      return;
    }
    notes.place(list, field.getKeyNode());
    for (int i = 0; i < sequence.getValue().size(); i++) {
      Node node = sequence.getValue().get(i);
      notes.place(list + "/" + i, node);
      if (node instanceof MappingNode map) {
        read(map, part, list + "/" + i, i + 1);
      }
    }
  }

  private void read(MappingNode node, @Nullable String part, String path, int number) {
    Map<String, NodeTuple> fields = Nodes.fields(node);
    LineRange lines = lines(fields.get("lines"), path + "/lines");
    String note = text(fields.get("note"), path + "/note");
    String reading = text(fields.get("reading"), path + "/reading");
    Ref<Document> document = document(fields.get("document"), node, path);
    List<Correction> corrections =
        new CorrectionReader(notes).read(fields.get("corrections"), path + "/corrections");
    fields.forEach((field, tuple) -> notes.place(path + "/" + field, tuple.getKeyNode()));
    if (lines == null || document == null || !notes.form().isSoundIn(path)) {
      return;
    }
    Identity identity =
        new Identity(
            "citation:"
                + folder
                + "/"
                + id.replace(':', '/')
                + (part == null ? "" : "/" + part)
                + "/"
                + number,
            List.of(),
            folder,
            corrections);
    NodeTuple printed = fields.get("printed");
    NodeTuple unprinted = fields.get("unprinted");
    NodeTuple basis = fields.get("basis");
    citations.add(
        new Citation(
            identity,
            new Ref<>(id),
            part,
            document,
            lines,
            printed == null ? null : Nodes.text(printed.getValueNode()),
            unprinted == null ? null : Unprinted.valueOf(Nodes.text(unprinted.getValueNode())),
            reading,
            supports(fields.get("supports"), part),
            basis == null ? Basis.STATED : Basis.valueOf(Nodes.text(basis.getValueNode())),
            note));
  }

  private @Nullable LineRange lines(@Nullable NodeTuple field, String path) {
    return field == null || !notes.form().isReadable(path)
        ? null
        : notes.attempt(
            () -> LineRange.parse(Nodes.text(field.getValueNode())), field.getValueNode(), path);
  }

  private @Nullable String text(@Nullable NodeTuple field, String path) {
    return field == null || !notes.form().isReadable(path)
        ? null
        : notes.attempt(
            () -> ScalarReader.nonBlank(Nodes.text(field.getValueNode())),
            field.getValueNode(),
            path);
  }

  private @Nullable Ref<Document> document(@Nullable NodeTuple field, Node node, String path) {
    if (field != null) {
      return notes.form().isReadable(path + "/document")
          ? new Ref<>(Nodes.text(field.getValueNode()))
          : null;
    }
    Ref<Document> document = folderDocument.find();
    if (document == null) {
      notes.lacksDocument(folderDocument, path, node);
    }
    return document;
  }

  /** The fields that a citation names; one of an item supports the list that the item is in. */
  private static List<String> supports(@Nullable NodeTuple field, @Nullable String part) {
    if (part != null) {
      return List.of(part.substring(0, part.indexOf('/')));
    }
    return field == null
        ? List.of()
        : ((SequenceNode) field.getValueNode()).getValue().stream().map(Nodes::text).toList();
  }
}
