package plenum.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Turns events into {@link Draft}s and entries back into events, by a table of {@link Shape}s.
 * Every component of a record is a field of its own name and always there, an empty Optional as
 * null; instants and durations are ISO-8601 text, enums their names, sealed interfaces and
 * one-string records as {@link RecordIntrospector} says. A field too many or too few is refused:
 * shapes change by versions only. Canonical JSON sorts the keys of a Map: where order means
 * something, the component must be a List. Threads may share it.
 */
public final class EventCodec<E> {
  private final Map<String, Shape<? extends E>> byName = new HashMap<>();
  private final Map<Class<?>, Shape<? extends E>> byRecord = new HashMap<>();
  private final JsonMapper json;

  /**
   * Refuses a table with a name or record twice, or without one of the records that a sealed {@code
   * events} permits.
   */
  public EventCodec(Class<E> events, List<Shape<? extends E>> shapes) {
    for (var shape : shapes) {
      if (byName.put(shape.name(), shape) != null || byRecord.put(shape.record(), shape) != null) {
        throw new IllegalArgumentException("twice in the table: " + shape.name());
      }
    }
    RecordIntrospector.cases(events)
        .filter(record -> record != events && !byRecord.containsKey(record))
        .findFirst()
        .ifPresent(record -> {
          throw new IllegalArgumentException("not in the table: " + record.getName());
        });
    json = mapper(byRecord.keySet());
  }

  private static JsonMapper mapper(Set<Class<?>> events) {
    return JsonMapper.builder()
        .annotationIntrospector(new RecordIntrospector(events))
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(LogicalType.Textual, EventCodec::textIsText)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
        .disable(
            DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
            DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .build();
  }

  private static void textIsText(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** The event as it will be stored, in the present version of its type. */
  public Draft draft(E event) {
    var shape = byRecord.get(event.getClass());
    if (shape == null) {
      throw new IllegalArgumentException("not in the table: " + event.getClass().getName());
    }
    return draft(shape, event);
  }

  private <T extends E> Draft draft(Shape<T> shape, E event) {
    ObjectNode fields = json.valueToTree(event);
    var secret = JsonNodeFactory.instance.objectNode();
    for (var component : shape.sealedComponents()) {
      secret.set(component, fields.remove(component));
    }
    var draft = Draft.open(shape.name(), shape.version(), fields);
    var owner = shape.ownerOf(shape.record().cast(event));
    if (owner.isPresent()) {
      return draft.sealing(owner.get(), secret);
    }
    for (var component : secret.properties()) {
      if (!component.getValue().isNull() && !component.getValue().isEmpty()) {
        throw new IllegalArgumentException(
            "%s has no owner for its sealed %s".formatted(shape.name(), component.getKey()));
      }
    }
    return draft;
  }

  /**
   * The event as the conference itself knows it. Where the sealed part was taken away, sealed
   * components are empty.
   *
   * @throws UnreadableEventException if the table has no such type and version, or the fields are
   *     not those of its record
   */
  public E event(Recalled recalled) {
    return event(recalled.entry(), recalled.sealed().map(SealedPart::stored));
  }

  /** The event as everybody knows it: sealed components are empty. Refuses as the other does. */
  public E event(Entry entry) {
    return event(entry, Optional.empty());
  }

  private E event(Entry entry, Optional<String> secret) {
    var shape = byName.get(entry.type());
    if (shape == null) {
      throw unreadable(entry, "the table has no such type");
    }
    if (entry.version() < 1 || entry.version() > shape.version()) {
      throw unreadable(entry, "the table knows versions 1 to " + shape.version());
    }
    var fields = entry.body().deepCopy();
    secret.ifPresent(text -> fields.setAll(object(entry, text)));
    return read(entry, shape, shape.upgraded(fields, entry.version()));
  }

  private E read(Entry entry, Shape<? extends E> shape, ObjectNode fields) {
    for (var component : shape.sealedComponents()) {
      if (!fields.has(component)) {
        empty(fields, component, shape.type(component));
      }
    }
    try {
      return json.treeToValue(fields, shape.record());
    } catch (JacksonException e) {
      throw unreadable(entry, reason(e));
    }
  }

  private static void empty(ObjectNode fields, String component, Class<?> type) {
    if (type == Optional.class) {
      fields.putNull(component);
    } else if (type == Map.class) {
      fields.putObject(component);
    } else {
      fields.putArray(component);
    }
  }

  private ObjectNode object(Entry entry, String text) {
    try {
      return json.readValue(text, ObjectNode.class);
    } catch (JacksonException e) {
      throw unreadable(entry, "its sealed part is not a JSON object");
    }
  }

  private static UnreadableEventException unreadable(Entry entry, String reason) {
    return new UnreadableEventException(entry.type(), entry.version(), reason);
  }

  private static String reason(JacksonException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      path.append('/').append(step.getIndex() >= 0 ? step.getIndex() : step.getPropertyName());
    }
    return switch (e) {
      case UnrecognizedPropertyException unknown -> "unknown field " + path;
      case DatabindException wrong when path.isEmpty() -> wrong.getOriginalMessage();
      default -> "field " + path + ": " + e.getOriginalMessage();
    };
  }
}
