package org.kommunegraf.graph;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the embedded graph is offered to Neo4j tools, over Bolt.
 *
 * @param host the host as it was asked for
 * @param ip what the host stands for on this machine
 * @param port 1 to 65535
 * @param password what the user {@link #USER} has to give; null where anyone may read
 * @param writable whether the tools may change the graph too
 */
public record BoltAccess(
    String host, InetAddress ip, int port, @Nullable String password, boolean writable) {

  /** The one user, where there is a password: the name that Neo4j's tools fill in by themselves. */
  public static final String USER = "neo4j";

  private static final Pattern FORM =
      Pattern.compile("(?:(?:\\[(?<v6>[^\\[\\]]+)]|(?<host>[^:\\[\\]]+)):)?(?<port>\\d{1,5})");
  private static final int MOST = 65_535;
  private static final int SHORTEST_PASSWORD = 8;

  /**
   * @throws IllegalArgumentException with a sentence, if a network or writing is to be opened
   *     without a password, or the password is too short
   */
  public BoltAccess {
    if (password == null && !ip.isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "--bolt "
              + host
              + " opens the graph to other machines. "
              + passwordFirst()
              + ", or leave the host out: then only this machine reaches it.");
    }
    if (password == null && writable) {
      // Bolt also speaks WebSocket and asks for no origin: any page in a browser here could write
      throw new IllegalArgumentException(
          "--bolt-writable lets every program of this machine change the graph, and every web page that is open in"
              + " a browser here. "
              + passwordFirst()
              + ".");
    }
    if (password != null && password.length() < SHORTEST_PASSWORD) {
      throw new IllegalArgumentException(
          "The password for --bolt is too short; it needs at least "
              + SHORTEST_PASSWORD
              + " characters.");
    }
  }

  private static String passwordFirst() {
    return "Give a password as KOMMUNEGRAF_BOLT_PASSWORD or in the file that KOMMUNEGRAF_BOLT_PASSWORD_FILE names";
  }

  /**
   * Reads {@code HOST:PORT}, or a port alone, which is one of this machine only. Looks the host up.
   *
   * @throws IllegalArgumentException with a sentence, if it is no such address or may not be opened
   *     so
   */
  public static BoltAccess of(String text, @Nullable String password, boolean writable) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || port(form) < 1 || port(form) > MOST) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no address for --bolt; write HOST:PORT or a port alone, such as 7687, from 1 to "
              + MOST
              + ".");
    }
    String v6 = form.group("v6");
    String named = v6 == null ? form.group("host") : v6;
    String host = named == null ? "127.0.0.1" : named;
    try {
      return new BoltAccess(host, InetAddress.getByName(host), port(form), password, writable);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "The host \""
              + host
              + "\" of --bolt is not known. Leave it out for this machine alone, or write an address of this machine.",
          e);
    }
  }

  private static int port(Matcher form) {
    return Integer.parseInt(form.group("port"));
  }

  /** What a tool is given, such as {@code bolt://127.0.0.1:7687}. */
  public String address() {
    return "bolt://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return address();
  }

  /**
   * Tries the port before Neo4j takes seconds to find out the same.
   *
   * @throws StoreException if it cannot be opened
   */
  void refuseTakenPort() {
    try (ServerSocket trial = new ServerSocket()) {
      trial.setReuseAddress(true);
      trial.bind(new InetSocketAddress(ip, port));
    } catch (BindException e) {
      boolean elsewhere = String.valueOf(e.getMessage()).contains("assign");
      throw new StoreException(
          elsewhere
              ? "The host \"" + host + "\" of --bolt is not an address of this machine."
              : "Port "
                  + port
                  + " of "
                  + host
                  + " is in use by another program. Stop that program, or choose another port with --bolt.",
          e);
    } catch (IOException e) {
      throw new StoreException(
          address() + " cannot be opened (" + e.getMessage() + "). Choose another with --bolt.", e);
    }
  }
}
