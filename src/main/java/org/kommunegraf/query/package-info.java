/**
 * Answers over a release: pages of lists, what relations include, honest totals and their caveats.
 */
@NullMarked
package org.kommunegraf.query;

import org.jspecify.annotations.NullMarked;
