package org.kommunegraf.query.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.Shape;

/**
 * How one entity differs from one release to another. A reference to what was renamed is still the
 * same reference.
 *
 * @param before the entity in the earlier release; null if it is added
 * @param after the entity in the later release; null if it is removed
 */
record EntityDifference(@Nullable Entity before, @Nullable Entity after, Renames renames) {

  /** Whether anything differs that somebody changed. */
  boolean isEmpty() {
    return corrections().isEmpty()
        && identityFields().isEmpty()
        && names().stream().noneMatch(this::differs);
  }

  /** The corrections that the later release has and the earlier one has not. */
  List<Correction> corrections() {
    if (after == null) {
      return List.of();
    }
    List<Correction> all = new ArrayList<>(after.identity().corrections());
    if (before != null) {
      all.removeAll(before.identity().corrections());
    }
    return all;
  }

  /**
   * The fields that differ, in the order of the record; of what is new or gone, all that it has.
   */
  List<FieldDifference> fields() {
    List<FieldDifference> fields = new ArrayList<>(identityFields());
    names().stream()
        .filter(this::differs)
        .map(name -> new FieldDifference(name, Told.value(name, before), Told.value(name, after)))
        .forEach(fields::add);
    return fields;
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Entity entity : new Entity[] {after, before}) {
      if (entity != null) {
        Shape.of(entity).components().forEach(component -> names.add(component.name()));
      }
    }
    return names;
  }

  private boolean differs(String name) {
    Told then = Told.find(name, before);
    Told now = Told.find(name, after);
    if (then == null || now == null) {
      return then != null || now != null;
    }
    return !Objects.equals(then.component.of(then.owner), now.component.of(now.owner))
        && !then.text(renames::now).equals(now.text(id -> id));
  }

  /** A component in which an entity says something. */
  private record Told(Component component, Record owner) {

    static @Nullable Told find(String name, @Nullable Entity entity) {
      if (entity == null) {
        return null;
      }
      Component component = Shape.of(entity).find(name);
      Record owner = (Record) entity;
      return component != null && component.isSetIn(owner) ? new Told(component, owner) : null;
    }

    String text(UnaryOperator<String> ids) {
      return new FieldText(ids).of(component, owner);
    }

    static @Nullable FieldValue value(String name, @Nullable Entity entity) {
      Told told = find(name, entity);
      return told == null ? null : FieldValue.of(told.component, told.owner);
    }
  }

  private List<FieldDifference> identityFields() {
    List<FieldDifference> fields = new ArrayList<>();
    if (before != null && after != null) {
      addIdentity(before, after, fields);
    }
    return fields;
  }

  private static void addIdentity(Entity before, Entity after, List<FieldDifference> fields) {
    Identity then = before.identity();
    Identity now = after.identity();
    boolean renamed = !then.id().equals(now.id());
    if (renamed && !(after instanceof Citation)) { // a citation is named after its subject
      add("id", FieldValue.ofText(then.id()), FieldValue.ofText(now.id()), fields);
    }
    if (!renamed && !then.formerIds().equals(now.formerIds())) {
      add(
          "formerIds",
          FieldValue.ofItems(then.formerIds()),
          FieldValue.ofItems(now.formerIds()),
          fields);
    }
    if (!then.dataset().equals(now.dataset())) {
      add("dataset", FieldValue.ofText(then.dataset()), FieldValue.ofText(now.dataset()), fields);
    }
    if (!now.corrections().containsAll(then.corrections())) {
      add(
          "corrections",
          FieldValue.ofItems(reasons(then)),
          FieldValue.ofItems(reasons(now)),
          fields);
    }
  }

  private static List<String> reasons(Identity identity) {
    return identity.corrections().stream().map(Correction::reason).toList();
  }

  private static void add(
      String path, FieldValue before, FieldValue after, List<FieldDifference> fields) {
    fields.add(new FieldDifference(path, before, after));
  }
}
