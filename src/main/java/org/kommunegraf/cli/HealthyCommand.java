package org.kommunegraf.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks a server of this machine whether it is ready, for a container, which has no other program. */
@Command(
    name = "healthy",
    description = {
      "Asks the server that \"serve\" started with the same --host and --port whether it is ready.",
      "Exits with 0 if it has a release to answer from, and with 3 if it has none or is not there."
    },
    mixinStandardHelpOptions = true)
public final class HealthyCommand implements Callable<Integer> {

  private static final int MOST_MILLIS = 4_000;

  @Mixin private Settings.Server server = new Settings.Server();

  @Override
  public Integer call() throws IOException, URISyntaxException {
    URI ready = new URI("http", null, host(), server.port, "/health/ready", null, null);
    // java.net.http would start threads of its own, and this runs every few seconds
    HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
    connection.setConnectTimeout(MOST_MILLIS);
    connection.setReadTimeout(MOST_MILLIS);
    try {
      int status = connection.getResponseCode();
      Console.say(ready + " answered " + status + ".");
      return status == HttpURLConnection.HTTP_OK ? 0 : Console.OUTSIDE;
    } catch (IOException e) {
      Console.note(
          "There is no answer from "
              + ready
              + " ("
              + e.getMessage()
              + "). Is \"kommunegraf serve\" running there? Name its --host and --port.");
      return Console.OUTSIDE;
    } finally {
      connection.disconnect();
    }
  }

  /** Where a server is asked that listens on all addresses. */
  private String host() throws IOException {
    InetAddress address = InetAddress.getByName(server.host);
    return address.isAnyLocalAddress()
        ? InetAddress.getLoopbackAddress().getHostAddress()
        : server.host;
  }
}
