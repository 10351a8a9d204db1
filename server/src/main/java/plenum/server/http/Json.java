package plenum.server.http;

import io.javalin.json.JsonMapper;
import java.io.InputStream;
import java.lang.reflect.Type;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.EnumFeature;

/** JSON by Jackson 3, here and in Javalin's contexts. */
@SuppressWarnings("TypeParameterUnusedInFormals") // so declared by JsonMapper
public final class Json implements JsonMapper {
  private static final ObjectMapper MAPPER =
      tools.jackson.databind.json.JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
          .build();

  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Throws Jackson's unchecked exception where the text is not a {@code type}. */
  public static <T> T read(String text, Class<T> type) {
    return MAPPER.readValue(text, type);
  }

  @Override
  public String toJsonString(Object value, Type type) {
    return MAPPER.writeValueAsString(value);
  }

  @Override
  public <T> T fromJsonString(String text, Type type) {
    return MAPPER.readValue(text, MAPPER.constructType(type));
  }

  @Override
  public <T> T fromJsonStream(InputStream stream, Type type) {
    return MAPPER.readValue(stream, MAPPER.constructType(type));
  }
}
