package org.kommunegraf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The health check of a container, which has no other program: asks the server of this machine on
 * {@code KOMMUNEGRAF_PORT} whether it is ready, and ends with 0 if so and with 1 otherwise.
 *
 * <p>It uses no library, not even that of the command line, because it runs every few seconds.
 */
public final class HealthProbe {

  private static final int MOST_MILLIS = 5_000;

  private HealthProbe() {}

  public static void main(String[] arguments) {
    int port = Integer.parseInt(System.getenv().getOrDefault("KOMMUNEGRAF_PORT", "8080"));
    System.exit(isReady(port) ? 0 : 1);
  }

  private static boolean isReady(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MOST_MILLIS);
      socket.setSoTimeout(MOST_MILLIS);
      String status = firstLine(socket);
      System.out.println("The server on port " + port + " answered " + status + ".");
      return status != null && status.matches("HTTP/1\\.[01] 200 .*");
    } catch (IOException e) {
      System.out.println("No server answers on port " + port + ": " + e.getMessage() + ".");
      return false;
    }
  }

  private static @Nullable String firstLine(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write("GET /health/ready HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
        .readLine();
  }
}
