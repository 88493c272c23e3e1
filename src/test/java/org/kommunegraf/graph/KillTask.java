package org.kommunegraf.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a {@link PublisherProcess} does with one store.
 *
 * @param published the numbers of the worlds that were published to it, in their order
 * @param pending the world whose publisher was killed before; 0 if there is none
 * @param again whether that world is published to its end first
 * @param transaction the writing transaction, counted from 1, at which the publisher of the next
 *     world waits to be killed; {@link #VISIBLE} for the one that makes its release visible; 0 if
 *     it is not to publish the next one
 */
record KillTask(List<Integer> published, int pending, boolean again, int transaction) {

  static final int VISIBLE = -1;

  static KillTask parse(String text) {
    String[] parts = text.split("/");
    List<Integer> published =
        Arrays.stream(parts[0].split(",")).filter(p -> !p.isEmpty()).map(Integer::valueOf).toList();
    return new KillTask(
        published,
        Integer.parseInt(parts[1]),
        Boolean.parseBoolean(parts[2]),
        Integer.parseInt(parts[3]));
  }

  /** Whether a publisher is to be killed. */
  boolean publishes() {
    return transaction != 0;
  }

  /** Whether the store was written to since it was last looked at, or will be. */
  boolean isOpened() {
    return publishes() || pending != 0;
  }

  /** The world after all that were tried. */
  int next() {
    return 1
        + Stream.concat(published.stream(), Stream.of(pending)).mapToInt(n -> n).max().orElse(0);
  }

  @Override
  public String toString() {
    return published.stream().map(String::valueOf).collect(Collectors.joining(","))
        + "/"
        + pending
        + "/"
        + again
        + "/"
        + transaction;
  }
}
