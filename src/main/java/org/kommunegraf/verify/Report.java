package org.kommunegraf.verify;

import java.util.List;
import java.util.stream.Stream;
import org.kommunegraf.dataset.Problem;

/**
 * What {@code verify} found.
 *
 * @param documents the documents, by id
 * @param otherProblems what is wrong and belongs to none of them, by place
 */
public record Report(List<DocumentReport> documents, List<Problem> otherProblems) {

  /** Every problem, by place. */
  public List<Problem> problems() {
    return Stream.concat(
            documents.stream().flatMap(document -> document.problems().stream()),
            otherProblems.stream())
        .sorted()
        .toList();
  }

  public boolean isSound() {
    return otherProblems.isEmpty() && documents.stream().allMatch(DocumentReport::isSound);
  }
}
