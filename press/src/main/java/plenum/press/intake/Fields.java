package plenum.press.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import plenum.press.intake.reading.Found;
import plenum.press.intake.reading.Reading;
import plenum.press.intake.text.Span;
import plenum.press.news.Speaker;

/** A reading as maps and lists, fit for JSON: each value with "sure", "from" and "to". */
public final class Fields {
  private Fields() {}

  public static Map<String, Object> of(Reading reading) {
    var all = new LinkedHashMap<String, Object>();
    all.put("form", reading.form());
    all.put("language", found(reading.language(), Fields::itself));
    put(all, "date", reading.date().map(one -> found(one, day -> Map.of("value", day.toString()))));
    put(all, "place", reading.place().map(one -> found(one, Fields::itself)));
    put(all, "agency", reading.agency().map(one -> found(one, Fields::itself)));
    put(all, "headline", reading.headline().map(one -> found(one, Fields::itself)));
    all.put(
        "pictures",
        list(reading.pictures(), p -> Map.of("caption", p.caption(), "credit", p.credit())));
    put(all, "held", reading.held().map(one -> found(one, day -> Map.of("value", day.toString()))));
    put(all, "purpose", reading.purpose().map(one -> found(one, Fields::itself)));
    put(all, "host", reading.host().map(one -> found(one, Fields::itself)));
    all.put("sides", list(reading.sides(), s -> Map.of("name", s.name(), "bodies", s.bodies())));
    all.put(
        "people",
        list(
            reading.people(),
            p ->
                Map.of(
                    "name",
                    p.name(),
                    "second",
                    p.second(),
                    "title",
                    p.title(),
                    "body",
                    p.body(),
                    "side",
                    p.side(),
                    "chaired",
                    p.chaired())));
    all.put(
        "statements",
        list(
            reading.statements(),
            s ->
                Map.of(
                    "speaker",
                    speaker(s.speaker()),
                    "kind",
                    s.kind(),
                    "standing",
                    s.standing(),
                    "text",
                    s.text())));
    all.put(
        "messages",
        list(reading.messages(), m -> Map.of("kind", m.kind(), "from", m.from(), "to", m.to())));
    all.put(
        "commitments",
        list(
            reading.commitments(),
            c ->
                Map.of(
                    "who",
                    speaker(c.who()),
                    "what",
                    c.what(),
                    "fields",
                    c.fields(),
                    "with",
                    c.with(),
                    "by",
                    c.by(),
                    "standing",
                    c.standing())));
    all.put(
        "flags",
        reading.flags().stream()
            .map(f ->
                Map.of(
                    "kind",
                    f.kind(),
                    "why",
                    f.why(),
                    "from",
                    f.span().start(),
                    "to",
                    f.span().end()))
            .toList());
    return all;
  }

  private static void put(
      Map<String, Object> all, String name, Optional<Map<String, Object>> value) {
    value.ifPresent(one -> all.put(name, one));
  }

  private static <T> Map<String, Object> itself(T value) {
    return Map.of("value", value);
  }

  private static <T> List<Map<String, Object>> list(
      List<Found<T>> values, Function<T, Map<String, Object>> fields) {
    return values.stream().map(one -> found(one, fields)).toList();
  }

  private static <T> Map<String, Object> found(
      Found<T> found, Function<T, Map<String, Object>> fields) {
    var all = new LinkedHashMap<>(fields.apply(found.value()));
    all.put("sure", found.isSure());
    if (!found.span().equals(Span.NOWHERE)) {
      all.put("from", found.span().start());
      all.put("to", found.span().end());
    }
    return all;
  }

  private static Map<String, Object> speaker(Speaker speaker) {
    return switch (speaker) {
      case Speaker.OfPerson(var name) -> Map.of("person", name);
      case Speaker.OfSide(var name) -> Map.of("side", name);
      case Speaker.OfParticipants() -> Map.of("participants", true);
      case Speaker.OfAllSides() -> Map.of("all", true);
    };
  }
}
