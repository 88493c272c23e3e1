package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/**
 * One name of an entity.
 *
 * @param text the name
 * @param language the language it belongs to; null for names that belong to no one language
 *     (<i>Facebook</i>, <i>Kárášjohka - Karasjok</i>)
 * @param kind what kind of name it is
 * @param document the document that uses it; null for our own words. Importing that document again
 *     replaces the name.
 */
public record LocalName(
    String text,
    @Nullable Language language,
    @Completed NameKind kind,
    @Relation("IN_DOCUMENT") @Nullable Ref<Document> document) {

  /** Completes the kind: a name is a full one unless said otherwise. */
  public LocalName {
    kind = kind == null ? NameKind.FULL : kind;
  }

  /** A full name that belongs to no language. */
  public static LocalName parse(String text) {
    return new LocalName(text, null, NameKind.FULL, null);
  }
}
