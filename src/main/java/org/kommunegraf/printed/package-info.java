/**
 * Reads printed forms: which numbers, spans of time, currencies, units and names a reader finds in
 * the few words that a citation quotes. It knows the five languages of the documents and no
 * document.
 */
@NullMarked
package org.kommunegraf.printed;

import org.jspecify.annotations.NullMarked;
