package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.event.Event;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.programme.SeatId;

/**
 * Any chair opens. One proposes to close, and {@link AllChairs} have to agree. With nobody left to
 * ask, a proposal closes at once.
 */
final class ClosingRules {
  private ClosingRules() {}

  static Decision open(Standing standing) {
    return standing.conference().phase() == Phase.OPEN
        ? Decision.accepted()
        : Decision.accepted(
            new ProceedingsEvent.Opened(
                standing.chair().orElseThrow(), acting(standing), standing.now()));
  }

  static Decision decide(Standing standing, ProceedingsCommand command) {
    if (command instanceof ProceedingsCommand.Close && standing.isServer()) {
      return conclude(standing);
    }
    var chair = standing.chair().orElseThrow();
    if (standing.conference().phase() != Phase.OPEN) {
      return Decision.refused(new StageRefusal.MeetingNotOpen());
    }
    return switch (command) {
      case ProceedingsCommand.Open() -> open(standing);
      case ProceedingsCommand.ProposeClosing() -> propose(standing, chair);
      case ProceedingsCommand.AgreeToClose() -> agree(standing, chair);
      case ProceedingsCommand.DeclineToClose() -> decline(standing, chair);
      case ProceedingsCommand.WithdrawClosing() -> withdraw(standing, chair);
      case ProceedingsCommand.Close() -> conclude(standing);
    };
  }

  /** When the last chair who has not agreed counts as asked, if time alone brings that about. */
  static Optional<Instant> closesAt(Conference conference, Instant now) {
    return conference
        .proceedings()
        .closing()
        .flatMap(closing -> AllChairs.askedAt(conference, closing.agreed(), now));
  }

  private static Decision propose(Standing standing, SeatId chair) {
    return closing(standing)
        .map(closing ->
            closing.proposer().equals(chair)
                ? Decision.accepted()
                : Decision.refused(new ClosingRefusal.ClosingAlreadyProposed(closing.proposer())))
        .orElseGet(() ->
            closedIfAsked(
                standing,
                List.of(chair),
                new ProceedingsEvent.ClosingProposed(chair, acting(standing), standing.now())));
  }

  private static Decision agree(Standing standing, SeatId chair) {
    var closing = closing(standing);
    if (closing.isEmpty()) {
      return Decision.refused(new ClosingRefusal.NoClosingProposed());
    }
    var agreed = closing.get().agreed();
    return agreed.contains(chair)
        ? Decision.accepted()
        : closedIfAsked(
            standing,
            Stream.concat(agreed.stream(), Stream.of(chair)).toList(),
            new ProceedingsEvent.ClosingAgreed(chair, acting(standing)));
  }

  private static Decision decline(Standing standing, SeatId chair) {
    return closing(standing)
        .map(closing ->
            closing.proposer().equals(chair)
                ? Decision.refused(new ClosingRefusal.YoursToWithdraw())
                : Decision.accepted(new ProceedingsEvent.ClosingDeclined(chair, acting(standing))))
        .orElseGet(() -> Decision.refused(new ClosingRefusal.NoClosingProposed()));
  }

  private static Decision withdraw(Standing standing, SeatId chair) {
    return closing(standing)
        .map(closing ->
            closing.proposer().equals(chair)
                ? Decision.accepted(new ProceedingsEvent.ClosingWithdrawn(chair, acting(standing)))
                : Decision.refused(new ClosingRefusal.NotTheProposer(closing.proposer())))
        .orElseGet(() -> Decision.refused(new ClosingRefusal.NoClosingProposed()));
  }

  private static Decision conclude(Standing standing) {
    var closing = closing(standing);
    if (closing.isEmpty()) {
      return Decision.refused(new ClosingRefusal.NoClosingProposed());
    }
    var pending = AllChairs.pending(standing, closing.get().agreed());
    return pending.isEmpty()
        ? Decision.accepted(new ProceedingsEvent.Closed(standing.now()))
        : Decision.refused(new ClosingRefusal.WaitsForChairs(pending));
  }

  private static Decision closedIfAsked(Standing standing, List<SeatId> agreed, Event event) {
    var events = new ArrayList<>(List.of(event));
    if (AllChairs.pending(standing, agreed).isEmpty()) {
      events.add(new ProceedingsEvent.Closed(standing.now()));
    }
    return new Decision.Accepted(events);
  }

  private static Optional<Closing> closing(Standing standing) {
    return standing.conference().proceedings().closing();
  }

  private static SeatId acting(Standing standing) {
    return standing.seat().orElseThrow().id();
  }
}
