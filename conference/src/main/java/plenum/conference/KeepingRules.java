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
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** Who may lay what beside the meeting. */
final class KeepingRules {
  /** Photographs of one meeting; each appears on its page. */
  static final int MOST_PHOTOGRAPHS = 200;

  /** UTF-16 units of a contact note: a few telephone numbers. */
  static final int LONGEST_NOTE = 500;

  private KeepingRules() {}

  static Decision decide(Standing standing, KeepingCommand command) {
    return switch (command) {
      case KeepingCommand.AddPhotograph(var photograph) -> add(standing, photograph);
      case KeepingCommand.NoteContact(var seat, var text) -> note(standing, seat, text);
    };
  }

  private static Decision add(Standing standing, Photograph photograph) {
    var there = standing.conference().keepings().photographs();
    return whyNotPhotographer(standing)
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

  private static Optional<Refusal> whyNotPhotographer(Standing standing) {
    return switch (standing.actor()) {
      case Actor.Convener _ -> standing.whyNotConvener();
      case Actor.DelegationSecretaryLink(var side) -> whyUnknown(standing, side);
      case Actor.Seated(var seat) ->
          mayPhotograph(standing.conference(), seat)
              ? Optional.empty()
              : Optional.of(new PersonRefusal.NotForYou());
      case Actor.Server _ -> Optional.of(new PersonRefusal.NotForYou());
    };
  }

  private static Optional<Refusal> whyUnknown(Standing standing, DelegationId side) {
    return standing.conference().side(side).isPresent()
        ? Optional.empty()
        : Optional.of(new ThingRefusal.UnknownDelegation(side));
  }

  /** After the closing nobody is in the conference, so that being admitted once is enough. */
  private static boolean mayPhotograph(Conference conference, SeatId id) {
    var wasIn =
        conference
            .state(id)
            .filter(state -> !state.revoked())
            .map(SeatState::presence)
            .filter(
                presence -> presence instanceof Presence.Here || presence instanceof Presence.Left)
            .isPresent();
    return wasIn
        && conference
            .seat(id)
            .filter(seat ->
                seat.role() == Role.PRESS_OFFICER || conference.programme().leadsItsSide(seat))
            .isPresent();
  }

  private static Decision note(Standing standing, SeatId id, String text) {
    var seat = standing.conference().seat(id);
    if (seat.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    var side = seat.flatMap(Seat::delegation);
    return whyNotNoting(standing, seat.get())
        .or(() ->
            text.length() > LONGEST_NOTE
                ? Optional.of(new KeepingRefusal.NoteTooLong(LONGEST_NOTE))
                : Optional.empty())
        .map(Decision::refused)
        .orElseGet(() -> Decision.accepted(noted(id, side.orElseThrow(), text)));
  }

  /** A note is sealed for its side; where there is no side, there is nobody to seal it for. */
  private static Optional<Refusal> whyNotNoting(Standing standing, Seat seat) {
    if (seat.delegation().isEmpty()) {
      return Optional.of(new PersonRefusal.NotForYou());
    }
    return standing.actor() instanceof Actor.DelegationSecretaryLink
        ? standing.whyNotEditorOf(seat.delegation())
        : standing.whyNotOver(seat);
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
