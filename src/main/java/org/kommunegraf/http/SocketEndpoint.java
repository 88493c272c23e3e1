package org.kommunegraf.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.graphql.ws.GraphQLWSHandler;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;

/**
 * {@code /graphql} with a WebSocket: subscriptions and queries by graphql-transport-ws. Opens the
 * sockets, and tells each of a new release.
 */
final class SocketEndpoint {

  static final String PROTOCOL = "graphql-transport-ws";

  private static final String PROTOCOL_HEADER = "Sec-WebSocket-Protocol";

  /** So that those who ask over HTTP meanwhile find room in the queue of the workers. */
  private static final int TOLD_AT_ONCE = 64;

  private static final long MILLISECONDS_BETWEEN = 50;

  private final Vertx vertx;
  private final CrossOrigin others;
  private final Answering answering;
  private final Workers workers;
  private final Measurements measurements;
  private final UnansweredBytes unanswered;
  private final ServerLimits limits;
  private final AtomicInteger open = new AtomicInteger();
  private final Map<ServerWebSocket, SocketSession> sessions = new ConcurrentHashMap<>();
  private @Nullable GraphQLWSHandler protocol;
  private final Runnable listening;

  SocketEndpoint(
      Vertx vertx,
      CrossOrigin others,
      Answering answering,
      Workers workers,
      Measurements measurements,
      UnansweredBytes unanswered,
      ServerLimits limits) {
    this.vertx = vertx;
    this.others = others;
    this.answering = answering;
    this.workers = workers;
    this.measurements = measurements;
    this.unanswered = unanswered;
    this.limits = limits;
    this.listening =
        answering.announcements().listen(release -> tell(sessions.values().iterator()));
  }

  int open() {
    return open.get();
  }

  private void tell(Iterator<SocketSession> left) {
    for (int told = 0; told < TOLD_AT_ONCE && left.hasNext(); told++) {
      left.next().switched();
    }
    if (left.hasNext()) {
      vertx.setTimer(MILLISECONDS_BETWEEN, later -> tell(left));
    }
  }

  /** Opens a WebSocket where one is wanted. */
  void open(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.canUpgradeToWebSocket()) {
      context.next();
      return;
    }
    checkOrigin(request);
    checkProtocol(request);
    List<String> releases = RequestReader.releases(context);
    RequestReader.release(releases);
    if (!answering.isReady()) {
      throw Health.notReady();
    }
    takeRoom();
    request
        .toWebSocket()
        .onSuccess(socket -> start(context, socket, releases))
        .onFailure(
            failure -> {
              open.decrementAndGet();
              context.fail(failure);
            });
  }

  private void checkOrigin(HttpServerRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (!others.mayListen(origin)) {
      throw new Refusal(
              ErrorCode.BAD_REQUEST,
              Status.FORBIDDEN,
              "This server answers pages of this machine only, and the WebSocket is wanted by a"
                  + " page of another host. Start the server with --host and an address that others"
                  + " can reach.")
          .about("Origin", origin, "an origin on localhost or 127.0.0.1");
    }
  }

  private static void checkProtocol(HttpServerRequest request) {
    List<String> offered = request.headers().getAll(PROTOCOL_HEADER);
    if (offered.stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .noneMatch(PROTOCOL::equals)) {
      throw Refusal.badRequest(
              "A WebSocket is opened here with the sub-protocol " + PROTOCOL + " only.")
          .about(
              PROTOCOL_HEADER,
              offered.isEmpty() ? "nothing" : String.join(", ", offered),
              PROTOCOL);
    }
  }

  private void takeRoom() {
    if (open.incrementAndGet() > limits.sockets()) {
      open.decrementAndGet();
      throw new Refusal(
              ErrorCode.NOT_READY,
              "The server is busy: "
                  + limits.sockets()
                  + " WebSockets are open already. Ask again in some seconds, or ask by POST.")
          .with(HttpHeaders.RETRY_AFTER, "5");
    }
  }

  private void start(RoutingContext context, ServerWebSocket socket, List<String> releases) {
    SocketGate gate = new SocketGate(socket);
    SocketSession session =
        new SocketSession(
            socket,
            gate,
            releases,
            new SocketOperations(answering, workers, vertx, gate, measurements, unanswered),
            vertx.getOrCreateContext(),
            owner -> intake(context, owner));
    sessions.put(gate.inside(), session);
    session.start(
        vertx,
        limits.ping().toMillis(),
        () -> {
          sessions.remove(gate.inside());
          open.decrementAndGet();
        });
    protocol().handle(gate.inside(context));
  }

  private SocketIntake intake(RoutingContext context, SocketSession session) {
    SocketIntake intake =
        new SocketIntake(vertx, unanswered, limits.pace(), session::noRoom, session::late);
    intake.watch(context.request().connection());
    return intake;
  }

  /** Made when it is first needed, so that a start does not wait for it. */
  private synchronized GraphQLWSHandler protocol() {
    GraphQLWSHandler made =
        protocol != null
            ? protocol
            : SocketProtocol.handler(
                limits.init(),
                (socket, id) -> Objects.requireNonNull(sessions.get(socket)).operations().get(id));
    protocol = made;
    return made;
  }

  /** Hears of no more releases; the sockets themselves close with the server. */
  void close() {
    listening.run();
  }
}
