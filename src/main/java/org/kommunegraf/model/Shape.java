package org.kommunegraf.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The description of one record type, from which reading, storing, hashing and exposing it follow.
 * There is one for each entity and each value record, taken from the record itself.
 *
 * <p>An entity's {@link Identity} is no component here: it says which entity it is, the components
 * say what is known of it.
 */
public final class Shape {

  private static final Map<Class<? extends Record>, Shape> SHAPES = new ConcurrentHashMap<>();
  private static final List<Shape> ENTITIES =
      records(Entity.class).map(Shape::of).sorted(Comparator.comparing(Shape::name)).toList();
  private static final Map<String, Shape> BY_PREFIX =
      ENTITIES.stream().collect(Collectors.toUnmodifiableMap(Shape::prefix, Function.identity()));
  private static final Map<String, Shape> BY_NAME =
      ENTITIES.stream().collect(Collectors.toUnmodifiableMap(Shape::name, Function.identity()));

  private final Class<? extends Record> type;
  private final List<Component> components;
  private final Constructor<? extends Record> constructor;
  private volatile @Nullable List<Component> leading;

  private Shape(Class<? extends Record> type) {
    this.type = type;
    RecordComponent[] all = type.getRecordComponents();
    this.components =
        Arrays.stream(all).filter(c -> c.getType() != Identity.class).map(Component::of).toList();
    Class<?>[] parameters =
        Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      this.constructor = type.getDeclaredConstructor(parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
    constructor.setAccessible(true);
  }

  /** The shape of a record type. */
  public static Shape of(Class<? extends Record> type) {
    Shape known = SHAPES.get(type);
    return known != null ? known : SHAPES.computeIfAbsent(type, Shape::new);
  }

  /** The shape of an entity. */
  public static Shape of(Entity entity) {
    return of(((Record) entity).getClass());
  }

  /** All entity types, by name. */
  public static List<Shape> entities() {
    return ENTITIES;
  }

  /** The entity type that an id's part before the colon names; null if there is none. */
  public static @Nullable Shape findByPrefix(String prefix) {
    return BY_PREFIX.get(prefix);
  }

  /** The entity type of that name. */
  public static Shape byName(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name);
  }

  /** The type that an id claims to be of; null if its prefix names none. */
  public static @Nullable Shape findById(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? null : findByPrefix(id.substring(0, colon));
  }

  /**
   * The entity types that a reference to {@code type} may name: itself, or all that implement it.
   */
  public static List<Shape> targets(Class<?> type) {
    return ENTITIES.stream().filter(shape -> type.isAssignableFrom(shape.type)).toList();
  }

  public Class<? extends Record> type() {
    return type;
  }

  /** The type's name in the schema and the label in Neo4j: {@code CouncilDecision}. */
  public String name() {
    return type.getSimpleName();
  }

  /** The type's name in ids: {@code council-decision}. */
  public String prefix() {
    return name().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The type's name as an enum value: {@code COUNCIL_DECISION}. */
  public String constant() {
    return prefix().replace('-', '_').toUpperCase(Locale.ROOT);
  }

  public List<Component> components() {
    return components;
  }

  public @Nullable Component find(String component) {
    return components.stream().filter(c -> c.name().equals(component)).findFirst().orElse(null);
  }

  /**
   * Makes a value record from the values of its components, in their order; missing booleans are
   * false, missing lists empty, missing {@code int}s 0 (the data must write them, so that is seen
   * only in an entry that is refused).
   *
   * @throws IllegalArgumentException if the record refuses the values
   */
  public Record build(List<? extends @Nullable Object> values) {
    return construct(values);
  }

  /**
   * Makes an entity from its identity and the values of its components, in their order.
   *
   * @throws IllegalArgumentException if the record refuses the values
   */
  public Entity build(Identity identity, List<? extends @Nullable Object> values) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(identity);
    all.addAll(values);
    return (Entity) construct(all);
  }

  /** A copy of an entity in which one component has another value. */
  public static Entity with(Entity entity, String component, Object value) {
    Shape shape = of(entity);
    Record record = (Record) entity;
    List<@Nullable Object> values = new ArrayList<>();
    shape.components.forEach(c -> values.add(c.name().equals(component) ? value : c.of(record)));
    return shape.build(entity.identity(), values);
  }

  /** Sees the references of a record one by one. */
  public interface ReferenceVisitor {
    /**
     * Sees one reference.
     *
     * @param path where in the record: {@code payer}, {@code platforms/1}, {@code roles/0/actor}
     * @param component the component that holds the reference
     */
    void visit(String path, Component component, Ref<?> reference);
  }

  /** Shows all references of a record, those inside its value records too. */
  public static void references(Record record, ReferenceVisitor visitor) {
    references(record, "", visitor);
  }

  private static void references(Record record, String path, ReferenceVisitor visitor) {
    for (Component component : of(record.getClass()).leading()) {
      String at = path + component.name();
      Object value = component.of(record);
      if (value instanceof List<?> items) {
        for (int i = 0; i < items.size(); i++) {
          reference(items.get(i), at + "/" + i, component, visitor);
        }
      } else {
        reference(value, at, component, visitor);
      }
    }
  }

  /**
   * The components that are references or hold some. Found when first asked for: a shape that is
   * being made cannot ask for another.
   */
  private List<Component> leading() {
    List<Component> known = leading;
    if (known == null) {
      known = components.stream().filter(Shape::leads).toList();
      leading = known;
    }
    return known;
  }

  private static boolean leads(Component component) {
    return switch (component.kind()) {
      case REF, REFS -> true;
      case VALUE, VALUES -> !component.shape().leading().isEmpty();
      default -> false;
    };
  }

  private static void reference(
      @Nullable Object value, String path, Component component, ReferenceVisitor visitor) {
    if (value instanceof Ref<?> reference) {
      visitor.visit(path, component, reference);
    } else if (value instanceof Record inner && !(value instanceof PartialDate)) {
      references(inner, path + "/", visitor);
    }
  }

  private Record construct(List<? extends @Nullable Object> values) {
    Object[] arguments = values.toArray();
    Class<?>[] types = constructor.getParameterTypes();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] == null && types[i] == boolean.class) {
        arguments[i] = false;
      } else if (arguments[i] == null && types[i] == int.class) {
        arguments[i] = 0;
      } else if (types[i] == List.class) {
        arguments[i] = arguments[i] == null ? List.of() : List.copyOf((List<?>) arguments[i]);
      }
    }
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException("Cannot make " + type + " of " + values, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type + " of " + values, e);
    }
  }

  private static Stream<Class<? extends Record>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type.asSubclass(Record.class))
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(Shape::records);
  }

  @Override
  public String toString() {
    return name();
  }
}
