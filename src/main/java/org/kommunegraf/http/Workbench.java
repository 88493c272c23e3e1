package org.kommunegraf.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page at {@code /}, and the files that it loads. {@code src/main/web/build.mjs} makes them,
 * each beside its gzipped form.
 *
 * <p>Not Vert.x's {@code StaticHandler}: that one compresses anew for each visitor, on the event
 * loop, and lets browsers keep the page itself for good.
 */
final class Workbench {

  /** Where the files are; the page names them from the root. */
  static final String FILES = "/workbench/";

  private static final String PAGE = "index.html";

  /** The one form of name that is looked up; it cannot lead out of the folder. */
  private static final Pattern FILE =
      Pattern.compile("[\\w-]+(?:\\.[\\w-]+)*\\.(js|css|ttf|svg|txt)");

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "ttf", "font/ttf",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8");

  /** Monaco, the editor in it, sets styles on its elements; pictures are saved from blobs. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final Workers workers;
  private final Reply plainPage;
  private final Reply compressedPage;

  /** Reads the page, which blocks. */
  Workbench(Workers workers) {
    this.workers = workers;
    this.plainPage = page(false);
    this.compressedPage = page(true);
  }

  private static Reply page(boolean gzip) {
    return file(PAGE, "html", gzip)
        .orElseThrow(() -> new IllegalStateException("the program was built without its workbench"))
        .with(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  /** Answers {@code /} and {@code /graphiql}; what the link asks for, the page itself reads. */
  void open(RoutingContext context) {
    context.response().putHeader(SecurityHeaders.POLICY, POLICY);
    (Gzip.isAccepted(context) ? compressedPage : plainPage).send(context.request());
  }

  /** Answers every address below {@link #FILES}. */
  void serve(RoutingContext context) {
    String name = context.normalizedPath().substring(FILES.length());
    Matcher form = FILE.matcher(name);
    if (!form.matches()) {
      throw Refusal.nothingAt(context.request());
    }
    // a worker is a page of its own, with a policy of its own
    context.response().putHeader(SecurityHeaders.POLICY, POLICY);
    boolean gzip = Gzip.isAccepted(context);
    workers
        .run(
            () ->
                file(name, form.group(1), gzip)
                    .orElseThrow(() -> Refusal.nothingAt(context.request())))
        .onSuccess(file -> file.send(context.request()))
        .onFailure(context::fail);
  }

  /** Names carry a hash of what is in the file, but for that of the licences. */
  private static Optional<Reply> file(String name, String ending, boolean gzip) {
    return bytes(gzip ? name + ".gz" : name)
        .map(
            bytes ->
                Reply.lasting(String.valueOf(CONTENT_TYPES.get(ending)), bytes)
                    .with(HttpHeaders.VARY, "Accept-Encoding")
                    .with(
                        HttpHeaders.CACHE_CONTROL,
                        ending.equals("txt") ? "no-cache" : "public, max-age=31536000, immutable"))
        .map(file -> gzip ? file.with(HttpHeaders.CONTENT_ENCODING, "gzip") : file);
  }

  private static Optional<byte[]> bytes(String name) {
    try (InputStream in = Workbench.class.getResourceAsStream(FILES + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
