package plenum.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages as JSON. Strict in what it reads, because whoever reaches the port may send
 * anything: unknown and doubled fields, numbers for names, missing or null fields, and all that is
 * long or deep are refused. Absent Optionals are not written. Threads may share it.
 */
public final class WireJson {
  /**
   * Characters in one message from a page. An offer with 24 tiles is about 150,000 in Chromium;
   * lower refuses large layouts, higher lets a stranger make the server hold more.
   */
  public static final int LONGEST_MESSAGE = 262_144;

  /** UTF-16 units: Jackson names all messages that it would know, and there are many. */
  private static final int LONGEST_REASON = 400;

  /** Levels of braces. A view from the server has six; higher only costs stack. */
  private static final int DEEPEST_MESSAGE = 16;

  private final JsonMapper mapper = mapper();

  /**
   * Reads a message from a page.
   *
   * @throws MalformedMessage for everything that is not exactly a message
   */
  public FromPage fromPage(String text) throws MalformedMessage {
    if (text.length() > LONGEST_MESSAGE) {
      throw new MalformedMessage(
          "a message has at most " + LONGEST_MESSAGE + " characters, this one " + text.length());
    }
    try {
      FromPage message = mapper.readValue(text, FromPage.class);
      requireWhole(message, "message");
      return message;
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  /** Reads a message from the server, for pages that are not browsers. */
  public FromServer fromServer(String text) throws MalformedMessage {
    try {
      FromServer message = mapper.readValue(text, FromServer.class);
      requireWhole(message, "message");
      return message;
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  public String write(FromServer message) {
    return mapper.writerFor(FromServer.class).writeValueAsString(message);
  }

  public String write(FromPage message) {
    return mapper.writerFor(FromPage.class).writeValueAsString(message);
  }

  /**
   * Reads what a page puts to a plain HTTP address.
   *
   * @throws MalformedMessage for everything that is not exactly such a record
   */
  public <T> T request(String text, Class<T> type) throws MalformedMessage {
    if (text.length() > LONGEST_MESSAGE) {
      throw new MalformedMessage("a request has at most " + LONGEST_MESSAGE + " characters");
    }
    try {
      T request = mapper.readValue(text, type);
      requireWhole(request, "request");
      return request;
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  /** What is answered there, as JSON. */
  public String text(Object answer) {
    return mapper.writeValueAsString(answer);
  }

  /** A part of the view as the body of a {@link FromServer.Snapshot}. */
  public JsonNode tree(Object view) {
    return mapper.valueToTree(view);
  }

  /** Reads a part of the view back, as a page that is not a browser does. */
  public <T> T view(JsonNode body, Class<T> type) {
    return mapper.treeToValue(body, type);
  }

  /** Jackson knows no place for what breaks its own limits, such as a number of too many digits. */
  private static MalformedMessage malformed(JacksonException wrong) {
    var place = wrong.getLocation();
    var where = place == null ? "" : " at " + place.offsetDescription();
    var why = wrong.getOriginalMessage();
    var brief = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) + "…" : why;
    return new MalformedMessage(brief + where);
  }

  /** Jackson gives null for a field that is missing; no record here may hold one. */
  private static void requireWhole(@Nullable Object value, String where) throws MalformedMessage {
    switch (value) {
      case null -> throw new MalformedMessage(where + " is missing");
      case Record whole -> requireWholeRecord(whole);
      case Optional<?> some when some.isPresent() -> requireWhole(some.get(), where);
      case Map<?, ?> map -> {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          requireWhole(entry.getValue(), where + " of " + entry.getKey());
        }
      }
      case Collection<?> all -> {
        for (Object each : all) {
          requireWhole(each, where);
        }
      }
      default -> {}
    }
  }

  private static void requireWholeRecord(Record whole) throws MalformedMessage {
    for (RecordComponent part : whole.getClass().getRecordComponents()) {
      try {
        requireWhole(part.getAccessor().invoke(whole), part.getName());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static JsonMapper mapper() {
    var limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST_MESSAGE)
            .maxStringLength(LONGEST_MESSAGE)
            .maxNameLength(256)
            .maxNumberLength(20)
            .build();
    var factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .annotationIntrospector(new EverythingRequired())
        .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .build();
  }

  /** Jackson alone would read a missing number as zero. */
  private static final class EverythingRequired extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member.getRawType() != Optional.class;
    }
  }
}
