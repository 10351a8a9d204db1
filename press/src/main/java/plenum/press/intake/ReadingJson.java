package plenum.press.intake;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import plenum.press.intake.reading.Correction;
import plenum.press.news.Speaker;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readings and corrections as JSON, to be kept: which of several cases it is stands in {@code is}.
 * Threads may share it.
 */
public final class ReadingJson {
  /** Levels of braces; a reading has six. */
  private static final int DEEPEST = 16;

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .addMixIn(Speaker.class, Typed.class)
          .addMixIn(Correction.class, Typed.class)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .changeDefaultVisibility(
              seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** Its cases are told apart by their names. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Typed {}

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws JacksonException if it is no {@code type}; nothing else is thrown
   */
  public <T> T read(byte[] json, Class<T> type) {
    return mapper.readValue(json, type);
  }

  public byte[] write(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  /** As {@link #write}, of a reading in the form in which pages and commands know it. */
  public String text(Object value) {
    return mapper.writeValueAsString(value);
  }
}
