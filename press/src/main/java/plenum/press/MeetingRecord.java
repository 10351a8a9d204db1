package plenum.press;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.event.Event;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Site;
import plenum.conference.programme.Texts;

/**
 * Who met whom, when, where, led by whom: what a closed meeting leaves, in every language that was
 * supplied. It says only what the journal says; nothing in it is translated or made up.
 *
 * @param languages BCP 47 tags, the first one leads
 * @param sides in the order of the sides, those who stayed away too
 * @param others who was there for no side
 * @param rolls every call of the roll, the first one first
 * @param items of the agenda that were opened, in the order in which they first were
 * @param photographs in the order in which they were first laid down, each once with its last words
 * @param people everybody whom the order of proceedings names, whether they came or not
 * @param words what may be published of what was said, in the order of its moments
 */
public record MeetingRecord(
    ConferenceId id,
    Kind kind,
    Purpose purpose,
    Texts subject,
    List<String> languages,
    Optional<DelegationId> host,
    Instant opened,
    Instant closed,
    List<Chair> chairs,
    List<SideRecord> sides,
    List<Participant> others,
    List<RollRecord> rolls,
    List<ItemRecord> items,
    List<Photograph> photographs,
    List<Person> people,
    List<PublicWord> words) {
  public MeetingRecord {
    languages = List.copyOf(languages);
    chairs = List.copyOf(chairs);
    sides = List.copyOf(sides);
    others = List.copyOf(others);
    rolls = List.copyOf(rolls);
    items = List.copyOf(items);
    photographs = List.copyOf(photographs);
    people = List.copyOf(people);
    words = List.copyOf(words);
  }

  /** From all events of a conference, in their order; empty unless it was opened and closed. */
  public static Optional<MeetingRecord> of(ConferenceId id, List<Event> events) {
    return new Recorder(id).read(events);
  }

  public Duration lasted() {
    return Duration.between(opened, closed);
  }

  /** The sides of which somebody was there, in their order. */
  public List<SideRecord> present() {
    return sides.stream().filter(SideRecord::tookPart).toList();
  }

  public Optional<SideRecord> hostSide() {
    return host.flatMap(this::side);
  }

  public Optional<SideRecord> side(DelegationId id) {
    return sides.stream().filter(side -> side.delegation().id().equals(id)).findFirst();
  }

  public Optional<Person> person(PersonId id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** Where people sat, each place once, in the order of the sides. */
  public List<Site> places() {
    return present().stream().flatMap(side -> side.places().stream()).distinct().toList();
  }
}
