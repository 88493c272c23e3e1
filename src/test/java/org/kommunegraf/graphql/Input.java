package org.kommunegraf.graphql;

import java.util.List;
import java.util.Map;

/** The parts of an argument as it is written in JSON. */
final class Input {

  private Input() {}

  @SuppressWarnings("unchecked") // JSON objects have text keys
  static Map<String, Object> object(Object json) {
    return (Map<String, Object>) json;
  }

  static List<Map<String, Object>> objects(Object json) {
    return ((List<?>) json).stream().map(Input::object).toList();
  }
}
