package org.kommunegraf.http;

import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where the server listens.
 *
 * @param host the host as it was asked for
 * @param ip what the host stands for on this machine
 * @param port the port as it was asked for; 0 for any free one
 */
record ListenAddress(String host, InetAddress ip, int port) {

  private static final int MOST = 65_535;

  /**
   * Looks the host up, which may ask the network.
   *
   * @throws AddressException if there is no such host or port
   */
  static ListenAddress resolve(String host, int port) {
    if (port < 0 || port > MOST) {
      throw new AddressException(
          "There is no port "
              + port
              + ". Choose one from 1 to "
              + MOST
              + " with --port, or 0 for any free one.",
          new IllegalArgumentException("port " + port));
    }
    try {
      return new ListenAddress(host, InetAddress.getByName(host), port);
    } catch (UnknownHostException e) {
      throw new AddressException(
          "The host \""
              + host
              + "\" is not known. Choose an address of this machine with --host: "
              + "127.0.0.1 for this machine alone, 0.0.0.0 for everyone who can reach it.",
          e);
    }
  }

  /** Whether only programs on this machine can reach the server. */
  boolean isLoopback() {
    return ip.isLoopbackAddress();
  }

  /** What a browser on this machine opens. */
  String uri(int actualPort) {
    return "http://" + (ip.isAnyLocalAddress() ? "localhost" : literal()) + ":" + actualPort + "/";
  }

  /** The sentence about a port that could not be opened. */
  AddressException cannotListen(Throwable cause) {
    String reason = String.valueOf(cause.getMessage());
    if (reason.contains("Permission denied")) {
      return new AddressException(
          "Port "
              + port
              + " may be opened by the system administrator only. Choose one from 1024"
              + " with --port, such as 8080.",
          cause);
    }
    if (reason.contains("Cannot assign")) {
      return new AddressException(
          "The host \""
              + host
              + "\" is not an address of this machine. Choose one with --host: "
              + "127.0.0.1 for this machine alone, 0.0.0.0 for everyone who can reach it.",
          cause);
    }
    if (cause instanceof BindException) {
      return new AddressException(
          "Port "
              + port
              + " of "
              + host
              + " is in use by another program. Stop that program,"
              + " or choose another port with --port (0 takes any free one).",
          cause);
    }
    return new AddressException(
        "The address "
            + host
            + ":"
            + port
            + " cannot be opened ("
            + reason
            + "). Choose another with --host and --port.",
        cause);
  }

  private String literal() {
    String address = ip.getHostAddress();
    return ip instanceof Inet6Address ? "[" + address.replaceFirst("%.*", "") + "]" : address;
  }
}
