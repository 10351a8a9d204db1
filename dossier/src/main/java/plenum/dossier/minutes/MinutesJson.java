package plenum.dossier.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Texts;
import plenum.journal.canonical.CanonicalJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Minutes as canonical JSON (RFC 8785): ids in the text, and a directory that says who is called
 * what. Times are in UTC, durations in whole milliseconds; what is not known is not there. {@code
 * docs/minutes.md} says what each member is.
 */
public final class MinutesJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MinutesJson() {}

  public static byte[] of(Minutes minutes) {
    var json = document("minutes", minutes.head());
    json.put("side", minutes.side().value());
    json.set("directory", directory(minutes.directory()));
    json.set("sides", array(minutes.sides(), MinutesJson::side));
    json.set("others", array(minutes.others(), MinutesJson::attendee));
    json.set("sections", array(minutes.sections(), MinutesJson::section));
    json.set("messages", array(minutes.messages(), HappeningJson::of));
    json.set("joint", joint(minutes.joint(), JSON.objectNode()));
    minutes.draft().ifPresent(draft -> json.set("draft", draft(draft)));
    return CanonicalJson.bytes(json);
  }

  public static byte[] of(JointMinutes joint) {
    var json = document("joint-record", joint.head());
    json.set("directory", directory(joint.directory()));
    json.set("sides", array(joint.sides(), MinutesJson::side));
    return CanonicalJson.bytes(joint(joint, json));
  }

  private static ObjectNode document(String type, Head head) {
    var json = JSON.objectNode();
    json.put("type", type).put("version", 1);
    json.put("conference", head.conference().value()).put("kind", head.kind().name());
    json.put("purpose", head.purpose().name()).put("zone", Clean.text(head.zone()));
    json.set("subject", texts(head.subject()));
    json.set("languages", strings(head.languages()));
    json.set("order", array(head.order(), side -> JSON.stringNode(side.value())));
    head.host().ifPresent(host -> json.put("host", host.value()));
    json.put("asOf", time(head.asOf()));
    head.opened().ifPresent(at -> json.put("opened", time(at)));
    head.closed().ifPresent(at -> json.put("closed", time(at)));
    return json;
  }

  private static ObjectNode directory(Directory directory) {
    var json = JSON.objectNode();
    var persons = json.putObject("persons");
    directory
        .persons()
        .forEach((id, person) -> {
          var names = persons.putObject(id.value());
          person.names().forEach((tag, name) -> names.set(Clean.text(tag), name(name)));
        });
    var sides = json.putObject("sides");
    directory.sides().forEach((id, side) -> sides.set(id.value(), texts(side.name())));
    var documents = json.putObject("documents");
    directory.documents().forEach((id, title) -> documents.set(id.value(), texts(title)));
    return json;
  }

  private static ObjectNode name(PersonName name) {
    return JSON.objectNode()
        .put("fullName", Clean.text(name.fullName()))
        .put("title", Clean.text(name.title()))
        .put("body", Clean.text(name.body()));
  }

  private static ObjectNode side(AttendingSide side) {
    var json = JSON.objectNode().put("side", side.side().value());
    side.roll().ifPresent(at -> json.put("roll", time(at)));
    json.set("people", array(side.people(), MinutesJson::attendee));
    return json;
  }

  private static ObjectNode attendee(Attendee one) {
    var json = JSON.objectNode();
    json.set("who", speaker(one.who()));
    json.put("capacity", one.capacity().name()).put("attended", one.attended().name());
    json.set(
        "stays", array(one.stays(), stay -> span(JSON.objectNode(), stay.from(), stay.until())));
    return json;
  }

  private static ObjectNode section(Section section) {
    var json = span(JSON.objectNode(), section.from(), section.until());
    section
        .topic()
        .ifPresent(topic -> {
          json.put("item", topic.item().value()).put("visit", topic.visit());
          json.set("title", texts(topic.title()));
          json.put("plannedMillis", topic.planned().toMillis());
          topic.side().ifPresent(side -> json.put("itemOf", side.value()));
        });
    json.set(
        "chairs",
        array(
            section.chairs(),
            one -> {
              var chair = JSON.objectNode().put("chair", one.chair().value());
              chair.put("deputy", one.byDeputy()).set("who", speaker(one.who()));
              return chair;
            }));
    json.set("happenings", array(section.happenings(), HappeningJson::of));
    return json;
  }

  private static ObjectNode draft(DraftState draft) {
    var json =
        JSON.objectNode().put("revision", draft.revision()).put("since", time(draft.since()));
    draft
        .approval()
        .ifPresent(one -> {
          var approval = json.putObject("approval").put("at", time(one.at()));
          one.by().ifPresent(by -> approval.set("by", speaker(by)));
        });
    return json;
  }

  private static ObjectNode joint(JointMinutes joint, ObjectNode json) {
    json.put("approved", joint.approved());
    joint.fixed().ifPresent(at -> json.put("fixed", time(at)));
    json.set("entries", array(joint.passages(), HappeningJson::of));
    json.set(
        "approvals",
        array(
            joint.approvals(),
            one -> {
              var approval = JSON.objectNode().put("chair", one.chair().value());
              approval.put("at", time(one.at())).set("by", speaker(one.by()));
              return approval;
            }));
    return json;
  }

  static ObjectNode speaker(Speaker speaker) {
    var json = JSON.objectNode().put("seat", speaker.seat().value());
    speaker.person().ifPresent(person -> json.put("person", person.value()));
    speaker.side().ifPresent(side -> json.put("side", side.value()));
    if (!speaker.plate().byLanguage().isEmpty()) {
      json.set("plate", texts(speaker.plate()));
    }
    return json;
  }

  static ObjectNode texts(Texts texts) {
    var json = JSON.objectNode();
    texts.byLanguage().forEach((tag, text) -> json.put(Clean.text(tag), Clean.text(text)));
    return json;
  }

  static ArrayNode strings(Collection<String> strings) {
    return array(strings, text -> JSON.stringNode(Clean.text(text)));
  }

  static <T> ArrayNode array(
      Collection<T> things, Function<T, ? extends tools.jackson.databind.JsonNode> each) {
    var array = JSON.arrayNode();
    things.forEach(thing -> array.add(each.apply(thing)));
    return array;
  }

  static ArrayNode speakers(List<Speaker> speakers) {
    return array(speakers, MinutesJson::speaker);
  }

  static ObjectNode span(ObjectNode json, Instant from, Optional<Instant> until) {
    json.put("from", time(from));
    until.ifPresent(at -> json.put("until", time(at)));
    return json;
  }

  static String time(Instant at) {
    return at.toString();
  }

  static long millis(Duration time) {
    return time.toMillis();
  }
}
