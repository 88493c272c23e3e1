package org.kommunegraf.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a Neo4j server: {@code 5.26.30}, {@code 5.26-aura}, {@code 2025.08.0}.
 *
 * @param major the first number
 * @param minor the second
 */
record ServerVersion(int major, int minor) {

  /** The first that takes labels and relationship types from parameters. */
  static final ServerVersion OLDEST = new ServerVersion(5, 26);

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6}).*");

  /**
   * @throws IllegalArgumentException if it begins with no two numbers
   */
  static ServerVersion parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no version of Neo4j");
    }
    return new ServerVersion(
        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  boolean isTooOld() {
    return major < OLDEST.major || (major == OLDEST.major && minor < OLDEST.minor);
  }
}
