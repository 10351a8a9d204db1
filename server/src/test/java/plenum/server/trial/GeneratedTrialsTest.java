package plenum.server.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.server.trial.TrialProgramme.INTERPRETERS;
import static plenum.server.trial.TrialProgramme.SPEAKER;
import static plenum.server.trial.TrialProgramme.VISITOR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.agenda.Matter;
import plenum.conference.command.Actor;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.Event;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Tie;
import plenum.conference.floor.Turn;
import plenum.conference.programme.SeatId;

/**
 * Whatever guests do in a trial, in whichever seats: the synthetic people's programme gives way.
 * Every other of its acts reaches the meeting only after a guest has done one thing more.
 */
class GeneratedTrialsTest {
  private static final int TRIALS = 60;
  private static final int STEPS = 400;

  private static final class Run {
    final RandomGenerator random;
    final PaperTrial trial = new PaperTrial();
    final TreeSet<String> acts = new TreeSet<>();
    Instant touched = Instant.EPOCH;
    int refusedLate;

    Run(long seed) {
      random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      trial.comes(VISITOR);
      touched = trial.now;
    }

    void step() {
      trial.now = trial.now.plusMillis(random.nextInt(6_000));
      trial.asks(new Actor.Server(), new InterpretationCommand.CarryHandovers());
      if (random.nextInt(7) == 0) {
        guestActs();
      }
      var cue = Prompter.next(trial.course, trial.situation());
      switch (cue) {
        case Cue.Rest(var then) -> trial.course = then;
        case Cue.Act act -> acts(act);
      }
    }

    private void acts(Cue.Act act) {
      // A colleague is answered at once, and who writes down disturbs nobody.
      if (!(act.command() instanceof InterpretationCommand)
          && !(act.command() instanceof StatementCommand)) {
        assertThat(Duration.between(touched, trial.now))
            .as("%s after a guest has acted", act)
            .isGreaterThanOrEqualTo(Prompter.QUIET);
      }
      assertThat(trial.situation().guests()).as("guests at %s", act).isNotEmpty();
      assertThat(trial.situation().isGuests(act.by())).as("by a guest: %s", act).isFalse();
      acts.add(act.command().getClass().getSimpleName());
      boolean late = random.nextInt(2) == 0 && guestActs();
      var before = trial.conference;
      var decision = trial.asks(new Actor.Seated(act.by()), act.command());
      if (late) {
        refusedLate += decision instanceof Decision.Refused ? 1 : 0;
        trial.course = trial.course.disturbed(trial.now);
        return;
      }
      assertThat(decision).as("%s", act).isInstanceOf(Decision.Accepted.class);
      var events = ((Decision.Accepted) decision).events();
      assertThat(events).as("%s", act).isNotEmpty();
      leaves(before, events, act);
      trial.course = act.then().having(trial.situation());
    }

    /** What guests have is theirs afterwards too. */
    private void leaves(Conference before, List<Event> events, Cue.Act act) {
      var after = trial.conference;
      var situation = trial.situation();
      if (events.stream().anyMatch(CaucusEvent.WentAside.class::isInstance)) {
        return; // with a guest who has asked for it
      }
      for (Turn turn : before.floor().turns()) {
        if (situation.isGuests(turn)) {
          assertThat(after.floor().turn(turn.seat()).map(Turn::voice))
              .as("%s", act)
              .contains(turn.voice());
        }
      }
      assertThat(after.floor().priority()).as("%s", act).isEqualTo(before.floor().priority());
      assertThat(after.caucuses().rooms()).as("%s", act).isEqualTo(before.caucuses().rooms());
      assertThat(after.floor().terms().mode()).isEqualTo(before.floor().terms().mode());
      for (var ask : before.floor().asks()) {
        if (situation.isGuests(ask.seat())) {
          assertThat(after.floor().asks().contains(ask) || spoken(after, ask.seat()))
              .as("%s waits and %s", ask, act)
              .isTrue();
        }
      }
      for (var seat : situation.guests()) {
        assertThat(after.interpretation().isOnAir(seat))
            .as("%s on the air and %s", seat, act)
            .isEqualTo(before.interpretation().isOnAir(seat));
      }
      before
          .documents()
          .shown()
          .filter(shown -> situation.isGuests(shown.presenter()))
          .ifPresent(shown -> assertThat(after.documents().shown()).contains(shown));
    }

    private static boolean spoken(Conference after, SeatId seat) {
      return after.floor().turn(seat).isPresent();
    }

    /** Whether it changed anything. */
    private boolean guestActs() {
      var before = Course.Seen.of(trial.situation());
      var booth = trial.conference.interpretation();
      if (random.nextInt(12) == 0) {
        comesOrGoes();
      } else {
        var guests = new ArrayList<>(new HashSet<>(trial.situation().guests()));
        if (!guests.isEmpty()) {
          INTERPRETERS.stream()
              .filter(guests::contains)
              .forEach(seat -> trial.asks(new Actor.Seated(seat), atConsole()));
          guests.sort((one, other) -> one.value().compareTo(other.value()));
          var seat = guests.get(random.nextInt(guests.size()));
          trial.asks(new Actor.Seated(seat), command());
        }
      }
      boolean changed = !Course.Seen.of(trial.situation()).equals(before);
      touched = changed ? trial.now : touched;
      return changed || !trial.conference.interpretation().equals(booth);
    }

    private void comesOrGoes() {
      var seats = trial.conference.programme().seats();
      var seat =
          switch (random.nextInt(6)) {
            case 0, 1 -> VISITOR;
            case 2 -> one(INTERPRETERS);
            default -> one(seats).id();
          };
      switch (random.nextInt(3)) {
        case 0 -> trial.comes(seat);
        case 1 -> trial.goes(seat);
        default -> trial.asks(new Actor.Server(), new LineCommand.LineBack(seat, trial.now));
      }
    }

    private Command atConsole() {
      return switch (random.nextInt(6)) {
        case 0 -> new InterpretationCommand.GoOnAir();
        case 1 -> new InterpretationCommand.GoOffAir();
        case 2 -> new InterpretationCommand.TurnDirection(random.nextBoolean() ? "en" : "vi");
        case 3 -> new InterpretationCommand.AcceptHandover();
        case 4 -> new InterpretationCommand.DropHandover();
        default -> new InterpretationCommand.AskHandover();
      };
    }

    private Command command() {
      var seat = one(trial.conference.programme().seats()).id();
      var side = one(trial.conference.programme().delegations()).id();
      return switch (random.nextInt(34)) {
        case 0, 1 -> new FloorCommand.OpenMicrophone();
        case 2, 3, 4 -> new FloorCommand.Yield();
        case 5, 6 -> new FloorCommand.Ask(one(List.of(AskKind.values())));
        case 7 -> new FloorCommand.Withdraw(one(List.of(AskKind.values())));
        case 8, 9 -> new FloorCommand.Give(seat);
        case 10 -> new FloorCommand.GiveNext();
        case 11 -> new FloorCommand.Take(seat);
        case 12 -> new FloorCommand.TakePriority();
        case 13, 14 -> new FloorCommand.ReleasePriority();
        case 15 -> new FloorCommand.PassVoice();
        case 16, 17, 18 ->
            new AgendaCommand.OpenItem(
                random.nextInt(3) > 0
                    ? trial.conference.agenda().items().getFirst().id()
                    : one(trial.conference.agenda().items()).id());
        case 19 ->
            new AgendaCommand.Propose(new Matter.ChangeAgenda(trial.conference.agenda().items()));
        case 20 -> new CaucusCommand.Withdraw(side);
        case 21, 22 -> new CaucusCommand.Return(side);
        case 23 ->
            new CaucusCommand.InviteAside(
                List.of(SPEAKER), List.of(new SeatId("norhaven-interpreter")));
        case 24, 25 -> new CaucusCommand.ComeBack();
        case 26 ->
            new FloorCommand.SetTerms(
                one(
                    List.of(
                        Terms.briefing(SPEAKER),
                        Terms.briefing(seat),
                        Terms.of(Mode.REQUEST),
                        Terms.free(2))));
        case 27 -> new FloorCommand.SetTerms(Terms.briefing(SPEAKER));
        case 28 -> new DocumentCommand.ShowDocument(TrialDocument.FORECASTS, 1 + random.nextInt(4));
        case 29, 30 -> new DocumentCommand.StopShowing();
        case 31 ->
            random.nextBoolean()
                ? new ChamberCommand.Mute(seat)
                : new FloorCommand.TieInterpreter(
                    new SeatId("lam-giang-interpreter"), new Tie.ToSeat(seat));
        case 32 -> new ProceedingsCommand.ProposeClosing();
        default -> new ProceedingsCommand.WithdrawClosing();
      };
    }

    private <T> T one(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }

  @Test
  void it_never_is_refused_and_never_grants_or_takes_what_a_guest_has_just_done() {
    var acts = new TreeSet<String>();
    int refused = 0;
    for (long seed = 0; seed < TRIALS; seed++) {
      var run = new Run(seed);
      for (int step = 0; step < STEPS; step++) {
        try {
          run.step();
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError("seed " + seed + ", step " + step, e);
        }
      }
      acts.addAll(run.acts);
      refused += run.refusedLate;
    }
    assertThat(acts)
        .as("what was done at least once")
        .contains(
            "Leaf",
            "Write",
            "Clear",
            "PassVoice",
            "Ask",
            "GiveNext",
            "Yield",
            "Give",
            "ShowDocument",
            "Agree",
            "AgreeToGo",
            "SetAutomatic",
            "GoOnAir",
            "AcceptHandover");
    assertThat(refused).as("acts that came too late").isPositive();
  }
}
