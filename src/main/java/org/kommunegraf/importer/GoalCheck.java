package org.kommunegraf.importer;

import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.PolicyGoal;

/** A goal begins where something was measured, and its target is a figure of the same kind. */
final class GoalCheck {

  private GoalCheck() {}

  static void check(World world) {
    world.read(PolicyGoal.class).forEach(goal -> check(world, goal));
  }

  private static void check(World world, PolicyGoal goal) {
    Observation start = world.find(goal.startingPoint(), Observation.class);
    Observation target = world.find(goal.target(), Observation.class);
    if (start == null) {
      return;
    }
    if (start.value().status() != FigureStatus.ACTUAL) {
      world.problem(
          goal,
          "startingPoint",
          "%s is %s; a starting point is what was measured, so write one that is ACTUAL"
              .formatted(start.id(), start.value().status()));
    }
    if (target != null
        && !(start.measure().equals(target.measure()) && start.unit() == target.unit())) {
      world.problem(
          goal,
          "startingPoint",
          "it measures %s in %s, and the target %s in %s; one goes from one figure to another of the same kind, so correct one of the two"
              .formatted(start.measure().id(), start.unit(), target.measure().id(), target.unit()));
    }
  }
}
