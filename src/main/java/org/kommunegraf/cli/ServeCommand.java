package org.kommunegraf.cli;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.BoltAccess;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.http.WebServer;
import org.kommunegraf.query.Vocabulary;
import org.kommunegraf.questions.KeptQuestions;
import org.kommunegraf.release.Release;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the published release over HTTP until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Serves the graph: the workbench at /, GraphQL at /graphql, the schema at /schema.graphqls.",
      "On an empty store it first publishes the data. Prints one line that ends with the address"
          + " when it is ready.",
      "Stop it with Ctrl-C or SIGTERM."
    },
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

  /** Beside the store's lock: where the process that holds the store can be asked. */
  static final String ADDRESS_FILE = "address";

  private static final int SECONDS_TO_CLOSE = 20;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  @Mixin private Settings.Server server = new Settings.Server();
  @Mixin private Settings.Data data = new Settings.Data();
  @Mixin private Settings.Publisher publisher = new Settings.Publisher();
  @Mixin private Settings.Store store = new Settings.Store();
  @Mixin private Settings.Neo4j neo4j = new Settings.Neo4j();
  @Mixin private Settings.Bolt bolt = new Settings.Bolt();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    GraphPlace place = GraphPlace.of(store, neo4j, Objects.requireNonNull(spec).commandLine());
    Optional<BoltAccess> tools = place.bolt(bolt);
    if (place.folder().isEmpty()) {
      // Woken by two threads at once, by the driver's and by GraphQL's, the log warns of itself.
      LoggerFactory.getILoggerFactory();
    }
    // Neo4j takes seconds to open; what does not need it is made ready meanwhile.
    CompletableFuture<Vertx> vertx = CompletableFuture.supplyAsync(Vertx::vertx);
    CompletableFuture<ReleaseAnswering> answering =
        CompletableFuture.supplyAsync(ReleaseAnswering::new);
    FirstRelease first = new FirstRelease(data.folder, publisher.name);
    if (place.folder().filter(folder -> !Files.exists(folder)).isPresent()) {
      // Who holds a folder that exists may hold the port too, and is the better reason.
      WebServer.refuseTakenAddress(server.host, server.port);
      first.readAhead();
    }
    try (GraphStore graph = place.open(tools)) {
      if (graph.findPublished().isEmpty()) {
        int refused = first.publish(graph);
        if (refused != 0) {
          return refused;
        }
      }
      try (ReleaseAnswering answers = answering.join()) {
        answers.load(graph);
        tools.ifPresent(ServeCommand::tell);
        if (place.folder().isEmpty()) { // nobody else can publish to a folder that is held
          answers.follow(graph);
        }
        serve(place, vertx.join(), answers);
      }
    } finally {
      vertx.join().close().toCompletionStage().toCompletableFuture().join();
      closed.countDown();
    }
    return 0;
  }

  private static void tell(BoltAccess tools) {
    Console.note(
        (tools.writable()
                ? "Neo4j tools may read and change the graph at "
                : "Neo4j tools may read the graph at ")
            + tools.address()
            + (tools.password() == null ? "" : ", as the user " + BoltAccess.USER));
  }

  private void serve(GraphPlace place, Vertx vertx, ReleaseAnswering answering)
      throws IOException, InterruptedException {
    OutOfMemory.endsTheProcess(vertx);
    Optional<Path> address = place.folder().map(folder -> folder.resolve(ADDRESS_FILE));
    try {
      WebServer web =
          WebServer.start(vertx, server.host, server.port, answering).await(1, TimeUnit.MINUTES);
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
      if (address.isPresent()) {
        Files.writeString(address.get(), web.address());
      }
      int release = answering.release().header().number();
      Console.say("Ready, release " + release + ": " + web.address());
      prepare(answering.release());
      stop.await();
      web.close().await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the web server did not start or stop in time", e);
    } finally {
      if (address.isPresent()) {
        Files.deleteIfExists(address.get());
      }
    }
  }

  /**
   * Makes what the first request would wait for: the kept questions, which the workbench lists, and
   * the indexes for search and for filters by name.
   */
  private static void prepare(Release release) {
    Thread preparing =
        new Thread(
            () -> {
              Vocabulary.LANGUAGES.forEach(KeptQuestions::load);
              ReleaseAnswering.makeIndexes(release);
            },
            "preparing");
    preparing.setDaemon(true);
    preparing.start();
  }

  /** Runs when the process is told to stop; the process ends when this returns. */
  private void stopAndWait() {
    stop.countDown();
    try {
      closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
