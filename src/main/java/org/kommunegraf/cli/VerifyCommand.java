package org.kommunegraf.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.verify.DocumentReport;
import org.kommunegraf.verify.Report;
import org.kommunegraf.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds every citation against the documents' text. */
@Command(
    name = "verify",
    description = {
      "Holds every citation against the documents' text: the file's SHA-256, the lines, the printed"
          + " figures and names,",
      "and that every numeral of the text is cited or excluded. Reports how much of each document"
          + " is covered."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Exit code 1 when anything is off."})
public final class VerifyCommand implements Callable<Integer> {

  @Mixin private Settings.Sources sources = new Settings.Sources();
  @Mixin private Settings.Data data = new Settings.Data();

  @Option(
      names = "--document",
      paramLabel = "ID",
      description = {
        "Verifies only this document, such as document:aarhus-2019, and fails when its text is not"
            + " at hand."
      })
  private @Nullable String document;

  @Override
  public Integer call() throws IOException {
    if (!Console.isReadableFolder("--data", data.folder)
        || !Console.isReadableFolder("--sources", sources.folder)) {
      return Console.OUTSIDE;
    }
    Dataset dataset = DatasetReader.readAll(data.folder);
    Outcome outcome = Importer.merge(dataset, List.of());
    if (!outcome.isSound()) {
      return CheckCommand.refuse(outcome, "mend the data first, then verify it");
    }
    Report report =
        Verifier.verify(dataset, outcome.entities(), data.folder, sources.folder, document);
    if (document != null && report.documents().isEmpty()) {
      Console.note(
          "The data have no document " + document + "; write an id such as document:aarhus-2019.");
      return Console.OUTSIDE;
    }
    report.documents().forEach(VerifyCommand::say);
    Console.list(report.problems());
    if (!report.isSound()) {
      Console.note("@|red " + Console.count(report.problems().size(), "problem") + "|@ found.");
      return Console.PROBLEMS;
    }
    Console.say(
        "@|green Verified:|@ every citation stands in its document, and every numeral is accounted"
            + " for.");
    return 0;
  }

  private static void say(DocumentReport report) {
    if (!report.isAtHand() && report.isSound()) {
      Console.say(
          "%s (%s): its text is not at hand, nothing was verified"
              .formatted(report.id(), report.file()));
      return;
    }
    Console.say(summary(report));
    report.openLines().forEach(line -> Console.say("  no citation names " + line));
  }

  private static String summary(DocumentReport report) {
    return "%s (%s): %d of %d numerals cited, %d excluded; %d of %d lines cited"
        .formatted(
            report.id(),
            report.file(),
            report.citedNumerals(),
            report.numerals(),
            report.excludedNumerals(),
            report.citedLines(),
            report.lines());
  }
}
