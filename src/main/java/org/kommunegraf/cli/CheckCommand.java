package org.kommunegraf.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.model.Citation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads and checks the data, writes nothing. */
@Command(
    name = "check",
    description =
        "Reads and checks the data and writes nothing. Lists every problem at once, with file and line.",
    mixinStandardHelpOptions = true,
    footer = {"", "Exit code 1 when there is a problem."})
public final class CheckCommand implements Callable<Integer> {

  @Mixin private Settings.Data data = new Settings.Data();

  @Override
  public Integer call() throws IOException {
    if (!Console.isReadableFolder("--data", data.folder)) {
      return Console.OUTSIDE;
    }
    Dataset dataset = DatasetReader.readAll(data.folder);
    Outcome outcome = Importer.merge(dataset, List.of());
    if (!outcome.isSound()) {
      return refuse(outcome, "nothing was written");
    }
    long citations = outcome.entities().stream().filter(Citation.class::isInstance).count();
    Console.say(
        "@|green Sound:|@ "
            + Console.count(dataset.folders().size(), "folder")
            + ", "
            + (outcome.entities().size() - citations)
            + " entities with "
            + Console.count((int) citations, "citation")
            + ".");
    return 0;
  }

  /** Lists what is wrong with the data. */
  static int refuse(Outcome outcome, String consequence) {
    Console.list(outcome.problems());
    Console.note(
        "@|red "
            + Console.count(outcome.problems().size(), "problem")
            + "|@; "
            + consequence
            + ".");
    return Console.PROBLEMS;
  }
}
