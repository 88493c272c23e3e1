package org.kommunegraf.query.change;

import java.util.List;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Shape;

/**
 * Which entity it is, as one release called it.
 *
 * @param entityId its id there
 * @param type the constant of its type
 * @param names its names there; empty if it has none
 */
public record ReleasedEntity(String entityId, String type, List<LocalName> names) {

  static ReleasedEntity of(Entity entity) {
    return new ReleasedEntity(entity.id(), Shape.of(entity).constant(), entity.names());
  }
}
