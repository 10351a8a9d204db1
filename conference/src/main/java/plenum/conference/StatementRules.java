package plenum.conference;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.command.StatementCommand;
import plenum.conference.event.Audience;
import plenum.conference.event.SealedPart;
import plenum.conference.event.StatementEvent;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Power;
import plenum.conference.statement.Entry;
import plenum.conference.statement.Statements;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** What a side writes down for itself, and makes public of its own words. */
final class StatementRules {
  private StatementRules() {}

  static Decision decide(Entitlement entitlement, StatementCommand command) {
    return switch (command) {
      case StatementCommand.Write(var moment, var substance) ->
          of(entitlement, Power.WRITE_MINUTES)
              .map(keeper -> write(entitlement, keeper, moment, substance))
              .orElseGet(() -> ofNoSide(entitlement, Power.WRITE_MINUTES));
      case StatementCommand.Amend(var number, var substance) ->
          onOwn(
              entitlement,
              Power.WRITE_MINUTES,
              number,
              (keeper, entry) -> amend(entitlement, keeper, entry, substance));
      case StatementCommand.Withdraw(var number) ->
          onOwn(
              entitlement,
              Power.WRITE_MINUTES,
              number,
              (keeper, entry) -> withdraw(entitlement, keeper, entry));
      case StatementCommand.Clear(var number) ->
          onOwn(
              entitlement,
              Power.CLEAR_STATEMENTS,
              number,
              (keeper, entry) -> clear(entitlement, keeper, entry));
      case StatementCommand.Hold(var number) ->
          onOwn(
              entitlement,
              Power.CLEAR_STATEMENTS,
              number,
              (keeper, entry) -> hold(entitlement, keeper, entry));
      case StatementCommand.ProposeEntry(var number) ->
          onOwn(
              entitlement,
              Power.PUT_TO_RECORD,
              number,
              (keeper, entry) -> JointRecordRules.propose(entitlement, keeper, entry));
      case StatementCommand.AcceptEntry(var number) ->
          JointRecordRules.answer(entitlement, number, true);
      case StatementCommand.DeclineEntry(var number) ->
          JointRecordRules.answer(entitlement, number, false);
      case StatementCommand.WithdrawEntry(var number) ->
          JointRecordRules.withdraw(entitlement, number);
      case StatementCommand.AgreeOnEntry(var number) -> JointRecordRules.agree(entitlement, number);
      case StatementCommand.ApproveRecord(var revision) ->
          JointRecordRules.approve(entitlement, revision);
    };
  }

  /** Who acts, and for which side: what is sealed needs somebody to be sealed for. */
  record Keeper(SeatId seat, DelegationId side) {}

  static Optional<Keeper> of(Entitlement entitlement, Power power) {
    return entitlement
        .seat(power)
        .flatMap(seat -> seat.delegation().map(side -> new Keeper(seat.id(), side)));
  }

  static Decision ofNoSide(Entitlement entitlement, Power power) {
    return Decision.refused(
        entitlement
            .seat(power)
            .map(Seat::id)
            .<Refusal>map(CaucusRefusal.OfNoSide::new)
            .orElseGet(PersonRefusal.NotForYou::new));
  }

  private interface OnEntry {
    Decision decide(Keeper keeper, Entry entry);
  }

  private static Decision onOwn(
      Entitlement entitlement, Power power, int number, OnEntry decision) {
    var keeper = of(entitlement, power);
    if (keeper.isEmpty()) {
      return ofNoSide(entitlement, power);
    }
    return entitlement
        .conference()
        .statements()
        .of(keeper.get().side(), number)
        .map(entry -> decision.decide(keeper.get(), entry))
        .orElseGet(() -> Decision.refused(new StatementRefusal.NoSuchStatement()));
  }

  static Decision write(
      Entitlement entitlement, Keeper keeper, Optional<Instant> moment, Substance substance) {
    var conference = entitlement.conference();
    var there = conference.statements();
    return whyTooEarly(conference, substance)
        .or(() -> SubstanceCheck.whyUnusable(conference, keeper.side(), substance))
        .or(() ->
            there.of(keeper.side()).size() < Statements.MOST
                ? Optional.empty()
                : Optional.of(new StatementRefusal.TooManyStatements(Statements.MOST)))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new StatementEvent.StatementWritten(
                    there.last() + 1,
                    keeper.seat(),
                    moment.filter(entitlement.now()::isAfter).orElse(entitlement.now()),
                    entitlement.now(),
                    sealed(keeper.side(), substance))));
  }

  /** Before the meeting nothing was said in it; what preceded it can be written down. */
  private static Optional<Refusal> whyTooEarly(Conference conference, Substance substance) {
    return conference.phase() == Phase.CONVENED && !(substance instanceof Substance.Message)
        ? Optional.of(new StageRefusal.MeetingNotOpen())
        : Optional.empty();
  }

  static Decision amend(Entitlement entitlement, Keeper keeper, Entry entry, Substance substance) {
    return whyPublic(entry)
        .or(() -> whyTooEarly(entitlement.conference(), substance))
        .or(() -> SubstanceCheck.whyUnusable(entitlement.conference(), keeper.side(), substance))
        .map(Decision::refused)
        .orElseGet(() ->
            entry.substance().filter(substance::equals).isPresent()
                ? Decision.accepted()
                : Decision.accepted(
                    new StatementEvent.StatementAmended(
                        entry.number(),
                        keeper.seat(),
                        entitlement.now(),
                        sealed(keeper.side(), substance))));
  }

  private static Decision withdraw(Entitlement entitlement, Keeper keeper, Entry entry) {
    return whyPublic(entry)
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new StatementEvent.StatementWithdrawn(
                    entry.number(), keeper.seat(), entitlement.now())));
  }

  private static Optional<Refusal> whyPublic(Entry entry) {
    return entry.cleared().map(_ -> new StatementRefusal.IsPublic());
  }

  private static Decision clear(Entitlement entitlement, Keeper keeper, Entry entry) {
    if (entry.cleared().isPresent()) {
      return Decision.accepted();
    }
    if (entry.substance().isEmpty()) {
      return Decision.refused(new StatementRefusal.NoSuchStatement());
    }
    var conference = entitlement.conference();
    var substance = entry.substance().get();
    return CaucusRules.whyInside(entitlement)
        .or(() -> whyNotTheirs(conference, keeper.side(), substance.by()))
        .or(() -> SubstanceCheck.whySealed(conference, substance))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new StatementEvent.StatementCleared(
                    entry.number(), substance, keeper.seat(), entitlement.now())));
  }

  private static Decision hold(Entitlement entitlement, Keeper keeper, Entry entry) {
    return entry.cleared().isEmpty()
        ? Decision.accepted()
        : Decision.accepted(
            new StatementEvent.StatementHeld(entry.number(), keeper.seat(), entitlement.now()));
  }

  private static Optional<Refusal> whyNotTheirs(Conference conference, DelegationId side, Who who) {
    return conference.sideOf(who).filter(side::equals).isPresent()
        ? Optional.empty()
        : Optional.of(new StatementRefusal.NotYoursToClear());
  }

  private static Optional<SealedPart> sealed(DelegationId side, Substance substance) {
    return Optional.of(new SealedPart.Remembered(new Audience.OneDelegation(side), substance));
  }
}
