package org.kommunegraf.bench;

import static org.kommunegraf.bench.Figures.say;
import static org.kommunegraf.bench.Figures.timed;
import static org.kommunegraf.bench.Figures.usedHeap;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kommunegraf.graph.AsLoaded;
import org.kommunegraf.graph.EmbeddedStore;
import org.kommunegraf.graph.FilledStore;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.ImportFiles;
import org.kommunegraf.graph.Imprint;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.model.Canonical;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.filter.NameIndex;
import org.kommunegraf.release.KeptReleases;
import org.kommunegraf.release.Release;
import org.kommunegraf.search.SearchIndex;

/**
 * What a large graph costs: one step, each in a process of its own. {@code bench/measure-scale}
 * calls it.
 */
public final class MeasureScale {

  private static final int WARM_UP = 10_000;
  private static final int MEASURED = 10_000;

  private static final boolean SEARCH = "yes".equals(System.getProperty("search"));

  private MeasureScale() {}

  /**
   * @param arguments {@code hash SCALE}, {@code memory SCALE}, {@code publish SCALE STORE}, {@code
   *     fill SCALE FOLDER}, or {@code measure STORE}
   */
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "hash" -> hash(graph(arguments[1]));
      case "memory" -> memory(graph(arguments[1]));
      case "publish" -> publish(graph(arguments[1]), Path.of(arguments[2]));
      case "fill" -> fill(graph(arguments[1]), Path.of(arguments[2]));
      case "measure" -> measure(Path.of(arguments[1]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static LargeGraph graph(String scale) throws IOException {
    return new LargeGraph(Register.read(Path.of("data/reference")), Double.parseDouble(scale));
  }

  private static void hash(LargeGraph graph) {
    List<Entity> entities = graph.entities().toList();
    System.out.println(
        timed("hash of " + entities.size() + " entities", () -> Canonical.sha256(entities)));
  }

  private static void memory(LargeGraph graph) {
    say("heap before", usedHeap(), "MB");
    Release release =
        timed(
            "made as if loaded, without a store",
            () ->
                Release.of(
                    new ReleaseHeader(1, "0", Instant.EPOCH), AsLoaded.of(graph.entities())));
    describe(release);
  }

  private static void publish(LargeGraph graph, Path store) throws IOException {
    List<Entity> entities = timed("generated", () -> graph.entities().toList());
    say("entities", entities.size(), "");
    say("heap of the entities", usedHeap(), "MB");
    try (GraphStore open = EmbeddedStore.open(store)) {
      timed("published", () -> open.publish(entities, new StepTimes()));
    }
    say("store on disk", size(store) / Figures.MEGABYTE, "MB");
  }

  /**
   * Writes the files of Neo4j's import, and its arguments. The hash needs all in memory, and is
   * reckoned by measuring.
   */
  private static void fill(LargeGraph graph, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, Integer> counts = new TreeMap<>();
    try (ImportFiles files = new ImportFiles(folder)) {
      graph
          .entities()
          .forEach(
              entity -> {
                files.add(entity);
                counts.merge(entity.getClass().getSimpleName(), 1, Integer::sum);
              });
      files.publish(new ReleaseHeader(1, "0".repeat(64), Instant.EPOCH, Imprint.NONE, counts));
      Files.write(folder.resolve("arguments"), files.arguments());
    }
  }

  private static double size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Loads step by step, asks, and loads again beside what is there. */
  private static void measure(Path folder) {
    try (FilledStore filled =
            timed("store opened, its indexes made", () -> FilledStore.open(folder));
        KeptReleases releases = new KeptReleases()) {
      say("heap before", usedHeap(), "MB");
      Release release = load(filled);
      describe(release);
      releases.answerFrom(release);
      ask(release, new GraphQlEngine(releases));
      Release next = change(filled.store(), releases);
      say("heap with both releases", usedHeap(), "MB");
      Reference.reachabilityFence(release);
      Reference.reachabilityFence(next);
    }
  }

  private static Release load(FilledStore filled) {
    List<Entity> entities = timed("read", () -> filled.store().entities(1));
    String sha256 = timed("hashed", () -> Canonical.sha256(entities));
    ReleaseHeader header = filled.seal(sha256);
    return timed("put in order", () -> Release.of(header, entities));
  }

  private static void describe(Release release) {
    double heap = usedHeap();
    say("heap with the release", heap, "MB");
    int spends = release.all(Spend.class).size();
    say("entities", release.header().size(), "");
    say("spends", spends, "");
    timed("index of names", () -> NameIndex.of(release));
    say("heap with the index of names", usedHeap(), "MB");
    if (SEARCH) {
      timed("search index", () -> release.once(SearchIndex.class, SearchIndex::of));
      say("heap with the search index", usedHeap(), "MB");
    }
    if (Boolean.getBoolean("histogram")) {
      histogram();
    }
  }

  private static void ask(Release release, GraphQlEngine engine) {
    Questions.whole(SEARCH)
        .forEach(
            (what, question) -> {
              askWhole(what + ", first", engine, question);
              askWhole(what + ", then", engine, question);
            });
    Questions questions = new Questions(release);
    askNested(engine, questions, 1);
    askNested(engine, questions, Runtime.getRuntime().availableProcessors());
  }

  /** Over a large graph, the server's limit of time may be the answer. */
  private static void askWhole(String what, GraphQlEngine engine, GraphQlRequest question) {
    GraphQlAnswer answer = timed(what, () -> engine.execute(question));
    if (!answer.errors().isEmpty()) {
      System.out.println("  refused: " + answer.errors());
    }
  }

  private static GraphQlAnswer answer(GraphQlEngine engine, GraphQlRequest question) {
    GraphQlAnswer answer = engine.execute(question);
    if (!answer.errors().isEmpty()) {
      throw new IllegalStateException(answer.body().toString());
    }
    return answer;
  }

  private static void askNested(GraphQlEngine engine, Questions questions, int threads) {
    Asking asking = new Asking(threads, number -> answer(engine, questions.nested(number)));
    pause(WARM_UP);
    int from = asking.now();
    pause(MEASURED);
    int to = asking.now();
    asking.stop();
    asking.report("nested query, threads: " + threads, from, to);
  }

  /**
   * Loads the release a second time, as a node does that follows, and changes over to it, while one
   * thread goes on asking.
   */
  private static Release change(GraphStore store, KeptReleases releases) {
    Release current = releases.current();
    GraphQlEngine engine = new GraphQlEngine(releases);
    Questions questions = new Questions(current);
    Asking asking = new Asking(1, number -> answer(engine, questions.nested(number)));
    pause(MEASURED);
    int loading = asking.now();
    Release next = timed("loaded beside it", () -> Release.load(store, current.header(), current));
    int loaded = asking.now();
    releases.answerFrom(next);
    int changed = asking.now();
    pause(MEASURED);
    asking.stop();
    say("change to the new release", (changed - loaded) / Asking.PER_MILLISECOND, "ms");
    asking.report("  before the loading", 0, loading);
    asking.report("  while it is loaded", loading, loaded);
    asking.report(
        "  from 0.1 s before the change to after",
        loaded - Asking.A_TENTH,
        changed + Asking.A_TENTH);
    asking.report("  after", changed, asking.now());
    return next;
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void histogram() {
    try {
      new ProcessBuilder("jcmd", Long.toString(ProcessHandle.current().pid()), "GC.class_histogram")
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
