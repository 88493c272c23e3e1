/**
 * Neo4j, the store of record: publishes releases and reads them back as the entities they were.
 * Only this package names Neo4j.
 */
@NullMarked
package org.kommunegraf.graph;

import org.jspecify.annotations.NullMarked;
