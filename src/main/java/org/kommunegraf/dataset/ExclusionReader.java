package org.kommunegraf.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kommunegraf.model.Suggestion;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code exclusions.yaml}: a list of {@code {line, numeral, reason}}. */
final class ExclusionReader {

  private static final List<String> FIELDS = List.of("line", "numeral", "reason");
  private static final List<String> REASONS =
      Arrays.stream(Exclusion.Reason.values()).map(Enum::name).toList();
  private static final String FORM =
      "; write it as {line: 36, numeral: 1, reason: DATE_OF_PRINTING}";

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
      problem(root, "the file must be a list of exclusions, each after a hyphen" + FORM);
      return List.of();
    }
    return list.getValue().stream().map(this::exclusion).flatMap(Optional::stream).toList();
  }

  private Optional<Exclusion> exclusion(Node node) {
    if (!(node instanceof MappingNode map)) {
      problem(node, "found " + found(node) + ", expected an exclusion" + FORM);
      return Optional.empty();
    }
    Map<String, NodeTuple> fields = Nodes.fields(map);
    if (!hasItsFields(node, fields)) {
      return Optional.empty();
    }
    Optional<Integer> line = positive("line", fields);
    Optional<Integer> numeral = positive("numeral", fields);
    Optional<Exclusion.Reason> reason = reason(value("reason", fields));
    return line.isPresent() && numeral.isPresent() && reason.isPresent()
        ? Optional.of(new Exclusion(file.place(node), line.get(), numeral.get(), reason.get()))
        : Optional.empty();
  }

  private boolean hasItsFields(Node node, Map<String, NodeTuple> fields) {
    List<String> unknown =
        fields.keySet().stream().filter(field -> !FIELDS.contains(field)).toList();
    unknown.forEach(
        field ->
            problem(
                field(field, fields).getKeyNode(),
                "unknown field " + Quotation.of(field) + Suggestion.among(field, FIELDS)));
    List<String> missing = FIELDS.stream().filter(field -> !fields.containsKey(field)).toList();
    if (unknown.isEmpty() && !missing.isEmpty()) {
      problem(node, "the field \"" + String.join("\" and \"", missing) + "\" is missing" + FORM);
    }
    return unknown.isEmpty() && missing.isEmpty();
  }

  private Optional<Integer> positive(String field, Map<String, NodeTuple> fields) {
    Node node = value(field, fields);
    if (node instanceof ScalarNode scalar && scalar.getValue().matches("[1-9]\\d{0,8}")) {
      return Optional.of(Integer.valueOf(scalar.getValue()));
    }
    problem(node, field + " is " + found(node) + ", expected a whole number from 1");
    return Optional.empty();
  }

  private Optional<Exclusion.Reason> reason(Node node) {
    if (node instanceof ScalarNode scalar && REASONS.contains(scalar.getValue())) {
      return Optional.of(Exclusion.Reason.valueOf(scalar.getValue()));
    }
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    problem(node, "the reason is " + found(node) + Suggestion.among(text, REASONS));
    return Optional.empty();
  }

  private static Node value(String field, Map<String, NodeTuple> fields) {
    return field(field, fields).getValueNode();
  }

  private static NodeTuple field(String field, Map<String, NodeTuple> fields) {
    return Objects.requireNonNull(fields.get(field), field);
  }

  private static String found(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().isEmpty() ? "nothing" : Quotation.of(scalar.getValue());
    }
    return node instanceof SequenceNode ? "a list" : "a map";
  }

  private void problem(Node node, String sentence) {
    problems.add(new Problem(file.place(node), sentence));
  }
}
