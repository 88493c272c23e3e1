/**
 * Search over the texts of a release with Lucene: which entities a text finds, in which order, and
 * where in their own texts the words stand. The only package that names Lucene.
 */
@NullMarked
package org.kommunegraf.search;

import org.jspecify.annotations.NullMarked;
