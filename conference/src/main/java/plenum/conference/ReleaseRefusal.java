package plenum.conference;

import java.util.List;
import plenum.conference.programme.SeatId;

/** A release cannot be worked on, approved or issued like that. */
public sealed interface ReleaseRefusal extends Refusal {
  /** Nothing is drafted before there is a record to draft from. */
  record MeetingGoesOn() implements ReleaseRefusal {}

  /** The id of no sentence. */
  record NoSuchSentence() implements ReleaseRefusal {}

  record SentenceIsEmpty() implements ReleaseRefusal {}

  /**
   * @param limit characters
   */
  record SentenceTooLong(int limit) implements ReleaseRefusal {}

  record TooManyEdits(int limit) implements ReleaseRefusal {}

  /** A part of the style that is too long, or names what is not there. */
  record StyleUnusable(String part) implements ReleaseRefusal {}

  /** It reads otherwise than what was read when this was asked. */
  record TextHasChanged() implements ReleaseRefusal {}

  /** What a desk has written needs somebody who stands behind it. */
  record NeedsApproval() implements ReleaseRefusal {}

  record WaitsForApproval(List<SeatId> chairs) implements ReleaseRefusal {
    public WaitsForApproval {
      chairs = List.copyOf(chairs);
    }
  }

  /** It rests on a word that is not public, or not any more. */
  record NotCleared() implements ReleaseRefusal {}

  record EmbargoIsOver() implements ReleaseRefusal {}

  /** There is no version before it. */
  record NothingToCorrect() implements ReleaseRefusal {}

  record TooManyIssues(int limit) implements ReleaseRefusal {}
}
