package org.kommunegraf.table;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a document, with the fragments and variables that it uses. A change may have
 * left some unused, and a document that has such is not valid.
 */
final class OneOperation {

  private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
  private final Map<String, FragmentDefinition> used = new LinkedHashMap<>();

  private OneOperation(Document document) {
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  /**
   * The document of one operation alone.
   *
   * @param name which one; null for the only one
   */
  static Document of(Document document, @Nullable String name) {
    OperationDefinition operation = find(document, name);
    OneOperation one = new OneOperation(document);
    one.collect(operation.getSelectionSet());
    @SuppressWarnings("rawtypes") // graphql-java's own signature
    List<Node> bodies = new ArrayList<>(one.used.values());
    bodies.add(operation.getSelectionSet());
    Set<String> references = references(bodies);
    List<VariableDefinition> variables =
        operation.getVariableDefinitions().stream()
            .filter(variable -> references.contains(variable.getName()))
            .toList();
    @SuppressWarnings("rawtypes") // graphql-java's own signature
    List<Definition> definitions = new ArrayList<>();
    definitions.add(operation.transform(builder -> builder.variableDefinitions(variables)));
    definitions.addAll(one.used.values());
    return Document.newDocument().definitions(definitions).build();
  }

  static OperationDefinition find(Document document, @Nullable String name) {
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .filter(one -> name == null || name.equals(one.getName()))
        .findFirst()
        .orElseThrow();
  }

  private void collect(SelectionSet selections) {
    for (Selection<?> selection : selections.getSelections()) {
      if (selection instanceof FragmentSpread spread) {
        FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
        if (used.put(spread.getName(), fragment) == null) {
          collect(fragment.getSelectionSet());
        }
      } else if (selection instanceof InlineFragment inline) {
        collect(inline.getSelectionSet());
      } else if (selection instanceof Field field && field.getSelectionSet() != null) {
        collect(field.getSelectionSet());
      }
    }
  }

  @SuppressWarnings("rawtypes") // graphql-java's own signature
  private static Set<String> references(List<Node> bodies) {
    Set<String> names = new HashSet<>();
    new NodeTraverser()
        .preOrder(
            new NodeVisitorStub() {
              @Override
              public TraversalControl visitVariableReference(
                  VariableReference reference, TraverserContext<Node> context) {
                names.add(reference.getName());
                return TraversalControl.CONTINUE;
              }
            },
            bodies);
    return names;
  }
}
