package org.kommunegraf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.kommunegraf.dataset.DatasetReader;
import org.kommunegraf.importer.Importer;
import org.kommunegraf.importer.Importer.Outcome;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Municipality;

/**
 * The real municipalities, platforms and countries, with all else that {@code data/reference}
 * holds.
 *
 * @param entities all of it
 * @param municipalities in an order that does not follow the countries
 */
record Register(List<Entity> entities, List<Municipality> municipalities) {

  static Register read(Path reference) throws IOException {
    Outcome outcome = Importer.merge(DatasetReader.read(List.of(reference)), List.of());
    if (!outcome.isSound()) {
      throw new IllegalStateException(reference + ": " + outcome.problems());
    }
    List<Municipality> municipalities =
        outcome.entities().stream()
            .filter(Municipality.class::isInstance)
            .map(Municipality.class::cast)
            .sorted(Comparator.comparing((Municipality m) -> m.code()).thenComparing(Entity::id))
            .toList();
    return new Register(outcome.entities(), municipalities);
  }

  /** A municipality's part of an id: {@code dk/751}. */
  static String key(Municipality municipality) {
    return municipality.id().substring(municipality.id().indexOf(':') + 1);
  }

  static Currency currency(Municipality municipality) {
    return switch (country(municipality)) {
      case "dk" -> Currency.DKK;
      case "no" -> Currency.NOK;
      case "se" -> Currency.SEK;
      default -> Currency.EUR;
    };
  }

  static Language language(Municipality municipality) {
    return switch (country(municipality)) {
      case "dk" -> Language.DA;
      case "no" -> Language.NB;
      case "se" -> Language.SV;
      default -> Language.FI;
    };
  }

  private static String country(Municipality municipality) {
    return key(municipality).substring(0, 2);
  }
}
