package org.kommunegraf.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The type of the Neo4j relationship in which a reference is kept. It runs from the record that
 * holds the reference to the one it names; {@code schema.graphqls} repeats the type, and a test
 * compares the two.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Relation {
  String value();
}
