package plenum.conference.protocol;

/** What a line of the protocol tells; the page has a sentence for each in every language. */
public enum ProtocolKind {
  OPENED,
  CLOSING_PROPOSED,
  CLOSING_AGREED,
  CLOSING_DECLINED,
  CLOSING_WITHDRAWN,
  CLOSED,
  ROLL_CALLED,
  ROLL_CONFIRMED,
  AGENDA_ADOPTED,
  ITEM_OPENED,
  ITEM_CLOSED,
  ADOPTION_PROPOSED,
  CHANGE_PROPOSED,
  PROPOSAL_AGREED,
  PROPOSAL_DECLINED,
  PROPOSAL_WITHDRAWN,
  CHANGE_CARRIED,
  FLOOR_GIVEN,
  /** By the rules alone: one's turn had come, or one opened one's own microphone. */
  FLOOR_BEGAN,
  FLOOR_ENDED,
  ASK_SKIPPED,
  ASKS_REORDERED,
  PRIORITY_TAKEN,
  PRIORITY_RELEASED,
  SIDE_WITHDREW,
  SIDE_RETURNED,
  WENT_ASIDE,
  CAME_BACK,
  ASIDE_ENDED,
  DOCUMENT_HANDED_OUT,
  /** To the interpreters, so that they can prepare. */
  DOCUMENT_PREPARED,
  DOCUMENT_SHOWN,
  TIED_TO_SEAT,
  TIED_TO_SIDE,
  UNTIED,
  LANGUAGE_SET,
  /** The person's own language is spoken again. */
  LANGUAGE_OWN,
  /** From a booth, simultaneously: now on the air, or into another language than before. */
  INTERPRETS,
  /** Off the air. */
  INTERPRETED,
  HANDED_OVER,
  /** A booth works from what a colleague says, and not from the floor. */
  RELAY_TAKEN,
  RELAY_LEFT,
  MARKED,
  MARK_WITHDRAWN,
  STATEMENT_CLEARED,
  ENTRY_PROPOSED,
  ENTRY_ACCEPTED,
  ENTRY_DECLINED,
  ENTRY_WITHDRAWN,
  /** One chair said that all agree. */
  ENTRY_AGREED_BY,
  /** All chairs said so. */
  ENTRY_AGREED,
  RECORD_APPROVED,
  RECORD_FIXED,
  ADMITTED,
  /** Had left by itself, and came again unasked. */
  CAME_AGAIN,
  LEFT,
  REMOVED
}
