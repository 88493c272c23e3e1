package org.kommunegraf.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.release.Measure;

/** Every address of the server, on one page. */
final class Routes {

  private static final String READ = "GET, HEAD, OPTIONS";
  private static final String READ_AND_POST = "GET, HEAD, POST, OPTIONS";

  private final Router router;

  private Routes(Router router) {
    this.router = router;
  }

  /** Makes the pages that never change, which blocks. */
  static Router create(
      Vertx vertx,
      ListenAddress address,
      CrossOrigin others,
      Answering answering,
      Workers workers,
      SocketEndpoint sockets,
      Measurements measurements,
      UnansweredBytes unanswered,
      ServerLimits limits) {
    Routes routes = new Routes(Router.router(vertx));
    routes.router.route().handler(new RequestCount(measurements)::begin);
    routes.around(new HostCheck(address));
    Answers answers =
        new Answers(answering, workers, new TableStreams(answering, workers, limits.table()));
    routes.graphQl(
        new GraphQlEndpoint(answering, answers),
        new Bodies(unanswered, limits.pace()),
        sockets,
        others);
    routes.questions(new QuestionsEndpoint(answers), others);
    routes.schema(answering.schemaText(), others);
    routes.workbench(new Workbench(workers));
    routes.health(new Health(answering));
    routes.metrics(new MetricsEndpoint(vertx, measurements, measures(answering, workers, sockets)));
    routes
        .router
        .route()
        .last()
        .handler(
            context -> {
              throw Refusal.nothingAt(context.request());
            });
    return routes.router;
  }

  private static List<Measure> measures(
      Answering answering, Workers workers, SocketEndpoint sockets) {
    List<Measure> measures = new ArrayList<>(answering.measures());
    measures.add(
        Measure.gauge(
            "kommunegraf.workers.queue",
            "Operations that are carried out, or wait for a thread or a release",
            workers::inside));
    measures.add(
        Measure.gauge("kommunegraf.websockets", "WebSockets that are open", sockets::open));
    return measures;
  }

  private void around(HostCheck hosts) {
    router.route().handler(hosts::check).failureHandler(Failures::answer);
    router.errorHandler(400, Failures::answerUnrouted);
  }

  private void graphQl(
      GraphQlEndpoint endpoint, Bodies bodies, SocketEndpoint sockets, CrossOrigin others) {
    router.get("/graphql").handler(sockets::open);
    router.route("/graphql").handler(others::permit);
    read("/graphql", endpoint::get);
    router.post("/graphql").handler(endpoint::admit);
    router
        .post("/graphql")
        .handler(context -> bodies.read(context, body -> endpoint.post(context, body)));
    refuseOtherMethods("/graphql", READ_AND_POST);
    router.route("/graphql.csv").handler(others::permit);
    read("/graphql.csv", endpoint::getTable);
    refuseOtherMethods("/graphql.csv", READ);
  }

  private void questions(QuestionsEndpoint questions, CrossOrigin others) {
    for (String path : List.of("/questions", "/questions/:" + QuestionsEndpoint.NAME)) {
      router.route(path).handler(others::permit);
    }
    read("/questions", questions::list);
    refuseOtherMethods("/questions", READ);
    read("/questions/:" + QuestionsEndpoint.NAME, questions::one);
    refuseOtherMethods("/questions/:" + QuestionsEndpoint.NAME, READ);
  }

  /**
   * The schema is plain text and not {@code application/graphql}, so that a browser shows it and
   * does not save it.
   */
  private void schema(String text, CrossOrigin others) {
    Reply plain = Reply.lasting("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    plain.with(HttpHeaders.VARY, "Accept, Accept-Encoding, Origin");
    Reply compressed = plain.encoded(true);
    router.route("/schema.graphqls").handler(others::permit);
    read(
        "/schema.graphqls",
        context -> (Gzip.isAccepted(context) ? compressed : plain).send(context.request()));
    refuseOtherMethods("/schema.graphqls", READ);
  }

  private void workbench(Workbench workbench) {
    for (String path : List.of("/", "/graphiql")) {
      read(path, workbench::open);
      refuseOtherMethods(path, READ);
    }
    read(Workbench.FILES + "*", workbench::serve);
    refuseOtherMethods(Workbench.FILES + "*", READ);
  }

  private void health(Health health) {
    read("/health/live", health::live);
    read("/health/ready", health::ready);
    refuseOtherMethods("/health/live", READ);
    refuseOtherMethods("/health/ready", READ);
  }

  private void metrics(MetricsEndpoint metrics) {
    read("/metrics", metrics::get);
    refuseOtherMethods("/metrics", READ);
  }

  private void read(String path, Handler<RoutingContext> handler) {
    router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(handler);
  }

  private void refuseOtherMethods(String path, String methods) {
    router.options(path).handler(context -> CrossOrigin.answerOptions(context, methods));
    router
        .route(path)
        .handler(
            context -> {
              String method = context.request().method().name();
              throw new Refusal(
                      ErrorCode.METHOD_NOT_ALLOWED,
                      "The method " + method + " cannot be used here; use one of " + methods + ".")
                  .about("method", method, methods)
                  .with(HttpHeaders.ALLOW, methods);
            });
  }
}
