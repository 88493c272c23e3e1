package org.kommunegraf.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that needs no citation, because it is our own classification or is checked in another
 * way.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Supplied {
  /** Why no document needs to say it. */
  String value();
}
