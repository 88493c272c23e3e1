package org.kommunegraf.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.dataset.Exclusion;
import org.kommunegraf.dataset.Problem;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;

/** Holds every citation against the documents' text. */
public final class Verifier {

  private Verifier() {}

  /**
   * Verifies the documents that the read folders declare: the file and its SHA-256, every
   * citation's lines and printed form, and that every numeral of the text is cited or excluded.
   *
   * <p>A text that is not at hand is said in the report and is no problem.
   *
   * @param dataset what was read; its exclusions, and the places of problems
   * @param entities all entities of the release, citations included
   * @param data the folder of folders that was read; registers lie in it
   * @param sources the folder that holds the documents' files
   */
  public static Report verify(Dataset dataset, List<Entity> entities, Path data, Path sources) {
    return verify(dataset, entities, data, sources, null);
  }

  /**
   * Verifies one document.
   *
   * @param wanted the document's id; its text must be at hand. Null for all documents
   */
  public static Report verify(
      Dataset dataset, List<Entity> entities, Path data, Path sources, @Nullable String wanted) {
    List<Document> documents =
        of(Document.class, entities).stream()
            .filter(document -> dataset.folders().contains(document.identity().dataset()))
            .sorted(Comparator.comparing(Document::id))
            .toList();
    Map<String, List<Citation>> citations =
        of(Citation.class, entities).stream()
            .collect(Collectors.groupingBy(citation -> citation.document().id()));
    Places places = new Places(dataset);
    List<Problem> strayExclusions = new ArrayList<>();
    Map<String, List<Exclusion>> exclusions = exclusions(dataset, documents, strayExclusions);
    List<DocumentReport> reports =
        documents.stream()
            .filter(document -> wanted == null || document.id().equals(wanted))
            .map(
                document ->
                    new DocumentCheck(document, wanted != null, places)
                        .check(
                            sources,
                            data,
                            citations.getOrDefault(document.id(), List.of()),
                            exclusions.getOrDefault(document.id(), List.of())))
            .toList();
    return new Report(reports, strayExclusions.stream().sorted().toList());
  }

  /** The exclusions by document; those of a folder belong to its one document. */
  private static Map<String, List<Exclusion>> exclusions(
      Dataset dataset, List<Document> documents, List<Problem> strays) {
    Map<String, List<String>> byFolder =
        documents.stream()
            .collect(
                Collectors.groupingBy(
                    document -> document.identity().dataset(),
                    Collectors.mapping(Document::id, Collectors.toList())));
    return dataset.exclusions().entrySet().stream()
        .filter(folder -> hasOneDocument(folder.getKey(), folder.getValue(), byFolder, strays))
        .collect(
            Collectors.toMap(
                folder -> byFolder.getOrDefault(folder.getKey(), List.of()).get(0),
                Map.Entry::getValue));
  }

  private static boolean hasOneDocument(
      String folder,
      List<Exclusion> exclusions,
      Map<String, List<String>> byFolder,
      List<Problem> strays) {
    int documents = byFolder.getOrDefault(folder, List.of()).size();
    if (documents != 1) {
      exclusions.stream()
          .limit(1)
          .forEach(
              exclusion ->
                  strays.add(
                      new Problem(
                          exclusion.place(),
                          "the folder "
                              + folder
                              + " declares "
                              + documents
                              + " documents, so it is not known whose numerals are excluded; keep"
                              + " exclusions in the folder of one document")));
    }
    return documents == 1;
  }

  private static <T extends Entity> List<T> of(Class<T> type, List<Entity> entities) {
    return entities.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
