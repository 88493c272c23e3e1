/**
 * Figures that are computed from other figures, each with the interval in which it lies for
 * certain, its formula, and what it rests on; which findings can be set against each other; and of
 * how many municipalities something is known.
 */
@NullMarked
package org.kommunegraf.query.derive;

import org.jspecify.annotations.NullMarked;
