package plenum.server.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Texts;
import plenum.press.Chair;
import plenum.press.MeetingRecord;
import plenum.press.Participant;
import plenum.press.RollRecord;
import plenum.press.SideRecord;
import plenum.press.Stylebook;

/**
 * The record as pages read it. Texts are by language; times in UTC.
 *
 * @param seconds how long it lasted
 * @param places where people sat, in the order of the sides
 * @param rolls every call of the roll, the first one first
 * @param releases the languages in which a release can be drafted
 * @param mayAddPhotograph whether whoever reads may
 */
record RecordView(
    String id,
    String kind,
    String purpose,
    Map<String, String> subject,
    List<String> languages,
    Instant opened,
    Instant closed,
    long seconds,
    List<Place> places,
    @Nullable String host,
    List<Leader> chairs,
    List<Side> sides,
    List<Attendee> others,
    List<Roll> rolls,
    List<PhotographView> photographs,
    List<String> releases,
    boolean mayAddPhotograph) {

  record Place(Map<String, String> city, String zone) {}

  /** Who led; nobody where neither chair nor deputy came. */
  record Leader(@Nullable String side, @Nullable Attendee person, boolean byDeputy) {}

  record Side(
      String id,
      Map<String, String> name,
      List<Map<String, String>> bodies,
      String colour,
      List<Attendee> people) {}

  record Attendee(String role, boolean head, Map<String, Name> names) {}

  record Roll(Instant at, List<RollSide> sides) {}

  /**
   * @param confirmed when the side answered, if it did
   */
  record RollSide(String side, @Nullable Instant confirmed, List<RollLine> people) {}

  /**
   * @param room empty where they sat alone
   */
  record RollLine(
      Map<String, Name> names, Map<String, String> room, String attended, String capacity) {}

  record Name(String full, String title, String body) {}

  static RecordView of(
      MeetingRecord record, List<PhotographView> photographs, boolean mayAddPhotograph) {
    return new RecordView(
        record.id().value(),
        record.kind().name(),
        record.purpose().name(),
        texts(record.subject()),
        record.languages(),
        record.opened(),
        record.closed(),
        record.lasted().toSeconds(),
        record.places().stream().map(one -> new Place(texts(one.city()), one.zone())).toList(),
        record.host().map(DelegationId::value).orElse(null),
        record.chairs().stream().map(RecordView::leader).toList(),
        record.sides().stream().map(RecordView::side).toList(),
        record.others().stream().map(RecordView::attendee).toList(),
        record.rolls().stream().map(RecordView::roll).toList(),
        photographs,
        record.languages().stream().filter(Stylebook::writes).toList(),
        mayAddPhotograph);
  }

  private static Leader leader(Chair chair) {
    return new Leader(
        chair.side().map(DelegationId::value).orElse(null),
        orNull(chair.presided().map(RecordView::attendee)),
        chair.byDeputy());
  }

  private static <T> @Nullable T orNull(Optional<T> found) {
    return found.isPresent() ? found.get() : null;
  }

  private static Side side(SideRecord side) {
    var delegation = side.delegation();
    return new Side(
        delegation.id().value(),
        texts(delegation.name()),
        delegation.bodies().stream().map(RecordView::texts).toList(),
        delegation.colour(),
        side.participants().stream().map(RecordView::attendee).toList());
  }

  private static Roll roll(RollRecord roll) {
    return new Roll(roll.at(), roll.sides().stream().map(RecordView::answer).toList());
  }

  private static RollSide answer(RollRecord.Answer answer) {
    return new RollSide(
        answer.side().value(),
        orNull(answer.confirmed()),
        answer.lines().stream().map(RecordView::line).toList());
  }

  private static RollLine line(RollRecord.Line line) {
    return new RollLine(
        names(line.names()), texts(line.room()), line.attended().name(), line.capacity().name());
  }

  private static Attendee attendee(Participant one) {
    return new Attendee(one.role().name(), one.head(), names(one.names()));
  }

  private static Map<String, Name> names(Map<String, PersonName> supplied) {
    var names = new LinkedHashMap<String, Name>();
    supplied.forEach((language, name) -> names.put(language, name(name)));
    return names;
  }

  private static Name name(PersonName name) {
    return new Name(name.fullName(), name.title(), name.body());
  }

  private static Map<String, String> texts(Texts texts) {
    return texts.byLanguage();
  }
}
