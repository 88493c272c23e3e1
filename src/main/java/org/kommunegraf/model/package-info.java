/**
 * The entities of the graph, each a plain immutable record, and the one description of those
 * records ({@link org.kommunegraf.model.Shape}) by which every other package reads, stores, hashes
 * and exposes them.
 *
 * <p>This package imports nothing of ours. An entity has one place: its record here.
 */
@NullMarked
package org.kommunegraf.model;

import org.jspecify.annotations.NullMarked;
