package org.kommunegraf.workbench;

import static org.kommunegraf.Awaited.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;

/** Stands before a server and passes all requests on, but refuses to open WebSockets. */
final class ProxyWithoutWebSockets implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = vertx.createHttpClient();
  private final String behind;
  private final HttpServer front;

  /**
   * @param behind where the server is, such as {@code http://127.0.0.1:40123}
   */
  ProxyWithoutWebSockets(String behind) {
    this.behind = behind;
    front = await(vertx.createHttpServer().requestHandler(this::pass).listen(0, "127.0.0.1"));
  }

  String origin() {
    return "http://127.0.0.1:" + front.actualPort();
  }

  private void pass(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.UPGRADE)) {
      request.response().setStatusCode(400).end();
      return;
    }
    RequestOptions asked =
        new RequestOptions()
            .setMethod(request.method())
            .setAbsoluteURI(behind + request.uri())
            .setHeaders(request.headers());
    request
        .body()
        .compose(body -> client.request(asked).compose(passed -> passed.send(body)))
        .compose(answer -> answer.body().compose(body -> giveBack(request, answer, body)))
        .onFailure(failure -> request.response().setStatusCode(502).end());
  }

  private static Future<Void> giveBack(
      HttpServerRequest request, HttpClientResponse answer, Buffer body) {
    request.response().setStatusCode(answer.statusCode()).headers().addAll(answer.headers());
    request.response().headers().remove(HttpHeaders.TRANSFER_ENCODING);
    return request.response().end(body);
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}
