package plenum.conference;

import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.command.KeepingCommand;
import plenum.conference.event.Audience;
import plenum.conference.event.KeepingEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.PhotographCheck;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Who may lay what beside the meeting. */
final class KeepingRules {
  /** Photographs of one meeting; each appears on its page. */
  static final int MOST_PHOTOGRAPHS = 200;

  /** UTF-16 units of a contact note: a few telephone numbers. */
  static final int LONGEST_NOTE = 500;

  private KeepingRules() {}

  static Decision decide(Entitlement entitlement, KeepingCommand command) {
    return switch (command) {
      case KeepingCommand.AddPhotograph(var photograph) -> add(entitlement, photograph);
      case KeepingCommand.NoteContact(var seat, var text) -> note(entitlement, seat, text);
    };
  }

  private static Decision add(Entitlement entitlement, Photograph photograph) {
    var there = entitlement.conference().keepings().photographs();
    return whyUnknownSide(entitlement)
        .or(() -> PhotographCheck.wrongPart(photograph).map(KeepingRefusal.PhotographUnusable::new))
        .or(() ->
            there.size() < MOST_PHOTOGRAPHS
                ? Optional.empty()
                : Optional.of(new KeepingRefusal.TooManyPhotographs(MOST_PHOTOGRAPHS)))
        .map(Decision::refused)
        .orElseGet(() ->
            there.contains(photograph)
                ? Decision.accepted()
                : Decision.accepted(new KeepingEvent.PhotographAdded(photograph)));
  }

  /** The link of a side that was struck is still a link. */
  private static Optional<Refusal> whyUnknownSide(Entitlement entitlement) {
    return entitlement.actor() instanceof Actor.DelegationSecretaryLink(var side)
            && entitlement.conference().side(side).isEmpty()
        ? Optional.of(new ThingRefusal.UnknownDelegation(side))
        : Optional.empty();
  }

  /** A note is sealed for its side; where there is no side, there is nobody to seal it for. */
  private static Decision note(Entitlement entitlement, SeatId id, String text) {
    var seat = entitlement.conference().seat(id);
    if (seat.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    var side = seat.get().delegation();
    return text.length() > LONGEST_NOTE
        ? Decision.refused(new KeepingRefusal.NoteTooLong(LONGEST_NOTE))
        : Decision.accepted(noted(id, side.orElseThrow(), text));
  }

  private static KeepingEvent noted(SeatId seat, DelegationId side, String text) {
    return new KeepingEvent.ContactNoted(
        seat,
        text.isBlank()
            ? Optional.empty()
            : Optional.of(
                new SealedPart.ContactNote(new Audience.OneDelegation(side), text.strip())));
  }
}
