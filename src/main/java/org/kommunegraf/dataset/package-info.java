/**
 * Reads the YAML under {@code data/}: facts that still know the file and line they stand on. It
 * checks the form of the data (syntax, fields, values); whether references and citations hold is
 * the importer's to say.
 */
@NullMarked
package org.kommunegraf.dataset;

import org.jspecify.annotations.NullMarked;
