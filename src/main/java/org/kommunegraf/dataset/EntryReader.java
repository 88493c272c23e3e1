package org.kommunegraf.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Makes an entity and its citations of one id in a file, of all that {@link FormCheck} found right.
 */
final class EntryReader {

  /** The fields that an addition may have. */
  private static final Set<String> ADDED = Set.of("names", "citations");

  private final String id;
  private final String folder;
  private final FolderDocument folderDocument;
  private final EntryNotes notes;
  private final CitationReader citations;

  EntryReader(String id, String folder, FolderDocument folderDocument, EntryNotes notes) {
    this.id = id;
    this.folder = folder;
    this.folderDocument = folderDocument;
    this.notes = notes;
    this.citations = new CitationReader(id, folder, folderDocument, notes);
  }

  /** The entry, with all of it that can be read. */
  Entry read(NodeTuple tuple) {
    Place place = notes.place("", tuple.getKeyNode());
    Shape shape = Objects.requireNonNull(Shape.findById(id), id);
    Map<String, NodeTuple> fields =
        tuple.getValueNode() instanceof MappingNode body ? Nodes.fields(body) : Map.of();
    List<@Nullable Object> values = components(shape, fields, "");
    citations.read(fields, null);
    Identity identity =
        new Identity(
            id,
            formerIds(fields.get("formerIds")),
            folder,
            new CorrectionReader(notes).read(fields.get("corrections"), "corrections"));
    return new Entry(
        place,
        shape.build(identity, values),
        isAddition(tuple),
        notes.isSound(),
        citations.citations(),
        notes.places());
  }

  /** Whether an entry has nothing but what one may add to an entity of another folder. */
  static boolean isAddition(NodeTuple tuple) {
    return tuple.getValueNode() instanceof MappingNode body
        && ADDED.containsAll(Nodes.fields(body).keySet());
  }

  /** An entry of which nothing can be read but its id. */
  static Entry unreadable(String id, String folder, Place place) {
    Shape shape = Objects.requireNonNull(Shape.findById(id), id);
    List<@Nullable Object> nothing = Collections.nCopies(shape.components().size(), null);
    return new Entry(
        place,
        shape.build(new Identity(id, List.of(), folder), nothing),
        false,
        false,
        List.of(),
        Map.of());
  }

  private List<String> formerIds(@Nullable NodeTuple field) {
    if (field == null || !notes.form().isSoundIn("formerIds")) {
      return List.of();
    }
    notes.place("formerIds", field.getKeyNode());
    return ((SequenceNode) field.getValueNode()).getValue().stream().map(Nodes::text).toList();
  }

  private List<@Nullable Object> components(
      Shape shape, Map<String, NodeTuple> fields, String path) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Component component : shape.components()) {
      NodeTuple field = fields.get(component.name());
      values.add(field == null ? null : value(component, field, path + component.name()));
    }
    return values;
  }

  private @Nullable Object value(Component component, NodeTuple field, String path) {
    notes.place(path, field.getKeyNode());
    if (!component.kind().isList()) {
      return item(component, field.getValueNode(), path);
    }
    if (!notes.form().isReadable(path)) {
      return null;
    }
    List<Object> items = new ArrayList<>();
    List<Node> nodes = ((SequenceNode) field.getValueNode()).getValue();
    for (int i = 0; i < nodes.size(); i++) {
      notes.place(path + "/" + i, nodes.get(i));
      Object item = item(component, nodes.get(i), path + "/" + i);
      if (item != null && items.size() == i) { // else it would be looked for in another place
        items.add(item);
      }
    }
    return items;
  }

  private @Nullable Object item(Component component, Node node, String path) {
    if (!notes.form().isReadable(path)) {
      return null;
    }
    Object item =
        node instanceof ScalarNode
            ? notes.attempt(() -> ScalarReader.read(component, Nodes.text(node)), node, path)
            : record(component, (MappingNode) node, path);
    return item instanceof LocalName name ? withDocument(name, node, path) : item;
  }

  private @Nullable Object record(Component component, MappingNode node, String path) {
    Map<String, NodeTuple> fields = Nodes.fields(node);
    if (component.kind().isList()) {
      citations.read(fields, path);
    }
    int before = notes.problems().size();
    Shape shape = component.shape();
    List<@Nullable Object> values =
        AmountReader.inMinorUnits(
            shape, components(shape, fields, path + "/"), fields, path, notes);
    if (notes.problems().size() > before || !notes.form().isSoundIn(path)) {
      return null;
    }
    return notes.attempt(
        () -> {
          AmountReader.refuseContradictions(shape, values);
          return shape.build(values);
        },
        node,
        path);
  }

  /** A name that a source uses knows the source. */
  private @Nullable LocalName withDocument(LocalName name, Node node, String path) {
    if (name.document() != null || name.kind().isOurs()) {
      return name;
    }
    Ref<Document> document = folderDocument.find();
    if (document == null) {
      notes.lacksDocument(folderDocument, path, node);
    }
    return new LocalName(name.text(), name.language(), name.kind(), document);
  }
}
