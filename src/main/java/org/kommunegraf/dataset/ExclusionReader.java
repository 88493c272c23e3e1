package org.kommunegraf.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code exclusions.yaml}: a list of {@code {line, numeral, reason}}. */
final class ExclusionReader {

  private static final Set<String> FIELDS = Set.of("line", "numeral", "reason");
  private static final String FORM = "; write it as {line: 36, numeral: 1, reason: DATE_OF_PRINTING}";

  private final YamlFile file;
  private final List<Problem> problems = new ArrayList<>();

  ExclusionReader(YamlFile file) {
    this.file = file;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Exclusion> read(Node root) {
    if (!(root instanceof SequenceNode list)) {
      problem(root, "the file must be a list of exclusions" + FORM);
      return List.of();
    }
    return list.getValue().stream().map(this::exclusion).flatMap(Optional::stream).toList();
  }

  private Optional<Exclusion> exclusion(Node node) {
    Map<String, String> fields = new HashMap<>();
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> fields.put(text(tuple.getKeyNode()), text(tuple.getValueNode())));
    }
    if (!fields.keySet().equals(FIELDS)) {
      problem(node, "an exclusion has the fields line, numeral and reason" + FORM);
      return Optional.empty();
    }
    Optional<Integer> line = positive(node, "line", fields);
    Optional<Integer> numeral = positive(node, "numeral", fields);
    Optional<Exclusion.Reason> reason = reason(node, fields.getOrDefault("reason", ""));
    return line.isPresent() && numeral.isPresent() && reason.isPresent()
        ? Optional.of(new Exclusion(file.place(node), line.get(), numeral.get(), reason.get()))
        : Optional.empty();
  }

  private Optional<Integer> positive(Node node, String field, Map<String, String> fields) {
    String text = fields.getOrDefault(field, "");
    if (!text.matches("[1-9]\\d{0,8}")) {
      problem(node, field + " is \"" + text + "\", expected a whole number from 1" + FORM);
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }

  private Optional<Exclusion.Reason> reason(Node node, String text) {
    Optional<Exclusion.Reason> reason =
        Arrays.stream(Exclusion.Reason.values()).filter(r -> r.name().equals(text)).findFirst();
    if (reason.isEmpty()) {
      String allowed = Arrays.stream(Exclusion.Reason.values()).map(Enum::name).collect(Collectors.joining(", "));
      problem(node, "the reason \"" + text + "\" is not allowed. Allowed: " + allowed);
    }
    return reason;
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private void problem(Node node, String sentence) {
    problems.add(new Problem(file.place(node), sentence));
  }
}
