package org.kommunegraf.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.impl.HttpServerConnection;

/**
 * What came over one WebSocket and is no whole message yet: its bytes count among all that are
 * unanswered, and each message has a least speed.
 *
 * <p>It stands before Netty's decoder, which keeps a frame until it is whole and tells nobody of it
 * meanwhile. Everything happens on the socket's event loop.
 */
final class SocketIntake extends ChannelInboundHandlerAdapter {

  private static final int MASK = 4;
  private static final int LENGTH_IN_TWO_BYTES = 126;
  private static final int LENGTH_IN_EIGHT_BYTES = 65_536;

  private final UnansweredBytes.Share share;
  private final PaceTimer timer;
  private final Runnable whenFull;
  private long ofMessage;
  private boolean closed;

  /**
   * @param whenFull called when there is no room for what comes, which is thrown away from then on
   * @param whenLate called when a message comes in too slowly
   */
  SocketIntake(Vertx vertx, UnansweredBytes all, Pace pace, Runnable whenFull, Runnable whenLate) {
    this.share = all.open();
    this.timer = new PaceTimer(vertx, pace, share::held, whenLate);
    this.whenFull = whenFull;
  }

  /** Begins to count what comes over a connection. */
  void watch(HttpConnection connection) {
    ((HttpServerConnection) connection).channelHandlerContext().pipeline().addFirst(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext netty, Object message) {
    if (message instanceof ByteBuf bytes && !admits(bytes.readableBytes())) {
      ReferenceCountUtil.release(message);
      return;
    }
    netty.fireChannelRead(message);
  }

  private boolean admits(int bytes) {
    if (closed) {
      return false;
    }
    if (!share.grow(bytes)) {
      close();
      whenFull.run();
      return false;
    }
    timer.start();
    return true;
  }

  /** A whole frame has come; what is in it is counted until its message is whole. */
  void came(WebSocketFrame frame) {
    long bytes = bytesOf(frame);
    if (frame.isText() || frame.isBinary() || frame.isContinuation()) {
      ofMessage += bytes;
      bytes = frame.isFinal() ? ofMessage : 0;
      ofMessage -= bytes;
    }
    share.shrink(bytes);
    if (ofMessage == 0) {
      timer.stop();
      if (share.held() > 0) {
        timer.start(); // of the next message some bytes are there already
      }
    }
  }

  /** As they came: head, mask and content (RFC 6455, 5.2). */
  private static long bytesOf(WebSocketFrame frame) {
    int content = frame.binaryData().length();
    int length = content < LENGTH_IN_TWO_BYTES ? 0 : content < LENGTH_IN_EIGHT_BYTES ? 2 : 8;
    return 2L + length + MASK + content;
  }

  /** Gives a message its time once more, because it was not read meanwhile. */
  void waitOn() {
    timer.start();
  }

  /** Nothing more is wanted of this client. */
  void close() {
    closed = true;
    timer.stop();
    share.close();
  }
}
