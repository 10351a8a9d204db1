package plenum.conference;

import static plenum.conference.Meeting.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plenum.conference.command.Command;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Ear;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Ears;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.Lanes;
import plenum.conference.routing.Layout;
import plenum.conference.routing.Live;
import plenum.conference.routing.PhoneEar;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.Spoke;
import plenum.conference.routing.ViewerId;
import plenum.conference.routing.Viewing;

/**
 * Meetings in four languages with four booths, two of them both ways, one in which two sign, and
 * two more that were never planned to the end, in which the floor changes hands, sides withdraw
 * with their interpreters, and lines fall.
 */
final class BoothGenerator {
  static final List<String> LANGUAGES = List.of("en", "vi", "ru", "zh");
  static final String SIGNS = "ase";
  private static final int INTERPRETERS = 8;

  /** Of the two who sign, the one who withdraws with a side. */
  private static final int OF_LANVIA = 7;

  private final RandomGenerator random;
  private final FloorGenerator floors;

  BoothGenerator(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 7_000);
    floors = new FloorGenerator(seed);
  }

  static Programme programme(long seed) {
    var programme = FloorGenerator.programme(seed);
    var old = programme.heading();
    programme =
        programme.with(
            new Heading(
                old.purpose(),
                old.subject(),
                old.start(),
                old.duration(),
                old.host(),
                old.order(),
                old.floor(),
                old.kind(),
                LANGUAGES,
                old.chairing()));
    for (int i = 1; i <= INTERPRETERS; i++) {
      int number = i;
      var person = new PersonId("interpreter-" + i);
      var names = programme.persons().getFirst().names();
      var side = Optional.of(Samples.LANVIA).filter(_ -> number == OF_LANVIA);
      programme = programme.with(new Person(person, side, names));
      programme =
          programme.with(
              new Seat(
                  booth(i),
                  programme.seats().size() + 1,
                  side,
                  Role.INTERPRETER,
                  new Occupant.OnePerson(person),
                  Optional.empty()));
    }
    return programme;
  }

  private static SeatId booth(int number) {
    return new SeatId("booth-" + number);
  }

  /** Interpreters of both first sides and of nobody, who may withdraw with their side or not. */
  static BoothPlan plan(Interlock interlock) {
    var lanvia = Samples.seat(Samples.LANVIA, "interpreter");
    var merrow = Samples.seat(Samples.MERROW, "interpreter");
    return new BoothPlan(
        List.of(
            new Booth(new BoothId("both"), List.of("en", "vi"), List.of(), List.of(lanvia, merrow)),
            new Booth(
                new BoothId("ru"), List.of("ru", "en"), List.of(), List.of(booth(1), booth(2))),
            new Booth(new BoothId("zh"), List.of("zh"), List.of("en"), List.of(booth(3), booth(4))),
            new Booth(new BoothId("vi"), List.of("vi"), List.of(), List.of(booth(5))),
            new Booth(
                new BoothId("sign"),
                List.of(SIGNS),
                List.of("en", "vi"),
                List.of(booth(OF_LANVIA), booth(8))),
            new Booth(new BoothId("draft"), List.of(), List.of("ru"), List.of(booth(6))),
            new Booth(new BoothId("nobody"), List.of("ru"), List.of(), List.of())),
        interlock,
        Optional.of("en"));
  }

  static List<SeatId> interpreters() {
    return plan(Interlock.NONE).working().stream().flatMap(it -> it.seats().stream()).toList();
  }

  Duration pause() {
    return Duration.ofMillis(random.nextInt(3) == 0 ? random.nextInt(20_000) : random.nextInt(400));
  }

  Generator.Asked asked(Conference conference, Instant now) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5 -> floors.asked(conference, now);
      case 6, 7 -> {
        var seat = one(conference.programme().seats()).id();
        yield new Generator.Asked(
            sitting(one(interpreters())),
            new FloorCommand.SpeakLanguage(seat, Optional.of(one(LANGUAGES))));
      }
      case 8 -> new Generator.Asked(Meeting.SERVER, new InterpretationCommand.CarryHandovers());
      case 9 ->
          random.nextInt(6) > 0
              ? own()
              : new Generator.Asked(
                  sitting(new SeatId("operator")),
                  new InterpretationCommand.PlanBooths(plan(one(List.of(Interlock.values())))));
      default -> own();
    };
  }

  private Generator.Asked own() {
    var seat = one(interpreters());
    Command command =
        switch (random.nextInt(14)) {
          case 0, 1, 2, 3 -> new InterpretationCommand.GoOnAir();
          case 4 -> new InterpretationCommand.GoOffAir();
          case 5, 6 -> new InterpretationCommand.TurnDirection(one(LANGUAGES));
          case 7 -> new InterpretationCommand.SetAutomatic(random.nextBoolean());
          case 8, 9 -> new InterpretationCommand.Hear(ear());
          case 10, 11 -> new InterpretationCommand.AskHandover();
          case 12 -> new InterpretationCommand.AcceptHandover();
          default -> new InterpretationCommand.DropHandover();
        };
    return new Generator.Asked(sitting(seat), command);
  }

  private Ear ear() {
    return switch (random.nextInt(6)) {
      case 0 -> new Ear.AsNeeded();
      case 1 -> new Ear.OfFloor();
      case 2 -> new Ear.Relay(SIGNS);
      default -> new Ear.Relay(one(LANGUAGES));
    };
  }

  /** What flows at this moment, and who wants to hear what. */
  Live live(Conference conference, Map<ViewerId, PhoneEar> phones, Lanes lanes) {
    var connected = new HashSet<SeatId>();
    var flowing = new HashMap<SeatId, Set<SourceKind>>();
    var layouts = new HashMap<SeatId, Layout>();
    var choices = new HashMap<SeatId, Hearing>();
    var signs = new HashMap<SeatId, String>();
    var talkback = new HashSet<SeatId>();
    var spoken = new ArrayList<Spoke>();
    for (var seat : conference.programme().seats()) {
      if (random.nextInt(12) > 0) {
        connected.add(seat.id());
      }
      flowing.put(
          seat.id(),
          switch (random.nextInt(9)) {
            case 0 -> EnumSet.of(SourceKind.CAMERA);
            case 1 -> EnumSet.of(SourceKind.MICROPHONE);
            default -> EnumSet.allOf(SourceKind.class);
          });
      layouts.put(seat.id(), Layout.TILES_8);
      if (random.nextInt(3) > 0) {
        choices.put(seat.id(), hearing());
      }
      if (random.nextInt(3) == 0) {
        signs.put(seat.id(), SIGNS);
      }
      if (random.nextInt(9) == 0) {
        spoken.add(new Spoke(seat.id(), Instant.EPOCH));
      }
    }
    for (var seat : interpreters()) {
      if (random.nextInt(6) == 0) {
        talkback.add(seat);
      }
    }
    return new Live(connected, flowing, spoken, layouts, viewers(conference))
        .with(new Ears(choices, signs, talkback, phones, lanes));
  }

  /** In every chair's right, and in every language. */
  private static Map<ViewerId, Viewing> viewers(Conference conference) {
    var viewers = new HashMap<ViewerId, Viewing>();
    for (var chair : conference.programme().chairs()) {
      for (var language : LANGUAGES) {
        viewers.put(
            new ViewerId(chair + " in " + language),
            new Viewing(Optional.of(chair), Optional.empty(), Optional.of(language)));
      }
    }
    return viewers;
  }

  private Hearing hearing() {
    return new Hearing(
        switch (random.nextInt(12)) {
          case 0, 1, 2 -> Optional.empty();
          case 3 -> Optional.of(SIGNS); // there is nothing to be heard of it
          default -> Optional.of(one(LANGUAGES));
        },
        one(List.of(Hearing.Mode.values())));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
