package org.kommunegraf.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Makes the arguments of a question smaller as long as something still holds of them. */
final class Shrinking {

  private Shrinking() {}

  static FilterQuestion shrunk(FilterQuestion question, Predicate<FilterQuestion> holds) {
    for (Object smaller : smaller(question.arguments())) {
      FilterQuestion next = question.with(Input.object(smaller));
      if (holds.test(next)) {
        return shrunk(next, holds);
      }
    }
    return question;
  }

  /** The same without one part, anywhere inside, or with a part put in place of the whole. */
  private static List<Object> smaller(Object json) {
    List<Object> all = new ArrayList<>();
    if (json instanceof Map<?, ?>) {
      Map<String, Object> object = Input.object(json);
      object.forEach(
          (name, value) -> {
            Map<String, Object> without = new LinkedHashMap<>(object);
            without.remove(name);
            all.add(without);
            for (Object less : smaller(value)) {
              Map<String, Object> with = new LinkedHashMap<>(object);
              with.put(name, less);
              all.add(with);
            }
          });
    } else if (json instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        List<Object> without = new ArrayList<>(items);
        without.remove(i);
        all.add(without);
        for (Object less : smaller(items.get(i))) {
          List<Object> with = new ArrayList<>(items);
          with.set(i, less);
          all.add(with);
        }
      }
    }
    return all;
  }
}
