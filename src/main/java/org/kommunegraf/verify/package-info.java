/**
 * Holds the data against the documents: every citation's lines and printed form, and every numeral
 * of the text, which a citation covers or an exclusion names. What the data mean is not its
 * concern.
 */
@NullMarked
package org.kommunegraf.verify;

import org.jspecify.annotations.NullMarked;
