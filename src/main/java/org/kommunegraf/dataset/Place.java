package org.kommunegraf.dataset;

/**
 * Where something stands in the data.
 *
 * @param file the file, relative to the folder that was read, with {@code /}
 * @param line the line, from 1; 0 for a file or folder as a whole
 */
public record Place(String file, int line) implements Comparable<Place> {

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
