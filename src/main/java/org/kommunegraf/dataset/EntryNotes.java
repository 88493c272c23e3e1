package org.kommunegraf.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Where the parts of one entry stand, and what is wrong with them. */
final class EntryNotes {

  private final YamlFile file;
  private final String id;
  private final EntryForm form;
  private final Map<String, Place> places = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean lacksDocument;

  EntryNotes(YamlFile file, String id, EntryForm form) {
    this.file = file;
    this.id = id;
    this.form = form;
  }

  EntryForm form() {
    return form;
  }

  Map<String, Place> places() {
    return places;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Whether the entry is read whole. */
  boolean isSound() {
    return form.isSound() && problems.isEmpty() && !lacksDocument;
  }

  Place place(String path, Node node) {
    return places.computeIfAbsent(path, any -> file.place(node));
  }

  /** Notes that a name or citation does not say of which document it is, nor does its folder. */
  void lacksDocument(FolderDocument folder, String path, Node node) {
    lacksDocument = true;
    folder.missed(file.place(node), id + ", " + path);
  }

  /** What the attempt makes; null when it refuses, with its sentence as a problem. */
  <T> @Nullable T attempt(Supplier<T> attempt, Node node, String path) {
    try {
      return attempt.get();
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(file.place(node), id + ", " + path + ": " + e.getMessage()));
      return null;
    }
  }
}
