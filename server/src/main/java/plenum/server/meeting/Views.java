package plenum.server.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Presence;
import plenum.conference.SeatState;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.routing.SourceNumber;
import plenum.wire.ConferenceView;
import plenum.wire.ConferenceView.Kind;
import plenum.wire.ConferenceView.Phase;
import plenum.wire.ConferenceView.Purpose;
import plenum.wire.ConferenceView.Role;
import plenum.wire.DeviceState;
import plenum.wire.SourceKind;

/** What everyone in a conference may see, drawn from its state. */
record Views(Conference conference, Lines lines, Map<SeatId, Devices> devices) {

  /** What a page says its devices do. */
  record Devices(DeviceState microphone, DeviceState camera, DeviceState slides) {
    static final Devices NONE = new Devices(DeviceState.NONE, DeviceState.NONE, DeviceState.NONE);
  }

  /** For who is in the chamber. */
  ConferenceView chamber() {
    var seats = new LinkedHashMap<String, ConferenceView.Seat>();
    for (Seat seat : programme().seats()) {
      seats.put(seat.id().value(), seat(seat));
    }
    return view(seats, true);
  }

  /** For who stands before the door: the occasion, the sides, and their own seat alone. */
  ConferenceView lobby(SeatId own) {
    var seats = new LinkedHashMap<String, ConferenceView.Seat>();
    conference.seat(own).ifPresent(seat -> seats.put(own.value(), bare(seat)));
    return view(seats, false);
  }

  private ConferenceView view(Map<String, ConferenceView.Seat> seats, boolean inside) {
    Heading heading = programme().heading();
    var sides = new LinkedHashMap<String, ConferenceView.Side>();
    programme().delegations().forEach(side -> sides.put(side.id().value(), side(side)));
    var proceedings = conference.proceedings();
    return new ConferenceView(
        conference.id().value(),
        Kind.valueOf(heading.kind().name()),
        Purpose.valueOf(heading.purpose().name()),
        heading.subject().byLanguage(),
        heading.languages(),
        heading.start(),
        (int) heading.duration().toMinutes(),
        phase(),
        proceedings.openedAt(),
        proceedings.closedAt(),
        heading.host().map(Object::toString).orElse(""),
        heading.order().stream().map(Object::toString).toList(),
        sides,
        seats,
        inside ? conference.pinned().map(SeatId::value) : Optional.empty(),
        inside ? closing() : Optional.empty(),
        inside ? FloorViews.of(conference) : FloorViews.none());
  }

  private Phase phase() {
    return switch (conference.phase()) {
      case NOT_CONVENED, CONVENED -> Phase.CONVENED;
      case OPEN -> Phase.OPEN;
      case CLOSED, EXPIRED -> Phase.CLOSED;
    };
  }

  private Optional<ConferenceView.Closing> closing() {
    return conference
        .proceedings()
        .closing()
        .map(closing -> {
          var awaited =
              programme().chairs().stream()
                  .filter(chair -> !closing.agreed().contains(chair))
                  .map(SeatId::value)
                  .toList();
          var agreed = closing.agreed().stream().map(SeatId::value).toList();
          return new ConferenceView.Closing(
              closing.proposer().value(), closing.since(), agreed, awaited);
        });
  }

  private static ConferenceView.Side side(Delegation side) {
    return new ConferenceView.Side(
        side.name().byLanguage(),
        side.bodies().stream().map(Texts::byLanguage).toList(),
        side.sites().stream()
            .map(site ->
                new ConferenceView.Site(site.id().value(), site.city().byLanguage(), site.zone()))
            .toList(),
        side.language(),
        side.colour(),
        side.head().map(Object::toString).orElse(""));
  }

  private ConferenceView.Seat bare(Seat seat) {
    return seat(seat, false, false, false, Devices.NONE, Optional.empty(), false);
  }

  private ConferenceView.Seat seat(Seat seat) {
    return conference.state(seat.id()).map(state -> seat(seat, state)).orElseGet(() -> bare(seat));
  }

  private ConferenceView.Seat seat(Seat seat, SeatState state) {
    boolean lost = state.presence() instanceof Presence.Here(_, _, var since) && since.isPresent();
    boolean connected = state.here() && lines.connected(seat.id()) && !lost;
    return seat(
        seat,
        state.here(),
        connected,
        connected && lines.speaks(seat.id()) && !state.muted(),
        devices(seat),
        state.speaker().map(Object::toString),
        state.muted());
  }

  /** What its page says; who comes without a page has what flows. */
  private Devices devices(Seat seat) {
    return Optional.ofNullable(devices.get(seat.id()))
        .orElseGet(() ->
            new Devices(
                flow(seat, plenum.conference.routing.SourceKind.MICROPHONE),
                flow(seat, plenum.conference.routing.SourceKind.CAMERA),
                flow(seat, plenum.conference.routing.SourceKind.SLIDES)));
  }

  private DeviceState flow(Seat seat, plenum.conference.routing.SourceKind kind) {
    return lines.flows(seat.id(), kind) ? DeviceState.ON : DeviceState.NONE;
  }

  private ConferenceView.Seat seat(
      Seat seat,
      boolean admitted,
      boolean connected,
      boolean heard,
      Devices device,
      Optional<String> speaking,
      boolean muted) {
    return new ConferenceView.Seat(
        seat.number(),
        seat.delegation().map(Object::toString),
        Role.valueOf(seat.role().name()),
        programme().chairs().contains(seat.id()),
        deputy(seat),
        people(seat),
        room(seat.occupant()),
        speaking,
        seat.site().map(Object::toString),
        sources(seat),
        admitted,
        connected,
        muted,
        heard,
        device.microphone(),
        device.camera(),
        device.slides());
  }

  private boolean deputy(Seat seat) {
    return programme().chairs().stream()
        .flatMap(chair -> programme().deputyOf(chair).stream())
        .anyMatch(seat.id()::equals);
  }

  private List<ConferenceView.Person> people(Seat seat) {
    var people = new ArrayList<ConferenceView.Person>();
    if (seat.occupant() instanceof Occupant.Guest(var name)) {
      var plain = Map.of(language(), name);
      people.add(new ConferenceView.Person(seat.id().value(), plain, plain, Map.of(), Map.of()));
    }
    seat.occupant()
        .persons()
        .forEach(id -> programme().person(id).map(Views::person).ifPresent(people::add));
    return people;
  }

  private String language() {
    var languages = programme().heading().languages();
    return languages.isEmpty() ? "en" : languages.getFirst();
  }

  private static ConferenceView.Person person(Person person) {
    var full = new LinkedHashMap<String, String>();
    var brief = new LinkedHashMap<String, String>();
    var title = new LinkedHashMap<String, String>();
    var body = new LinkedHashMap<String, String>();
    person
        .names()
        .forEach((language, name) -> {
          full.put(language, name.fullName());
          brief.put(language, shortForm(name));
          title.put(language, name.title());
          body.put(language, name.body());
        });
    return new ConferenceView.Person(person.id().value(), full, brief, title, body);
  }

  private static String shortForm(PersonName name) {
    return name.shortForm().isEmpty() ? name.fullName() : name.shortForm();
  }

  private static Optional<Map<String, String>> room(Occupant occupant) {
    return occupant instanceof Occupant.Room(var name, _)
        ? Optional.of(name.byLanguage())
        : Optional.empty();
  }

  private static Map<SourceKind, Long> sources(Seat seat) {
    var sources = new EnumMap<SourceKind, Long>(SourceKind.class);
    for (var kind : plenum.conference.routing.SourceKind.values()) {
      sources.put(SourceKind.valueOf(kind.name()), (long) SourceNumber.of(seat, kind).value());
    }
    return sources;
  }

  private Programme programme() {
    return conference.programme();
  }
}
