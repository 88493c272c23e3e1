package org.kommunegraf.dataset;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What the nodes of a {@link YamlFile} say. */
final class Nodes {

  private Nodes() {}

  /**
   * The text of a scalar as written, in Unicode's composed form, so that equal letters are equal.
   */
  static String text(Node scalar) {
    return Normalizer.normalize(((ScalarNode) scalar).getValue(), Normalizer.Form.NFC);
  }

  static String key(NodeTuple tuple) {
    return text(tuple.getKeyNode());
  }

  /** The fields of a map by name, in the order written. */
  static Map<String, NodeTuple> fields(MappingNode map) {
    Map<String, NodeTuple> fields = new LinkedHashMap<>();
    map.getValue().forEach(tuple -> fields.put(key(tuple), tuple));
    return fields;
  }

  /** A field of a map; empty if the node is no map, or has no such field. */
  static Optional<NodeTuple> field(Node node, String name) {
    return node instanceof MappingNode map
        ? Optional.ofNullable(fields(map).get(name))
        : Optional.empty();
  }
}
