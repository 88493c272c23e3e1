package org.kommunegraf.graphql;

/**
 * How many entities of a type a release has.
 *
 * @param type the name of the type in the enum EntityType
 * @param count how many
 */
record EntityCount(String type, int count) {}
