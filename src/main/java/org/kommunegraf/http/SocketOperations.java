package org.kommunegraf.http;

import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlRequest;

/**
 * The operations of one WebSocket. They are carried out one after the other, and only while the
 * client takes what is sent: a slow client makes nothing grow, and of several releases it hears of
 * the newest. Everything here happens on the socket's event loop but the work.
 */
final class SocketOperations {

  /** How many may be there at once, waiting or listening. */
  static final int MOST = 16;

  private static final long MILLISECONDS_TO_TRY_AGAIN = 1_000;

  /**
   * What comes of carrying an operation out.
   *
   * @param message to be sent; null for nothing
   * @param isError whether the message is one of an error
   * @param ends whether nothing more comes of it
   * @param release where the answer comes from; null if there is none
   */
  private record Outcome(
      @Nullable String message, boolean isError, boolean ends, @Nullable Object release) {}

  private final Answering answering;
  private final Workers workers;
  private final Vertx vertx;
  private final SocketGate gate;
  private final Measurements measurements;
  private final UnansweredBytes unanswered;
  private final Map<String, SocketOperation> live = new LinkedHashMap<>();
  private final Deque<SocketOperation> due = new ArrayDeque<>();
  private boolean working;
  private int switches;

  SocketOperations(
      Answering answering,
      Workers workers,
      Vertx vertx,
      SocketGate gate,
      Measurements measurements,
      UnansweredBytes unanswered) {
    this.unanswered = unanswered;
    this.measurements = measurements;
    this.answering = answering;
    this.workers = workers;
    this.vertx = vertx;
    this.gate = gate;
  }

  /**
   * Whether there is room for an operation, which is then made ready. Of two with one id, the
   * second is let through to Vert.x's handler, which ends the connection.
   *
   * @param bytes how much room it takes while it is there
   */
  boolean admits(String id, GraphQlRequest request, int bytes) {
    if (live.size() >= MOST && !live.containsKey(id)) {
      refuse(
          id,
          Refusal.badRequest(
                  "There are "
                      + MOST
                      + " operations on this connection already; complete one, or open another"
                      + " connection.")
              .about("id", id, "at most " + MOST + " operations"));
      return false;
    }
    if (live.containsKey(id)) {
      return true;
    }
    UnansweredBytes.Share share = unanswered.open();
    if (!share.grow(bytes)) {
      refuse(id, Bodies.noRoom());
      return false;
    }
    live.put(id, new SocketOperation(id, request, share, this::start, this::forget));
    return true;
  }

  /** The operation with this id, which must be there. */
  SocketOperation get(String id) {
    return Objects.requireNonNull(live.get(id), id);
  }

  void refuse(String id, Refusal refusal) {
    gate.write(SocketMessage.error(id, List.of(refusal.error())));
  }

  private void start(SocketOperation operation) {
    due.add(operation);
    next();
  }

  private void forget(SocketOperation operation) {
    live.remove(operation.id, operation);
    due.remove(operation);
    operation.end();
  }

  /** The client is gone. */
  void close() {
    List.copyOf(live.values()).forEach(this::forget);
  }

  /** Another release is answered from. */
  void switched() {
    switches++;
    live.values().stream()
        .filter(operation -> operation.told != null && !due.contains(operation))
        .forEach(due::add);
    next();
  }

  /** Goes on with what is due, if the client takes what is sent. */
  void next() {
    if (working || due.isEmpty() || gate.isClosing() || gate.isFull()) {
      return;
    }
    SocketOperation operation = due.remove();
    int before = switches;
    working = true;
    try {
      workers
          .run(() -> carryOut(operation))
          .onSuccess(outcome -> send(operation, outcome, before))
          .onFailure(failure -> fail(operation, failure))
          .onComplete(done -> nextAfter());
    } catch (Refusal busy) {
      fail(operation, busy);
      nextAfter();
    }
  }

  private void nextAfter() {
    working = false;
    next();
  }

  /** Never called on an event loop. */
  private Outcome carryOut(SocketOperation operation) {
    GraphQlRequest request = operation.request.until(operation::isEnded);
    boolean subscribes =
        operation.told != null
            || answering.kindOf(request.query(), request.operationName())
                == OperationKind.SUBSCRIPTION;
    if (subscribes && request.release() != null) {
      throw new Refusal(
              ErrorCode.BAD_VALUE,
              "A subscription tells of new releases, so it cannot be pinned to one; leave the"
                  + " release out.")
          .about(RequestReader.RELEASE, request.release(), null);
    }
    GraphQlAnswer answer = answering.execute(request);
    Object release = Answers.release(answer);
    if (!answer.executed()) {
      return new Outcome(
          SocketMessage.error(operation.id, answer.body().get("errors")), true, true, release);
    }
    boolean isKnown = subscribes && (operation.told == null || operation.told.equals(release));
    return new Outcome(
        isKnown ? null : SocketMessage.next(operation.id, answer.body()),
        false,
        !subscribes,
        release);
  }

  private void send(SocketOperation operation, Outcome outcome, int before) {
    if (live.get(operation.id) != operation || gate.isClosing()) {
      return; // the client completed it meanwhile, or left
    }
    operation.told = Objects.requireNonNullElse(outcome.release, "");
    if (outcome.isError) {
      forget(operation);
      operation.error(gate, String.valueOf(outcome.message));
      return;
    }
    if (outcome.message != null) {
      operation.next(gate, outcome.message);
      if (!outcome.ends) {
        measurements.happened(Measurements.Kind.ANNOUNCEMENTS);
      }
    }
    if (outcome.ends) {
      forget(operation);
      operation.complete();
    } else if (before != switches && !due.contains(operation)) {
      due.add(operation); // a release that came meanwhile
    }
  }

  private void fail(SocketOperation operation, Throwable failure) {
    Refusal refusal = Failures.refusal(failure, "an operation on a WebSocket");
    if (live.get(operation.id) != operation || gate.isClosing()) {
      return;
    }
    if (operation.told != null && refusal.code() == ErrorCode.NOT_READY) {
      vertx.setTimer(MILLISECONDS_TO_TRY_AGAIN, later -> switched());
      return;
    }
    forget(operation);
    operation.error(gate, SocketMessage.error(operation.id, List.of(refusal.error())));
  }
}
