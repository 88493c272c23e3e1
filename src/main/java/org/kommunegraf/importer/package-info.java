/**
 * Makes one consistent set of entities of what was read: merges what several documents say of an
 * entity, resolves references, and holds the whole against the rules. Nothing leaves this package
 * while one problem stands.
 */
@NullMarked
package org.kommunegraf.importer;

import org.jspecify.annotations.NullMarked;
