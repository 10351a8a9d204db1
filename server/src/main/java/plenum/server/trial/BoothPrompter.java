package plenum.server.trial;

import java.util.List;
import java.util.Optional;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.Console;
import plenum.conference.interpretation.Handover;
import plenum.conference.interpretation.Interpretation;
import plenum.conference.programme.SeatId;

/**
 * What the synthetic interpreters do in the booth. One of them is on the air whenever no guest is;
 * what a guest beside them asks is agreed to.
 */
final class BoothPrompter {
  private final Situation situation;

  private BoothPrompter(Situation situation) {
    this.situation = situation;
  }

  /** One thing to be done by one of them. */
  record Prompt(SeatId by, InterpretationCommand command) {}

  static Optional<Prompt> next(Situation situation) {
    var prompter = new BoothPrompter(situation);
    return all(situation).plan().working().stream()
        .flatMap(
            booth -> prompter.agrees(booth).or(() -> prompter.relieves(booth.seats())).stream())
        .findFirst();
  }

  /** To change places, whoever of both is on the air. */
  private Optional<Prompt> agrees(Booth booth) {
    return all(situation)
        .handover(booth.id())
        .filter(asked -> asked.due().isEmpty())
        .map(Handover::by)
        .filter(situation::isGuests)
        .flatMap(booth::partnerOf)
        .filter(situation::plays)
        .map(partner -> new Prompt(partner, new InterpretationCommand.AcceptHandover()));
  }

  /** Nobody is on the air, or a guest was whose line is down. */
  private Optional<Prompt> relieves(List<SeatId> seats) {
    return seats.stream().anyMatch(this::works)
        ? Optional.empty()
        : seats.stream().filter(situation::plays).findFirst().map(this::goesOn);
  }

  private boolean works(SeatId seat) {
    return all(situation).isOnAir(seat)
        && (situation.plays(seat) || situation.guests().contains(seat));
  }

  /** The direction turns by itself: a guest may take the floor in the other language. */
  private Prompt goesOn(SeatId seat) {
    return all(situation).console(seat).filter(Console::automatic).isPresent()
        ? new Prompt(seat, new InterpretationCommand.GoOnAir())
        : new Prompt(seat, new InterpretationCommand.SetAutomatic(true));
  }

  private static Interpretation all(Situation situation) {
    return situation.conference().interpretation();
  }
}
