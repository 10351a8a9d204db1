package plenum.server.meeting;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.command.DeviceKey;

/**
 * Makes one value of any of the conference's records.
 *
 * @param full with every optional part, and the first case of every choice; else with none, and
 *     with the last
 */
record Specimen(boolean full) {

  Object of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> generic(generic);
      case Class<?> plain -> plain(plain);
      case GenericArrayType array -> throw new IllegalArgumentException(array.getTypeName());
      default -> throw new IllegalArgumentException(type.getTypeName());
    };
  }

  private Object generic(ParameterizedType type) {
    var raw = (Class<?>) type.getRawType();
    var inner = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return full ? Optional.of(of(inner[0])) : Optional.empty();
    }
    if (raw == Map.class) {
      return full ? Map.of(of(inner[0]), of(inner[1])) : Map.of();
    }
    if (raw == Set.class) {
      return full ? Set.of(of(inner[0])) : Set.of();
    }
    return full ? List.of(of(inner[0])) : List.of();
  }

  private Object plain(Class<?> type) {
    if (type.isEnum()) {
      return pick(type.getEnumConstants());
    }
    if (type.isSealed()) {
      return plain(pick(type.getPermittedSubclasses()));
    }
    if (type == DeviceKey.class) {
      return new DeviceKey("0123456789abcdef");
    }
    if (type.isRecord()) {
      return record(type);
    }
    return Map.<Class<?>, Object>of(
            String.class,
            full ? "a" : "b",
            int.class,
            full ? 1 : 2,
            long.class,
            full ? 1L : 2L,
            boolean.class,
            full,
            Instant.class,
            Instant.parse("2026-03-04T08:00:00.125Z"),
            Duration.class,
            Duration.ofMillis(90_500),
            LocalDate.class,
            LocalDate.of(2026, 3, 4))
        .get(type);
  }

  private Object record(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values =
        Arrays.stream(components).map(RecordComponent::getGenericType).map(this::of).toArray();
    try {
      var constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private <T> T pick(T[] cases) {
    return full ? cases[0] : cases[cases.length - 1];
  }
}
