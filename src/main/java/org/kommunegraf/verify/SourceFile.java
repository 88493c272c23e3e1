package org.kommunegraf.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.kommunegraf.model.Document;

/**
 * The file of a document: in the folder of sources, or, for registers, in the document's own folder
 * of the data.
 */
final class SourceFile {

  /** No letter and no report is longer than a fraction of this. */
  static final int MOST_BYTES = 20 * 1024 * 1024;

  private final Document document;
  private final Path sources;
  private final Path data;
  private final BiConsumer<String, String> problems;

  /**
   * @param problems takes the field of the document that a problem concerns, and the sentence
   */
  SourceFile(Document document, Path sources, Path data, BiConsumer<String, String> problems) {
    this.document = document;
    this.sources = sources;
    this.data = data.resolve(document.identity().dataset());
    this.problems = problems;
  }

  /** Whether there is something of the file's name. */
  boolean isAtHand() {
    return Stream.of(sources, data).anyMatch(folder -> inside(folder).isPresent());
  }

  /**
   * The text; empty when it could not be read, with problems that say why. Its hash is held against
   * the document's.
   */
  Optional<String> read() {
    Optional<Path> path =
        Stream.of(sources, data).flatMap(folder -> inside(folder).stream()).findFirst();
    if (path.isEmpty()) {
      return refuse(
          "is neither in " + sources + " nor in " + data + "; put it there, or correct the name");
    }
    Optional<byte[]> bytes = bytes(path.get());
    bytes.ifPresent(this::checkHash);
    return bytes.flatMap(this::decode);
  }

  private Optional<Path> inside(Path folder) {
    try {
      Path path = folder.resolve(document.file()).normalize();
      return Optional.of(path).filter(p -> p.startsWith(folder.normalize()) && Files.exists(p));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> bytes(Path path) {
    if (!Files.isRegularFile(path)) {
      return refuse(
          "is no file but something else, such as a folder, at " + path + "; correct the name");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length <= MOST_BYTES
          ? Optional.of(bytes)
          : refuse(
              "has "
                  + Files.size(path)
                  + " bytes; at most "
                  + MOST_BYTES
                  + " are read, divide the document into several");
    } catch (IOException e) {
      return refuse(
          "cannot be read (" + e.getClass().getSimpleName() + "); check that you may read " + path);
    }
  }

  private void checkHash(byte[] bytes) {
    try {
      String found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (!found.equals(document.sha256())) {
        problems.accept(
            "sha256",
            document.id()
                + ": the file "
                + document.file()
                + " has the SHA-256 "
                + found
                + ", but the data say "
                + document.sha256()
                + "; fetch the file that is cited, or read the new one and correct"
                + " lines and hash");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }

  private Optional<String> decode(byte[] bytes) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (!result.isError()) {
      return Optional.of(text);
    }
    long line = 1 + text.chars().filter(c -> c == '\n').count();
    return refuse(
        "is not valid UTF-8 on line "
            + line
            + "; save it in the encoding UTF-8 and correct the hash");
  }

  private <T> Optional<T> refuse(String sentence) {
    problems.accept("file", document.id() + ": the file " + document.file() + " " + sentence);
    return Optional.empty();
  }
}
