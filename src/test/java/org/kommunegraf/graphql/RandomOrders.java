package org.kommunegraf.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.kommunegraf.graphql.ContractTypes.FieldType;
import org.kommunegraf.graphql.ContractTypes.Kind;

/** Draws orders that fit the schema. */
final class RandomOrders {

  private static final List<String> LANGUAGES = List.of("DA", "SV", "FI", "NB", "EN", "IS", "SE");

  private final Random random;
  private final ContractTypes contract;
  private final Served served;

  RandomOrders(Random random, ContractTypes contract, Served served) {
    this.random = random;
    this.contract = contract;
    this.served = served;
  }

  List<Map<String, Object>> orderBy(String type) {
    List<Map<String, Object>> keys = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      key(type, 2).ifPresent(keys::add);
    }
    return keys;
  }

  private Optional<Map<String, Object>> key(String type, int depth) {
    Set<String> offered = served.input(type + "Order").keySet();
    List<FieldType> fields =
        contract.fields(type).values().stream()
            .filter(field -> offered.contains(field.name()))
            .filter(field -> depth > 0 || !isNested(field))
            .flatMap(field -> Collections.nCopies(weight(field), field).stream())
            .toList();
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    if (random.nextInt(8) == 0 && offered.contains("place")) {
      return Optional.of(Map.of("place", direction()));
    }
    FieldType field = fields.get(random.nextInt(fields.size()));
    return how(type, field, depth).map(how -> Map.of(field.name(), how));
  }

  private static int weight(FieldType field) {
    boolean much = Set.of("Money", "SpendTotal", "PartialDate", "Decimal").contains(field.type());
    return much || field.name().equals("name") ? 4 : 1;
  }

  private boolean isNested(FieldType field) {
    return !field.list()
        && !field.type().equals("Money")
        && (field.kind() == Kind.RECORD || field.kind() == Kind.ABSTRACT);
  }

  private Optional<Object> how(String type, FieldType field, int depth) {
    if ((field.type().equals("Money") && !field.list())
        || (field.type().equals("SpendTotal") && !field.name().equals("planned"))) {
      String currency = List.of("DKK", "EUR", "ISK", "SEK").get(random.nextInt(4));
      return Optional.of(
          random.nextBoolean()
              ? direction()
              : Map.of("currency", currency, "direction", direction()));
    }
    if (field.list()) {
      return Optional.of(Map.of("count", direction()));
    }
    if (field.name().equals("name") && contract.is(type, "Named") && random.nextBoolean()) {
      String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      return Optional.of(Map.of("language", language, "direction", direction()));
    }
    return isNested(field)
        ? key(field.type(), depth - 1).map(inner -> (Object) inner)
        : Optional.of(direction());
  }

  private Object direction() {
    return random.nextBoolean() ? "ASC" : "DESC";
  }
}
