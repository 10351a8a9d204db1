package plenum.press;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.Conference;
import plenum.conference.event.Event;
import plenum.conference.event.OpeningEvent;
import plenum.conference.opening.Attended;
import plenum.conference.opening.RollCall;
import plenum.conference.opening.RollEntry;
import plenum.conference.opening.SideRoll;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

/** The calls of the roll, with the names of those who were struck since. */
final class RollReader {
  private final Map<PersonId, Person> people = new HashMap<>();
  private final Map<SeatId, Seat> seats = new HashMap<>();

  /** This has happened, and the conference has come to that. */
  void look(Event event, Conference conference) {
    if (event instanceof OpeningEvent.RollConfirmed confirmed) {
      for (RollEntry entry : confirmed.entries()) {
        conference
            .programme()
            .person(entry.person())
            .ifPresent(person -> people.put(person.id(), person));
        conference.seat(entry.seat()).ifPresent(seat -> seats.put(seat.id(), seat));
      }
    }
  }

  /** All calls, the first one first. */
  List<RollRecord> records(Conference conference, List<Delegation> sides) {
    return conference.opening().rolls().stream()
        .map(call ->
            new RollRecord(
                call.at(), sides.stream().map(side -> answer(call, side, conference)).toList()))
        .toList();
  }

  /** Who was not there by whatever their side said in the end, call by call. */
  static Set<PersonId> missing(Conference conference) {
    var there = new HashSet<PersonId>();
    var missing = new HashSet<PersonId>();
    for (RollCall call : conference.opening().rolls()) {
      for (SideRoll side : call.sides().values()) {
        for (RollEntry entry : side.entries()) {
          (entry.attended() == Attended.PRESENT ? there : missing).add(entry.person());
        }
      }
    }
    missing.removeAll(there);
    return missing;
  }

  private RollRecord.Answer answer(RollCall call, Delegation side, Conference conference) {
    Optional<SideRoll> answer = Optional.ofNullable(call.sides().get(side.id()));
    Optional<Instant> confirmed = answer.map(SideRoll::at);
    return new RollRecord.Answer(
        side.id(),
        confirmed,
        answer.map(SideRoll::entries).orElse(List.of()).stream()
            .flatMap(entry -> line(entry, conference).stream())
            .toList());
  }

  private Optional<RollRecord.Line> line(RollEntry entry, Conference conference) {
    return conference
        .programme()
        .person(entry.person())
        .or(() -> Optional.ofNullable(people.get(entry.person())))
        .map(person ->
            new RollRecord.Line(
                person.id(),
                person.names(),
                room(entry.seat()),
                entry.attended(),
                entry.capacity()));
  }

  private Texts room(SeatId seat) {
    return Optional.ofNullable(seats.get(seat)).map(Seat::occupant).orElse(new Occupant.Guest(""))
            instanceof Occupant.Room(var name, _)
        ? name
        : Texts.NONE;
  }
}
