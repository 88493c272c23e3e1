/**
 * The commands. Each puts the packages together for one purpose and says on the console what came
 * of it.
 */
@NullMarked
package org.kommunegraf.cli;

import org.jspecify.annotations.NullMarked;
