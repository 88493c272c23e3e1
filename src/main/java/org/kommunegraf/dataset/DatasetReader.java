package org.kommunegraf.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Ref;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads folders of YAML, all files of each, and goes on after every problem. */
public final class DatasetReader {

  private static final String EXCLUSIONS = "exclusions.yaml";

  private final FormCheck formCheck = new FormCheck();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Exclusion>> exclusions = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private record ParsedFile(YamlFile file, MappingNode root) {}

  private DatasetReader() {}

  /**
   * Reads every folder in {@code data}.
   *
   * @throws IOException if {@code data} itself cannot be listed
   */
  public static Dataset readAll(Path data) throws IOException {
    return read(list(data).filter(Files::isDirectory).toList());
  }

  /**
   * Reads the given folders, each the folder of one document or of reference data.
   *
   * @throws IOException if a folder cannot be listed
   */
  public static Dataset read(List<Path> folders) throws IOException {
    DatasetReader reader = new DatasetReader();
    for (Path folder : folders) {
      reader.readFolder(folder);
    }
    List<String> names = folders.stream().map(DatasetReader::name).toList();
    return new Dataset(names, List.copyOf(reader.entries), reader.exclusions, reader.problems.stream().sorted().toList());
  }

  private void readFolder(Path folder) throws IOException {
    List<ParsedFile> parsed = new ArrayList<>();
    for (Path path : list(folder).filter(DatasetReader::isYaml).toList()) {
      YamlFile file = new YamlFile(path, name(folder) + "/" + name(path));
      file.read().ifPresent(root -> accept(file, root, path, folder, parsed));
      problems.addAll(file.problems());
    }
    Ref<Document> document = onlyDocument(parsed);
    parsed.forEach(file -> readEntries(file, name(folder), document));
  }

  private void accept(YamlFile file, Node root, Path path, Path folder, List<ParsedFile> parsed) {
    if (name(path).equals(EXCLUSIONS)) {
      ExclusionReader reader = new ExclusionReader(file);
      exclusions.put(name(folder), reader.read(root));
      problems.addAll(reader.problems());
    } else if (root instanceof MappingNode mapping) {
      parsed.add(new ParsedFile(file, mapping));
    } else {
      problems.add(new Problem(file.place(root), "the file must be a map from id to entity, as campaign:aarhus/det-betaler-sig: …"));
    }
  }

  private void readEntries(ParsedFile parsed, String folder, @Nullable Ref<Document> document) {
    List<Problem> ofForm = formCheck.check(parsed.file(), parsed.root());
    problems.addAll(ofForm);
    for (NodeTuple tuple : parsed.root().getValue()) {
      if (isSound(tuple, ofForm, parsed)) {
        EntryReader reader = new EntryReader(parsed.file(), folder, document, key(tuple));
        reader.read(tuple.getKeyNode(), (MappingNode) tuple.getValueNode()).ifPresent(entries::add);
        problems.addAll(reader.problems());
      }
    }
  }

  /** Whether no problem of form stands between the entry's first and last line. */
  private static boolean isSound(NodeTuple tuple, List<Problem> ofForm, ParsedFile parsed) {
    int first = parsed.file().place(tuple.getKeyNode()).line();
    // a block ends where the next one begins, so the end mark's line, counted from 0, is the block's last from 1
    int last = tuple.getValueNode().getEndMark().map(mark -> mark.getLine()).orElse(first);
    return ofForm.stream().noneMatch(p -> p.place().line() >= first && p.place().line() <= Math.max(first, last));
  }

  private static @Nullable Ref<Document> onlyDocument(List<ParsedFile> parsed) {
    List<String> documents =
        parsed.stream()
            .flatMap(file -> file.root().getValue().stream())
            .map(DatasetReader::key)
            .filter(id -> id.startsWith("document:"))
            .toList();
    return documents.size() == 1 ? new Ref<>(documents.get(0)) : null;
  }

  private static String key(NodeTuple tuple) {
    return ((ScalarNode) tuple.getKeyNode()).getValue();
  }

  private static Stream<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isYaml(Path path) {
    String name = name(path);
    return !Files.isDirectory(path) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static String name(Path path) {
    return Optional.ofNullable(path.getFileName()).orElse(path).toString();
  }
}
