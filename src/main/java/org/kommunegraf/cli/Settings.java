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
