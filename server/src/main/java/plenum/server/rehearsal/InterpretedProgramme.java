package plenum.server.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.SiteId;
import plenum.conference.programme.Texts;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.languages.Tongue;
import plenum.rehearsal.rules.Player;

/**
 * Who meets in an interpreted rehearsal: for each language a side with a head who listens in it and
 * a delegate who speaks it; for two languages a booth of two interpreters who work both ways; for
 * three a booth of two into the last one, the pivot, and one of one interpreter for each of the
 * others.
 */
final class InterpretedProgramme {
  private static final SiteId MAIN = new SiteId("main");
  private static final List<String> SIDES = List.of("hollinfirth", "saltmere", "tarnholme");
  private static final List<String> COLOURS = List.of("#1f5f8b", "#8a5a1c", "#12714a");

  private static final Map<String, String> SUBJECTS =
      Map.of(
          "en", "Rehearsal of an interpreted meeting",
          "vi", "Diễn tập một cuộc họp có phiên dịch",
          "zh", "同声传译会议的演练",
          "ru", "Репетиция заседания с переводом",
          "fr", "Répétition d’une réunion interprétée");

  private final List<String> languages;

  /** Those for which this has a subject: the languages of the screens. */
  static List<String> known() {
    return SUBJECTS.keySet().stream().sorted().toList();
  }

  /**
   * A seat.
   *
   * @param part what it is there for, in a word
   * @param speaks the languages in which it has a tone; none for who never says a word
   */
  record Place(
      int number,
      Optional<String> side,
      Role role,
      String part,
      String language,
      List<String> speaks) {
    Place {
      speaks = List.copyOf(speaks);
    }

    String id() {
      return "seat-" + number;
    }

    boolean interprets() {
      return role == Role.INTERPRETER;
    }

    Persona persona() {
      return Persona.nth(number - 1);
    }

    String name() {
      var colour = persona().name();
      return colour.charAt(0) + colour.substring(1).toLowerCase(Locale.ROOT) + " " + number;
    }

    Player player() {
      return new Player(
          id(),
          name(),
          side.orElse(""),
          part,
          role == Role.HEAD,
          language,
          List.of("person-" + number),
          persona().letter(),
          persona().colour());
    }
  }

  /**
   * @param languages two, or three of which the last is the pivot
   */
  InterpretedProgramme(List<String> languages) {
    this.languages = List.copyOf(languages);
  }

  List<String> languages() {
    return languages;
  }

  boolean relays() {
    return languages.size() > 2;
  }

  String first() {
    return languages.get(0);
  }

  String second() {
    return languages.get(1);
  }

  /** Into which the booth of two works, and from which others do. */
  String pivot() {
    return languages.getLast();
  }

  /** Of the head who listens in this language; a chair, whom no other chair may interrupt. */
  int listener(String language) {
    return languages.indexOf(language) + 1;
  }

  /** Of the delegate who speaks this language. */
  int speaker(String language) {
    return languages.size() + languages.indexOf(language) + 1;
  }

  /** Of the booth of two the one who begins. */
  int interpreter() {
    return 2 * languages.size() + 1;
  }

  int partner() {
    return interpreter() + 1;
  }

  /** Of the booth into the first of three languages, which works both ways. */
  int firstAlone() {
    return interpreter() + 2;
  }

  /** Of the booth into the second of three languages, which knows only it and the pivot. */
  int secondAlone() {
    return interpreter() + 3;
  }

  List<Place> places() {
    var places = new ArrayList<Place>();
    for (var language : languages) {
      places.add(at(listener(language), side(language), Role.HEAD, "listens", language, List.of()));
    }
    for (var language : languages) {
      // One changes the language in the middle of a speech.
      var speaks = language.equals(first()) ? List.of(first(), pivot()) : List.of(language);
      places.add(at(speaker(language), side(language), Role.DELEGATE, "speaks", language, speaks));
    }
    if (relays()) {
      places.add(booth(interpreter(), "booth into " + pivot(), List.of(pivot())));
      places.add(booth(partner(), "booth into " + pivot(), List.of(pivot())));
      places.add(
          booth(firstAlone(), "booth " + first() + "/" + pivot(), List.of(first(), pivot())));
      places.add(booth(secondAlone(), "booth into " + second(), List.of(second())));
    } else {
      places.add(booth(interpreter(), "booth " + first() + "/" + second(), languages));
      places.add(booth(partner(), "booth " + first() + "/" + second(), languages));
    }
    return places;
  }

  private static Place at(
      int number, String side, Role role, String part, String language, List<String> speaks) {
    return new Place(number, Optional.of(side), role, part, language, speaks);
  }

  private Place booth(int number, String part, List<String> speaks) {
    return new Place(
        number, Optional.empty(), Role.INTERPRETER, part, languages.getFirst(), speaks);
  }

  private String side(String language) {
    return SIDES.get(languages.indexOf(language));
  }

  /** Who speaks which language by which tone: each its own. */
  Map<Tongue, Persona> tones() {
    var tones = new LinkedHashMap<Tongue, Persona>();
    for (var place : places()) {
      for (var language : place.speaks()) {
        tones.put(new Tongue(place.id(), language), Persona.values()[tones.size()]);
      }
    }
    return tones;
  }

  BoothPlan booths() {
    return relays()
        ? new BoothPlan(
            List.of(
                new Booth(
                    new BoothId("pivot"),
                    List.of(pivot()),
                    List.of(first(), second()),
                    List.of(seat(interpreter()), seat(partner()))),
                new Booth(
                    new BoothId("first"),
                    List.of(first(), pivot()),
                    List.of(),
                    List.of(seat(firstAlone()))),
                new Booth(
                    new BoothId("second"),
                    List.of(second()),
                    List.of(pivot()),
                    List.of(seat(secondAlone())))),
            Interlock.INTERLOCK,
            Optional.of(pivot()))
        : new BoothPlan(
            List.of(
                new Booth(
                    new BoothId("both"),
                    languages,
                    List.of(),
                    List.of(seat(interpreter()), seat(partner())))),
            Interlock.INTERLOCK,
            Optional.empty());
  }

  private static SeatId seat(int number) {
    return new SeatId("seat-" + number);
  }

  Programme programme(Instant start, Duration duration) {
    var sides = languages.stream().map(this::delegation).toList();
    return new Programme(
        new Heading(
            Purpose.EXCHANGE,
            texts(language -> SUBJECTS.getOrDefault(language, "Rehearsal")),
            start,
            duration,
            Optional.of(sides.getFirst().id()),
            sides.stream().map(Delegation::id).toList(),
            FloorPolicy.CLOSED,
            Kind.REHEARSAL,
            languages,
            new Chairing.AllHeads()),
        sides,
        places().stream().map(this::person).toList(),
        places().stream().map(InterpretedProgramme::seat).toList());
  }

  private Texts texts(UnaryOperator<String> text) {
    var texts = Texts.of(first(), text.apply(first()));
    for (var language : languages.subList(1, languages.size())) {
      texts = texts.and(language, text.apply(language));
    }
    return texts;
  }

  private Delegation delegation(String language) {
    var side = side(language);
    var name = side.substring(0, 1).toUpperCase(Locale.ROOT) + side.substring(1);
    var everywhere = texts(_ -> name);
    return new Delegation(
        new DelegationId(side),
        everywhere,
        List.of(texts(_ -> "Rehearsal Office")),
        List.of(new Site(MAIN, everywhere, "UTC")),
        language,
        Optional.of(new PersonId("person-" + listener(language))),
        Optional.of(seat(speaker(language))),
        everywhere,
        COLOURS.get(languages.indexOf(language)));
  }

  private Person person(Place place) {
    var names = new LinkedHashMap<String, PersonName>();
    languages.forEach(language ->
        names.put(
            language,
            new PersonName(place.name(), place.name(), "Synthetic person", "Rehearsal Office")));
    return new Person(
        new PersonId("person-" + place.number()), place.side().map(DelegationId::new), names);
  }

  private static Seat seat(Place place) {
    return new Seat(
        new SeatId(place.id()),
        place.number(),
        place.side().map(DelegationId::new),
        place.role(),
        new Occupant.OnePerson(new PersonId("person-" + place.number())),
        place.side().map(_ -> MAIN));
  }
}
