package plenum.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Tells Jackson how records map to JSON, from their shape alone, so that they carry no annotation:
 * a record of a sealed interface names itself in "is", in kebab case; a record of one string that
 * belongs to no sealed interface is that string, as a value and as a map's key.
 */
final class RecordIntrospector extends NopAnnotationIntrospector {
  static final String DISCRIMINATOR = "is";

  private static final long serialVersionUID = 1L;

  private final Set<Class<?>> objects;

  /** The {@code objects} stay JSON objects, even with a single string. */
  RecordIntrospector(Set<Class<?>> objects) {
    this.objects = Set.copyOf(objects);
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass type && isChoice(type.getRawType())
        ? JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME,
            JsonTypeInfo.As.PROPERTY,
            DISCRIMINATOR,
            null,
            false,
            Boolean.TRUE,
            Boolean.TRUE)
        : null;
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    if (!isChoice(annotated.getRawType())) {
      return null;
    }
    var named = new ArrayList<NamedType>();
    cases(annotated.getRawType()).forEach(c -> named.add(new NamedType(c, kebab(c))));
    if (named.stream().map(NamedType::getName).distinct().count() < named.size()) {
      throw new IllegalArgumentException(
          "two cases of " + annotated.getRawType().getName() + " have the same simple name");
    }
    return named;
  }

  @Override
  public String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
    return kebab(type.getRawType());
  }

  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
    boolean isText =
        annotated instanceof AnnotatedMethod method
            && isPlainText(method.getDeclaringClass())
            && isComponent(method);
    return isText ? Boolean.TRUE : null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    boolean takesText =
        annotated instanceof AnnotatedConstructor constructor
            && isPlainText(constructor.getDeclaringClass())
            && constructor.getParameterCount() == 1;
    return takesText ? JsonCreator.Mode.DELEGATING : null;
  }

  /** All records of a sealed interface, through sealed interfaces below it. */
  static Stream<Class<?>> cases(Class<?> type) {
    return isChoice(type)
        ? Stream.of(type.getPermittedSubclasses()).flatMap(RecordIntrospector::cases)
        : Stream.of(type);
  }

  private static boolean isChoice(Class<?> type) {
    return type.isInterface() && type.isSealed();
  }

  private boolean isPlainText(Class<?> type) {
    if (!type.isRecord() || objects.contains(type)) {
      return false;
    }
    var components = type.getRecordComponents();
    return components.length == 1
        && components[0].getType() == String.class
        && Stream.of(type.getInterfaces()).noneMatch(RecordIntrospector::isChoice);
  }

  private static boolean isComponent(AnnotatedMethod method) {
    return method.getName().equals(method.getDeclaringClass().getRecordComponents()[0].getName());
  }

  private static String kebab(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
