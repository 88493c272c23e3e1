package org.kommunegraf.http;

import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * The one coding in which bodies are compressed: every client has it.
 *
 * <p>Vert.x would compress too, but on the event loop, and after the body got its tag.
 */
final class Gzip {

  /** Below this many bytes compressing costs more than it saves. */
  static final int LEAST = 1_024;

  /** Where more effort stops making JSON much smaller, and starts to cost. */
  static final int LEVEL = 4;

  private Gzip() {}

  /** Whether the client takes it. */
  static boolean isAccepted(RoutingContext context) {
    return context.parsedHeaders().acceptEncoding().stream().anyMatch(Gzip::isGzip);
  }

  private static boolean isGzip(ParsedHeaderValue coding) {
    return coding.weight() > 0
        && (coding.value().equalsIgnoreCase("gzip") || coding.value().equals("*"));
  }

  static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream gzip = new LeveledStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to write", e);
    }
    return compressed.toByteArray();
  }

  /** The level can be set by a subclass only. */
  private static final class LeveledStream extends GZIPOutputStream {

    LeveledStream(ByteArrayOutputStream target) throws IOException {
      super(target);
      def.setLevel(LEVEL);
    }
  }
}
