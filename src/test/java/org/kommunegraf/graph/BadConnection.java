package org.kommunegraf.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server over TCP, on a port of its own, which a test makes worse. */
public final class BadConnection implements AutoCloseable {

  private final int to;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;
  private volatile boolean swallowing;
  private volatile long millis;
  private volatile long bytesLeft = Long.MAX_VALUE;

  private BadConnection(int to) throws IOException {
    this.to = to;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = listening.getLocalPort();
    accept();
  }

  /** A good connection, for the time being. */
  public static BadConnection to(Neo4jProcess server) {
    try {
      return new BadConnection(URI.create(server.address()).getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Bolt address by which the server is reached this way. */
  public String address() {
    return "bolt://127.0.0.1:" + port;
  }

  /** Cuts what is open; new connections are let through. */
  public void cut() {
    open.forEach(BadConnection::close);
  }

  /** Cuts what is open when the server has sent so many bytes more. */
  public void cutAfter(long bytes) {
    bytesLeft = bytes;
  }

  /** From now on connections stand, and whatever is sent over them gets lost. */
  public void swallow() {
    swallowing = true;
  }

  /** From now on each piece that is sent takes so much longer. */
  public void delay(long milliseconds) {
    millis = milliseconds;
  }

  /** Cuts what is open, and refuses what is new. */
  public void refuse() {
    close(listening);
    cut();
  }

  /** Good again. What was swallowed stays lost. */
  public void heal() {
    swallowing = false;
    millis = 0;
    bytesLeft = Long.MAX_VALUE;
    cut();
    try {
      if (listening.isClosed()) {
        listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accept();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    ServerSocket door = listening;
    inBackground(
        () -> {
          while (!door.isClosed()) {
            lead(door.accept());
          }
        });
  }

  /**
   * A server that is not there closes the door to this client, and not to those that come later.
   */
  private void lead(Socket client) throws IOException {
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), to);
    } catch (ConnectException e) {
      client.close();
      return;
    }
    open.add(client);
    open.add(server);
    inBackground(() -> pump(client, server, false));
    inBackground(() -> pump(server, client, true));
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException | InterruptedException e) {
                // it was cut
              }
            },
            "bad connection");
    thread.setDaemon(true);
    thread.start();
  }

  private void pump(Socket from, Socket into, boolean answers)
      throws IOException, InterruptedException {
    byte[] piece = new byte[8_192];
    try (from;
        into;
        InputStream in = from.getInputStream();
        OutputStream out = into.getOutputStream()) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        Thread.sleep(millis);
        if (answers && isSpent(read)) {
          cut();
          return;
        }
        if (!swallowing) {
          out.write(piece, 0, read);
          out.flush();
        }
      }
    } finally {
      open.remove(from);
      open.remove(into);
    }
  }

  private synchronized boolean isSpent(int bytes) {
    if (bytesLeft == Long.MAX_VALUE) {
      return false;
    }
    bytesLeft -= bytes;
    if (bytesLeft >= 0) {
      return false;
    }
    bytesLeft = Long.MAX_VALUE; // the next connection is good
    return true;
  }

  private static void close(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    refuse();
  }
}
