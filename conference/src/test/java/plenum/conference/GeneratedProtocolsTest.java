package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.conference.agenda.Matter;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.Command;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.OpeningCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.event.Audience;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.Event;
import plenum.conference.interpretation.Interlock;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Whose;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.opening.RollAnswer;
import plenum.conference.opening.RollPlace;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.protocol.Protocol;
import plenum.conference.protocol.ProtocolEntry;
import plenum.conference.protocol.ProtocolKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** The protocol of meetings in which sides withdraw, note, mark and keep papers to themselves. */
class GeneratedProtocolsTest {
  private static final int MEETINGS = 24;
  private static final int COMMANDS = 700;
  private static final Set<ProtocolKind> DOORS =
      EnumSet.of(
          ProtocolKind.ADMITTED, ProtocolKind.CAME_AGAIN, ProtocolKind.LEFT, ProtocolKind.REMOVED);

  /** What happened, with the state before it and the same state as one side can know it. */
  private record Moment(Conference before, Event event, long number) {
    Optional<ProtocolEntry> line() {
      return Protocol.of(before, event, Samples.START, number);
    }
  }

  private interface Check {
    void check(Moment moment);
  }

  @Test
  void no_other_sides_line_would_be_another_one_without_what_is_sealed() {
    for (long seed = 0; seed < MEETINGS; seed++) {
      var meeting = run(seed);
      for (var side : meeting.conference().programme().delegations()) {
        assertThat(readBy(side.id(), meeting, false))
            .as("seed %d, as %s may read it", seed, side.id())
            .isEqualTo(readBy(side.id(), meeting, true));
      }
    }
  }

  /**
   * The lines of this side and of everyone.
   *
   * @param blind whether what is sealed for others is not even there
   */
  private static List<ProtocolEntry> readBy(DelegationId side, Meeting meeting, boolean blind) {
    var lines = new ArrayList<ProtocolEntry>();
    var conference = Conference.none(meeting.conference().id());
    long number = 0;
    for (var event : meeting.journal()) {
      var read = blind ? asKnownTo(side, event) : event;
      new Moment(conference, read, ++number)
          .line()
          .filter(line -> mayRead(side, line.audience()))
          .ifPresent(lines::add);
      // Whose plate stands for a room is seen by all once its side is back: that much they know.
      conference = conference.after(event instanceof CaucusEvent.HappenedInside ? event : read);
    }
    return lines;
  }

  private static Event asKnownTo(DelegationId side, Event event) {
    return event.sealedPart().isPresent()
            && !event.sealedPart().get().owner().equals(new Audience.OneDelegation(side))
        ? event.publicPart()
        : event;
  }

  private static boolean mayRead(DelegationId side, Audience audience) {
    return switch (audience) {
      case Audience.Everyone() -> true;
      case Audience.OneDelegation(var own) -> own.equals(side);
      case Audience.OneCaucus _ -> false;
    };
  }

  @Test
  void nobody_reads_who_comes_to_a_sealed_room_or_goes() {
    everyMoment(moment ->
        moment
            .line()
            .filter(line -> DOORS.contains(line.kind()))
            .ifPresent(line ->
                assertThat(moment.before().roomOf(line.says().who().orElseThrow().seat()))
                    .as("%s", moment.event())
                    .isEmpty()));
  }

  @Test
  void whose_tap_is_sealed_is_not_named() {
    everyMoment(moment ->
        moment
            .line()
            .flatMap(line -> line.says().who())
            .filter(who -> moment.before().roomOf(who.seat()).isPresent())
            .filter(who ->
                moment.before().seat(who.seat()).orElseThrow().occupant().persons().size() > 1)
            .ifPresent(who -> assertThat(who.person()).as("%s", moment.event()).isEmpty()));
  }

  @Test
  void every_kind_of_line_is_reached() {
    var reached = EnumSet.noneOf(ProtocolKind.class);
    everyMoment(moment -> moment.line().map(ProtocolEntry::kind).ifPresent(reached::add));
    assertThat(reached).containsExactlyInAnyOrder(ProtocolKind.values());
  }

  private static void everyMoment(Check check) {
    for (long seed = 0; seed < MEETINGS; seed++) {
      var meeting = run(seed);
      var conference = Conference.none(meeting.conference().id());
      long number = 0;
      for (var event : meeting.journal()) {
        try {
          check.check(new Moment(conference, event, ++number));
        } catch (AssertionError e) {
          throw new AssertionError("seed " + seed + ", event " + number, e);
        }
        conference = conference.after(event);
      }
    }
  }

  private static Meeting run(long seed) {
    var random = new Random(seed);
    var floors = new FloorGenerator(seed);
    var booths = new BoothGenerator(seed);
    var meeting = FloorGenerator.open(BoothGenerator.programme(seed));
    meeting.does(
        Meeting.sitting(new SeatId("operator")),
        new InterpretationCommand.PlanBooths(BoothGenerator.plan(Interlock.INTERLOCK)));
    for (int step = 0; step < COMMANDS; step++) {
      meeting.later(floors.pause());
      var before = meeting.conference();
      switch (random.nextInt(5)) {
        case 0, 1 -> asks(meeting, floors.asked(before, meeting.now()));
        case 2 -> asks(meeting, booths.asked(before, meeting.now()));
        default -> meeting.asks(actor(random, before), command(random, before));
      }
    }
    ends(meeting);
    return meeting;
  }

  private static void asks(Meeting meeting, Generator.Asked asked) {
    meeting.asks(asked.actor(), asked.command());
  }

  private static void ends(Meeting meeting) {
    var chairs = meeting.conference().programme().chairs();
    for (int tries = 0; tries < 3; tries++) {
      for (var chair : chairs) {
        meeting.asks(Meeting.sitting(chair), new ProceedingsCommand.ProposeClosing());
        meeting.asks(Meeting.sitting(chair), new ProceedingsCommand.AgreeToClose());
      }
    }
  }

  /** Mostly somebody who leads a side. */
  private static Actor actor(Random random, Conference conference) {
    var side = one(random, conference.programme().delegations()).id();
    return random.nextInt(8) == 0
        ? Meeting.sitting(one(random, conference.programme().seats()).id())
        : Meeting.sitting(Samples.seat(side, one(random, List.of("head", "deputy", "secretary"))));
  }

  private static Command command(Random random, Conference conference) {
    var side = one(random, conference.programme().delegations()).id();
    var seat = one(random, conference.programme().seats()).id();
    var paper = new DocumentId("d" + random.nextInt(5));
    return switch (random.nextInt(30)) {
      case 22, 23 ->
          new StatementCommand.Write(
              Optional.empty(),
              new Substance.Commitment(
                  new Who.OfSide(side),
                  Texts.of("en", "a secret of " + side),
                  List.of(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  false));
      case 24, 25, 26, 27, 28, 29 -> written(random, conference);
      case 0, 1 ->
          new DocumentCommand.AddDocument(
              paper,
              random.nextInt(4) == 0 ? Optional.empty() : Optional.of(side),
              DocumentsTest.details(one(random, List.of(DocumentKind.values()))));
      case 2, 3, 4 -> new DocumentCommand.HandOut(paper, one(random, List.of(Release.values())));
      case 5 -> new DocumentCommand.ShowDocument(paper, 1);
      case 6 -> new DocumentCommand.WithdrawDocument(paper);
      case 7 -> new MarkCommand.MarkMoment(one(random, List.of(MarkKind.values())));
      case 8 ->
          new MarkCommand.AmendMark(
              1 + random.nextInt(1 + conference.marks().last()),
              new MarkSays(
                  MarkKind.DECISION, Optional.of(new Whose.OfSide(side)), "a secret of " + side));
      case 9 -> new MarkCommand.WithdrawMark(1 + random.nextInt(1 + conference.marks().last()));
      case 10 -> new OpeningCommand.CallRoll();
      case 11, 12, 13 -> confirming(random, conference, side);
      case 14 -> door(random, conference, seat);
      case 15 ->
          conference.programme().chairs().size() > 1 && random.nextInt(6) == 0
              ? new ProceedingsCommand.ProposeClosing()
              : new ProceedingsCommand.WithdrawClosing();
      case 16 -> new ProceedingsCommand.DeclineToClose();
      case 17 -> new AgendaCommand.Propose(new Matter.AdoptAgenda());
      case 18 -> new AgendaCommand.Agree(Math.max(1, conference.agenda().lastProposal()));
      case 19 -> new CaucusCommand.Return(side);
      case 20 -> new CaucusCommand.ComeBack();
      default ->
          conference.floor().spoken().keySet().stream()
              .findAny()
              .filter(_ -> random.nextBoolean())
              .<Command>map(spoken -> new FloorCommand.SpeakLanguage(spoken, Optional.empty()))
              .orElseGet(FloorCommand.ReleasePriority::new);
    };
  }

  private static Command written(Random random, Conference conference) {
    int own = 1 + random.nextInt(1 + conference.statements().last());
    var joint = conference.statements().joint();
    int entry = 1 + random.nextInt(1 + joint.last());
    return switch (random.nextInt(10)) {
      case 0 -> new StatementCommand.Clear(own);
      case 1 -> new StatementCommand.ProposeEntry(own);
      case 2, 3, 4 -> new StatementCommand.AcceptEntry(entry);
      case 5 ->
          random.nextBoolean()
              ? new StatementCommand.DeclineEntry(entry)
              : new StatementCommand.WithdrawEntry(entry);
      case 6, 7 -> new StatementCommand.AgreeOnEntry(entry);
      default -> new StatementCommand.ApproveRecord(joint.revision());
    };
  }

  private static Command confirming(Random random, Conference conference, DelegationId side) {
    var answers =
        RollPlace.of(conference.programme(), side).stream()
            .map(place ->
                new RollAnswer(
                    place.person(),
                    one(random, List.of(Attended.values())),
                    one(random, List.of(Capacity.values()))))
            .toList();
    return new OpeningCommand.ConfirmRoll(conference.opening().rolls().size(), side, answers);
  }

  private static Command door(Random random, Conference conference, SeatId seat) {
    var device = Meeting.device(seat, 1).key();
    if (conference.admitted(seat)) {
      return random.nextInt(4) == 0
          ? new AdmissionCommand.Remove(seat)
          : new AdmissionCommand.Leave(seat, device);
    }
    return random.nextBoolean()
        ? new AdmissionCommand.Return(seat, device)
        : new AdmissionCommand.Admit(seat, device);
  }

  private static <T> T one(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
