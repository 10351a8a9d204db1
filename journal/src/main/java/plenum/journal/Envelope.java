package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import plenum.journal.canonical.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The public part of an entry: one JSON object with the members actor, at, body, conference, owner
 * (of the sealed part, if there is one), seq, term, type and version. What it holds stands nowhere
 * else in the database but for the row's key, so nothing can be altered beside the hash.
 */
record Envelope(
    String conference,
    long seq,
    Instant at,
    long term,
    String actor,
    String type,
    int version,
    ObjectNode body,
    Optional<String> owner) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final Set<String> MEMBERS =
      Set.of("actor", "at", "body", "conference", "owner", "seq", "term", "type", "version");

  /** Bytes in the database that are no envelope; the message says why. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String reason) {
      super(reason);
    }
  }

  static ObjectNode object(String json) throws MalformedException {
    return object(json.getBytes(UTF_8));
  }

  byte[] bytes() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("conference", conference).put("seq", seq).put("at", at.toString()).put("term", term);
    json.put("actor", actor).put("type", type).put("version", version).set("body", body);
    owner.ifPresent(name -> json.put("owner", name));
    return CanonicalJson.bytes(json);
  }

  Entry entry(byte[] stored, Optional<Sha256> digest, Sha256 hash) {
    var seal = owner.flatMap(name -> digest.map(known -> new Entry.Seal(name, known)));
    var text = new String(stored, UTF_8);
    return new Entry(conference, seq, at, term, actor, type, version, body, seal, text, hash);
  }

  static Envelope parse(byte[] stored) throws MalformedException {
    var json = object(stored);
    for (var name : json.propertyNames()) {
      if (!MEMBERS.contains(name)) {
        throw new MalformedException("it has an unknown member '" + name + "'");
      }
    }
    return new Envelope(
        text(json, "conference"),
        number(json, "seq"),
        instant(json),
        number(json, "term"),
        text(json, "actor"),
        text(json, "type"),
        Math.toIntExact(Math.min(number(json, "version"), Integer.MAX_VALUE)),
        body(json),
        json.has("owner") ? Optional.of(text(json, "owner")) : Optional.empty());
  }

  private static ObjectNode object(byte[] stored) throws MalformedException {
    try {
      if (JSON.readTree(stored) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new MalformedException("it is not JSON: " + e.getOriginalMessage());
    }
    throw new MalformedException("it is not a JSON object");
  }

  private static ObjectNode body(ObjectNode json) throws MalformedException {
    if (member(json, "body") instanceof ObjectNode body) {
      return body;
    }
    throw new MalformedException("its body is not an object");
  }

  private static Instant instant(ObjectNode json) throws MalformedException {
    var text = text(json, "at");
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new MalformedException("its time is not an instant: " + text);
    }
  }

  private static String text(ObjectNode json, String name) throws MalformedException {
    var value = member(json, name);
    if (!value.isString()) {
      throw new MalformedException("its " + name + " is not a string");
    }
    return value.stringValue();
  }

  private static long number(ObjectNode json, String name) throws MalformedException {
    var value = member(json, name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw new MalformedException("its " + name + " is not a number from 0");
    }
    return value.longValue();
  }

  private static JsonNode member(ObjectNode json, String name) throws MalformedException {
    var value = json.get(name);
    if (value == null) {
      throw new MalformedException("it has no " + name);
    }
    return value;
  }
}
