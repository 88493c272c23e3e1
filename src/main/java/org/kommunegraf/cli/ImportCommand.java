package org.kommunegraf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.graph.BrokenReleaseException;
import org.kommunegraf.graph.EntitiesInMemory;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.Imprint;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.model.Canonical;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.change.Change;
import org.kommunegraf.query.change.ChangeKind;
import org.kommunegraf.query.change.Comparison;
import org.kommunegraf.query.change.FieldChange;
import org.kommunegraf.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Checks folders of data against the store, shows what would change, and publishes a new release.
 */
@Command(
    name = "import",
    description = {
      "Checks, shows what would change, and publishes a new release. The unit of import is the"
          + " folder of one document:",
      "it replaces what that document said before, and all else stays. Data with a problem changes"
          + " nothing."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Exit code 1 when the data has a problem."})
public final class ImportCommand implements Callable<Integer> {

  private static final int MOST_IDS_SHOWN = 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description =
          "A document's folder, a file in it (its whole folder is imported), or a folder of such"
              + " folders.")
  private List<Path> paths = List.of();

  @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--message",
      paramLabel = "TEXT",
      defaultValue = "${env:KOMMUNEGRAF_MESSAGE}",
      description =
          "Why the release is published, as everybody who asks for it reads it; environment:"
              + " KOMMUNEGRAF_MESSAGE")
  private @Nullable String message;

  @Mixin private Settings.Publisher publisher = new Settings.Publisher();
  @Mixin private Settings.Store store = new Settings.Store();
  @Mixin private Settings.Neo4j neo4j = new Settings.Neo4j();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    GraphPlace place = GraphPlace.of(store, neo4j, Objects.requireNonNull(spec).commandLine());
    Imprint imprint = imprint();
    List<Path> folders = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        Console.note(
            "There is no file or folder "
                + path
                + ". Name a document's folder, such as data/aarhus-2019.");
        return Console.OUTSIDE;
      }
      folders.addAll(foldersOf(path.toAbsolutePath().normalize()));
    }
    Dataset dataset = DatasetReader.read(folders.stream().distinct().toList());
    try (GraphStore graph = place.open()) {
      return publish(graph, dataset, imprint);
    }
  }

  private Imprint imprint() {
    try {
      return new Imprint(publisher.name, message);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private static List<Path> foldersOf(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return List.of(path.getParent());
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> sorted = inside.sorted().toList();
      boolean holdsData =
          sorted.stream().anyMatch(p -> Files.isRegularFile(p) && p.toString().endsWith(".yaml"));
      return holdsData ? List.of(path) : sorted.stream().filter(Files::isDirectory).toList();
    }
  }

  private int publish(GraphStore graph, Dataset dataset, Imprint imprint) {
    Optional<ReleaseHeader> before = graph.findPublished();
    List<Entity> published =
        before.map(header -> published(graph, header, dataset)).orElse(List.of());
    Outcome outcome = Importer.merge(dataset, published);
    if (!outcome.isSound()) {
      return CheckCommand.refuse(outcome, "the store is as it was");
    }
    Comparison comparison = Comparison.of(release(0, published), release(1, outcome.entities()));
    for (ChangeKind kind : ChangeKind.values()) {
      show(kind, comparison);
    }
    boolean same = comparison.changes().isEmpty() && hasTheirHash(before, outcome.entities());
    if (same || dryRun) {
      Console.say(
          same
              ? "Nothing would change; no release was published."
              : "Nothing was published (--dry-run).");
      return 0;
    }
    try (ProgressLine progress = new ProgressLine()) {
      ReleaseHeader header = graph.publishAfter(before, outcome.entities(), imprint, progress);
      Console.say(
          "@|green Published|@ release " + header.number() + ", sha256 " + header.sha256() + ".");
    }
    return 0;
  }

  /**
   * What is kept of the published release must be what was published: it would get a new hash. What
   * is all replaced may be broken; so that is how it is mended.
   *
   * @throws BrokenReleaseException if some is kept, and it is not what was published
   */
  private static List<Entity> published(GraphStore graph, ReleaseHeader header, Dataset dataset) {
    try {
      return graph.entities(header, EntitiesInMemory.NONE);
    } catch (BrokenReleaseException e) {
      List<Entity> found = graph.entities(header.number());
      if (found.stream().allMatch(one -> dataset.folders().contains(one.identity().dataset()))) {
        return found;
      }
      throw e;
    }
  }

  /** Entities that are equal may stand under another hash where the store was changed by hand. */
  private static boolean hasTheirHash(Optional<ReleaseHeader> before, List<Entity> entities) {
    return before.filter(one -> one.sha256().equals(Canonical.sha256(entities))).isPresent();
  }

  private static Release release(int number, List<Entity> entities) {
    return Release.of(new ReleaseHeader(number, "", Instant.EPOCH), entities);
  }

  private static void show(ChangeKind kind, Comparison comparison) {
    List<Change> changes = comparison.changes().matching(Set.of(kind), null, any -> true);
    if (!changes.isEmpty()) {
      String what = kind.name().toLowerCase(Locale.ROOT);
      Console.say("@|bold " + changes.size() + " " + what + "|@");
      changes.stream()
          .limit(MOST_IDS_SHOWN)
          .forEach(change -> Console.say("  " + line(change, comparison)));
      if (changes.size() > MOST_IDS_SHOWN) {
        Console.say("  … and " + (changes.size() - MOST_IDS_SHOWN) + " more");
      }
    }
  }

  /** The id; of what is changed, the fields that differ too. */
  private static String line(Change change, Comparison comparison) {
    if (change.kind() != ChangeKind.CHANGED) {
      return change.id();
    }
    String fields =
        comparison.fields(change).stream().map(FieldChange::path).collect(Collectors.joining(", "));
    String former = change.formerId() == null ? "" : " (was " + change.formerId() + ")";
    return change.id() + former + (fields.isEmpty() ? "" : ": " + fields);
  }
}
