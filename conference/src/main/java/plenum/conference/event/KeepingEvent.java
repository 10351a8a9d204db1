package plenum.conference.event;

import java.util.Optional;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.SeatId;

/** Something was laid beside the meeting. */
public sealed interface KeepingEvent extends Event {
  /** From before photographs said where they come from. */
  record PhotographAdded(Photograph photograph) implements KeepingEvent {}

  /** The note itself is sealed; everyone may know only that there is one. */
  record ContactNoted(SeatId seat, Optional<SealedPart> sealedPart) implements KeepingEvent {
    @Override
    public Event publicPart() {
      return new ContactNoted(seat, Optional.empty());
    }
  }
}
