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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads folders of YAML, all files of each, and goes on after every problem. */
public final class DatasetReader {

  private final FormCheck formCheck = new FormCheck();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Exclusion>> exclusions = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean hasAllFiles = true;

  private record ParsedFile(YamlFile file, MappingNode root) {}

  private DatasetReader() {}

  /**
   * Reads every folder in {@code data}.
   *
   * @throws IOException if {@code data} itself cannot be listed
   */
  public static Dataset readAll(Path data) throws IOException {
    DatasetReader reader = new DatasetReader();
    for (Path path : list(data).filter(DatasetReader::isYamlFile).toList()) {
      reader.refuse(
          name(path),
          "the file belongs to no document; move it into a folder beside it, as %s/testby-2020/%s"
              .formatted(name(data), name(path)));
    }
    Dataset dataset = reader.readFolders(list(data).filter(Files::isDirectory).toList());
    if (dataset.entries().isEmpty() && dataset.problems().isEmpty()) {
      reader.refuse(
          name(data),
          "there is no data here; put a folder with .yaml files here for each document");
      return reader.readFolders(List.of());
    }
    return dataset;
  }

  /**
   * Reads the given folders, each the folder of one document or of reference data.
   *
   * @throws IOException if a folder cannot be listed
   */
  public static Dataset read(List<Path> folders) throws IOException {
    return new DatasetReader().readFolders(folders);
  }

  private Dataset readFolders(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      readFolder(folder);
    }
    List<String> names = folders.stream().map(DatasetReader::name).toList();
    return new Dataset(
        names,
        List.copyOf(entries),
        exclusions,
        hasAllFiles,
        problems.stream().sorted().distinct().toList());
  }

  private void readFolder(Path folder) throws IOException {
    List<ParsedFile> parsed = new ArrayList<>();
    Map<String, Place> unread = new LinkedHashMap<>();
    boolean complete = true;
    for (Path path : list(folder).filter(DatasetReader::isYaml).toList()) {
      YamlFile file = new YamlFile(path, name(folder) + "/" + name(path));
      Optional<Node> root = file.read();
      root.ifPresentOrElse(
          node -> accept(file, node, folder, parsed), () -> unread.putAll(file.seemingIds()));
      problems.addAll(file.problems());
      complete = complete && (file.isLookedInto() || Files.isDirectory(path));
    }
    refuseDeeperFiles(folder);
    hasAllFiles = hasAllFiles && complete;
    FolderDocument document = new FolderDocument(name(folder), documents(parsed, unread), complete);
    parsed.forEach(file -> readEntries(file, name(folder), document));
    unread.forEach((id, place) -> entries.add(EntryReader.unreadable(id, name(folder), place)));
    problems.addAll(document.problems());
  }

  private void accept(YamlFile file, Node root, Path folder, List<ParsedFile> parsed) {
    if (file.name().matches(".*/exclusions\\.ya?ml")) {
      ExclusionReader reader = new ExclusionReader(file);
      exclusions.computeIfAbsent(name(folder), any -> new ArrayList<>()).addAll(reader.read(root));
      problems.addAll(reader.problems());
    } else if (root instanceof MappingNode map) {
      parsed.add(new ParsedFile(file, map));
    } else {
      problems.add(
          new Problem(
              file.place(root),
              "the file must be a map from id to entity, as campaign:testby/clean-city: and its"
                  + " fields indented below"));
    }
  }

  private void readEntries(ParsedFile parsed, String folder, FolderDocument document) {
    List<Misfit> misfits = formCheck.check(parsed.file(), parsed.root());
    misfits.forEach(misfit -> problems.add(misfit.problem()));
    Map<String, List<Misfit>> byId = misfits.stream().collect(Collectors.groupingBy(Misfit::id));
    for (NodeTuple tuple : parsed.root().getValue()) {
      String id = Nodes.key(tuple);
      if (IdPattern.matches(id)) {
        EntryNotes notes =
            new EntryNotes(parsed.file(), id, new EntryForm(byId.getOrDefault(id, List.of())));
        entries.add(new EntryReader(id, folder, document, notes).read(tuple));
        problems.addAll(notes.problems());
      }
    }
  }

  private void refuseDeeperFiles(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside
          .filter(DatasetReader::isYamlFile)
          .map(folder::relativize)
          .filter(path -> path.getNameCount() > 1)
          .forEach(
              path ->
                  refuse(
                      name(folder) + "/" + path.toString().replace('\\', '/'),
                      "folders inside %s are not read; move the file to %s/%s"
                          .formatted(name(folder), name(folder), name(path))));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void refuse(String file, String sentence) {
    problems.add(new Problem(new Place(file, 0), sentence));
  }

  private static List<String> documents(List<ParsedFile> parsed, Map<String, Place> unread) {
    return Stream.concat(
            parsed.stream()
                .flatMap(file -> file.root().getValue().stream())
                .filter(tuple -> !EntryReader.isAddition(tuple))
                .map(Nodes::key),
            unread.keySet().stream())
        .filter(id -> id.startsWith("document:"))
        .distinct()
        .toList();
  }

  private static Stream<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isYamlFile(Path path) {
    return isYaml(path) && !Files.isDirectory(path);
  }

  private static boolean isYaml(Path path) {
    String name = name(path);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static String name(Path path) {
    return Optional.ofNullable(path.getFileName()).orElse(path).toString();
  }
}
