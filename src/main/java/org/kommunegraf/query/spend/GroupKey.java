package org.kommunegraf.query.spend;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.query.Label;
import org.kommunegraf.query.Vocabulary;
import org.kommunegraf.release.Release;

/**
 * What spends have in common in one dimension.
 *
 * @param dimension in which respect
 * @param value the id of an entity, the name of a constant, or a year; null for the spends whose
 *     sources state no key
 */
public record GroupKey(SpendDimension dimension, @Nullable String value) {

  /** False for the spends whose sources state no key. */
  public boolean stated() {
    return value != null;
  }

  /** The key that holds all of this one: the wider kind of what was paid for; else itself. */
  GroupKey wider() {
    SpendKind above =
        value == null || dimension != SpendDimension.COVER
            ? null
            : SpendKind.valueOf(value).wider();
    return above == null ? this : new GroupKey(dimension, above.name());
  }

  /** The entity that the key is; null where it is none. */
  public @Nullable Entity node(Release release) {
    return value == null ? null : release.find(value).orElse(null);
  }

  /** How to say it: the name of an entity, the word for a constant, a year or a currency. */
  public Label text(Release release, @Nullable Language language) {
    Enum<?> constant = constant();
    if (constant != null) {
      return Vocabulary.label(constant, language);
    }
    Entity node = node(release);
    return node == null
        ? new Label(String.valueOf(value), null, true, false)
        : named(node, language);
  }

  private static Label named(Entity node, @Nullable Language language) {
    if (!(node instanceof Document document)) {
      return Label.of(node.names(), language);
    }
    return document.title() == null
        ? new Label(document.file(), null, true, false)
        : new Label(
            document.title(),
            document.language(),
            language == null || language == document.language(),
            false);
  }

  /** The constant whose words say the key; null for an entity, a year or a currency. */
  private @Nullable Enum<?> constant() {
    if (value == null) {
      return SpendKind.NOT_STATED;
    }
    return switch (dimension) {
      case PLATFORM_SCOPE -> PlatformScope.valueOf(value);
      case COVER -> SpendKind.valueOf(value);
      case BASIS -> Basis.valueOf(value);
      default -> null;
    };
  }
}
