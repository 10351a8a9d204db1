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

  static Decision open(Entitlement entitlement) {
    return entitlement.conference().phase() == Phase.OPEN
        ? Decision.accepted()
        : Decision.accepted(
            new ProceedingsEvent.Opened(
                entitlement.chair().orElseThrow(), acting(entitlement), entitlement.now()));
  }

  static Decision decide(Entitlement entitlement, ProceedingsCommand command) {
    if (command instanceof ProceedingsCommand.Close && entitlement.isServer()) {
      return conclude(entitlement);
    }
    var chair = entitlement.chair().orElseThrow();
    if (entitlement.conference().phase() != Phase.OPEN) {
      return Decision.refused(new StageRefusal.MeetingNotOpen());
    }
    return switch (command) {
      case ProceedingsCommand.Open() -> open(entitlement);
      case ProceedingsCommand.ProposeClosing() -> propose(entitlement, chair);
      case ProceedingsCommand.AgreeToClose() -> agree(entitlement, chair);
      case ProceedingsCommand.DeclineToClose() -> decline(entitlement, chair);
      case ProceedingsCommand.WithdrawClosing() -> withdraw(entitlement, chair);
      case ProceedingsCommand.Close() -> conclude(entitlement);
    };
  }

  /** When the last chair who has not agreed counts as asked, if time alone brings that about. */
  static Optional<Instant> closesAt(Conference conference, Instant now) {
    return conference
        .proceedings()
        .closing()
        .flatMap(closing -> AllChairs.askedAt(conference, closing.agreed(), now));
  }

  private static Decision propose(Entitlement entitlement, SeatId chair) {
    return closing(entitlement)
        .map(closing ->
            closing.proposer().equals(chair)
                ? Decision.accepted()
                : Decision.refused(new ClosingRefusal.ClosingAlreadyProposed(closing.proposer())))
        .orElseGet(() ->
            closedIfAsked(
                entitlement,
                List.of(chair),
                new ProceedingsEvent.ClosingProposed(
                    chair, acting(entitlement), entitlement.now())));
  }

  private static Decision agree(Entitlement entitlement, SeatId chair) {
    var closing = closing(entitlement);
    if (closing.isEmpty()) {
      return Decision.refused(new ClosingRefusal.NoClosingProposed());
    }
    var agreed = closing.get().agreed();
    return agreed.contains(chair)
        ? Decision.accepted()
        : closedIfAsked(
            entitlement,
            Stream.concat(agreed.stream(), Stream.of(chair)).toList(),
            new ProceedingsEvent.ClosingAgreed(chair, acting(entitlement)));
  }

  private static Decision decline(Entitlement entitlement, SeatId chair) {
    return closing(entitlement)
        .map(closing ->
            closing.proposer().equals(chair)
                ? Decision.refused(new ClosingRefusal.YoursToWithdraw())
                : Decision.accepted(
                    new ProceedingsEvent.ClosingDeclined(chair, acting(entitlement))))
        .orElseGet(() -> Decision.refused(new ClosingRefusal.NoClosingProposed()));
  }

  private static Decision withdraw(Entitlement entitlement, SeatId chair) {
    return closing(entitlement)
        .map(closing ->
            closing.proposer().equals(chair)
                ? Decision.accepted(
                    new ProceedingsEvent.ClosingWithdrawn(chair, acting(entitlement)))
                : Decision.refused(new ClosingRefusal.NotTheProposer(closing.proposer())))
        .orElseGet(() -> Decision.refused(new ClosingRefusal.NoClosingProposed()));
  }

  private static Decision conclude(Entitlement entitlement) {
    var closing = closing(entitlement);
    if (closing.isEmpty()) {
      return Decision.refused(new ClosingRefusal.NoClosingProposed());
    }
    var pending = AllChairs.pending(entitlement, closing.get().agreed());
    return pending.isEmpty()
        ? Decision.accepted(new ProceedingsEvent.Closed(entitlement.now()))
        : Decision.refused(new ClosingRefusal.WaitsForChairs(pending));
  }

  private static Decision closedIfAsked(Entitlement entitlement, List<SeatId> agreed, Event event) {
    var events = new ArrayList<>(List.of(event));
    if (AllChairs.pending(entitlement, agreed).isEmpty()) {
      events.add(new ProceedingsEvent.Closed(entitlement.now()));
    }
    return new Decision.Accepted(events);
  }

  private static Optional<Closing> closing(Entitlement entitlement) {
    return entitlement.conference().proceedings().closing();
  }

  private static SeatId acting(Entitlement entitlement) {
    return entitlement.seat().orElseThrow().id();
  }
}
