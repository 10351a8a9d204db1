package plenum.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Writes TypeScript for whatever is reachable from the given types: a record becomes an interface,
 * an enum a union of its names, a sealed interface a union told apart by {@code is}. It knows only
 * the types that the messages use, and fails on any other.
 */
final class TypeScript {
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, long.class, Integer.class, Long.class);

  private final Map<String, Class<?>> named = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();

  static String of(Class<?>... roots) {
    var types = new TypeScript();
    for (Class<?> root : roots) {
      types.name(root);
    }
    return "// Written from the records in plenum.wire; do not edit. How: see TypeScriptTest.\n\n"
        + "export const PROTOCOL = %d;\n\n".formatted(Protocol.VERSION)
        + String.join("\n", types.written.values());
  }

  private String name(Type type) {
    return switch (type) {
      case ParameterizedType generic -> generic(generic);
      case Class<?> c when NUMBERS.contains(c) -> "number";
      case Class<?> c when c == boolean.class || c == Boolean.class -> "boolean";
      case Class<?> c when c == String.class || c == Instant.class || c == LocalDate.class ->
          "string";
      case Class<?> c when c == JsonNode.class -> "unknown";
      case Class<?> c when c.isEnum() || c.isRecord() || c.isSealed() -> declared(c);
      default -> throw new IllegalArgumentException("the messages have no TypeScript for " + type);
    };
  }

  private String generic(ParameterizedType type) {
    List<String> arguments = Arrays.stream(type.getActualTypeArguments()).map(this::name).toList();
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == Optional.class) {
      return arguments.getFirst() + " | null | undefined";
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return "readonly " + arguments.getFirst() + "[]";
    }
    if (raw == Map.class) {
      boolean byEnum = type.getActualTypeArguments()[0] instanceof Class<?> key && key.isEnum();
      String record = "Record<%s, %s>".formatted(arguments.get(0), arguments.get(1));
      return "Readonly<" + (byEnum ? "Partial<" + record + ">" : record) + ">";
    }
    throw new IllegalArgumentException("the messages have no TypeScript for " + type);
  }

  private String declared(Class<?> type) {
    String name = type.getSimpleName();
    Class<?> before = named.putIfAbsent(name, type);
    if (before == null) {
      written.put(name, "");
      written.put(name, declaration(type, name));
    } else if (before != type) {
      throw new IllegalArgumentException("two types are called " + name);
    }
    return name;
  }

  private String declaration(Class<?> type, String name) {
    if (type.isEnum()) {
      String constants =
          Arrays.stream(type.getEnumConstants())
              .map(it -> "  \"" + ((Enum<?>) it).name() + "\",\n")
              .collect(Collectors.joining());
      return "export const %1$s = [\n%2$s] as const;\nexport type %1$s = (typeof %1$s)[number];\n"
          .formatted(name, constants);
    }
    if (type.isSealed()) {
      String cases =
          Arrays.stream(type.getPermittedSubclasses())
              .map(it -> "\n  | " + name(it))
              .collect(Collectors.joining());
      return "export type %s =%s;\n".formatted(name, cases);
    }
    boolean isCase = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    var fields = new StringBuilder(isCase ? "  readonly is: \"" + name + "\";\n" : "");
    for (RecordComponent part : type.getRecordComponents()) {
      String optional = part.getType() == Optional.class ? "?" : "";
      fields.append(
          "  readonly %s%s: %s;\n"
              .formatted(part.getName(), optional, name(part.getGenericType())));
    }
    return "export interface %s {\n%s}\n".formatted(name, fields);
  }
}
