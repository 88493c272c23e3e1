package org.kommunegraf.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * GraphiQL, as Vert.x bundles it, served without any other host.
 *
 * <p>Its files are Vert.x's, but not its {@code GraphiQLHandler}: that one reads the page from disk
 * on the event loop for each visitor, compresses nothing of 9 MB, lets browsers keep files for a
 * year whose names stay the same in the next version, and allows no strict policy, as scripts stand
 * in its page. Here the page's policy names these scripts by their hashes.
 */
final class Workbench {

  static final String PATH = "/graphiql";

  private static final String FOLDER = "/io/vertx/ext/web/handler/graphiql";
  private static final String SETTINGS_MARK = "__VERTX_GRAPHIQL_CONFIG__";
  private static final String SETTINGS =
      "{\"httpEnabled\": true, \"graphQLUri\": \"/graphql\", \"graphQLWSEnabled\": false}";
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  /** The one form of name that is looked up; it cannot lead out of the folder. */
  private static final Pattern FILE =
      Pattern.compile("/(?:(assets|monacoeditorwork)/)?[\\w.-]+\\.(js|css|ttf|ico)");

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "js",
          "text/javascript; charset=utf-8",
          "css",
          "text/css; charset=utf-8",
          "ttf",
          "font/ttf",
          "ico",
          "image/x-icon");

  /** Monaco, the editor in it, sets styles on its elements. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' %s; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
          + "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Workers workers;
  private final String policy;
  private final String prefilled;
  private final Reply page;
  private final Map<String, Reply> compressed = new ConcurrentHashMap<>();

  /**
   * Reads the page, which blocks.
   *
   * @param query what visitors find there
   */
  Workbench(Workers workers, String query) {
    this.workers = workers;
    String html = text(FOLDER + "/index.html").replace(SETTINGS_MARK, SETTINGS);
    page = Reply.lasting("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    policy =
        POLICY.formatted(
            SCRIPT
                .matcher(html)
                .results()
                .map(script -> hash(script.group(1)))
                .collect(Collectors.joining(" ")));
    // the page ignores a question in its settings; it can only stand in the address, where a space
    // is %20
    prefilled =
        PATH
            + "/?query="
            + URLEncoder.encode(query.strip(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Sends a visitor to the workbench with the main question in it. */
  void open(RoutingContext context) {
    redirect(context, prefilled);
  }

  /** Answers every address at and below {@link #PATH}. */
  void serve(RoutingContext context) {
    String name = context.normalizedPath().substring(PATH.length());
    context.response().putHeader(SecurityHeaders.POLICY, policy);
    if (name.isEmpty()) {
      String query = context.request().query();
      redirect(context, query == null ? prefilled : PATH + "/?" + query);
    } else if (name.equals("/")) {
      page.send(context.request());
    } else {
      sendFile(context, name);
    }
  }

  private void sendFile(RoutingContext context, String name) {
    Matcher form = FILE.matcher(name);
    if (!form.matches()) {
      throw Refusal.nothingAt(context.request());
    }
    boolean gzip = Gzip.isAccepted(context);
    workers
        .run(
            () ->
                Optional.ofNullable(gzip ? compressed.get(name) : null)
                    .or(
                        () ->
                            file(name, form)
                                .map(file -> gzip ? keep(name, file.encoded(true)) : file))
                    .orElseThrow(() -> Refusal.nothingAt(context.request())))
        .onSuccess(file -> file.send(context.request()))
        .onFailure(context::fail);
  }

  private Reply keep(String name, Reply file) {
    compressed.put(name, file);
    return file;
  }

  /** Only a file in assets may be kept unasked: its name changes with what is in it. */
  private static Optional<Reply> file(String name, Matcher form) {
    return bytes(FOLDER + name)
        .map(
            bytes ->
                Reply.lasting(String.valueOf(CONTENT_TYPES.get(form.group(2))), bytes)
                    .with(HttpHeaders.VARY, "Accept-Encoding")
                    .with(
                        HttpHeaders.CACHE_CONTROL,
                        "assets".equals(form.group(1))
                            ? "public, max-age=31536000, immutable"
                            : "no-cache"));
  }

  private static void redirect(RoutingContext context, String where) {
    context
        .response()
        .setStatusCode(Status.FOUND)
        .putHeader(HttpHeaders.LOCATION, where)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .end();
  }

  private static String text(String resource) {
    byte[] bytes =
        bytes(resource)
            .orElseThrow(
                () -> new IllegalStateException("the program was built without " + resource));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Optional<byte[]> bytes(String resource) {
    try (InputStream in = Workbench.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
