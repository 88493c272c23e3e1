package org.kommunegraf.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that cannot be read, and cannot be kept as pages of data either. What can be is in {@code
 * bad/}.
 */
class UnreadableFilesTest {

  private SmallData data;

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    data = SmallData.withTown(folder);
  }

  @Test
  void otherEncodingsAreRefusedWithTheLine() throws IOException {
    data.write("testby-2020/town.yaml", SmallData.TOWN.getBytes(ISO_8859_1));

    assertThat(data.problems())
        .containsExactly(
            "testby-2020/town.yaml:2: the line is not valid UTF-8; save the file in the encoding"
                + " UTF-8");
    assertThat(data.read().entries()).extracting(Entry::id).contains("municipality:testby");
  }

  @Test
  void aLetterThatIsCutOffIsRefused() throws IOException {
    data.write("testby-2020/town.yaml", new byte[] {'#', '\n', '#', '\n', (byte) 0xc3});

    assertThat(data.problems())
        .containsExactly(
            "testby-2020/town.yaml:3: the line is not valid UTF-8; save the file in the encoding"
                + " UTF-8");
  }

  @Test
  void twoBytesForEachLetterAreRefused() throws IOException {
    data.write("testby-2020/town.yaml", "a: b\n".getBytes(UTF_16LE));

    assertThat(data.problems())
        .containsExactly(
            "testby-2020/town.yaml:1: the line has the control character U+0000, which nobody sees;"
                + " delete it");
  }

  @Test
  void aHugeFileIsRefusedWithoutReadingIt() throws IOException {
    data.read(); // loads classes and compiles the schema
    try (RandomAccessFile huge =
        new RandomAccessFile(data.path("testby-2020/huge.yaml").toFile(), "rw")) {
      huge.setLength(50_000_000);
    }
    data.write(
        "testby-2020/more.yaml",
        """
        campaign:testby/clean-city:
          names: [Clean city]
          events: [event:testby/in-the-huge-file]
          citations:
            - {lines: 1, unprinted: IN_OUR_WORDS, supports: [names, events]}
        """);

    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Dataset dataset = data.read();
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(dataset.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "testby-2020/huge.yaml: the file has 50000000 bytes, but at most 2000000 are read;"
                + " divide it into several files of the same folder");
    assertThat(dataset.hasAllFiles()).isFalse();
    assertThat(allocated).isLessThan(50_000_000);
  }

  @Test
  void aFileOfTheLargestSizeIsRead() throws IOException {
    String comment =
        "#".repeat(YamlFile.MOST_BYTES - SmallData.TOWN.getBytes(UTF_8).length - 1) + "\n";

    data.write("testby-2020/town.yaml", SmallData.TOWN + comment);
    assertThat(data.problems()).isEmpty();

    data.write("testby-2020/town.yaml", SmallData.TOWN + "#" + comment);
    assertThat(data.problems()).hasSize(1);
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws IOException {
    assumeTrue(
        Files.getFileStore(data.path("testby-2020")).supportsFileAttributeView("posix"),
        "this file system has no permissions to take away");
    Path secret = data.path("testby-2020/town.yaml");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("-w-------"));
    assumeFalse(Files.isReadable(secret), "the superuser may read every file");

    assertThat(data.problems())
        .containsExactly(
            "testby-2020/town.yaml: the file cannot be read (AccessDeniedException); check that you"
                + " may read it");
  }

  @Test
  void aLinkToNothingIsNamed() throws IOException {
    link(data.path("testby-2020/link.yaml"), data.path("testby-2020/nothing.yaml"));

    assertThat(data.problems())
        .singleElement()
        .asString()
        .startsWith("testby-2020/link.yaml: this is no file but something else; ");
  }

  @Test
  void aDeviceIsNotReadForEver() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "this system has no endless file");
    Path zeros = data.path("testby-2020/zeros.yaml");
    link(zeros, Path.of("/dev/zero"));

    List<String> problems = data.problems();
    Files.delete(zeros); // the temporary folder would warn of a link that leads out of it

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("testby-2020/zeros.yaml: this is no file but something else; ");
  }

  @Test
  void aFolderWithTheNameOfAFileIsNamed() throws IOException {
    Files.createDirectory(data.path("testby-2020/x.yaml"));

    assertThat(data.problems())
        .containsExactly(
            "testby-2020/x.yaml: this is no file but a folder; only files are read, so put one in"
                + " its place or give it a name without .yaml");
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "this file system has no links");
    }
  }
}
