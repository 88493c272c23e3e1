package org.kommunegraf.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a WebSocket and Vert.x's handler of graphql-transport-ws. What arrives is given on
 * by whoever owns the gate, who looks at it first; what the handler sends goes out as the owner
 * wants it.
 */
final class SocketGate {

  /** The most that fits into a close frame (RFC 6455, 5.5). */
  private static final int MOST_REASON = 123;

  private final ServerWebSocket socket;
  private final ServerWebSocket inside;
  private Handler<String> messages = text -> {};
  private Handler<Void> end = nothing -> {};
  private @Nullable String instead;
  private boolean closing;
  private short code = CloseCode.GOING_AWAY.code;
  private String reason = "The server stops; connect again in some seconds.";

  SocketGate(ServerWebSocket socket) {
    this.socket = socket;
    this.inside = proxy(ServerWebSocket.class, this::call);
    // Vert.x calls this whenever a socket is to be closed; without it, a server that stops would
    // close with 1000, after which clients do not come again
    socket.shutdownHandler(
        closed -> {
          closing = true;
          socket.close(code, reason);
        });
  }

  /** The socket as Vert.x's handler sees it. */
  ServerWebSocket inside() {
    return inside;
  }

  /** The request as Vert.x's handler sees it: one that has become this WebSocket. */
  RoutingContext inside(RoutingContext context) {
    HttpServerRequest request =
        proxy(
            HttpServerRequest.class,
            (self, method, args) ->
                method.getName().equals("toWebSocket")
                    ? Future.succeededFuture(inside)
                    : invoke(context.request(), method, args));
    return proxy(
        RoutingContext.class,
        (self, method, args) ->
            method.getName().equals("request") ? request : invoke(context, method, args));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler calls) {
    return type.cast(
        Proxy.newProxyInstance(SocketGate.class.getClassLoader(), new Class<?>[] {type}, calls));
  }

  private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] args)
      throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  @SuppressWarnings("unchecked") // the methods of a WebSocket, by name
  private @Nullable Object call(Object self, Method method, Object @Nullable [] args)
      throws Throwable {
    if (args != null) {
      switch (method.getName()) {
        case "textMessageHandler" -> messages = (Handler<String>) args[0];
        case "closeHandler" -> end = (Handler<Void>) args[0];
        case "binaryMessageHandler" -> {}
        case "writeTextMessage" -> {
          return socket.writeTextMessage(instead == null ? (String) args[0] : instead);
        }
        case "close" -> {
          return close((short) args[0], String.valueOf(args[1]));
        }
        default -> {
          return invoke(socket, method, args);
        }
      }
      return self;
    }
    return invoke(socket, method, args);
  }

  /** Gives a message to the handler. */
  void pass(String message) {
    messages.handle(message);
  }

  /** Tells the handler that the client is gone. */
  void end() {
    closing = true;
    end.handle(null);
  }

  /** Lets the handler send a message, of which this is the text. */
  void sendAs(String text, Runnable sending) {
    instead = text;
    try {
      sending.run();
    } finally {
      instead = null;
    }
  }

  /** Whether nothing is to be sent any more. */
  boolean isClosing() {
    return closing || socket.isClosed();
  }

  /** Whether what was sent waits for the client to read. */
  boolean isFull() {
    return !isClosing() && socket.writeQueueFull();
  }

  void write(String text) {
    if (!isClosing()) {
      socket.writeTextMessage(text);
    }
  }

  void ping() {
    socket.writePing(Buffer.buffer());
  }

  Future<Void> close(CloseCode why, String sentence) {
    return close(why.code, sentence);
  }

  /** The first reason to close counts. */
  private Future<Void> close(short why, String sentence) {
    if (isClosing()) {
      return Future.succeededFuture();
    }
    closing = true;
    code = why;
    reason = sentence.substring(0, Math.min(MOST_REASON, sentence.length()));
    while (reason.getBytes(StandardCharsets.UTF_8).length > MOST_REASON) {
      reason = reason.substring(0, reason.length() - 1);
    }
    return socket.close(code, reason);
  }
}
