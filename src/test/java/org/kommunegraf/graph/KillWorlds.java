package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;

/**
 * The releases that a killed publisher and its witness both know: each follows from the one before
 * it by changing a share of the entities, adding some and taking some away.
 */
final class KillWorlds {

  private static final int OF_EACH_TYPE = 25;
  private static final int MOST_OTHERS = 10;
  private static final int[] SHARES = {2, 25, 90};

  private KillWorlds() {}

  /**
   * The entities of one release.
   *
   * @param seed makes all releases of a round
   * @param number counts them from 1
   */
  static List<Entity> world(long seed, int number) {
    List<Entity> world = new RandomEntities(seed, OF_EACH_TYPE).all();
    Random random = new Random(seed);
    for (int i = 1; i <= number; i++) {
      world = changed(world, random);
    }
    return world;
  }

  /** No reference names an entity that comes or goes: their numbers are above those of the rest. */
  private static List<Entity> changed(List<Entity> before, Random random) {
    RandomEntities other = new RandomEntities(random.nextLong(), OF_EACH_TYPE);
    int share = SHARES[random.nextInt(SHARES.length)];
    List<Entity> after = new ArrayList<>();
    for (Entity entity : before) {
      int number = number(entity);
      if (number < OF_EACH_TYPE) {
        after.add(random.nextInt(100) < share ? other.entity(Shape.of(entity), number) : entity);
      }
    }
    for (int i = random.nextInt(MOST_OTHERS); i > 0; i--) {
      Shape shape = Shape.entities().get(random.nextInt(Shape.entities().size()));
      after.add(other.entity(shape, OF_EACH_TYPE + i));
    }
    return after;
  }

  private static int number(Entity entity) {
    return Integer.parseInt(entity.id().substring(entity.id().lastIndexOf('/') + 1));
  }
}
