/** The program on one page. */
@NullMarked
package org.kommunegraf;

import org.jspecify.annotations.NullMarked;
