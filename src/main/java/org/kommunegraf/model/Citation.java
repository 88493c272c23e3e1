package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a document that say a fact.
 *
 * @param subject the entity whose fields are supported
 * @param part which item of a list field, as {@code roles/0}; null for the entity as a whole
 * @param document the document
 * @param lines the lines
 * @param printed the figure or name as it stands on the lines; null where there is none
 * @param unprinted why there is no printed form of what is supported; null where there is one, and
 *     where nothing is supported that is printed as a figure or a name
 * @param reading how the printed form is read, and why, in one English sentence that gives the form
 *     as it is read in quotation marks; null where it is read as it stands
 * @param supports the names of the fields that the lines support; of a part of a field with its
 *     name, as {@code amount.currency}
 * @param basis on what ground
 * @param note how the lines are read, in English, where that is not plain
 */
public record Citation(
    Identity identity,
    @Relation("CITES") Ref<Entity> subject,
    @Nullable String part,
    @Relation("IN_DOCUMENT") Ref<Document> document,
    LineRange lines,
    @Nullable String printed,
    @Nullable Unprinted unprinted,
    @Nullable String reading,
    List<String> supports,
    @Completed Basis basis,
    @Nullable String note)
    implements Entity {

  /** Completes the basis: a source states what is cited unless said otherwise. */
  public Citation {
    basis = basis == null ? Basis.STATED : basis;
  }

  /** Its number among the citations written beside it, from 1. The id ends in it. */
  public int number() {
    return Integer.parseInt(id().substring(id().lastIndexOf('/') + 1));
  }

  /** Where it is written under its subject: {@code citations/2}, {@code roles/0/citations/1}. */
  public String path() {
    return (part == null ? "" : part + "/") + "citations/" + (number() - 1);
  }
}
