package org.kommunegraf.graphql;

import static java.util.Map.entry;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.schema.idl.TypeInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Origin;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.kommunegraf.query.Abbreviation;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatReason;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Label;
import org.kommunegraf.query.change.ChangeCount;
import org.kommunegraf.query.change.ChangeSummary;
import org.kommunegraf.query.change.CitedLines;
import org.kommunegraf.query.change.FieldChange;
import org.kommunegraf.query.change.ReleasedEntity;
import org.kommunegraf.query.derive.Comparability;
import org.kommunegraf.query.derive.Coverage;
import org.kommunegraf.query.spend.Conversion;
import org.kommunegraf.query.spend.GroupKey;
import org.kommunegraf.query.spend.JointTotal;
import org.kommunegraf.query.spend.SpendConflict;
import org.kommunegraf.query.spend.SpendGroup;
import org.kommunegraf.query.spend.SpendRest;
import org.kommunegraf.query.spend.SpendTotal;
import org.kommunegraf.query.spend.SummaryConversion;
import org.kommunegraf.query.spend.VatTotal;
import org.kommunegraf.search.Facet;
import org.kommunegraf.search.Highlight;
import org.kommunegraf.search.TextRange;

/**
 * Finds where the value of each field of the contract comes from: a computed field, a component of
 * the record, the figure inside an observation, the words for a constant, or the references of
 * other records. A field without a source is a mistake in the contract.
 */
final class FieldBinding {

  /** Types of the schema whose values are records of our own that no entity holds. */
  private static final Map<String, Class<? extends Record>> VIEWS =
      Map.ofEntries(
          entry("Label", Label.class),
          entry("Caveat", Caveat.class),
          entry("CaveatReason", CaveatReason.class),
          entry("Abbreviation", Abbreviation.class),
          entry("SpendTotal", SpendTotal.class),
          entry("SpendRest", SpendRest.class),
          entry("SpendConflict", SpendConflict.class),
          entry("VatTotal", VatTotal.class),
          entry("JointTotal", JointTotal.class),
          entry("SpendSummary", SummaryAnswer.class),
          entry("SpendGroup", SpendGroup.class),
          entry("SpendGroupEdge", Connection.Edge.class),
          entry("GroupKey", GroupKey.class),
          entry("Conversion", Conversion.class),
          entry("SummaryConversion", SummaryConversion.class),
          entry("DerivedFigure", DerivedFigure.class),
          entry("Comparability", Comparability.class),
          entry("Coverage", Coverage.class),
          entry("SearchConnection", SearchConnection.class),
          entry("SearchEdge", SearchConnection.Edge.class),
          entry("SearchFacet", Facet.class),
          entry("Highlight", Highlight.class),
          entry("TextRange", TextRange.class),
          entry("ReleaseEdge", Connection.Edge.class),
          entry("ChangeConnection", ChangeFields.Answer.class),
          entry("ChangeEdge", Connection.Edge.class),
          entry("ReleasedEntity", ReleasedEntity.class),
          entry("FieldChange", FieldChange.class),
          entry("FieldValue", FieldChange.Cited.class),
          entry("CitedLines", CitedLines.class),
          entry("ChangeSummary", ChangeSummary.class),
          entry("ChangeCount", ChangeCount.class),
          entry("EntityCount", EntityCount.class),
          entry("PageInfo", Connection.PageInfo.class));

  private static final String MODEL = Entity.class.getPackageName();

  private final FieldTable computed = ComputedFields.all();

  /**
   * The source of a field.
   *
   * @param type the type before expansion
   * @throws IllegalStateException if there is none
   */
  Field source(ObjectTypeDefinition type, FieldDefinition field) {
    return Stream.<Optional<Field>>of(
            computed(type, field),
            queried(type, field),
            ofRecord(type.getName(), field.getName()),
            labelled(type, field),
            inverse(field))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The field "
                        + type.getName()
                        + "."
                        + field.getName()
                        + " of the schema has no source"));
  }

  /** The source of a field of a generated type: a connection or an edge. */
  static Field ofConnection(String type, String field) {
    if (type.endsWith("Edge")) {
      return accessor(Connection.Edge.class, field).orElseThrow();
    }
    return switch (field) {
      case "edges" -> (scope, connection, args) -> ((Connection<?>) connection).edges();
      case "nodes" -> (scope, connection, args) -> ((Connection<?>) connection).page().items();
      case "pageInfo" -> (scope, connection, args) -> ((Connection<?>) connection).pageInfo();
      case "totalCount" ->
          (scope, connection, args) -> ((Connection<?>) connection).page().totalCount();
      default -> throw new IllegalStateException(type + "." + field + " has no source");
    };
  }

  private Optional<Field> computed(ObjectTypeDefinition type, FieldDefinition field) {
    Stream<String> owners =
        Stream.concat(
            Stream.of(type.getName()),
            type.getImplements().stream().map(i -> ((TypeName) i).getName()));
    return owners
        .map(owner -> computed.find(owner + "." + field.getName()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Field> queried(ObjectTypeDefinition type, FieldDefinition field) {
    return type.getName().equals("Query")
        ? elementShape(field)
            .map(shape -> (scope, none, args) -> scope.release().all(entityType(shape)))
        : Optional.empty();
  }

  private static Optional<Field> ofRecord(String type, String field) {
    if (VIEWS.containsKey(type)) {
      return accessor(VIEWS.get(type), field);
    }
    if (type.endsWith("Connection")) {
      return Optional.of(ofConnection(type, field));
    }
    return findShape(type).flatMap(shape -> ofShape(shape, field));
  }

  private static Optional<Field> ofShape(Shape shape, String field) {
    Component component = shape.find(field);
    Component figure = shape.find("value");
    if (figure != null && figure.type() == Quantity.class) {
      Component inFigure = figure.shape().find(field);
      if (inFigure != null) {
        return Optional.of(
            (scope, source, args) ->
                value(
                    inFigure,
                    Objects.requireNonNull((Record) figure.of(Field.record(source))),
                    source,
                    scope));
      }
    }
    if (field.equals("origin")) {
      return Optional.of(
          (scope, source, args) ->
              Field.record(source) instanceof Figure<?> f ? f.origin() : Origin.PRINTED);
    }
    return component == null
        ? Optional.empty()
        : Optional.of(
            (scope, source, args) -> value(component, Field.record(source), source, scope));
  }

  private Optional<Field> labelled(ObjectTypeDefinition type, FieldDefinition field) {
    return LabelFields.constantOf(field)
        .flatMap(
            name ->
                type.getFieldDefinitions().stream().filter(f -> f.getName().equals(name)).findAny())
        .map(constant -> LabelFields.labelOf(source(type, constant)));
  }

  private static @Nullable Object value(
      Component component, Record record, Object source, Scope scope) {
    Object value = component.of(record);
    if (value == null) {
      return null;
    }
    return switch (component.kind()) {
      case REF -> scope.release().follow((Ref<?>) value);
      case REFS ->
          ((List<?>) value).stream().map(ref -> scope.release().follow((Ref<?>) ref)).toList();
      case VALUES ->
          source instanceof Entity owner && !Figure.class.isAssignableFrom(component.type())
              ? parts(owner, component, (List<?>) value)
              : value;
      case INTEGER -> component.minorUnits() ? decimal((Long) value, (Money) record) : value;
      default -> value;
    };
  }

  private static List<Part> parts(Entity owner, Component component, List<?> values) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      parts.add(new Part(owner, component.name(), i, (Record) values.get(i)));
    }
    return parts;
  }

  private static BigDecimal decimal(long minor, Money money) {
    return Decimals.fromMinor(minor, money.currency());
  }

  private static Optional<Field> accessor(Class<? extends Record> view, String field) {
    return Arrays.stream(view.getRecordComponents())
        .filter(component -> component.getName().equals(field))
        .map(RecordComponent::getAccessor)
        .findFirst()
        .map(
            accessor -> {
              accessor.setAccessible(true);
              return (scope, source, args) -> invoke(accessor, source);
            });
  }

  private static @Nullable Object invoke(Method accessor, Object source) {
    try {
      return accessor.invoke(source);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + accessor, e);
    }
  }

  /** The entities whose references come in over the relationship that the field names. */
  private static Optional<Field> inverse(FieldDefinition field) {
    return field.getDirectives("relationship").stream()
        .findFirst()
        .flatMap(
            directive -> {
              String relation = relation(directive);
              return elementShape(field)
                  .map(
                      shape ->
                          (scope, source, args) ->
                              scope
                                  .release()
                                  .referring(entityType(shape), relation, (Entity) source));
            });
  }

  private static String relation(Directive directive) {
    StringValue type =
        (StringValue) Objects.requireNonNull(directive.getArgument("type")).getValue();
    return Objects.requireNonNull(type.getValue());
  }

  private static Optional<Shape> elementShape(FieldDefinition field) {
    return findShape(TypeInfo.typeInfo(field.getType()).getName())
        .filter(shape -> Entity.class.isAssignableFrom(shape.type()));
  }

  @SuppressWarnings("unchecked") // asked of entity shapes only
  private static Class<? extends Entity> entityType(Shape shape) {
    return (Class<? extends Entity>) shape.type();
  }

  /** The record of the model that a type of the schema shows; empty if it shows none. */
  static Optional<Shape> findShape(String type) {
    try {
      Class<?> found = Class.forName(MODEL + "." + type);
      return found.isRecord()
          ? Optional.of(Shape.of(found.asSubclass(Record.class)))
          : Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
