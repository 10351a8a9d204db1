package plenum.conference.event;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.release.Issuer;
import plenum.conference.release.Work;

/**
 * A press office worked, or was given what to begin with. What a side's own does is sealed, down to
 * what it was: that a text waits for its embargo is nobody else's to know.
 */
public sealed interface ReleaseEvent extends Event {
  /**
   * @param open what was done, where all sides share the office
   * @param sealedPart what was done, where it is one side's
   */
  record PressOfficeWorked(
      Issuer issuer, SeatId by, Instant at, Optional<Work> open, Optional<SealedPart> sealedPart)
      implements ReleaseEvent {
    @Override
    public Event publicPart() {
      return new PressOfficeWorked(issuer, by, at, open, Optional.empty());
    }
  }

  /**
   * A side's press office begins with the style in which its institution wrote last.
   *
   * @param sealedPart which style that is
   */
  record StyleCarriedOver(DelegationId side, Instant at, Optional<SealedPart> sealedPart)
      implements ReleaseEvent {
    @Override
    public Event publicPart() {
      return new StyleCarriedOver(side, at, Optional.empty());
    }
  }
}
