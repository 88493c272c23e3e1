package org.kommunegraf.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.dataset.Problem;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.model.Entity;

/**
 * Small data and sources in a folder of a test. The first document's file is {@code
 * sources/text.txt}.
 */
final class World {

  private final Path folder;
  private boolean hasDocument;

  World(Path folder) {
    this.folder = folder;
  }

  World document(String name, String text) throws IOException {
    return document(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Declares a document; the files of the second and further ones lie in their folders of the data.
   */
  World document(String name, byte[] bytes) throws IOException {
    write(
        (hasDocument ? "data/" + name : "sources") + "/" + (hasDocument ? name : "text") + ".txt",
        bytes);
    write(
        "data/" + name + "/document.yaml",
        documentYaml(name, (hasDocument ? name : "text") + ".txt", sha256(bytes)));
    hasDocument = true;
    return this;
  }

  void write(String file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  Report verify() throws IOException {
    return verify(DatasetReader.readAll(folder.resolve("data")));
  }

  /** Verifies only what one folder says, all others having been published before. */
  Report verify(String only) throws IOException {
    return verify(DatasetReader.read(List.of(folder.resolve("data").resolve(only))));
  }

  /** Verifies the document test-2020, whose text was asked for. */
  Report verifyAsked() throws IOException {
    Path data = folder.resolve("data");
    Dataset dataset = DatasetReader.readAll(data);
    return Verifier.verify(
        dataset,
        Importer.merge(dataset, List.of()).entities(),
        data,
        folder.resolve("sources"),
        "document:test-2020");
  }

  /** What verifying finds wrong, without places. */
  List<String> sentences() throws IOException {
    return verify().problems().stream().map(Problem::sentence).toList();
  }

  private Report verify(Dataset dataset) throws IOException {
    Path data = folder.resolve("data");
    List<Entity> entities = Importer.merge(DatasetReader.readAll(data), List.of()).entities();
    return Verifier.verify(dataset, entities, data, folder.resolve("sources"));
  }

  static String documentYaml(String name, String file, String sha256) {
    return "document:"
        + name
        + ":\n  language: DA\n  file: "
        + file
        + "\n  sha256: "
        + sha256
        + "\n";
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(String file, byte[] bytes) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    Files.write(path, bytes);
  }
}
