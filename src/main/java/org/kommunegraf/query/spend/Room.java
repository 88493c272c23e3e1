package org.kommunegraf.query.spend;

import java.util.List;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Platform;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.release.Release;

/** Where in a dimension money may belong although its source does not say so. */
sealed interface Room {

  /** Rooms that hold no or every key. */
  enum Simple implements Room {
    /** In no group: what has no campaign, for instance, belongs to no campaign. */
    NOWHERE,
    /** In any group. */
    ANYWHERE,
    /** On any platform that is a social medium, where the source speaks of all social media. */
    SOCIAL_MEDIA
  }

  /** In the departments of one municipality. */
  record DepartmentsOf(String municipality) implements Room {}

  /** In the years from the first to the last. */
  record Years(int first, int last) implements Room {}

  /** In the narrower kinds of some. */
  record KindsWithin(List<SpendKind> kinds) implements Room {}

  /** Whether money may belong to the group of this key. */
  default boolean allows(Release release, String key) {
    if (this instanceof DepartmentsOf departments) {
      return release
          .find(key)
          .map(found -> Inclusion.municipalityOf(release, (Department) found))
          .map(Municipality::id)
          .map(departments.municipality()::equals)
          .orElse(true); // nobody says whose department it is, so it may be
    }
    if (this instanceof Years years) {
      int year = Integer.parseInt(key);
      return years.first() <= year && year <= years.last();
    }
    if (this instanceof KindsWithin wider) {
      return wider.kinds().stream().anyMatch(SpendKind.valueOf(key)::isWithin);
    }
    if (this == Simple.SOCIAL_MEDIA) {
      return release.find(key).map(found -> ((Platform) found).isSocialMedium()).orElse(true);
    }
    return this == Simple.ANYWHERE;
  }
}
