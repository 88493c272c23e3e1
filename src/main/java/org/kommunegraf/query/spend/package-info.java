/** Honest totals of spending: sums with bounds, groups by any key, amounts in other currencies. */
@NullMarked
package org.kommunegraf.query.spend;

import org.jspecify.annotations.NullMarked;
