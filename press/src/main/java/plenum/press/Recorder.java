package plenum.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.event.Event;
import plenum.conference.event.LineEvent;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;

/** Reads a conference's events from the first to the last and writes down what remains. */
final class Recorder {
  private final Attendance attendance = new Attendance();
  private final RollReader rolls = new RollReader();
  private final FloorReader floor = new FloorReader();
  private Conference conference;

  Recorder(ConferenceId id) {
    conference = Conference.none(id);
  }

  Optional<MeetingRecord> read(List<Event> events) {
    for (var event : events) {
      conference = conference.after(event);
      // Lines come and go by the thousand, and nobody is in or out by that.
      if (!(event instanceof LineEvent)) {
        attendance.look(conference);
        rolls.look(event, conference);
        floor.look(event, conference);
      }
    }
    var proceedings = conference.proceedings();
    return proceedings
        .openedAt()
        .flatMap(opened -> proceedings.closedAt().map(closed -> record(opened, closed)));
  }

  private MeetingRecord record(Instant opened, Instant closed) {
    var heading = programme().heading();
    return new MeetingRecord(
        conference.id(),
        heading.kind(),
        heading.purpose(),
        heading.subject(),
        heading.languages(),
        heading.host(),
        opened,
        closed,
        programme().chairs().stream().map(this::chair).toList(),
        sidesInOrder().map(this::side).toList(),
        participants(seat -> seat.delegation().isEmpty()),
        rolls.records(conference, sidesInOrder().toList()),
        floor.items(conference),
        photographs(),
        programme().persons(),
        new PublicWords(conference, floor).all());
  }

  private Stream<Delegation> sidesInOrder() {
    var ids = new LinkedHashSet<>(programme().heading().order());
    programme().delegations().forEach(side -> ids.add(side.id()));
    return ids.stream().flatMap(id -> programme().delegation(id).stream());
  }

  private SideRecord side(Delegation side) {
    var there = new ArrayList<>(participants(seat -> seat.of(side.id())));
    there.sort(Comparator.comparing(Participant::head).reversed());
    return new SideRecord(side, there);
  }

  private Chair chair(SeatId chair) {
    var side = conference.seat(chair).flatMap(Seat::delegation);
    var self = leading(chair, side);
    return self.isPresent() ? new Chair(chair, side, self, false) : deputised(chair, side);
  }

  private Chair deputised(SeatId chair, Optional<DelegationId> side) {
    var deputy = programme().deputyOf(chair).flatMap(seat -> leading(seat, side));
    return new Chair(chair, side, deputy, deputy.isPresent());
  }

  /** Who led from this seat: of a room its head, or whoever is alone there; never a guess. */
  private Optional<Participant> leading(SeatId seat, Optional<DelegationId> side) {
    var there = participants(one -> one.id().equals(seat) && one.delegation().equals(side));
    return there.stream()
        .filter(Participant::head)
        .findFirst()
        .or(() -> there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty());
  }

  /** Each person once, in the order of the seats, but for who was missed at the roll. */
  private List<Participant> participants(Predicate<Seat> which) {
    var found = new LinkedHashMap<Object, Participant>();
    attendance.stays().stream()
        .filter(which)
        .forEach(seat -> sitting(seat).forEach(found::putIfAbsent));
    found.keySet().removeAll(RollReader.missing(conference));
    return List.copyOf(found.values());
  }

  private Map<Object, Participant> sitting(Seat seat) {
    var there = new LinkedHashMap<Object, Participant>();
    if (seat.occupant() instanceof Occupant.Guest(var name)) {
      var names = Map.of("", new PersonName(name, "", "", ""));
      there.put(
          seat.id(),
          new Participant(seat.id(), Optional.empty(), seat.role(), false, names, site(seat)));
    }
    for (var id : seat.occupant().persons()) {
      attendance
          .person(id, programme())
          .ifPresent(person -> there.put(id, participant(seat, person)));
    }
    return there;
  }

  private Participant participant(Seat seat, Person person) {
    return new Participant(
        seat.id(),
        Optional.of(person.id()),
        seat.role(),
        leads(person.id(), seat),
        person.names(),
        site(seat));
  }

  private boolean leads(PersonId person, Seat seat) {
    return delegation(seat).flatMap(Delegation::head).filter(person::equals).isPresent();
  }

  /** The seat's own site, or the only one that its side has. */
  private Optional<Site> site(Seat seat) {
    return delegation(seat)
        .flatMap(side ->
            seat.site()
                .flatMap(side::site)
                .or(() ->
                    side.sites().size() == 1
                        ? Optional.of(side.sites().getFirst())
                        : Optional.empty()));
  }

  private Optional<Delegation> delegation(Seat seat) {
    return seat.delegation().flatMap(programme()::delegation);
  }

  /** The same picture laid down again with other words is a correction of the words. */
  private List<Photograph> photographs() {
    var last = new LinkedHashMap<String, Photograph>();
    conference.keepings().photographs().forEach(one -> last.put(one.sha256(), one));
    return List.copyOf(last.values());
  }

  private Programme programme() {
    return conference.programme();
  }
}
