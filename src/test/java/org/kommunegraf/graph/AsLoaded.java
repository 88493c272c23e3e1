package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kommunegraf.graph.NodeForm.Node;
import org.kommunegraf.model.Entity;

/**
 * Entities as reading them from a store makes them, equal values shared, but without a store: for
 * measuring the memory of releases that would take too long to fill a store with.
 */
public final class AsLoaded {

  private AsLoaded() {}

  public static List<Entity> of(Stream<Entity> entities) {
    List<Entity> loaded = new ArrayList<>();
    new EntityLoader(new Rows(entities), 1).forEach(EntitiesInMemory.NONE, loaded::add);
    return loaded;
  }

  /** Gives each entity in the row that the loader's query would give for it. */
  private record Rows(Stream<Entity> entities) implements Cypher {

    @Override
    public void read(String query, Map<String, Object> parameters, Consumer<Row> row) {
      entities.map(NodeForm::of).map(Rows::row).forEach(row);
    }

    private static Row row(Node node) {
      Map<String, Object> properties = new HashMap<>(node.properties());
      properties.put("type", node.type());
      return new Row(
          Map.of(
              "properties",
              properties,
              "links",
              links(node),
              "parts",
              node.parts().stream().map(Rows::part).toList()));
    }

    private static Map<String, Object> part(Node part) {
      Map<String, Object> properties = new HashMap<>(part.properties());
      properties.put("links", links(part));
      return properties;
    }

    private static List<Map<String, Object>> links(Node node) {
      return node.links().stream()
          .map(
              link ->
                  Map.<String, Object>of(
                      "field", link.field(), "index", (long) link.index(), "target", link.target()))
          .toList();
    }

    @Override
    public long write(Statement... statements) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void schema(String command) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
