package org.kommunegraf.dataset;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** The short form of a value record: one scalar, read by the record's own {@code parse(String)}. */
final class ScalarForm {

  private ScalarForm() {}

  static boolean has(Class<?> type) {
    return find(type).isPresent();
  }

  /**
   * @throws IllegalArgumentException with a sentence, if the record refuses the text
   */
  static Object parse(Class<?> type, String text) {
    try {
      return find(type).orElseThrow().invoke(null, text);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Method> find(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals("parse"))
        .findFirst();
  }
}
