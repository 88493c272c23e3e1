package org.kommunegraf.release;

import java.util.function.DoubleSupplier;

/**
 * A number that tells those who run a server how it does.
 *
 * @param name in lower case, its words apart by dots; its unit last, if it has one
 * @param description one line
 * @param counts whether it only grows
 * @param value what it is now; cheap to ask for, from any thread
 */
public record Measure(String name, String description, boolean counts, DoubleSupplier value) {

  /** A number that goes up and down. */
  public static Measure gauge(String name, String description, DoubleSupplier value) {
    return new Measure(name, description, false, value);
  }

  /** A number that only grows. */
  public static Measure counter(String name, String description, DoubleSupplier value) {
    return new Measure(name, description, true, value);
  }
}
