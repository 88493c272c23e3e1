package org.kommunegraf;

import org.kommunegraf.cli.AskCommand;
import org.kommunegraf.cli.CheckCommand;
import org.kommunegraf.cli.Console;
import org.kommunegraf.cli.ImportCommand;
import org.kommunegraf.cli.ServeCommand;
import org.kommunegraf.cli.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
    name = "kommunegraf",
    description = "An open, cited knowledge graph of how Nordic municipalities use social media.",
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      ImportCommand.class,
      VerifyCommand.class,
      AskCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Every option can be given as an environment variable too: --data as KOMMUNEGRAF_DATA.",
      "",
      "Exit codes: 0 done; 1 the data has problems, which are listed; 2 the command line is wrong;",
      "3 something outside is in the way, such as a port that is taken; 134 memory ran out."
    })
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs the program and gives its exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Console::explain)
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }
}
