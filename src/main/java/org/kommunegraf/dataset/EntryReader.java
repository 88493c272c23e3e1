package org.kommunegraf.dataset;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Makes an entity and its citations of one id in a file whose form {@link FormCheck} found right. */
final class EntryReader {

  private final YamlFile file;
  private final String folder;
  private final @Nullable Ref<Document> folderDocument;
  private final String id;
  private final Map<String, Place> places = new HashMap<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param folderDocument the document that citations and names speak of when they name none; null if the folder has not
   *     exactly one
   */
  EntryReader(YamlFile file, String folder, @Nullable Ref<Document> folderDocument, String id) {
    this.file = file;
    this.folder = folder;
    this.folderDocument = folderDocument;
    this.id = id;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The entry; empty when a value is wrong, with problems that say which. */
  Optional<Entry> read(Node key, MappingNode body) {
    Shape shape = Objects.requireNonNull(Shape.findById(id), id);
    Map<String, Node> fields = fields(body);
    boolean addition = fields.keySet().stream().allMatch(field -> field.equals("names") || field.equals("citations"));
    List<String> formerIds = texts(fields.get("formerIds"), "formerIds");
    List<@Nullable Object> values = components(shape, fields, "");
    readCitations(fields.get("citations"), null);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Identity identity = new Identity(id, formerIds, folder);
    return build(() -> shape.build(identity, values), body, "")
        .map(made -> new Entry(file.place(key), (Entity) made, addition, citations, places));
  }

  private List<@Nullable Object> components(Shape shape, Map<String, Node> fields, String path) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Component component : shape.components()) {
      Node node = fields.get(component.name());
      values.add(node == null ? null : value(component, node, path + component.name()));
    }
    return inMinorUnits(shape, values, fields, path);
  }

  private @Nullable Object value(Component component, Node node, String path) {
    places.put(path, file.place(node));
    if (!component.kind().isList()) {
      return single(component, node, path);
    }
    List<Object> items = new ArrayList<>();
    List<Node> nodes = ((SequenceNode) node).getValue();
    for (int i = 0; i < nodes.size(); i++) {
      places.put(path + "/" + i, file.place(nodes.get(i)));
      Object item = single(component, nodes.get(i), path + "/" + i);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private @Nullable Object single(Component component, Node node, String path) {
    if (node instanceof MappingNode mapping) {
      return record(component.shape(), mapping, path);
    }
    String text = text(node);
    return attempt(() -> scalar(component, text), node, path);
  }

  private @Nullable Object scalar(Component component, String text) {
    return switch (component.kind()) {
      case TEXT, TEXTS -> nonBlank(text);
      case ENUM, ENUMS -> constant(component.type(), text);
      case INTEGER -> component.minorUnits() ? Decimals.parse(text) : integer(component, text);
      case DECIMAL -> Decimals.parse(text);
      case BOOLEAN -> Boolean.parseBoolean(text);
      case DATE -> PartialDate.parse(text);
      case VALUE, VALUES -> withDocument(ScalarForm.parse(component.type(), text));
      case REF, REFS -> new Ref<>(text);
    };
  }

  private @Nullable Object record(Shape shape, MappingNode node, String path) {
    Map<String, Node> fields = fields(node);
    readCitations(fields.get("citations"), path);
    int before = problems.size();
    List<@Nullable Object> values = components(shape, fields, path + "/");
    return problems.size() > before ? null : build(() -> withDocument(shape.build(values)), node, path).orElse(null);
  }

  /** A name that a source uses knows the source. */
  private Object withDocument(Object value) {
    return value instanceof LocalName name && name.document() == null && name.kind() != NameKind.SUPPLIED
        ? new LocalName(name.text(), name.language(), name.kind(), folderDocument)
        : value;
  }

  private List<@Nullable Object> inMinorUnits(
      Shape shape, List<@Nullable Object> values, Map<String, Node> fields, String path) {
    Currency currency =
        values.stream().filter(Currency.class::isInstance).map(Currency.class::cast).findFirst().orElse(null);
    for (int i = 0; i < values.size(); i++) {
      Component component = shape.components().get(i);
      if (component.minorUnits() && values.get(i) instanceof BigDecimal amount) {
        Node node = Objects.requireNonNull(fields.get(component.name()));
        values.set(i, currency == null ? null
            : attempt(() -> Decimals.toMinor(amount, currency), node, path + component.name()));
      }
    }
    return values;
  }

  private void readCitations(@Nullable Node node, @Nullable String part) {
    if (node == null) {
      return;
    }
    List<Node> nodes = ((SequenceNode) node).getValue();
    for (int i = 0; i < nodes.size(); i++) {
      String path = (part == null ? "" : part + "/") + "citations/" + i;
      places.put(path, file.place(nodes.get(i)));
      citation((MappingNode) nodes.get(i), part, path, i + 1);
    }
  }

  private void citation(MappingNode node, @Nullable String part, String path, int number) {
    Map<String, Node> fields = fields(node);
    Ref<Document> document =
        fields.containsKey("document") ? new Ref<>(text(fields.get("document"))) : folderDocument;
    if (document == null) {
      problem(node, path, "the folder has not exactly one document; write which is cited, as document: document:…");
      return;
    }
    Identity identity =
        new Identity("citation:" + folder + "/" + id.replace(':', '/') + (part == null ? "" : "/" + part) + "/" + number,
            List.of(), folder);
    Object lines = attempt(() -> LineRange.parse(text(fields.get("lines"))), node, path);
    List<String> supports =
        part == null ? texts(fields.get("supports"), path) : List.of(part.substring(0, part.indexOf('/')));
    Basis basis = fields.containsKey("basis") ? Basis.valueOf(text(fields.get("basis"))) : Basis.STATED;
    if (lines != null) {
      citations.add(new Citation(identity, new Ref<>(id), part, document, (LineRange) lines,
          optionalText(fields.get("printed")), supports, basis, optionalText(fields.get("note"))));
    }
  }

  private @Nullable String optionalText(@Nullable Node node) {
    return node == null ? null : text(node);
  }

  private List<String> texts(@Nullable Node node, String path) {
    if (node == null) {
      return List.of();
    }
    places.put(path, file.place(node));
    return ((SequenceNode) node).getValue().stream().map(EntryReader::text).toList();
  }

  private static Map<String, Node> fields(MappingNode mapping) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      fields.put(text(tuple.getKeyNode()), tuple.getValueNode());
    }
    return fields;
  }

  /** The text as written, in Unicode's composed form, so that equal letters are equal. */
  private static String text(@Nullable Node node) {
    return Normalizer.normalize(((ScalarNode) Objects.requireNonNull(node)).getValue(), Normalizer.Form.NFC);
  }

  private static String nonBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the text is blank; write it or leave the field out");
    }
    return text;
  }

  private static Object integer(Component component, String text) {
    try {
      return component.type() == Long.class ? (Object) Long.valueOf(text) : (Object) Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no whole number", e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the component says that it is an enum
  private static Object constant(Class<?> type, String text) {
    return Enum.valueOf((Class<? extends Enum>) type, text);
  }

  private interface Attempt {
    @Nullable Object make();
  }

  private Optional<Object> build(Attempt attempt, Node node, String path) {
    return Optional.ofNullable(attempt(attempt, node, path));
  }

  private @Nullable Object attempt(Attempt attempt, Node node, String path) {
    try {
      return attempt.make();
    } catch (IllegalArgumentException e) {
      problem(node, path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void problem(Node node, String path, String sentence) {
    problems.add(new Problem(file.place(node), id + (path.isEmpty() ? "" : ", " + path) + ": " + sentence));
  }
}
