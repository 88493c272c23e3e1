package org.kommunegraf.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A few small files of data in a folder of a test. */
public final class SmallData {

  /** A town in a file of its own. */
  static final String TOWN =
      """
      municipality:testby:
        names: [Tæstby]
        citations:
          - {lines: 1, unprinted: IN_OUR_WORDS, supports: [names]}
      """;

  private final Path data;

  public SmallData(Path data) {
    this.data = data;
  }

  public Path path(String file) {
    return data.resolve(file);
  }

  /** Writes a file, and the document that its folder speaks of if there is none. */
  public SmallData write(String file, String text) throws IOException {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public SmallData write(String file, byte[] bytes) throws IOException {
    String folder = file.substring(0, file.indexOf('/'));
    if (Files.notExists(path(folder))) {
      Files.createDirectories(path(folder));
      Files.writeString(path(folder + "/document.yaml"), document(folder));
    }
    Files.write(path(file), bytes);
    return this;
  }

  /** Data with a town in {@code testby-2020/town.yaml}. */
  static SmallData withTown(Path folder) throws IOException {
    return new SmallData(folder).write("testby-2020/town.yaml", TOWN);
  }

  /** What is wrong with all of it, as people read it. */
  List<String> problems() throws IOException {
    return read().problems().stream().map(Problem::toString).toList();
  }

  /** Reads all folders. */
  public Dataset read() throws IOException {
    return DatasetReader.readAll(data);
  }

  /** Reads only the given folders. */
  public Dataset read(String... folders) throws IOException {
    return DatasetReader.read(Arrays.stream(folders).map(data::resolve).toList());
  }

  private static String document(String folder) {
    return """
    document:%s:
      language: DA
      file: text.txt
      sha256: %s
      citations:
        - {lines: 1, supports: [language]}
    """
        .formatted(folder, "0".repeat(64));
  }
}
