package org.kommunegraf.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which a browser saves files. */
record Downloads(Path folder) {

  static Downloads inNewFolder() throws IOException {
    return new Downloads(Files.createTempDirectory("kommunegraf-downloads"));
  }

  void forget() throws IOException {
    for (Path file : list()) {
      Files.delete(file);
    }
  }

  /** The file with this ending; null while there is none that is saved whole. */
  @Nullable Path find(String ending) {
    try {
      return list().stream()
          .filter(file -> file.toString().endsWith("." + ending))
          .findFirst()
          .orElse(null);
    } catch (IOException e) {
      return null; // it was renamed while it was looked at
    }
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
