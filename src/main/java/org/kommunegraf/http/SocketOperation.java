package org.kommunegraf.http;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlRequest;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** One operation of a WebSocket, to which Vert.x's handler of the protocol subscribes. */
final class SocketOperation implements Publisher<ExecutionResult>, Subscription {

  /**
   * What the handler is given; the message that it makes of it is replaced by the one that we made.
   */
  private static final ExecutionResult ANSWER = ExecutionResultImpl.newExecutionResult().build();

  final String id;
  final GraphQlRequest request;

  /** The room that it takes while it is there. */
  final UnansweredBytes.Share share;

  /** The release that it last told of; null while it is no subscription. */
  @Nullable Object told;

  private final Consumer<SocketOperation> whenWanted;
  private final Consumer<SocketOperation> whenCancelled;
  private @Nullable Subscriber<? super ExecutionResult> subscriber;
  private boolean wanted;
  private volatile boolean ended;

  SocketOperation(
      String id,
      GraphQlRequest request,
      UnansweredBytes.Share share,
      Consumer<SocketOperation> whenWanted,
      Consumer<SocketOperation> whenCancelled) {
    this.id = id;
    this.request = request;
    this.share = share;
    this.whenWanted = whenWanted;
    this.whenCancelled = whenCancelled;
  }

  /** Nobody waits for its answers any more. */
  void end() {
    ended = true;
    share.close();
  }

  boolean isEnded() {
    return ended;
  }

  @Override
  public void subscribe(Subscriber<? super ExecutionResult> handler) {
    subscriber = handler;
    handler.onSubscribe(this);
  }

  /**
   * The handler always wants the next answer; whether the client can take it is asked elsewhere.
   */
  @Override
  public void request(long count) {
    if (!wanted) {
      wanted = true;
      whenWanted.accept(this);
    }
  }

  @Override
  public void cancel() {
    whenCancelled.accept(this);
  }

  /** Sends a message {@code next}. */
  void next(SocketGate gate, String message) {
    Subscriber<? super ExecutionResult> handler = subscriber;
    if (handler != null) {
      gate.sendAs(message, () -> handler.onNext(ANSWER));
    }
  }

  /** Sends a message {@code error}, which is the last one. */
  void error(SocketGate gate, String message) {
    Subscriber<? super ExecutionResult> handler = subscriber;
    if (handler != null) {
      gate.sendAs(message, () -> handler.onError(new IllegalStateException(message)));
    }
  }

  /** Sends {@code complete}, which is the last message. */
  void complete() {
    if (subscriber != null) {
      subscriber.onComplete();
    }
  }
}
