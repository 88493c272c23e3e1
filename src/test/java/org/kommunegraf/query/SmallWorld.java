package org.kommunegraf.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.ExchangeRate;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Platform;
import org.kommunegraf.model.PlatformKind;
import org.kommunegraf.model.Ref;
import org.kommunegraf.release.Release;

/**
 * A town with a department, a unit in it, and as many campaigns and spends as a test writes down.
 */
public final class SmallWorld {

  private final List<Entity> entities = new ArrayList<>();

  public SmallWorld() {
    municipality("town");
    department("department", "town", null);
    department("unit", "town", "department");
  }

  public Release release() {
    return Release.of(new ReleaseHeader(1, "0", Instant.EPOCH), entities);
  }

  public SmallWorld municipality(String key) {
    entities.add(
        Made.of(Municipality.class, identity("municipality:" + key))
            .with("names", names(key))
            .record());
    return this;
  }

  public SmallWorld department(String key, String municipality, @Nullable String parent) {
    entities.add(
        Made.of(Department.class, identity("department:" + key))
            .with("names", names(key))
            .with("municipality", new Ref<>("municipality:" + municipality))
            .with("parent", parent == null ? null : new Ref<>("department:" + parent))
            .record());
    return this;
  }

  public SmallWorld campaign(String key) {
    entities.add(
        Made.of(Campaign.class, identity("campaign:" + key)).with("names", names(key)).record());
    return this;
  }

  /** Adds a spend, written as {@link SpendLine} says. */
  public SmallWorld spend(String line) {
    entities.add(SpendLine.read(line, this::isDepartment));
    return this;
  }

  private boolean isDepartment(String key) {
    return entities.stream().anyMatch(entity -> entity.id().equals("department:" + key));
  }

  public SmallWorld platform(String key, LocalName... names) {
    entities.add(
        Made.of(Platform.class, identity("platform:" + key))
            .with("names", names.length == 0 ? names(key) : List.of(names))
            .record());
    return this;
  }

  public SmallWorld channel(String key, PlatformKind kind) {
    entities.add(
        Made.of(Platform.class, identity("platform:" + key))
            .with("names", names(key))
            .with("kind", kind)
            .record());
    return this;
  }

  /** Adds a yearly mean rate, written as {@code DKK 2019 7.50}. */
  public SmallWorld rate(String line) {
    String[] words = line.split(" ");
    entities.add(
        Made.of(
                ExchangeRate.class,
                identity("exchange-rate:" + words[0].toLowerCase(Locale.ROOT) + "/" + words[1]))
            .with("currency", Currency.valueOf(words[0]))
            .with("year", Integer.parseInt(words[1]))
            .with("perEuro", new BigDecimal(words[2]))
            .record());
    return this;
  }

  static Identity identity(String id) {
    return new Identity(id, List.of(), "small-world");
  }

  private static List<LocalName> names(String text) {
    return List.of(LocalName.parse(text));
  }
}
