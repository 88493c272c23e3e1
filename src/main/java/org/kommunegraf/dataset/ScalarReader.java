package org.kommunegraf.dataset;

import java.util.stream.Collectors;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Ref;

/** Reads one scalar as the component that holds it means it. */
final class ScalarReader {

  private ScalarReader() {}

  /**
   * The value; an amount of money as a decimal still.
   *
   * @throws IllegalArgumentException with a sentence, if the text is none
   */
  static Object read(Component component, String text) {
    return switch (component.kind()) {
      case TEXT, TEXTS -> nonBlank(text);
      case ENUM, ENUMS -> constant(component.type(), text);
      case INTEGER -> component.minorUnits() ? Decimals.parse(text) : wholeNumber(component, text);
      case DECIMAL -> Decimals.parse(text);
      case BOOLEAN -> Boolean.parseBoolean(text);
      case DATE -> PartialDate.parse(text);
      case VALUE, VALUES -> record(component, nonBlank(text));
      case REF, REFS -> new Ref<>(text);
    };
  }

  /** The text without the white space around it, which nobody means. */
  static String nonBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the text is blank; write it or leave the field out");
    }
    return text.strip();
  }

  private static Object record(Component component, String text) {
    try {
      return ScalarForm.parse(component.type(), text);
    } catch (IllegalArgumentException e) {
      String fields =
          component.shape().components().stream()
              .map(Component::name)
              .collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          e.getMessage() + ", or a map with fields among " + fields, e);
    }
  }

  private static Object wholeNumber(Component component, String text) {
    if (!text.matches("-?\\d+")) {
      throw new IllegalArgumentException(
          Quotation.of(text) + " is no whole number; write digits only, as 12");
    }
    try {
      return component.type() == Long.class
          ? (Object) Long.valueOf(text)
          : (Object) Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          Quotation.of(text) + " is too large a number; it may be at most " + Integer.MAX_VALUE, e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the component says that it is an enum
  private static Object constant(Class<?> type, String text) {
    return Enum.valueOf((Class<? extends Enum>) type, text);
  }
}
