package plenum.conference.event;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.register.Became;
import plenum.conference.statement.EntryId;

/** A side said what became of a commitment. */
public sealed interface RegisterEvent extends Event {
  /** To everybody: it is public, or stands in the record of all. */
  record FulfilmentSaid(EntryId pledge, DelegationId side, SeatId by, Instant at, Became became)
      implements RegisterEvent {}

  /**
   * For itself alone.
   *
   * @param number of its own entry
   */
  record FulfilmentNoted(int number, DelegationId side, Instant at, Optional<SealedPart> sealedPart)
      implements RegisterEvent {
    @Override
    public Optional<Audience> inNameOf() {
      return Optional.of(new Audience.OneDelegation(side));
    }

    @Override
    public Event publicPart() {
      return new FulfilmentNoted(number, side, at, Optional.empty());
    }
  }
}
