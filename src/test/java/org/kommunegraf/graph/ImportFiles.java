package org.kommunegraf.graph;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kommunegraf.graph.NodeForm.Link;
import org.kommunegraf.graph.NodeForm.Node;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;

/**
 * The first release of a store as files that Neo4j's own import reads ({@code neo4j-admin database
 * import full}): the same nodes and relationships that publishing writes, in minutes instead of
 * hours. Only for measuring large stores; a release that people read is published.
 */
public final class ImportFiles implements AutoCloseable {

  /** No generated text has one. */
  private static final String BETWEEN_ITEMS = "|";

  private final Path folder;
  private final Map<String, NodeFile> nodes = new LinkedHashMap<>();
  private final CsvWriter links;
  private final List<String> arguments = new ArrayList<>();

  private record NodeFile(CsvWriter csv, List<String> properties) {}

  public ImportFiles(Path folder) throws IOException {
    this.folder = folder;
    this.links = csv("links");
    links.writeRecord(":START_ID(x)", ":TYPE", "field", "index:long", ":END_ID(x)");
    arguments.addAll(
        List.of(
            "--array-delimiter=" + BETWEEN_ITEMS,
            "--relationships=" + folder.resolve("links.csv")));
  }

  /** What the import is to be called with, apart from the database. */
  public List<String> arguments() {
    return arguments;
  }

  private CsvWriter csv(String name) throws IOException {
    return CsvWriter.builder().bufferSize(1 << 16).build(folder.resolve(name + ".csv"));
  }

  public void add(Entity entity) {
    add(NodeForm.of(entity), "id");
  }

  private void add(Node node, String key) {
    NodeFile file = nodes.computeIfAbsent(node.type(), type -> file(node.type(), key));
    List<String> values = new ArrayList<>();
    for (String property : file.properties) {
      values.add(text(node.properties().get(property)));
    }
    values.addAll(List.of(node.type(), "1", Long.toString(Publisher.OPEN)));
    file.csv.writeRecord(values);
    for (Link link : node.links()) {
      links.writeRecord(
          link.holder(),
          link.relation(),
          link.field(),
          Integer.toString(link.index()),
          link.target());
    }
    for (Node part : node.parts()) {
      String owner = part.key().substring(0, part.key().lastIndexOf('#'));
      links.writeRecord(owner, NodeForm.ownership(part.key()), "", "", part.key());
      add(part, "key");
    }
  }

  private static String text(Object value) {
    return value instanceof List<?> items
        ? String.join(BETWEEN_ITEMS, items.stream().map(String::valueOf).toList())
        : value == null ? "" : value.toString();
  }

  private NodeFile file(String type, String key) {
    List<String> columns = new ArrayList<>(List.of(key + ":ID(x)"));
    if (key.equals("id")) {
      columns.addAll(List.of("formerIds:string[]", "dataset:string"));
    }
    Shape shape =
        Stream.concat(
                Shape.entities().stream(), Shape.entities().stream().flatMap(ImportFiles::parts))
            .filter(candidate -> candidate.name().equals(type))
            .findFirst()
            .orElseThrow();
    columns(shape, "").forEach(columns::add);
    try {
      CsvWriter csv = csv(type);
      List<String> properties =
          columns.stream().map(column -> column.substring(0, column.indexOf(':'))).toList();
      columns.addAll(List.of("type:string", "from:long", "until:long"));
      csv.writeRecord(columns);
      String base = key.equals("id") ? "Entity" : "Part";
      arguments.add("--nodes=" + base + ":Labelled:" + type + "=" + folder.resolve(type + ".csv"));
      return new NodeFile(csv, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The records whose lists become owned nodes. */
  private static Stream<Shape> parts(Shape shape) {
    return shape.components().stream()
        .filter(
            component ->
                component.kind() == Component.Kind.VALUE
                    || component.kind() == Component.Kind.VALUES)
        .flatMap(
            component -> Stream.concat(Stream.of(component.shape()), parts(component.shape())));
  }

  private static Stream<String> columns(Shape shape, String prefix) {
    return shape.components().stream()
        .flatMap(component -> columns(component, prefix + component.name()));
  }

  private static Stream<String> columns(Component component, String name) {
    return switch (component.kind()) {
      case VALUE -> columns(component.shape(), name + "_");
      case VALUES, REF, REFS -> Stream.of();
      case DECIMAL ->
          Stream.of(name + NodeForm.UNSCALED + ":long", name + NodeForm.SCALE + ":long");
      case INTEGER -> Stream.of(name + ":long");
      case BOOLEAN -> Stream.of(name + ":boolean");
      case TEXTS, ENUMS -> Stream.of(name + ":string[]");
      case TEXT, ENUM, DATE -> Stream.of(name + ":string");
    };
  }

  /** Adds the release itself, which is then the published one. */
  public void publish(ReleaseHeader header) throws IOException {
    try (CsvWriter release = csv("Release");
        CsvWriter published = csv("Published")) {
      Map<String, Object> properties = ReleaseForm.properties(header);
      release.writeRecord("number:long", "sha256:string", "published:string", "counts:string[]");
      release.writeRecord(
          Stream.of("number", "sha256", "published", "counts")
              .map(name -> text(properties.get(name)))
              .toList());
      published.writeRecord("single:boolean", "number:long", "labelled:long");
      published.writeRecord("true", "1", "1");
    }
    for (String label : List.of("Release", "Published")) {
      arguments.add("--nodes=" + label + "=" + folder.resolve(label + ".csv"));
    }
  }

  @Override
  public void close() throws IOException {
    links.close();
    for (NodeFile file : nodes.values()) {
      file.csv.close();
    }
  }
}
