package org.kommunegraf.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Shape;
import org.kommunegraf.release.Release;

/** Collects the texts by which an entity can be found, from its record and its citations. */
final class Passages {

  /** Texts that are names of our own machinery. */
  private static final Set<String> NOT_SEARCHED = Set.of("part", "supports", "property");

  private static final Set<String> KEYS = Set.of("code", "file", "sha256");

  /** Texts that stand as a source writes them; all other prose of the records is English. */
  private static final Set<String> AS_PRINTED = Set.of("title", "publisher", "places");

  private final List<Passage> passages = new ArrayList<>();

  private Passages() {}

  /** The texts of an entity, always in the same order. */
  static List<Passage> of(Release release, Entity entity) {
    Passages all = new Passages();
    all.addNames(entity);
    all.addIds(entity);
    all.addTexts((Record) entity, "");
    all.addPrinted(release, release.citationsOf(entity));
    return List.copyOf(all.passages);
  }

  private void addNames(Entity entity) {
    List<LocalName> names = entity.names();
    for (int i = 0; i < names.size(); i++) {
      add(Tier.NAME, "names/" + i, names.get(i).text(), names.get(i).language());
    }
    if (entity instanceof Document document) {
      add(Tier.NAME, "title", document.title(), document.language());
    }
  }

  /** A citation's id repeats its subject's, and would be found with it each time. */
  private void addIds(Entity entity) {
    if (!(entity instanceof Citation)) {
      add(Tier.KEY, "id", entity.id(), null);
      List<String> formerIds = entity.identity().formerIds();
      for (int i = 0; i < formerIds.size(); i++) {
        add(Tier.KEY, "formerIds/" + i, formerIds.get(i), null);
      }
    }
  }

  private void addPrinted(Release release, List<Citation> citations) {
    for (int i = 0; i < citations.size(); i++) {
      Citation citation = citations.get(i);
      Document document = release.follow(citation.document());
      add(
          Tier.PRINTED,
          "citations/" + i + "/printed",
          citation.printed(),
          document == null ? null : document.language());
    }
  }

  private void addTexts(Record record, String path) {
    for (Component component : Shape.of(record.getClass()).components()) {
      if (component.isSetIn(record) && isSearched(record, component)) {
        String at = path + component.name();
        switch (component.kind()) {
          case TEXT -> addText(component, at, (String) component.of(record));
          case TEXTS, VALUES -> addItems(component, at, component.listOf(record));
          case VALUE -> addItem(component, at, component.of(record));
          default -> {}
        }
      }
    }
  }

  /**
   * A citation's printed form is found with what it supports; names and titles stand there already.
   */
  private static boolean isSearched(Record owner, Component component) {
    String name = component.name();
    return !NOT_SEARCHED.contains(name)
        && !(owner instanceof Citation && name.equals("printed"))
        && !(owner instanceof Document && name.equals("title"))
        && component.type() != LocalName.class
        && component.type() != PartialDate.class;
  }

  private void addItems(Component component, String path, List<Object> items) {
    for (int i = 0; i < items.size(); i++) {
      addItem(component, path + "/" + i, items.get(i));
    }
  }

  private void addItem(Component component, String path, @Nullable Object item) {
    if (item instanceof Record inner) {
      addTexts(inner, path + "/");
    } else {
      addText(component, path, (String) item);
    }
  }

  private void addText(Component component, String path, @Nullable String text) {
    String name = component.name();
    if (name.equals("printed")) {
      add(Tier.PRINTED, path, text, null);
    } else if (KEYS.contains(name)) {
      add(Tier.KEY, path, text, null);
    } else {
      add(Tier.PROSE, path, text, AS_PRINTED.contains(name) ? null : Language.EN);
    }
  }

  private void add(Tier tier, String field, @Nullable String text, @Nullable Language language) {
    if (text != null && !text.isBlank()) {
      passages.add(new Passage(field, text, language, tier));
    }
  }
}
