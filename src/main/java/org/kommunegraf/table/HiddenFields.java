package org.kommunegraf.table;

import graphql.introspection.Introspection;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Asks beside what a person asked what the table has to know: which entity is which, the bounds of
 * figures, what a total counts. Their keys begin with {@code _}.
 */
final class HiddenFields {

  static final String ID = "_id";
  static final String TYPE = "_type";
  static final String TOTAL_COUNT = "_totalCount";
  static final String MIN = "_min";
  static final String MAX = "_max";
  static final String APPROXIMATE = "_approximate";
  static final String COMPARATOR = "_comparator";
  static final String UNIT = "_unit";
  static final String INSIDE = "_inside";
  static final String CONTRADICTED_BY = "_contradictedBy";
  static final String AMOUNT = "_amount";
  static final String STATUS = "_status";
  static final String COUNTS = "_counts";
  static final String CORRECTED_BY = "_correctedBy";
  static final String COUNTED = "_spends";
  static final String RESTS = "_rests";
  static final String REST_OF = "_of";
  static final String CURRENCY = "_currency";
  static final String WITHIN = "_within";
  static final String CAVEATS = "_caveats";
  static final String REASONS = "_reasons";
  static final String KIND = "_kind";
  static final String LABEL = "_label";
  static final String TEXT = "_text";
  static final String FIELDS = "_fields";

  private static final SelectionSet OF_NODE = selections("_id: id");
  private static final SelectionSet OF_SOME_NODES =
      selections("... on Node { _id: id _type: __typename }");
  private static final SelectionSet OF_FIGURE =
      selections("_min: min _max: max _comparator: comparator _approximate: approximate");
  private static final SelectionSet OF_CONNECTION = selections("_totalCount: totalCount");
  private static final SelectionSet OF_OBSERVATION = selections("_unit: unit");
  private static final SelectionSet OF_SPEND =
      selections(
          "_inside: countedInside _contradictedBy: contradictedBy _amount: amount { _status: status"
              + " } _correctedBy: correctedBy(first: 1) { nodes { _id: id } }");
  private static final SelectionSet OF_TOTAL =
      selections(
          "_currency: currency"
              + " _spends: spends(first: 1000) { nodes { _id: id _inside: countedInside"
              + " _contradictedBy: contradictedBy }"
              + " pageInfo { hasNextPage } } _rests: rests { _of: of { _id: id"
              + " _inside: countedInside _contradictedBy: contradictedBy } }");
  private static final SelectionSet OF_GROUP = selections("_within: within { _stated: stated }");
  private static final String CAVEATS_OF_ENTITY =
      "_caveats: caveats { _kind: kind _label: label { _text: text } _text: text _reasons: reasons"
          + " { _fields: fields _text: text } }";
  private static final SelectionSet OF_CITED = selections(CAVEATS_OF_ENTITY);
  private static final SelectionSet OF_SOME_CITED =
      selections("... on Cited { " + CAVEATS_OF_ENTITY + " }");
  private static final SelectionSet OF_WARNED =
      selections("_caveats: caveats { _kind: kind _label: label { _text: text } _text: text }");
  private static final SelectionSet CURRENCY_COLUMN = selections("currency");

  private final GraphQLSchema schema;
  private final SchemaTypes types;
  private final BiFunction<Field, GraphQLFieldDefinition, Field> asked;

  private HiddenFields(
      GraphQLSchema schema, BiFunction<Field, GraphQLFieldDefinition, Field> asked) {
    this.schema = schema;
    this.asked = asked;
    this.types = new SchemaTypes(schema);
  }

  static SelectionSet selections(String text) {
    OperationDefinition operation =
        (OperationDefinition) Parser.parse("{ " + text + " }").getDefinitions().get(0);
    return operation.getSelectionSet();
  }

  /**
   * A valid document with the hidden fields in it.
   *
   * @param asked how a field with fields below is to be asked
   */
  static Document add(
      GraphQLSchema schema,
      Document document,
      BiFunction<Field, GraphQLFieldDefinition, Field> asked) {
    HiddenFields hidden = new HiddenFields(schema, asked);
    @SuppressWarnings("rawtypes") // graphql-java's own signature
    List<Definition> definitions = new ArrayList<>();
    document.getDefinitions().forEach(definition -> definitions.add(hidden.extended(definition)));
    return document.transform(builder -> builder.definitions(definitions));
  }

  private Definition<?> extended(Definition<?> definition) {
    if (definition instanceof OperationDefinition operation) {
      return operation.transform(
          builder ->
              builder.selectionSet(
                  extended(operation.getSelectionSet(), schema.getQueryType(), false)));
    }
    if (definition instanceof FragmentDefinition fragment) {
      return fragment.transform(
          builder ->
              builder.selectionSet(
                  extended(
                      fragment.getSelectionSet(),
                      composite(fragment.getTypeCondition().getName()),
                      false)));
    }
    return definition;
  }

  /**
   * @param currencyAbove whether what holds this selection says its currency already
   */
  private SelectionSet extended(
      SelectionSet selections, GraphQLCompositeType parent, boolean currencyAbove) {
    boolean currency = asks(selections, "currency");
    @SuppressWarnings("rawtypes") // graphql-java's own signature
    List<Selection> extended = new ArrayList<>();
    for (Selection<?> selection : selections.getSelections()) {
      extended.add(extended(selection, parent, currency || currencyAbove));
    }
    String type = parent.getName();
    if (isMoney(type, selections) && !currency && !currencyAbove) {
      extended.addAll(CURRENCY_COLUMN.getSelections());
    }
    hidden(type).forEach(set -> extended.addAll(set.getSelections()));
    return new SelectionSet(extended);
  }

  private Selection<?> extended(
      Selection<?> selection, GraphQLCompositeType parent, boolean currency) {
    if (selection instanceof InlineFragment fragment) {
      GraphQLCompositeType type =
          fragment.getTypeCondition() == null
              ? parent
              : composite(fragment.getTypeCondition().getName());
      return fragment.transform(
          builder -> builder.selectionSet(extended(fragment.getSelectionSet(), type, currency)));
    }
    SelectionSet inner = selection instanceof Field field ? field.getSelectionSet() : null;
    if (selection instanceof Field field
        && inner != null
        && parent instanceof GraphQLFieldsContainer container) {
      GraphQLFieldDefinition definition =
          Introspection.getFieldDefinition(schema, container, field.getName());
      GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(definition.getType());
      boolean ofTotal = currency && parent.getName().equals("SpendTotal");
      SelectionSet extended = extended(inner, (GraphQLCompositeType) type, ofTotal);
      Field whole =
          asked.apply(field, definition).transform(builder -> builder.selectionSet(extended));
      return parent == schema.getQueryType() && type.getName().equals("SpendConnection")
          ? AskedPlaces.of(whole)
          : whole;
    }
    return selection;
  }

  private static boolean isMoney(String type, SelectionSet selections) {
    return type.equals("Money")
        || (type.equals("SpendGroup")
            && Branch.MONEY_OF_GROUP.stream().anyMatch(field -> asks(selections, field)));
  }

  private static boolean asks(SelectionSet selections, String name) {
    return selections.getSelectionsOfType(Field.class).stream()
        .anyMatch(field -> field.getName().equals(name) && field.getAlias() == null);
  }

  private List<SelectionSet> hidden(String type) {
    List<SelectionSet> hidden = new ArrayList<>();
    if (types.isConnection(type)) {
      hidden.add(OF_CONNECTION);
    } else if (types.isNode(type) && types.isObject(type)) {
      hidden.add(OF_NODE);
    } else if (types.mayBeNode(type)) {
      hidden.add(OF_SOME_NODES);
    }
    if (types.isFigure(type)) {
      hidden.add(OF_FIGURE);
    }
    if (types.carriesCaveats(type)) {
      SelectionSet ofObject = types.isNode(type) ? OF_CITED : OF_WARNED;
      hidden.add(types.isObject(type) ? ofObject : OF_SOME_CITED);
    }
    switch (type) {
      case "Observation" -> hidden.add(OF_OBSERVATION);
      case "Spend" -> hidden.add(OF_SPEND);
      case "SpendTotal" -> hidden.add(OF_TOTAL);
      case "SpendGroup" -> hidden.add(OF_GROUP);
      default -> {}
    }
    return hidden;
  }

  private GraphQLCompositeType composite(String name) {
    return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name));
  }
}
