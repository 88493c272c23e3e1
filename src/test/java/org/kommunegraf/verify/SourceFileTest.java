package org.kommunegraf.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

  private static final String NO_HASH = "0".repeat(64);

  @TempDir Path folder;

  @Test
  void aMissingFileIsLookedForInBothFolders() throws IOException {
    World world = new World(folder).document("test-2020", "x");
    Files.delete(folder.resolve("sources/text.txt"));

    assertThat(world.verifyAsked().problems())
        .singleElement()
        .hasToString(
            "test-2020/document.yaml:3: document:test-2020: the file text.txt is neither in "
                + folder.resolve("sources")
                + " nor in "
                + folder.resolve("data/test-2020")
                + "; put it there, or correct the name");
  }

  @Test
  void aRegisterLiesInTheData() throws IOException {
    World world = new World(folder).document("test-2020", "x");
    Files.move(folder.resolve("sources/text.txt"), folder.resolve("data/test-2020/text.txt"));

    assertThat(world.verify().isSound()).isTrue();
  }

  @Test
  void aFileOutsideTheFoldersIsNotOpened() throws IOException {
    World world = new World(folder).document("test-2020", "x");
    Files.move(folder.resolve("sources/text.txt"), folder.resolve("secret.txt"));
    world.write(
        "data/test-2020/document.yaml",
        World.documentYaml("test-2020", "../secret.txt", World.sha256("x")));

    assertThat(world.verifyAsked().problems())
        .singleElement()
        .asString()
        .contains("the file ../secret.txt is neither in");
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    World world = new World(folder).document("test-2020", "x");
    Files.delete(folder.resolve("sources/text.txt"));
    Files.createDirectory(folder.resolve("sources/text.txt"));

    assertThat(world.sentences())
        .singleElement()
        .asString()
        .contains("the file text.txt is no file but something else");
  }

  @Test
  void anotherHashIsSaidWithBothAndTheRestIsChecked() throws IOException {
    World world = new World(folder).document("test-2020", "3 møder");
    world.write(
        "data/test-2020/document.yaml", World.documentYaml("test-2020", "text.txt", NO_HASH));

    Report report = world.verify();

    assertThat(report.problems()).hasSize(2);
    assertThat(report.problems().get(0))
        .hasToString(
            "test-2020/document.yaml:4: document:test-2020: the file text.txt"
                + " has the SHA-256 "
                + World.sha256("3 møder")
                + ", but the data say "
                + NO_HASH
                + "; fetch the file that is cited, or read the new one and correct lines and hash");
    assertThat(report.problems().get(1).sentence()).startsWith("the numeral \"3\"");
  }

  @Test
  void otherEncodingsAreRefusedWithTheLine() throws IOException {
    World world =
        new World(folder)
            .document("test-2020", "ét\nmøde".getBytes(StandardCharsets.ISO_8859_1))
            .document("test-2021", new byte[] {'a', '\n', 'b', '\n', (byte) 0xc3});

    assertThat(world.sentences())
        .containsExactly(
            "document:test-2020: the file text.txt is not valid UTF-8 on line 1; save it in the"
                + " encoding UTF-8 and correct the hash",
            "document:test-2021: the file test-2021.txt is not valid UTF-8 on line 3; save it in"
                + " the encoding UTF-8 and correct the hash");
  }

  @Test
  void tooLargeAFileIsRefused() throws IOException {
    World world = new World(folder).document("test-2020", new byte[SourceFile.MOST_BYTES + 1]);

    assertThat(world.sentences())
        .containsExactly(
            "document:test-2020: the file text.txt has 20971521 bytes;"
                + " at most 20971520 are read, divide the document into several");
  }
}
