package plenum.conference.event;

import plenum.conference.mark.MarkSays;

/** What the journal keeps apart from an event, gives only to its owner, and can delete. */
public sealed interface SealedPart {
  Audience owner();

  /** How a side reaches its own person outside the conference. */
  record ContactNote(Audience owner, String text) implements SealedPart {}

  /** What a side thinks of a moment that it has marked. */
  record MarkNote(Audience owner, MarkSays says) implements SealedPart {}
}
