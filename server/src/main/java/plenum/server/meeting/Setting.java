package plenum.server.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.Conference;
import plenum.conference.opening.SoundCheck;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.role.Power;
import plenum.conference.routing.SourceNumber;
import plenum.wire.ConferenceView;
import plenum.wire.ConferenceView.Kind;
import plenum.wire.ConferenceView.Phase;
import plenum.wire.ConferenceView.Purpose;
import plenum.wire.ConferenceView.Role;
import plenum.wire.DeviceState;
import plenum.wire.OpeningView;
import plenum.wire.SourceKind;

/**
 * What a programme alone says to the screens: the occasion, the sides, and each seat with its plate
 * as long as nobody has come. It is derived once per programme, since most that happens in a
 * meeting leaves its programme as it is.
 */
final class Setting {
  private final Programme programme;
  private final Set<SeatId> chairs;
  private final Set<SeatId> deputies = new LinkedHashSet<>();
  private final Map<SeatId, Place> places = new LinkedHashMap<>();
  private final Map<Integer, SeatId> numbers = new HashMap<>();
  private final ConferenceView outline;
  private final Map<String, List<OpeningView.RollPlace>> lists;
  private final List<String> readers;

  /**
   * A seat of the programme.
   *
   * @param empty as everybody sees it while nobody is there
   * @param leads whether it speaks for its side at the door
   */
  record Place(Seat seat, ConferenceView.Seat empty, boolean leads, String language) {}

  Setting(ConferenceId id, Programme programme) {
    this.programme = programme;
    chairs = new LinkedHashSet<>(programme.chairs());
    chairs.forEach(chair -> programme.deputyOf(chair).ifPresent(deputies::add));
    for (Seat seat : programme.seats()) {
      places.put(seat.id(), place(seat));
      numbers.putIfAbsent(seat.number(), seat.id());
    }
    outline = outline(id);
    lists = OpeningViews.lists(programme);
    readers = SoundCheck.seats(programme).stream().map(SeatId::value).toList();
  }

  Programme programme() {
    return programme;
  }

  /** The conference before anything has happened, and without its seats. */
  ConferenceView outline() {
    return outline;
  }

  /** Whom each side is asked about when the roll is called, in the order of the sides. */
  Map<String, List<OpeningView.RollPlace>> lists() {
    return lists;
  }

  /** The seats that read in a sound check, in the order of protocol. */
  List<String> readers() {
    return readers;
  }

  /** The seats, in the programme's order. */
  Map<SeatId, Place> places() {
    return places;
  }

  Optional<Place> place(SeatId seat) {
    return Optional.ofNullable(places.get(seat));
  }

  /** The seat with this number. */
  Optional<SeatId> numbered(int number) {
    return Optional.ofNullable(numbers.get(number));
  }

  /** The seats that lead, in the order of the sides. */
  Set<SeatId> chairs() {
    return chairs;
  }

  /** What is spoken to who belongs to no side. */
  String language() {
    var languages = programme.heading().languages();
    return languages.isEmpty() ? "en" : languages.getFirst();
  }

  private Place place(Seat seat) {
    var language = seat.delegation().flatMap(programme::delegation).map(Delegation::language);
    return new Place(
        seat,
        empty(seat),
        Power.ADMIT.isOverOwnSide(seat, programme),
        language.orElseGet(this::language));
  }

  private ConferenceView outline(ConferenceId id) {
    Heading heading = programme.heading();
    var sides = new LinkedHashMap<String, ConferenceView.Side>();
    programme.delegations().forEach(side -> sides.put(side.id().value(), side(side)));
    return new ConferenceView(
        id.value(),
        Kind.valueOf(heading.kind().name()),
        Purpose.valueOf(heading.purpose().name()),
        heading.subject().byLanguage(),
        heading.languages(),
        heading.start(),
        (int) heading.duration().toMinutes(),
        Phase.CONVENED,
        Optional.empty(),
        Optional.empty(),
        heading.host().map(Object::toString).orElse(""),
        heading.order().stream().map(Object::toString).toList(),
        sides,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        FloorViews.none(),
        AgendaViews.of(Conference.none(id)),
        Map.of(),
        OpeningView.NONE,
        Map.of(),
        Optional.empty(),
        Map.of());
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

  private ConferenceView.Seat empty(Seat seat) {
    return new ConferenceView.Seat(
        seat.number(),
        seat.delegation().map(Object::toString),
        Role.valueOf(seat.role().name()),
        chairs.contains(seat.id()),
        deputies.contains(seat.id()),
        people(seat),
        room(seat.occupant()),
        Optional.empty(),
        seat.site().map(Object::toString),
        sources(seat),
        false,
        false,
        false,
        false,
        DeviceState.NONE,
        DeviceState.NONE,
        DeviceState.NONE);
  }

  private List<ConferenceView.Person> people(Seat seat) {
    var people = new ArrayList<ConferenceView.Person>();
    if (seat.occupant() instanceof Occupant.Guest(var name)) {
      var plain = Map.of(language(), name);
      people.add(new ConferenceView.Person(seat.id().value(), plain, plain, Map.of(), Map.of()));
    }
    seat.occupant()
        .persons()
        .forEach(id -> programme.person(id).map(Setting::person).ifPresent(people::add));
    return people;
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
}
