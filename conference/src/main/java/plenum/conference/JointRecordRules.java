package plenum.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.event.Event;
import plenum.conference.event.StatementEvent;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Power;
import plenum.conference.statement.Entry;
import plenum.conference.statement.JointEntry;
import plenum.conference.statement.JointRecord;

/**
 * The record of all sides: one side proposes an entry, every other side that took part accepts it,
 * all chairs say what of it is agreed, and all chairs approve of the whole, which then stands.
 */
final class JointRecordRules {
  private JointRecordRules() {}

  static Decision propose(Entitlement entitlement, StatementRules.Keeper keeper, Entry entry) {
    var conference = entitlement.conference();
    var joint = conference.statements().joint();
    var substance = entry.substance();
    if (isThere(joint, keeper, entry)) {
      return Decision.accepted();
    }
    return whyNotNow(entitlement)
        .or(() ->
            substance.isEmpty()
                ? Optional.of(new StatementRefusal.NoSuchStatement())
                : SubstanceCheck.whySealed(conference, substance.get()))
        .or(() ->
            joint.entries().size() < JointRecord.MOST
                ? Optional.empty()
                : Optional.of(new StatementRefusal.TooManyStatements(JointRecord.MOST)))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new StatementEvent.EntryProposed(
                    joint.last() + 1,
                    substance.orElseThrow(),
                    keeper.seat(),
                    entry.moment(),
                    entitlement.now())));
  }

  /** Who presses twice means it once. */
  private static boolean isThere(JointRecord joint, StatementRules.Keeper keeper, Entry entry) {
    return joint.entries().stream()
        .anyMatch(there ->
            there.side().equals(keeper.side())
                && there.moment().equals(entry.moment())
                && entry.substance().filter(there.substance()::equals).isPresent());
  }

  static Decision answer(Entitlement entitlement, int number, boolean yes) {
    var keeper = StatementRules.of(entitlement, Power.PUT_TO_RECORD);
    if (keeper.isEmpty()) {
      return StatementRules.ofNoSide(entitlement, Power.PUT_TO_RECORD);
    }
    var entry = entitlement.conference().statements().joint().entry(number);
    if (entry.isEmpty()) {
      return Decision.refused(new StatementRefusal.NoSuchEntry(number));
    }
    return whyNotNow(entitlement)
        .map(Decision::refused)
        .orElseGet(() -> answered(entitlement, keeper.get(), entry.get(), yes));
  }

  private static Decision answered(
      Entitlement entitlement, StatementRules.Keeper keeper, JointEntry entry, boolean yes) {
    var now = entitlement.now();
    var side = keeper.side();
    if (yes) {
      return entry.accepted().contains(side)
          ? Decision.accepted()
          : Decision.accepted(
              new StatementEvent.EntryAccepted(entry.number(), side, keeper.seat(), now));
    }
    if (entry.side().equals(side)) {
      return Decision.refused(new StatementRefusal.YourOwnEntry());
    }
    return isAccepted(entitlement.conference(), entry)
        ? Decision.refused(new StatementRefusal.EntryIsAccepted())
        : Decision.accepted(
            new StatementEvent.EntryDeclined(entry.number(), side, keeper.seat(), now));
  }

  static Decision withdraw(Entitlement entitlement, int number) {
    var keeper = StatementRules.of(entitlement, Power.PUT_TO_RECORD);
    if (keeper.isEmpty()) {
      return StatementRules.ofNoSide(entitlement, Power.PUT_TO_RECORD);
    }
    var entry = entitlement.conference().statements().joint().entry(number);
    return whyNotNow(entitlement)
        .or(() -> whyNotWithdrawn(entitlement.conference(), keeper.get().side(), number, entry))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new StatementEvent.EntryWithdrawn(number, keeper.get().seat(), entitlement.now())));
  }

  private static Optional<Refusal> whyNotWithdrawn(
      Conference conference, DelegationId side, int number, Optional<JointEntry> entry) {
    if (entry.isEmpty()) {
      return Optional.of(new StatementRefusal.NoSuchEntry(number));
    }
    if (!entry.get().side().equals(side)) {
      return Optional.of(new StatementRefusal.NotYourEntry(entry.get().side()));
    }
    return isAccepted(conference, entry.get())
        ? Optional.of(new StatementRefusal.EntryIsAccepted())
        : Optional.empty();
  }

  static Decision agree(Entitlement entitlement, int number) {
    var conference = entitlement.conference();
    var entry = conference.statements().joint().entry(number);
    if (entry.isEmpty()) {
      return Decision.refused(new StatementRefusal.NoSuchEntry(number));
    }
    var why =
        whyNotNow(entitlement)
            .or(() ->
                isAccepted(conference, entry.get())
                    ? Optional.empty()
                    : Optional.of(new StatementRefusal.EntryNotAccepted()));
    if (why.isPresent()) {
      return Decision.refused(why.get());
    }
    var by = entitlement.seat(Power.APPROVE_RECORD).orElseThrow().id();
    var chair = entitlement.chairOf(by).orElseThrow();
    var agreeing = entry.get().agreeing();
    if (entry.get().agreed().isPresent() || agreeing.contains(chair)) {
      return Decision.accepted();
    }
    var events = new ArrayList<Event>();
    events.add(new StatementEvent.EntryAgreedBy(number, chair, by, entitlement.now()));
    if (isUnanimous(entitlement, and(agreeing, chair))) {
      events.add(new StatementEvent.EntryAgreed(number, entitlement.now()));
    }
    return new Decision.Accepted(events);
  }

  static Decision approve(Entitlement entitlement, int revision) {
    var conference = entitlement.conference();
    var joint = conference.statements().joint();
    var why = whyNotNow(entitlement).or(() -> whyNotApproved(conference, joint, revision));
    if (why.isPresent()) {
      return Decision.refused(why.get());
    }
    var by = entitlement.seat(Power.APPROVE_RECORD).orElseThrow().id();
    var chair = entitlement.chairOf(by).orElseThrow();
    if (joint.approved().contains(chair)) {
      return Decision.accepted();
    }
    var events = new ArrayList<Event>();
    events.add(new StatementEvent.RecordApproved(revision, chair, by, entitlement.now()));
    if (isUnanimous(entitlement, and(joint.approved(), chair))) {
      events.add(new StatementEvent.RecordFixed(revision, entitlement.now()));
    }
    return new Decision.Accepted(events);
  }

  private static Optional<Refusal> whyNotApproved(
      Conference conference, JointRecord joint, int revision) {
    if (joint.entries().isEmpty()) {
      return Optional.of(new StatementRefusal.RecordIsEmpty());
    }
    if (joint.revision() != revision) {
      return Optional.of(new StatementRefusal.RecordHasChanged());
    }
    return joint.entries().stream().allMatch(entry -> isAccepted(conference, entry))
        ? Optional.empty()
        : Optional.of(new StatementRefusal.EntriesWait());
  }

  /** What all read is put to them in the plenary, and a record that stands does not change. */
  private static Optional<Refusal> whyNotNow(Entitlement entitlement) {
    var conference = entitlement.conference();
    if (conference.phase() == Phase.CONVENED) {
      return Optional.of(new StageRefusal.MeetingNotOpen());
    }
    return conference.statements().joint().fixed().isPresent()
        ? Optional.of(new StatementRefusal.RecordIsFixed())
        : CaucusRules.whyInside(entitlement);
  }

  private static boolean isAccepted(Conference conference, JointEntry entry) {
    return JointApproval.waits(conference, entry).isEmpty();
  }

  private static boolean isUnanimous(Entitlement entitlement, List<SeatId> chairs) {
    return JointApproval.asked(entitlement.conference(), chairs, entitlement.now()).isEmpty();
  }

  private static List<SeatId> and(List<SeatId> chairs, SeatId chair) {
    return Stream.concat(chairs.stream(), Stream.of(chair)).toList();
  }
}
