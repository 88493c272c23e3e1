package org.kommunegraf.dataset;

import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Finds in a file what YAML allows but data has no use for, because it hides what is read: anchors,
 * tags, many documents.
 */
final class PlainYamlCheck {

  /** Data is five deep; the composer of trees would recurse until the stack is full. */
  private static final int MOST_LEVELS = 30;

  private final YamlFile file;
  private int documents;
  private int level;
  private boolean passed = true;

  PlainYamlCheck(YamlFile file) {
    this.file = file;
  }

  boolean isPassed() {
    return passed;
  }

  /** Whether it makes sense to look at what follows. */
  boolean canGoOn() {
    return documents < 2 && level <= MOST_LEVELS;
  }

  void see(Event event) {
    if (event instanceof DocumentStartEvent) {
      documents++;
      refuseIf(
          documents > 1,
          event,
          "a second YAML document begins here (---); delete the line, or make a file of what"
              + " follows");
    } else if (event instanceof CollectionEndEvent) {
      level--;
    } else if (event instanceof NodeEvent node) {
      see(node);
    }
  }

  private void see(NodeEvent node) {
    if (node instanceof AliasEvent) {
      refuse(
          node,
          "the alias \"*%s\" is not allowed; write out what it stands for, or put a text in quotes"
              .formatted(anchor(node)));
    } else if (node.getAnchor().isPresent()) {
      refuse(
          node,
          "the anchor \"&%s\" is not allowed; take it away, or put a text in quotes"
              .formatted(anchor(node)));
    }
    if (node instanceof ScalarEvent scalar) {
      scalar.getTag().ifPresent(tag -> refuseTag(node, tag));
      refuseIf(
          scalar.isPlain() && scalar.getValue().equals("<<"),
          node,
          "the merge key << is not allowed; write its fields out, or put a text in quotes");
    } else if (node instanceof CollectionStartEvent collection) {
      collection.getTag().ifPresent(tag -> refuseTag(node, tag));
      level++;
      refuseIf(
          level > MOST_LEVELS,
          node,
          ("lists and maps stand inside each other more than %d deep; an entity needs"
                  + " five levels, so close the brackets before")
              .formatted(MOST_LEVELS));
    }
  }

  private static String anchor(NodeEvent node) {
    return node.getAnchor().map(Anchor::getValue).orElse("");
  }

  private void refuseTag(NodeEvent node, String tag) {
    refuse(
        node,
        "the tag \"%s\" is not allowed; write the value alone, or put a text in quotes"
            .formatted(tag.replace("tag:yaml.org,2002:", "!!")));
  }

  private void refuseIf(boolean wrong, Event event, String sentence) {
    if (wrong) {
      refuse(event, sentence);
    }
  }

  private void refuse(Event event, String sentence) {
    passed = false;
    file.refuse(YamlFile.line(event.getStartMark()), sentence);
  }
}
