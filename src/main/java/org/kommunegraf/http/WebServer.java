package org.kommunegraf.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server that people and programs reach over HTTP/1.1. */
public final class WebServer {

  static final int MOST_LINE = 32 * 1_024;
  static final int MOST_HEADERS = 16 * 1_024;
  static final int MOST_BODY = 1_024 * 1_024;

  /** A message on a WebSocket. The longest query fits; many half messages take little memory. */
  static final int MOST_MESSAGE = 256 * 1_024;

  private static final int IDLE_SECONDS = 60;
  private static final int SECONDS_TO_SAY_GOODBYE = 3;
  private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);

  private final HttpServer server;
  private final Workers workers;
  private final ListenAddress address;
  private final SocketEndpoint sockets;

  private WebServer(
      HttpServer server, Workers workers, ListenAddress address, SocketEndpoint sockets) {
    this.server = server;
    this.workers = workers;
    this.address = address;
    this.sockets = sockets;
  }

  /**
   * Opens the server to requests.
   *
   * @param host a name or address of this machine; on a loopback address only requests for a
   *     loopback host are answered
   * @param port 1 to 65535, or 0 for any free one
   * @return the running server; fails with {@link AddressException} if the host or port cannot be
   *     used
   */
  public static Future<WebServer> start(Vertx vertx, String host, int port, Answering answering) {
    return start(vertx, host, port, answering, new Workers(vertx), ServerLimits.DEFAULT);
  }

  static Future<WebServer> start(
      Vertx vertx,
      String host,
      int port,
      Answering answering,
      Workers workers,
      ServerLimits limits) {
    return vertx
        .executeBlocking(() -> ListenAddress.resolve(host, port))
        .compose(address -> start(vertx, address, answering, workers, limits))
        .onFailure(failure -> workers.close());
  }

  private static Future<WebServer> start(
      Vertx vertx, ListenAddress address, Answering inside, Workers workers, ServerLimits limits) {
    Measurements measurements = new Measurements();
    Answering answering = new MeasuredAnswering(inside, measurements);
    HttpServer server =
        vertx.createHttpServer(options()).invalidRequestHandler(Failures::answerUnreadable);
    CrossOrigin others = new CrossOrigin(address);
    UnansweredBytes unanswered = new UnansweredBytes(limits.unanswered());
    SocketEndpoint sockets =
        new SocketEndpoint(vertx, others, answering, workers, measurements, unanswered, limits);
    return vertx
        .executeBlocking(
            () ->
                Routes.create(
                    vertx,
                    address,
                    others,
                    answering,
                    workers,
                    sockets,
                    measurements,
                    unanswered,
                    limits))
        .compose(routes -> listen(server.requestHandler(SecurityHeaders.before(routes)), address))
        .map(listening -> new WebServer(listening, workers, address, sockets))
        .onFailure(failure -> sockets.close());
  }

  /**
   * Tries the address before what takes seconds. It may be taken all the same when the server is
   * started.
   *
   * @throws AddressException if the host or port cannot be used
   */
  public static void refuseTakenAddress(String host, int port) {
    ListenAddress address = ListenAddress.resolve(host, port);
    try (ServerSocket trial = new ServerSocket()) {
      trial.setReuseAddress(true); // as the server itself does
      trial.bind(new InetSocketAddress(address.ip(), address.port()));
    } catch (IOException e) {
      throw address.cannotListen(e);
    }
  }

  /** The port that was opened. */
  public int port() {
    return server.actualPort();
  }

  /** What a browser on this machine opens, such as {@code http://127.0.0.1:8080/}. */
  public String address() {
    return address.uri(port());
  }

  /** Accepts nothing new, gives running requests a few seconds to finish, then closes. */
  public Future<Void> close() {
    return close(TIME_TO_FINISH);
  }

  /** The same, with another time to finish. */
  Future<Void> close(Duration finishing) {
    sockets.close();
    return server.shutdown(finishing).eventually(workers::close);
  }

  private static Future<HttpServer> listen(HttpServer server, ListenAddress address) {
    return server
        .listen(
            SocketAddress.inetSocketAddress(new InetSocketAddress(address.ip(), address.port())))
        .recover(failure -> Future.failedFuture(address.cannotListen(failure)));
  }

  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setHttp2ClearTextEnabled(false)
        .setWebSocketSubProtocols(List.of(SocketEndpoint.PROTOCOL))
        .setMaxWebSocketFrameSize(MOST_MESSAGE)
        .setMaxWebSocketMessageSize(MOST_MESSAGE)
        .setWebSocketClosingTimeout(SECONDS_TO_SAY_GOODBYE)
        // a compressed message would be unpacked to any size before its size is known
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setMaxInitialLineLength(MOST_LINE)
        .setMaxHeaderSize(MOST_HEADERS)
        .setIdleTimeout(IDLE_SECONDS)
        .setIdleTimeoutUnit(TimeUnit.SECONDS);
  }
}
