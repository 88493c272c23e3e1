/**
 * The published graph in memory: immutable entities and the indexes that follow references in both
 * directions.
 */
@NullMarked
package org.kommunegraf.release;

import org.jspecify.annotations.NullMarked;
