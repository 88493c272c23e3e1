package org.kommunegraf.importer;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.dataset.Problem;
import org.kommunegraf.model.Entity;

/** Joins what was read with what is published, and checks the result as a whole. */
public final class Importer {

  private static final List<Consumer<World>> CHECKS =
      List.of(
          ReferenceCheck::check,
          CycleCheck::check,
          SupportCheck::check,
          CorrectionCheck::check,
          NameCheck::check,
          FigureCheck::check,
          SpendCheck::check,
          WholeCheck::check,
          SumCheck::check,
          PartCheck::check,
          GoalCheck::check,
          MunicipalityCheck::check,
          RateCheck::check,
          SourceCheck::check,
          PrintCheck::check);

  private Importer() {}

  /**
   * The outcome of an import.
   *
   * @param entities all entities of the next release, by id; not to be used while there is a
   *     problem
   * @param problems every problem, of reading and of checking, by place
   */
  public record Outcome(List<Entity> entities, List<Problem> problems) {
    public boolean isSound() {
      return problems.isEmpty();
    }
  }

  /**
   * Replaces what the read folders said before by what they say now, and keeps all else.
   *
   * @param dataset what was read
   * @param published the entities of the published release; empty if there is none
   */
  public static Outcome merge(Dataset dataset, Collection<Entity> published) {
    World world = Merge.of(dataset, published);
    CHECKS.forEach(check -> check.accept(world));
    List<Problem> problems =
        Stream.concat(dataset.problems().stream(), world.problems().stream()).sorted().toList();
    return new Outcome(List.copyOf(world.entities()), problems);
  }
}
