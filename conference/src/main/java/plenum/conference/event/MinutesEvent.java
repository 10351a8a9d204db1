package plenum.conference.event;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.DelegationId;

/**
 * A side's own minutes went on. Others may know that and when, not who did it or what it says:
 * these stand in the journal in the side's name.
 */
public sealed interface MinutesEvent extends Event {
  DelegationId side();

  @Override
  default Optional<Audience> inNameOf() {
    return Optional.of(new Audience.OneDelegation(side()));
  }

  /** Everybody who sat for the side reads them from now on. */
  record MinutesPutOut(DelegationId side, int revision, Instant at, Optional<SealedPart> sealedPart)
      implements MinutesEvent {
    @Override
    public Event publicPart() {
      return new MinutesPutOut(side, revision, at, Optional.empty());
    }
  }

  /**
   * @param number from 1 in this side's minutes, never reused
   */
  record CorrectionProposed(
      DelegationId side, int number, Instant at, Optional<SealedPart> sealedPart)
      implements MinutesEvent {
    @Override
    public Event publicPart() {
      return new CorrectionProposed(side, number, at, Optional.empty());
    }
  }

  /**
   * An entry says it now: what the entry says is told by another event, just before, which names
   * who wrote it.
   */
  record CorrectionTaken(DelegationId side, int number, Instant at, Optional<SealedPart> sealedPart)
      implements MinutesEvent {
    @Override
    public Event publicPart() {
      return new CorrectionTaken(side, number, at, Optional.empty());
    }
  }

  record CorrectionDeclined(
      DelegationId side, int number, Instant at, Optional<SealedPart> sealedPart)
      implements MinutesEvent {
    @Override
    public Event publicPart() {
      return new CorrectionDeclined(side, number, at, Optional.empty());
    }
  }

  /** The side approves of this revision; the next change makes another. */
  record MinutesApproved(
      DelegationId side, int revision, Instant at, Optional<SealedPart> sealedPart)
      implements MinutesEvent {
    @Override
    public Event publicPart() {
      return new MinutesApproved(side, revision, at, Optional.empty());
    }
  }
}
