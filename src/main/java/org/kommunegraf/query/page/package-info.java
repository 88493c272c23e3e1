/** Pages of lists: orders, cursors, and the order of letters in each language. */
@NullMarked
package org.kommunegraf.query.page;

import org.jspecify.annotations.NullMarked;
