package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Command;
import plenum.conference.command.LineCommand;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.OpeningCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.event.Event;
import plenum.conference.event.MarkEvent;
import plenum.conference.event.OpeningEvent;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Whose;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.opening.RollAnswer;
import plenum.conference.opening.RollEntry;
import plenum.conference.opening.SoundFault;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Meetings of two and three sides, with one chair and with several, opened by right and wrong
 * people.
 */
class GeneratedOpeningsTest {
  private static final int COMMANDS = 500;
  private static final int OPENED = 200;
  private static final SeatId CHAIR = Samples.seat(Samples.LANVIA, "head");
  private static final SeatId OPERATOR = new SeatId("operator");

  /** Everybody has come, before the opening. */
  private static Meeting meeting(Random random) {
    Chairing chairing =
        random.nextBoolean() ? new Chairing.OneSeat(CHAIR) : new Chairing.AllHeads();
    var meeting =
        Meeting.of(Samples.programme(2 + random.nextInt(2), chairing, FloorPolicy.CLOSED));
    for (var seat : meeting.conference().programme().seats()) {
      meeting.knocks(seat.id());
      if (!meeting.conference().admitted(seat.id())) {
        var by =
            seat.delegation()
                .map(side -> Samples.seat(side, "head"))
                .filter(head -> !head.equals(seat.id()))
                .map(Meeting::sitting)
                .orElse(seat.role() == Role.OPERATOR ? Meeting.sitting(CHAIR) : Meeting.CONVENER);
        meeting.does(by, new AdmissionCommand.Admit(seat.id(), Meeting.device(seat.id(), 1).key()));
      }
    }
    return meeting;
  }

  private static Command command(Random random, Conference conference) {
    var seat = one(random, conference.programme().seats());
    var number = 1 + random.nextInt(Math.max(1, conference.marks().last()));
    return switch (random.nextInt(conference.phase() == Phase.OPEN ? 32 : 9)) {
      case 0 -> new OpeningCommand.BeginSoundCheck();
      case 1, 2 -> new OpeningCommand.CallForSound(seat.id());
      case 3, 4, 5 ->
          new OpeningCommand.JudgeSound(
              conference.opening().soundCheck().flatMap(check -> check.called()).orElse(seat.id()),
              random.nextBoolean() ? Optional.empty() : Optional.of(SoundFault.NOISE));
      case 6, 7, 8 -> new OpeningCommand.CallRoll();
      case 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22, 23 -> confirming(random, conference);
      case 12, 13, 14 -> new MarkCommand.MarkMoment(one(random, List.of(MarkKind.values())));
      default ->
          random.nextInt(3) == 0
              ? new MarkCommand.WithdrawMark(number)
              : new MarkCommand.AmendMark(
                  number,
                  new MarkSays(
                      MarkKind.DECISION,
                      Optional.of(new Whose.OfSide(side(random, conference))),
                      "note " + random.nextInt(5)));
    };
  }

  /** Mostly the whole side; else with somebody too few, too many or twice. */
  private static Command confirming(Random random, Conference conference) {
    var side = side(random, conference);
    var answers = new ArrayList<RollAnswer>();
    for (int i = 1; i <= 7; i++) {
      answers.add(
          new RollAnswer(
              new PersonId(side + "-" + i),
              one(random, List.of(Attended.values())),
              one(random, List.of(Capacity.values()))));
    }
    Collections.shuffle(answers, random);
    switch (random.nextInt(8)) {
      case 0 -> answers.removeLast();
      case 1 -> answers.add(answers.getFirst());
      case 2 ->
          answers.add(
              new RollAnswer(
                  one(random, conference.programme().persons()).id(),
                  Attended.PRESENT,
                  Capacity.EXPERT));
      default -> {}
    }
    return new OpeningCommand.ConfirmRoll(conference.opening().rolls().size(), side, answers);
  }

  private static DelegationId side(Random random, Conference conference) {
    return one(random, conference.programme().delegations()).id();
  }

  private static <T> T one(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Actor actor(Random random, Conference conference) {
    return switch (random.nextInt(24)) {
      case 0 -> Meeting.CONVENER;
      case 1 -> Meeting.SERVER;
      case 2 -> new Actor.DelegationSecretaryLink(side(random, conference));
      case 3, 4, 5, 6, 7, 8, 9 -> Meeting.sitting(OPERATOR);
      case 14, 15, 16, 17 -> Meeting.sitting(Samples.seat(side(random, conference), "secretary"));
      case 10, 11, 12, 13 -> Meeting.sitting(one(random, conference.programme().chairs()));
      default -> Meeting.sitting(one(random, conference.programme().seats()).id());
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void only_who_may_opens_answers_and_marks_and_a_replay_finds_the_same(int seed) {
    var random = new Random(seed);
    var meeting = meeting(random);
    var kinds = new HashSet<Class<?>>();
    for (int step = 0; step < COMMANDS; step++) {
      if (step == OPENED) {
        meeting.does(Meeting.SERVER, new LineCommand.LineBack(CHAIR, meeting.now()));
        meeting.does(Meeting.sitting(CHAIR), new ProceedingsCommand.Open());
      }
      var before = meeting.conference();
      var actor = actor(random, before);
      var command = line(random, meeting).orElseGet(() -> command(random, before));
      var asked = command instanceof LineCommand ? Meeting.SERVER : actor;
      if (meeting.asks(asked, command) instanceof Decision.Accepted(var events)) {
        for (var event : events) {
          kinds.add(event.getClass());
          demanded(before, asked, event, "seed " + seed + ", step " + step + ", " + command);
        }
      }
      meeting.later(Duration.ofSeconds(1));
    }
    assertThat(Conference.none(meeting.conference().id()).after(meeting.journal()))
        .as("seed %d", seed)
        .isEqualTo(meeting.conference());
    assertThat(kinds)
        .as("seed %d", seed)
        .contains(
            OpeningEvent.SoundJudged.class,
            OpeningEvent.RollConfirmed.class,
            MarkEvent.Marked.class,
            MarkEvent.MarkAmended.class);
  }

  /** The lines of chairs and operator come and go, so that others stand in for them. */
  private static Optional<Command> line(Random random, Meeting meeting) {
    var seat = random.nextBoolean() ? CHAIR : OPERATOR;
    return switch (random.nextInt(20)) {
      case 0 -> Optional.of(new LineCommand.LineLost(seat, meeting.now()));
      case 1, 2 -> Optional.of(new LineCommand.LineBack(seat, meeting.now()));
      default -> Optional.empty();
    };
  }

  private static void demanded(Conference before, Actor actor, Event event, String where) {
    switch (event) {
      case OpeningEvent.RollCalled _ ->
          assertThat(isChair(before, seat(before, actor))).as(where).isTrue();
      case OpeningEvent.RollConfirmed(_, var side, _, var entries, _) -> {
        var seat = seat(before, actor);
        assertThat(seat.of(side)).as(where).isTrue();
        assertThat(Set.of("head", "deputy", "secretary"))
            .as(where)
            .contains(seat.id().value().substring(side.value().length() + 1));
        assertThat(entries.stream().map(RollEntry::person))
            .as(where)
            .containsExactlyElementsOf(
                before.programme().persons().stream()
                    .filter(person -> person.delegation().filter(side::equals).isPresent())
                    .map(person -> person.id())
                    .toList());
      }
      case OpeningEvent.SoundCheckBegan _,
          OpeningEvent.SoundCalled _,
          OpeningEvent.SoundJudged _ -> {
        var seat = seat(before, actor);
        assertThat(before.phase()).as(where).isEqualTo(Phase.CONVENED);
        assertThat(seat.role() == Role.OPERATOR || isChair(before, seat)).as(where).isTrue();
      }
      case MarkEvent.Marked(_, _, _, var sealed) -> {
        var seat = seat(before, actor);
        assertThat(seat.role() == Role.SECRETARY || isChair(before, seat)).as(where).isTrue();
        assertThat(sealed.orElseThrow().owner().toString())
            .as(where)
            .contains(seat.delegation().orElseThrow().value());
      }
      case MarkEvent.MarkAmended(var number, _, _, _) -> isOwn(before, actor, number, where);
      case MarkEvent.MarkWithdrawn(var number, _, _) -> isOwn(before, actor, number, where);
      default -> {}
    }
  }

  private static void isOwn(Conference before, Actor actor, int number, String where) {
    assertThat(before.marks().all())
        .as(where)
        .anyMatch(mark ->
            mark.number() == number
                && seat(before, actor).of(before.sideOf(mark.by()).orElseThrow()));
  }

  private static Seat seat(Conference conference, Actor actor) {
    return conference.seat(((Actor.Seated) actor).seat()).orElseThrow();
  }

  /** A head where all heads lead, or the one that does; its deputy while its line is down. */
  private static boolean isChair(Conference conference, Seat seat) {
    var all = conference.programme().heading().chairing() instanceof Chairing.AllHeads;
    var own = seat.delegation().map(side -> Samples.seat(side, "head"));
    var led = own.filter(head -> all || head.equals(CHAIR));
    return led.filter(seat.id()::equals).isPresent()
        || seat.id().value().endsWith("-deputy")
            && led.flatMap(conference::state)
                .flatMap(state -> state.presence().absentSince())
                .isPresent();
  }
}
