package org.kommunegraf.graphql;

import java.util.List;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.release.Release;

/**
 * An item of a list of value records, which knows whose it is: a role of a page, a cover of a
 * spend.
 *
 * @param owner the entity that holds the list
 * @param list the name of the list
 * @param index the place in the list, from 0
 * @param value the item
 */
record Part(Entity owner, String list, int index, Record value) {

  /** The citations of this very item; where it has none, those that support the list as a whole. */
  List<Citation> citations(Release release) {
    List<Citation> all = release.citationsOf(owner);
    List<Citation> own = all.stream().filter(c -> (list + "/" + index).equals(c.part())).toList();
    return own.isEmpty()
        ? all.stream().filter(c -> c.part() == null && c.supports().contains(list)).toList()
        : own;
  }
}
