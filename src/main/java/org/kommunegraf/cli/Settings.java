package org.kommunegraf.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Every setting, with its name, its default and a sentence. Each is also an environment variable:
 * {@code --data} is {@code KOMMUNEGRAF_DATA}.
 */
final class Settings {

  private Settings() {}

  /** Where the data is. */
  static final class Data {
    @Option(
        names = "--data",
        paramLabel = "FOLDER",
        defaultValue = "${env:KOMMUNEGRAF_DATA:-data}",
        description =
            "The folder with one folder of YAML per document. Default: ${DEFAULT-VALUE}; environment: KOMMUNEGRAF_DATA")
    Path folder = Path.of("data");
  }

  /** Where the graph is kept. */
  static final class Store {
    @Option(
        names = "--store",
        paramLabel = "FOLDER",
        defaultValue = "${env:KOMMUNEGRAF_STORE:-store}",
        description =
            "The folder of the embedded Neo4j store; it is made when it is missing. Default: ${DEFAULT-VALUE}; environment: KOMMUNEGRAF_STORE")
    Path folder = Path.of("store");
  }

  /**
   * A Neo4j server that keeps the graph instead of the folder. Its secrets are no options, see
   * {@link Secrets}.
   */
  static final class Neo4j {
    @Option(
        names = "--neo4j",
        paramLabel = "URI",
        defaultValue = "${env:KOMMUNEGRAF_NEO4J}",
        description =
            "The Bolt address of a Neo4j server or cluster that keeps the graph, such as neo4j+s://HOST:7687, instead of --store; environment: KOMMUNEGRAF_NEO4J")
    @Nullable String address;

    @Option(
        names = "--user",
        paramLabel = "USER",
        defaultValue = "${env:KOMMUNEGRAF_USER}",
        description =
            "The user on the Neo4j server. The password is given as KOMMUNEGRAF_PASSWORD or in the file KOMMUNEGRAF_PASSWORD_FILE; environment: KOMMUNEGRAF_USER")
    @Nullable String user;

    @Option(
        names = "--database",
        paramLabel = "NAME",
        defaultValue = "${env:KOMMUNEGRAF_DATABASE}",
        description =
            "The database on the Neo4j server. Default: the user's own; environment: KOMMUNEGRAF_DATABASE")
    @Nullable String database;

    @Option(
        names = "--certificates",
        paramLabel = "FILE",
        defaultValue = "${env:KOMMUNEGRAF_CERTIFICATES}",
        description =
            "A PEM file with the certificates to trust. Default: those of the system; environment: KOMMUNEGRAF_CERTIFICATES")
    @Nullable Path certificates;

    @Option(
        names = "--connections",
        paramLabel = "NUMBER",
        defaultValue = "${env:KOMMUNEGRAF_CONNECTIONS:-8}",
        description =
            "The most connections to a Neo4j server. Default: ${DEFAULT-VALUE}; environment: KOMMUNEGRAF_CONNECTIONS")
    int connections = 8;

    @Option(
        names = "--seconds-to-connect",
        paramLabel = "SECONDS",
        defaultValue = "${env:KOMMUNEGRAF_SECONDS_TO_CONNECT:-10}",
        description =
            "How long a connection to it may take to stand. Default: ${DEFAULT-VALUE}; environment: KOMMUNEGRAF_SECONDS_TO_CONNECT")
    int secondsToConnect = 10;

    @Option(
        names = "--seconds-to-wait",
        paramLabel = "SECONDS",
        defaultValue = "${env:KOMMUNEGRAF_SECONDS_TO_WAIT:-30}",
        description =
            "How long to wait for a free connection. Default: ${DEFAULT-VALUE}; environment: KOMMUNEGRAF_SECONDS_TO_WAIT")
    int secondsToWait = 30;

    @Option(
        names = "--seconds-to-retry",
        paramLabel = "SECONDS",
        defaultValue = "${env:KOMMUNEGRAF_SECONDS_TO_RETRY:-30}",
        description =
            "How long a transaction is tried again that failed for a passing reason. Default: ${DEFAULT-VALUE}; environment: KOMMUNEGRAF_SECONDS_TO_RETRY")
    int secondsToRetry = 30;
  }

  /** The door for Neo4j tools. Its password is no option, see {@link Secrets}. */
  static final class Bolt {
    @Option(
        names = "--bolt",
        paramLabel = "HOST:PORT",
        defaultValue = "${env:KOMMUNEGRAF_BOLT}",
        description =
            "Where Neo4j tools may read the graph of --store over Bolt; a port alone, such as 7687, is seen from this machine only. A password is given as KOMMUNEGRAF_BOLT_PASSWORD or in the file KOMMUNEGRAF_BOLT_PASSWORD_FILE; environment: KOMMUNEGRAF_BOLT")
    @Nullable String address;

    @Option(
        names = "--bolt-writable",
        defaultValue = "${env:KOMMUNEGRAF_BOLT_WRITABLE:-false}",
        description =
            "Lets those tools change the graph too; needs a password. Default: ${DEFAULT-VALUE}; environment: KOMMUNEGRAF_BOLT_WRITABLE")
    boolean writable;
  }

  /** A server that runs somewhere. */
  static final class Remote {
    @Option(
        names = "--url",
        paramLabel = "URL",
        defaultValue = "${env:KOMMUNEGRAF_URL}",
        description =
            "The address of a running server to ask, such as http://127.0.0.1:8080/. Without it: the server that runs on the store or, when there is none, the store itself; environment: KOMMUNEGRAF_URL")
    @Nullable String url;
  }

  /** Where the server listens. */
  static final class Server {
    @Option(
        names = "--host",
        paramLabel = "HOST",
        defaultValue = "${env:KOMMUNEGRAF_HOST:-127.0.0.1}",
        description =
            "The address to listen on. The default is seen from this machine only. Default: ${DEFAULT-VALUE}; environment: KOMMUNEGRAF_HOST")
    String host = "127.0.0.1";

    @Option(
        names = "--port",
        paramLabel = "PORT",
        defaultValue = "${env:KOMMUNEGRAF_PORT:-8080}",
        description =
            "The port to listen on; 0 takes any free one. Default: ${DEFAULT-VALUE}; environment: KOMMUNEGRAF_PORT")
    int port = 8080;
  }

  /** Who publishes. */
  static final class Publisher {
    @Option(
        names = "--publisher-name",
        paramLabel = "NAME",
        defaultValue = "${env:KOMMUNEGRAF_PUBLISHER_NAME:-${sys:user.name}}",
        description =
            "Who publishes, as everybody who asks for the release reads it. Default: your name on this machine (${DEFAULT-VALUE}); environment: KOMMUNEGRAF_PUBLISHER_NAME")
    String name = "";
  }

  /** Where the documents are. */
  static final class Sources {
    @Option(
        names = "--sources",
        paramLabel = "FOLDER",
        required = true,
        defaultValue = "${env:KOMMUNEGRAF_SOURCES}",
        description =
            "The folder with the documents' text files, named as in each document.yaml; environment: KOMMUNEGRAF_SOURCES")
    Path folder = Path.of("sources");
  }
}
