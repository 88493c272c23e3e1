package org.kommunegraf.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent back, whole: status, headers and all bytes are known before the first one goes out.
 */
final class Reply {

  private static final int TAG_BYTES = 18;

  private final int status;
  private final byte[] body;
  private final @Nullable String tag;
  private final Map<String, String> headers = new LinkedHashMap<>();

  private Reply(int status, byte[] body, @Nullable String tag) {
    this.status = status;
    this.body = body;
    this.tag = tag;
  }

  /** One that is not to be kept, such as an error. */
  static Reply passing(int status, String contentType, byte[] body) {
    return new Reply(status, body, null)
        .with(HttpHeaders.CONTENT_TYPE, contentType)
        .with(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** One that a client may keep, and ask whether it still holds. */
  static Reply lasting(String contentType, byte[] body) {
    return new Reply(Status.OK, body, tag(body))
        .with(HttpHeaders.CONTENT_TYPE, contentType)
        .with(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  Reply with(CharSequence header, String value) {
    headers.put(header.toString(), value);
    return this;
  }

  /**
   * This reply in the coding a client asked for. Compressing is work, so it is done here, off the
   * event loops.
   *
   * <p>A strong tag stands for the exact bytes, so that of the compressed ones is another.
   */
  Reply encoded(boolean gzip) {
    if (!gzip || body.length < Gzip.LEAST) {
      return this;
    }
    Reply smaller =
        new Reply(
            status, Gzip.compress(body), tag == null ? null : tag.replaceAll("\"$", "-gzip\""));
    smaller.headers.putAll(headers);
    return smaller.with(HttpHeaders.CONTENT_ENCODING, "gzip");
  }

  /** What a client is told that holds the answer already. */
  static void sendNotModified(HttpServerResponse response) {
    response.headers().remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_ENCODING);
    response.setStatusCode(Status.NOT_MODIFIED).end();
  }

  void send(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (response.closed() || response.ended()) {
      return;
    }
    headers.forEach(response::putHeader);
    if (tag != null) {
      response.putHeader(HttpHeaders.ETAG, tag);
      if (isKnown(tag, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
        sendNotModified(response);
        return;
      }
    }
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
    if (HttpMethod.HEAD.equals(request.method())) {
      response.end();
    } else {
      response.end(Buffer.buffer(body));
    }
  }

  private static String bare(String tag) {
    return tag.replaceFirst("^W/", "");
  }

  static boolean isKnown(String tag, @Nullable String ifNoneMatch) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .anyMatch(known -> bare(known).equals(bare(tag)) || known.equals("*"));
  }

  /** A tag for what always comes of these bytes. */
  static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TAG_BYTES)) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
