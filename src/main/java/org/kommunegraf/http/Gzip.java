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

  private static final String MEMORY = "memory does not fail to write";

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
      throw new UncheckedIOException(MEMORY, e);
    }
    return compressed.toByteArray();
  }

  /** A body that is compressed part by part. */
  static final class Parts {

    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final GZIPOutputStream gzip;

    Parts() {
      try {
        this.gzip = new LeveledStream(compressed);
      } catch (IOException e) {
        throw new UncheckedIOException(MEMORY, e);
      }
    }

    /** The compressed bytes that are ready after one more part; may be none yet. */
    byte[] add(byte[] part) {
      try {
        gzip.write(part);
      } catch (IOException e) {
        throw new UncheckedIOException(MEMORY, e);
      }
      return taken();
    }

    /** The last compressed bytes. */
    byte[] end() {
      try {
        gzip.close();
      } catch (IOException e) {
        throw new UncheckedIOException(MEMORY, e);
      }
      return taken();
    }

    private byte[] taken() {
      byte[] bytes = compressed.toByteArray();
      compressed.reset();
      return bytes;
    }
  }

  /** The level can be set by a subclass only. */
  private static final class LeveledStream extends GZIPOutputStream {

    LeveledStream(ByteArrayOutputStream target) throws IOException {
      super(target);
      def.setLevel(LEVEL);
    }
  }
}
