package org.kommunegraf.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.kommunegraf.graph.BoltAccess;
import org.kommunegraf.graph.EmbeddedStore;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.Login;
import org.kommunegraf.graph.RemoteAccess;
import org.kommunegraf.graph.RemoteAccess.Limits;
import org.kommunegraf.graph.RemoteStore;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where a command finds the graph: a folder of its own, or a Neo4j server. */
final class GraphPlace {

  private final Settings.Store store;
  private final Settings.Neo4j neo4j;
  private final CommandLine command;
  private final Map<String, String> environment;

  private GraphPlace(
      Settings.Store store,
      Settings.Neo4j neo4j,
      CommandLine command,
      Map<String, String> environment) {
    this.store = store;
    this.neo4j = neo4j;
    this.command = command;
    this.environment = environment;
  }

  /**
   * The place that the options and the environment name.
   *
   * @throws ParameterException if they name two
   */
  static GraphPlace of(Settings.Store store, Settings.Neo4j neo4j, CommandLine command) {
    ParseResult typed = command.getParseResult();
    if (typed.hasMatchedOption("--store") && typed.hasMatchedOption("--neo4j")) {
      throw new ParameterException(
          command,
          "--store and --neo4j name two places for one graph. Keep --store for the folder of this"
              + " program, or --neo4j for a server.");
    }
    return new GraphPlace(store, neo4j, command, System.getenv());
  }

  /** The folder; empty when the graph is on a server. An option outweighs a variable. */
  Optional<Path> folder() {
    boolean server =
        neo4j.address != null
            && !neo4j.address.isEmpty()
            && !command.getParseResult().hasMatchedOption("--store");
    return server ? Optional.empty() : Optional.of(store.folder);
  }

  /**
   * Opens it.
   *
   * @throws org.kommunegraf.graph.StoreException if it cannot be used
   * @throws ParameterException if the account of a server is not given
   */
  GraphStore open() {
    return folder().map(EmbeddedStore::open).orElseGet(() -> RemoteStore.open(access()));
  }

  /** Opens it, and a folder to Neo4j tools too; the same exceptions. */
  GraphStore open(Optional<BoltAccess> bolt) {
    return bolt.map(access -> EmbeddedStore.open(store.folder, access)).orElseGet(this::open);
  }

  /**
   * How the embedded graph is offered to Neo4j tools; empty if it is not.
   *
   * @throws ParameterException if it cannot be offered so
   */
  Optional<BoltAccess> bolt(Settings.Bolt bolt) {
    if (bolt.address == null || bolt.address.isEmpty()) {
      return Optional.empty();
    }
    if (folder().isEmpty()) {
      throw new ParameterException(
          command,
          "--bolt opens the graph of --store, and yours is on a Neo4j server. Connect your tools to that one: "
              + neo4j.address);
    }
    try {
      String password =
          new Secrets(environment)
              .find("KOMMUNEGRAF_BOLT", BoltAccess.USER)
              .map(Login::secret)
              .orElse(null);
      return Optional.of(BoltAccess.of(bolt.address, password, bolt.writable));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, String.valueOf(e.getMessage()), e);
    }
  }

  private RemoteAccess access() {
    try {
      Secrets secrets = new Secrets(environment);
      Login reader =
          secrets
              .find("KOMMUNEGRAF", neo4j.user)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "A Neo4j server wants to know who asks. Give --user, and the password as"
                              + " KOMMUNEGRAF_PASSWORD or in the file that KOMMUNEGRAF_PASSWORD_FILE"
                              + " names; or a token as KOMMUNEGRAF_TOKEN or KOMMUNEGRAF_TOKEN_FILE."));
      Login publisher =
          secrets
              .find("KOMMUNEGRAF_PUBLISHER", environment.get("KOMMUNEGRAF_PUBLISHER_USER"))
              .orElse(null);
      return new RemoteAccess(
          String.valueOf(neo4j.address),
          reader,
          publisher,
          neo4j.database,
          neo4j.certificates,
          limits());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, String.valueOf(e.getMessage()), e);
    }
  }

  private Limits limits() {
    return new Limits(
        neo4j.connections,
        Duration.ofSeconds(neo4j.secondsToConnect),
        Duration.ofSeconds(neo4j.secondsToWait),
        Duration.ofSeconds(neo4j.secondsToRetry));
  }

  /** {@code The store in FOLDER}, {@code The database at URI}. */
  @Override
  public String toString() {
    return folder()
        .map(folder -> "The store in " + folder)
        .orElse("The database at " + neo4j.address);
  }
}
