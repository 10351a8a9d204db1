package plenum.rehearsal.report;

import java.util.List;
import plenum.rehearsal.rules.Fault;
import plenum.rehearsal.rules.Outcome;
import plenum.rehearsal.rules.Player;
import plenum.rehearsal.rules.Received;
import plenum.rehearsal.rules.Span;
import plenum.rehearsal.rules.Tolerance;

/**
 * Everything that a formal rehearsal found out.
 *
 * @param exchange whether the measuring noticed an exchange of two sources
 * @param planted whether the judge noticed what was altered in the journal
 * @param refused how many buttons that were not theirs people pressed, all in vain
 * @param heldUpNanos for how long in all the seats' own process did not get to act: what ought to
 *     have been heard then was not judged
 * @param ownLateness how much later than they wanted the seats themselves could act
 * @param remains minutes, photographs and releases; nothing of a meeting that was cut short
 */
public record FormalFindings(
    FormalSetting setting,
    SelfCheckResult exchange,
    List<Fault> planted,
    List<StepTaken> steps,
    List<Player> cast,
    List<Received> received,
    Outcome outcome,
    Tolerance tolerance,
    Span heard,
    int refused,
    long heldUpNanos,
    Delay ownLateness,
    List<RemainingPaper> remains) {
  public FormalFindings {
    planted = List.copyOf(planted);
    steps = List.copyOf(steps);
    cast = List.copyOf(cast);
    received = List.copyOf(received);
    remains = List.copyOf(remains);
  }

  /** The name of the seat of this id. */
  String name(String seat) {
    return cast.stream()
        .filter(player -> player.seat().equals(seat))
        .map(Player::name)
        .findFirst()
        .orElse(seat);
  }
}
