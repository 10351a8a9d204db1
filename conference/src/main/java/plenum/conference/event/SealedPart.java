package plenum.conference.event;

import java.util.Optional;
import plenum.conference.document.Details;

/** What the journal keeps apart from an event, gives only to its owner, and can delete. */
public sealed interface SealedPart {
  Audience owner();

  /** How a side reaches its own person outside the conference. */
  record ContactNote(Audience owner, String text) implements SealedPart {}

  /** What a document says of itself that is not everybody's. */
  record DocumentDetails(Audience owner, Details details) implements SealedPart {}

  /** The document's details, where these are sealed here. */
  static Optional<Details> details(Optional<SealedPart> sealed) {
    return sealed.flatMap(part ->
        part instanceof DocumentDetails(_, var details) ? Optional.of(details) : Optional.empty());
  }
}
