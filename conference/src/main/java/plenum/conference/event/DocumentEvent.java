package plenum.conference.event;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.document.Details;
import plenum.conference.document.DocumentId;
import plenum.conference.document.Release;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * A document was laid before the meeting, handed out or shown. As long as one side's is not
 * everybody's, what it says of itself is sealed: others may know only that there is one.
 */
public sealed interface DocumentEvent extends Event {
  record DocumentAdded(
      DocumentId document,
      int number,
      Optional<DelegationId> owner,
      Optional<Details> details,
      Optional<SealedPart> sealedPart,
      Instant at)
      implements DocumentEvent {
    @Override
    public Event publicPart() {
      return new DocumentAdded(document, number, owner, details, Optional.empty(), at);
    }

    /** What it says of itself; empty where the sealed part is gone. */
    public Optional<Details> known() {
      return details.or(() -> SealedPart.details(sealedPart));
    }
  }

  /** It has other words or another version. */
  record DocumentAmended(
      DocumentId document, Optional<Details> details, Optional<SealedPart> sealedPart, Instant at)
      implements DocumentEvent {
    @Override
    public Event publicPart() {
      return new DocumentAmended(document, details, Optional.empty(), at);
    }

    /** What it says of itself now; empty where the sealed part is gone. */
    public Optional<Details> known() {
      return details.or(() -> SealedPart.details(sealedPart));
    }
  }

  record DocumentWithdrawn(DocumentId document, Instant at) implements DocumentEvent {}

  /**
   * @param details what was sealed until then, where that ends
   */
  record DocumentHandedOut(
      DocumentId document, Release release, Optional<Details> details, Instant at)
      implements DocumentEvent {}

  record DocumentShown(DocumentId document, int page, SeatId presenter, Instant at)
      implements DocumentEvent {}

  record PageTurned(int page, Instant at) implements DocumentEvent {}

  record ShowingStopped(Instant at) implements DocumentEvent {}
}
