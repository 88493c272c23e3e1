package org.kommunegraf.cli;

import static org.kommunegraf.Awaited.await;

import io.vertx.core.Vertx;
import java.util.function.Consumer;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.http.WebServer;
import org.kommunegraf.release.Release;

/** The web server as {@code serve} runs it, on a free port, over a release that a test gives. */
public final class ReleaseServer implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final ReleaseAnswering answering = new ReleaseAnswering();
  private final int port;
  private WebServer web;

  private ReleaseServer(Consumer<ReleaseAnswering> filling) {
    filling.accept(answering);
    web = listen(0);
    port = web.port();
  }

  public static ReleaseServer over(Release release) {
    return new ReleaseServer(answering -> answering.answerFrom(release));
  }

  /** Answers from the newest release of the store, and from earlier ones to whom asks for them. */
  public static ReleaseServer over(GraphStore store) {
    return new ReleaseServer(answering -> answering.load(store));
  }

  /** Without a slash at its end, such as {@code http://127.0.0.1:40123}. */
  public String origin() {
    return "http://127.0.0.1:" + port;
  }

  /** From now on, this release is the current one. */
  public void answerFrom(Release release) {
    answering.answerFrom(release);
  }

  /** Hangs up and takes no more requests, until {@link #resume()}. */
  public void pause() {
    await(web.close());
  }

  /** Listens again, on the same port. */
  public void resume() {
    web = listen(port);
  }

  private WebServer listen(int wanted) {
    return await(WebServer.start(vertx, "127.0.0.1", wanted, answering));
  }

  @Override
  public void close() {
    await(web.close());
    await(vertx.close());
    answering.close();
  }
}
