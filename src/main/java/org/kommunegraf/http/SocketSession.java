package org.kommunegraf.http;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * One client's WebSocket, from its opening to its close: what is to be done beside the protocol,
 * which Vert.x's handler speaks.
 */
final class SocketSession {

  private final ServerWebSocket socket;
  private final SocketGate gate;
  private final List<String> releases;
  private final SocketOperations operations;
  private final Context context;
  private final SocketIntake intake;
  private boolean initialised;
  private boolean heard = true;

  /**
   * To be called on the socket's event loop.
   *
   * @param releases the pins in the socket's address and headers, which hold for all its operations
   * @param intake counts what comes in for this session
   */
  SocketSession(
      ServerWebSocket socket,
      SocketGate gate,
      List<String> releases,
      SocketOperations operations,
      Context context,
      Function<SocketSession, SocketIntake> intake) {
    this.socket = socket;
    this.gate = gate;
    this.releases = releases;
    this.operations = operations;
    this.context = context;
    this.intake = intake.apply(this);
  }

  SocketOperations operations() {
    return operations;
  }

  /**
   * Begins to listen to the client.
   *
   * @param ping milliseconds from one ping to the next
   */
  void start(Vertx vertx, long ping, Runnable whenClosed) {
    long pings = vertx.setPeriodic(ping, again -> ping());
    socket.textMessageHandler(this::receive);
    socket.binaryMessageHandler(
        bytes ->
            gate.close(CloseCode.BAD_MESSAGE, "Messages are JSON in text frames, not in binary."));
    socket.frameHandler(
        frame -> {
          heard = true;
          intake.came(frame);
          // Vert.x answers a client's pings by itself, however much waits to be sent
          if (gate.isFull()) {
            socket.pause();
          }
        });
    socket.drainHandler(
        drained -> {
          heard = true;
          socket.resume();
          operations.next();
        });
    socket.exceptionHandler(this::breakOff);
    socket.closeHandler(
        closed -> {
          vertx.cancelTimer(pings);
          intake.close();
          gate.end();
          operations.close();
          whenClosed.run();
        });
  }

  /** Another release is answered from; may be called on any thread. */
  void switched() {
    context.runOnContext(now -> operations.switched());
  }

  private void ping() {
    if (gate.isClosing() || gate.isFull()) {
      return; // a client that takes nothing runs into the idle time of all connections
    }
    if (heard) {
      heard = false;
      gate.ping();
    } else {
      gate.close(CloseCode.GOING_AWAY, "The client does not answer pings.");
    }
  }

  private void breakOff(Throwable cause) {
    // what Vert.x says of many frames that are too large together, and Netty of one
    if (cause instanceof IllegalStateException
        || (cause instanceof CorruptedWebSocketFrameException broken
            && broken.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG))) {
      gate.close(
          CloseCode.MESSAGE_TOO_LARGE,
          "The message is larger than "
              + WebServer.MOST_MESSAGE
              + " bytes; send the query by POST.");
    }
  }

  /** Vert.x's handler sees no message that it would fail at. */
  private void receive(String text) {
    if (gate.isClosing()) {
      return;
    }
    try {
      if (admits(SocketMessage.read(text), text.length())) {
        gate.pass(text);
      }
    } catch (Refusal refusal) {
      gate.close(CloseCode.BAD_MESSAGE, String.valueOf(refusal.getMessage()));
    }
  }

  /** What comes finds no room any more. */
  void noRoom() {
    gate.close(
        CloseCode.TRY_AGAIN,
        "The server is busy: too many bytes wait for answers. Connect again in some seconds.");
  }

  /** A message has taken too long. */
  void late() {
    if (gate.isFull()) {
      intake.waitOn(); // it is not read while the client does not read
    } else {
      gate.close(CloseCode.TOO_SLOW, "The message came too slowly. Send it faster or shorter.");
    }
  }

  private boolean admits(SocketMessage message, int bytes) {
    return switch (message.type()) {
      case CONNECTION_INIT -> isFirst();
      case SUBSCRIBE ->
          admits(
              Objects.requireNonNull(message.id()),
              Objects.requireNonNull(message.payload()),
              bytes);
      case COMPLETE, PING, PONG -> true;
    };
  }

  /** Vert.x's handler has no code of its own for a second one. */
  private boolean isFirst() {
    if (initialised) {
      gate.close(CloseCode.TOO_MANY_INITS, "Too many initialisation requests");
      return false;
    }
    initialised = true;
    return true;
  }

  private boolean admits(String id, Map<?, ?> payload, int bytes) {
    try {
      return operations.admits(id, RequestReader.ofObject(payload, releases), bytes);
    } catch (Refusal refusal) {
      if (!refusal.isAbout(RequestReader.RELEASE)) {
        throw refusal; // no message of the protocol
      }
      operations.refuse(id, refusal);
      return false;
    }
  }
}
