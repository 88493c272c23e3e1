/** What was added, changed and removed from one release to another, entity by entity. */
@NullMarked
package org.kommunegraf.query.change;

import org.jspecify.annotations.NullMarked;
