package org.kommunegraf.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The body of one request as it comes in. Everything happens on its event loop. */
final class IncomingBody {

  private static final int LEAST_ROOM = 1_024;

  private final UnansweredBytes.Share share;
  private final Consumer<byte[]> whole;
  private final Consumer<Refusal> refused;
  private @Nullable PaceTimer timer;
  private byte[] bytes = {};
  private int size;
  private boolean ended;

  /**
   * @param share the room that it takes, until {@link #close()}
   * @param whole called when all of it is there
   * @param refused called instead when it cannot be read to its end
   */
  IncomingBody(UnansweredBytes.Share share, Consumer<byte[]> whole, Consumer<Refusal> refused) {
    this.share = share;
    this.whole = whole;
    this.refused = refused;
  }

  /**
   * Begins.
   *
   * @param watch says when it is too slow
   */
  void read(HttpServerRequest request, PaceTimer watch) {
    timer = watch;
    watch.start();
    request.handler(this::add);
    request.endHandler(end -> end());
  }

  int size() {
    return size;
  }

  private void add(Buffer more) {
    if (ended) {
      return; // what a refused client still sends is thrown away
    }
    if (more.length() > WebServer.MOST_BODY - size) {
      refuse(Bodies.tooLarge());
    } else if (!makeRoom(size + more.length())) {
      refuse(Bodies.noRoom());
    } else {
      more.getBytes(bytes, size);
      size += more.length();
    }
  }

  /** Room is counted as it is held, and doubles, so that many small parts cost no more than one. */
  private boolean makeRoom(int least) {
    if (least <= bytes.length) {
      return true;
    }
    int room = Math.min(WebServer.MOST_BODY, Math.max(LEAST_ROOM, Math.max(least, 2 * size)));
    if (!share.grow(room - bytes.length)) {
      return false;
    }
    bytes = Arrays.copyOf(bytes, room);
    return true;
  }

  private void end() {
    if (!ended) {
      byte[] all = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
      stop();
      whole.accept(all);
    }
  }

  /** Reads no more of it. */
  void refuse(Refusal refusal) {
    if (!ended) {
      close();
      refused.accept(refusal);
    }
  }

  private void stop() {
    ended = true;
    bytes = new byte[0];
    if (timer != null) {
      timer.stop();
    }
  }

  /** The request is answered, or its client has left: nothing of it is needed any more. */
  void close() {
    stop();
    share.close();
  }
}
