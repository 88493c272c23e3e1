package org.kommunegraf.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.ObservationRelation;
import org.kommunegraf.model.Population;
import org.kommunegraf.model.Role;
import org.kommunegraf.release.HeldRole;
import org.kommunegraf.release.Release;

/** Fields of value records that know whose they are: roles, covers, relations of findings. */
final class PartFields {

  private PartFields() {}

  static void addTo(FieldTable fields) {
    for (String actor : List.of("Municipality", "Department", "Organisation", "Person")) {
      fields.on(actor + ".roles", Entity.class, PartFields::rolesOf);
    }
    fields.on("Role.subject", Part.class, (release, part) -> part.owner());
    fields.on("Role.gaps", Part.class, PartFields::gapsOfRole);
    for (String type : List.of("Role", "SpendCover", "ObservationRelation")) {
      fields.on(type + ".citations", Part.class, (release, part) -> part.citations(release));
    }
    fields.put(
        "Population.label", (scope, source, args) -> label((Population) Field.record(source)));
    fields.put(
        "ObservationRelation.label",
        (scope, source, args) -> label((ObservationRelation) Field.record(source)));
  }

  private static List<Part> rolesOf(Release release, Entity actor) {
    List<Part> roles = new ArrayList<>();
    for (HeldRole held : release.rolesOf(actor)) {
      roles.add(new Part(held.subject(), "roles", held.index(), held.role()));
    }
    return roles;
  }

  /** The gaps that concern both the actor and what the role is played in. */
  private static List<Gap> gapsOfRole(Release release, Part part) {
    Entity actor = release.follow(((Role) part.value()).actor());
    return actor == null
        ? List.of()
        : release.gapsAbout(part.owner()).stream()
            .filter(release.gapsAbout(actor)::contains)
            .toList();
  }

  private static String label(Population population) {
    return population.label() != null ? population.label() : inWords(population.base());
  }

  private static String label(ObservationRelation relation) {
    return relation.label() != null ? relation.label() : inWords(relation.kind());
  }

  private static String inWords(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
