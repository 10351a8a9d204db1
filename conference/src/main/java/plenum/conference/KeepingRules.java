package plenum.conference;

import java.util.List;
import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.command.KeepingCommand;
import plenum.conference.event.Audience;
import plenum.conference.event.KeepingEvent;
import plenum.conference.event.PhotographEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.photograph.Byline;
import plenum.conference.photograph.Origin;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.PhotographCheck;
import plenum.conference.photograph.Print;
import plenum.conference.photograph.Provenance;
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
      case KeepingCommand.AddPhotograph(var photograph, var byline) ->
          add(entitlement, photograph, byline);
      case KeepingCommand.NoteContact(var seat, var text) -> note(entitlement, seat, text);
    };
  }

  private static Decision add(Entitlement entitlement, Photograph photograph, Byline byline) {
    var provenance = new Provenance(Origin.BROUGHT, side(entitlement), List.of());
    var print = new Print(photograph, provenance, byline, Optional.empty());
    return whyUnknownSide(entitlement)
        .or(() -> whyBehindADoor(entitlement))
        .or(() -> whyOthers(entitlement, print))
        .or(() -> whyNotKept(entitlement, photograph))
        .or(() -> PhotographRules.wrongByline(print).map(KeepingRefusal.PhotographUnusable::new))
        .map(Decision::refused)
        .orElseGet(() ->
            entitlement.conference().keepings().prints().contains(print)
                ? Decision.accepted()
                : Decision.accepted(
                    new PhotographEvent.PhotographLaid(
                        photograph, provenance, byline, Optional.empty())));
  }

  /** Why the picture cannot be kept, whoever lays it down. */
  static Optional<Refusal> whyNotKept(Entitlement entitlement, Photograph photograph) {
    var there = entitlement.conference().keepings();
    return PhotographCheck.wrongPart(photograph)
        .<Refusal>map(KeepingRefusal.PhotographUnusable::new)
        .or(() ->
            there.prints().size() < MOST_PHOTOGRAPHS || there.print(photograph.sha256()).isPresent()
                ? Optional.empty()
                : Optional.of(new KeepingRefusal.TooManyPhotographs(MOST_PHOTOGRAPHS)));
  }

  /** Also for who has just left the room: what was taken in there stays there while it lasts. */
  static Optional<Refusal> whyBehindADoor(Entitlement entitlement) {
    return entitlement.actor() instanceof Actor.Seated(var seat)
        ? entitlement.conference().roomOf(seat).map(_ -> new CaucusRefusal.InASealedRoom())
        : Optional.empty();
  }

  /** Whoever lays down what lies there already changes its words. */
  private static Optional<Refusal> whyOthers(Entitlement entitlement, Print print) {
    return entitlement
            .conference()
            .keepings()
            .print(print.photograph().sha256())
            .flatMap(there -> there.provenance().side())
            .filter(_ -> !entitlement.isConvener())
            .filter(side -> !side(entitlement).equals(Optional.of(side)))
            .isPresent()
        ? Optional.of(new PhotographRefusal.PhotographOfOthers())
        : Optional.empty();
  }

  private static Optional<DelegationId> side(Entitlement entitlement) {
    return switch (entitlement.actor()) {
      case Actor.Seated(var seat) -> entitlement.conference().sideOf(seat);
      case Actor.DelegationSecretaryLink(var side) -> Optional.of(side);
      case Actor.Convener _, Actor.Server _ -> Optional.empty();
    };
  }

  /** The link of a side that was struck is still a link. */
  static Optional<Refusal> whyUnknownSide(Entitlement entitlement) {
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
