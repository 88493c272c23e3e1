package org.kommunegraf.dataset;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds a file's tree against {@link DataSchema} and says in sentences what does not fit. */
final class FormCheck {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * No allowed value is longer; the matcher of patterns recurses over longer ones until the stack
   * is full.
   */
  private static final int MOST_CHARACTERS = 1_000;

  /** Wrong in these ways are maps whose other fields can be read. */
  private static final Set<String> OF_FIELDS = Set.of("additionalProperties", "required");

  private final Schema schema;
  private final FormSentence sentences;

  FormCheck() {
    String text = DataSchema.text();
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    this.sentences = new FormSentence(JsonMapper.builder().build().readTree(text));
  }

  /** What is wrong with the form of the file. */
  List<Misfit> check(YamlFile file, MappingNode root) {
    return schema.validate(json(root)).stream().map(error -> misfit(error, file, root)).toList();
  }

  private static JsonNode json(Node node) {
    if (node instanceof MappingNode map) {
      ObjectNode object = NODES.objectNode();
      map.getValue().forEach(tuple -> object.set(Nodes.key(tuple), json(tuple.getValueNode())));
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = NODES.arrayNode();
      sequence.getValue().forEach(item -> array.add(json(item)));
      return array;
    }
    return json((ScalarNode) node);
  }

  private static JsonNode json(ScalarNode scalar) {
    if (scalar.getTag().equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    String text = Nodes.text(scalar);
    return scalar.getTag().equals(Tag.BOOL)
        ? NODES.booleanNode(Boolean.parseBoolean(text))
        : NODES.stringNode(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
  }

  private Misfit misfit(Error error, YamlFile file, MappingNode root) {
    List<String> path = path(error.getInstanceLocation());
    Problem problem =
        new Problem(file.place(node(error, path, root)), in(path) + sentences.of(error, path));
    boolean readable = OF_FIELDS.contains(error.getKeyword());
    return path.isEmpty()
        ? new Misfit(error.getProperty(), "", readable, problem)
        : new Misfit(
            path.get(0), String.join("/", path.subList(1, path.size())), readable, problem);
  }

  private static String in(List<String> path) {
    if (path.isEmpty()) {
      return "";
    }
    String rest = String.join("/", path.subList(1, path.size()));
    return path.get(0) + (rest.isEmpty() ? "" : ", " + rest) + ": ";
  }

  private static List<String> path(NodePath path) {
    return IntStream.range(0, path.getNameCount())
        .mapToObj(i -> String.valueOf(path.getElement(i)))
        .toList();
  }

  /**
   * Where an error is to be mended: at the key that is too many, or at the key under which
   * something is missing or wrong.
   */
  private static Node node(Error error, List<String> path, MappingNode root) {
    Node at = root;
    Node key = root;
    for (String step : path) {
      if (at instanceof SequenceNode sequence) {
        at = sequence.getValue().get(Integer.parseInt(step));
        key = at;
      } else {
        NodeTuple field = Nodes.field(at, step).orElseThrow();
        at = field.getValueNode();
        key = field.getKeyNode();
      }
    }
    Optional<Node> tooMany =
        error.getKeyword().equals("additionalProperties")
            ? Nodes.field(at, error.getProperty()).map(NodeTuple::getKeyNode)
            : Optional.empty();
    return tooMany.orElse(at instanceof ScalarNode ? at : key);
  }
}
