/**
 * The public contract: expands {@code schema.graphqls}, binds its fields to releases, and turns
 * every failure into a typed error.
 */
@NullMarked
package org.kommunegraf.graphql;

import org.jspecify.annotations.NullMarked;
