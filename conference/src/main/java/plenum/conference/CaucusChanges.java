package plenum.conference;

import java.util.List;
import java.util.Optional;
import plenum.conference.caucus.Caucus;
import plenum.conference.caucus.Caucuses;
import plenum.conference.caucus.Circle;
import plenum.conference.caucus.Invitation;
import plenum.conference.caucus.Note;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.programme.DelegationId;

/** What withdrawing, coming back and noting make of a conference. */
final class CaucusChanges {
  private CaucusChanges() {}

  static Conference after(Conference conference, CaucusEvent event) {
    if (event instanceof CaucusEvent.HappenedInside(_, var part)) {
      return part.isPresent() && part.get() instanceof SealedPart.Inside inside
          ? conference.after(inside.event())
          : conference;
    }
    return conference.with(after(conference.caucuses(), event));
  }

  private static Caucuses after(Caucuses caucuses, CaucusEvent event) {
    return switch (event) {
      case CaucusEvent.SideWithdrew(var id, var number, var side, _, var at) ->
          caucuses.and(new Caucus(id, number, new Circle.OneSide(side), at));
      case CaucusEvent.SideReturned(var id, _, _) -> caucuses.without(id);
      case CaucusEvent.InvitedAside invited -> invited(caucuses, invited);
      case CaucusEvent.InvitationAgreed(var id, var part) ->
          part.isPresent() && part.get() instanceof SealedPart.Answered answer
              ? caucuses.agreed(id, answer.by())
              : caucuses;
      case CaucusEvent.InvitationEnded(var id, _) -> caucuses.without(id);
      case CaucusEvent.WentAside(var id, var number, var heads, var interpreters, var at) ->
          caucuses.and(new Caucus(id, number, new Circle.Named(heads, interpreters), at));
      case CaucusEvent.CameBack(var id, var seat, _) -> caucuses.without(id, seat);
      case CaucusEvent.AsideEnded(var id, _) -> caucuses.without(id);
      case CaucusEvent.HappenedInside _ -> caucuses;
      case CaucusEvent.NoteWritten(var side, var part) -> noted(caucuses, side, part);
    };
  }

  private static Caucuses invited(Caucuses caucuses, CaucusEvent.InvitedAside event) {
    return event.sealedPart().isPresent()
            && event.sealedPart().get() instanceof SealedPart.Asked asked
        ? caucuses.and(
            new Invitation(
                event.caucus(),
                event.number(),
                new Circle.Named(asked.heads(), asked.interpreters()),
                List.of(asked.by())))
        : caucuses.numbered(event.number());
  }

  private static Caucuses noted(Caucuses caucuses, DelegationId side, Optional<SealedPart> part) {
    return part.isPresent() && part.get() instanceof SealedPart.Noted noted
        ? caucuses.with(side, new Note(noted.by(), noted.person(), noted.text(), noted.at()))
        : caucuses;
  }
}
