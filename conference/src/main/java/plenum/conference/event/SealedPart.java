package plenum.conference.event;

/** What the journal keeps apart from an event, gives only to its owner, and can delete. */
public sealed interface SealedPart {
  Audience owner();

  /** How a side reaches its own person outside the conference. */
  record ContactNote(Audience owner, String text) implements SealedPart {}
}
