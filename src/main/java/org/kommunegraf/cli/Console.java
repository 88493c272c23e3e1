package org.kommunegraf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.kommunegraf.dataset.Problem;
import org.kommunegraf.graph.StoreException;
import org.kommunegraf.graphql.RefusedRequest;
import org.kommunegraf.http.AddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/**
 * What people read: answers on standard output, everything else on standard error, colours on a
 * terminal only.
 */
public final class Console {

  /** The data has problems, which were listed. */
  static final int PROBLEMS = 1;

  /** The command line is wrong. */
  static final int MISUSED = 2;

  /** Something outside the program is in the way. */
  static final int OUTSIDE = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Console.class);

  private Console() {}

  /** A line of the answer. {@code @|bold …|@} marks colours. */
  static void say(String line) {
    System.out.println(Ansi.AUTO.string(line));
    System.out.flush();
  }

  /** An answer as it is, whatever the terminal's encoding. */
  static void write(String answer) {
    System.out.writeBytes(answer.getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  /** A line beside the answer. */
  static void note(String line) {
    System.err.println(Ansi.AUTO.string(line));
  }

  /**
   * Lists problems, one line each; the texts are the data's own, so nothing in them is taken for a
   * colour.
   */
  static void list(List<Problem> problems) {
    for (Problem problem : problems) {
      System.err.println(
          Ansi.AUTO.string("@|bold " + problem.place() + "|@: ") + problem.sentence());
    }
  }

  /** {@code 1 problem}, {@code 2 problems}. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** Whether a folder can be read; if not, a sentence says why. */
  static boolean isReadableFolder(String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      note("There is no folder " + folder + ". Name the right one with " + option + ".");
      return false;
    }
    if (!Files.isReadable(folder)) {
      note(
          "The folder "
              + folder
              + " cannot be read: permission denied. Change its permissions, or name another with "
              + option
              + ".");
      return false;
    }
    return true;
  }

  /** The last word on an exception: one sentence, and for faults of ours where the details are. */
  public static int explain(Exception failure, CommandLine command, ParseResult arguments) {
    return explain(cause(failure), command);
  }

  /** What went wrong in a thread that another one waits for. */
  private static Throwable cause(Throwable failure) {
    boolean wraps =
        failure instanceof CompletionException || failure instanceof UncheckedIOException;
    return wraps && failure.getCause() != null ? cause(failure.getCause()) : failure;
  }

  private static int explain(Throwable failure, CommandLine command) {
    if (failure instanceof StoreException || failure instanceof AddressException) {
      note(String.valueOf(failure.getMessage()));
      return OUTSIDE;
    }
    if (failure instanceof RefusedRequest) {
      note(String.valueOf(failure.getMessage()));
      return MISUSED;
    }
    if (failure instanceof UnansweredException unanswered) {
      note(String.valueOf(failure.getMessage()));
      return unanswered.exitCode();
    }
    if (failure instanceof IOException) {
      note(
          "A file could not be read or written: "
              + failure.getMessage()
              + ". Check that it is there and that you may.");
      return OUTSIDE;
    }
    LOG.error("{} failed", command.getCommandName(), failure);
    note(
        "This is a fault of the program ("
            + failure.getClass().getSimpleName()
            + "); the log above says more. Please report it.");
    return OUTSIDE;
  }
}
