package plenum.conference;

import java.util.Optional;
import plenum.conference.command.MarkCommand;
import plenum.conference.event.Audience;
import plenum.conference.event.MarkEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.floor.Turn;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Marks;
import plenum.conference.mark.Whose;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** What a side marks is its own: the others do not even learn whether a mark of it is there. */
final class MarkRules {
  private MarkRules() {}

  static Decision decide(Entitlement entitlement, MarkCommand command) {
    var why = whyNotMarking(entitlement);
    if (why.isPresent()) {
      return Decision.refused(why.get());
    }
    var seat = entitlement.seat().orElseThrow();
    var side = seat.delegation().orElseThrow();
    return switch (command) {
      case MarkCommand.MarkMoment(var kind) -> mark(entitlement, seat.id(), side, kind);
      case MarkCommand.AmendMark(var number, var says) ->
          amend(entitlement, seat.id(), side, number, says);
      case MarkCommand.WithdrawMark(var number) -> withdraw(entitlement, seat.id(), side, number);
    };
  }

  /** A mark is sealed for its side; where there is no side, there is nobody to seal it for. */
  private static Optional<Refusal> whyNotMarking(Entitlement entitlement) {
    var seat = entitlement.seat().orElseThrow();
    if (seat.delegation().isEmpty()) {
      return Optional.of(new CaucusRefusal.OfNoSide(seat.id()));
    }
    return entitlement.conference().phase() == Phase.OPEN
        ? Optional.empty()
        : Optional.of(new StageRefusal.MeetingNotOpen());
  }

  private static Decision mark(
      Entitlement entitlement, SeatId by, DelegationId side, MarkKind kind) {
    var marks = entitlement.conference().marks();
    if (marks.of(side).size() >= Marks.MOST) {
      return Decision.refused(new MarkRefusal.TooManyMarks(Marks.MOST));
    }
    var says = new MarkSays(kind, speaking(entitlement.conference()), "");
    return Decision.accepted(
        new MarkEvent.Marked(marks.last() + 1, by, entitlement.now(), sealed(side, says)));
  }

  /** Who has the floor; of several open microphones nobody has it more than the others. */
  private static Optional<Whose> speaking(Conference conference) {
    var heard = conference.floor().heard();
    return conference
        .floor()
        .holder()
        .or(() -> heard.size() == 1 ? Optional.of(heard.getFirst()) : Optional.empty())
        .map(Turn::seat)
        .flatMap(conference::seat)
        .flatMap(seat -> whose(conference, seat));
  }

  /** The person, if it is known which of a room's people speaks; else their side. */
  private static Optional<Whose> whose(Conference conference, Seat seat) {
    var people = seat.occupant().persons();
    var tapped =
        seat.occupant() instanceof Occupant.Room && people.size() != 1
            ? conference.state(seat.id()).flatMap(SeatState::speaker)
            : people.stream().findFirst();
    return tapped
        .<Whose>map(Whose.OfPerson::new)
        .or(() -> seat.delegation().map(Whose.OfSide::new));
  }

  private static Decision amend(
      Entitlement entitlement, SeatId by, DelegationId side, int number, MarkSays written) {
    var says = new MarkSays(written.kind(), written.whose(), written.note().strip());
    var mark = entitlement.conference().marks().of(side, number);
    if (mark.isEmpty()) {
      return Decision.refused(new MarkRefusal.NoSuchMark());
    }
    return whyUnusable(entitlement.conference(), says)
        .map(Decision::refused)
        .orElseGet(() ->
            mark.get().says().filter(says::equals).isPresent()
                ? Decision.accepted()
                : Decision.accepted(
                    new MarkEvent.MarkAmended(number, by, entitlement.now(), sealed(side, says))));
  }

  private static Optional<Refusal> whyUnusable(Conference conference, MarkSays says) {
    if (says.note().length() > MarkSays.LONGEST_NOTE) {
      return Optional.of(new KeepingRefusal.NoteTooLong(MarkSays.LONGEST_NOTE));
    }
    return says.whose().flatMap(whose -> whyUnknown(conference, whose));
  }

  private static Optional<Refusal> whyUnknown(Conference conference, Whose whose) {
    return switch (whose) {
      case Whose.OfPerson(var person) ->
          conference.programme().person(person).isPresent()
              ? Optional.empty()
              : Optional.of(new ThingRefusal.UnknownPerson(person));
      case Whose.OfSide(var side) ->
          conference.side(side).isPresent()
              ? Optional.empty()
              : Optional.of(new ThingRefusal.UnknownDelegation(side));
    };
  }

  private static Decision withdraw(
      Entitlement entitlement, SeatId by, DelegationId side, int number) {
    return entitlement.conference().marks().of(side, number).isPresent()
        ? Decision.accepted(new MarkEvent.MarkWithdrawn(number, by, entitlement.now()))
        : Decision.refused(new MarkRefusal.NoSuchMark());
  }

  private static Optional<SealedPart> sealed(DelegationId side, MarkSays says) {
    return Optional.of(new SealedPart.MarkNote(new Audience.OneDelegation(side), says));
  }
}
