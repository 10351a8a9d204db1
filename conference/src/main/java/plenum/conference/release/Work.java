package plenum.conference.release;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * Something that a press office has done. Sentences are known by their ids in the draft; those that
 * a desk adds are {@code added-1}, {@code added-2} and so on within their language.
 */
public sealed interface Work {
  record StyleSet(Style style) implements Work {}

  record PictureChosen(PictureChoice picture) implements Work {}

  /**
   * A sentence reads otherwise than it was drafted, or an added one otherwise than before.
   *
   * @param drafted what the draft said when the desk wrote this: if it comes to say something else,
   *     the desk is told
   */
  record SentenceAltered(String language, String sentence, String drafted, String text)
      implements Work {}

  /** A drafted sentence is not printed; an added one is gone. */
  record SentenceLeftOut(String language, String sentence) implements Work {}

  /** The sentence is as drafted again. */
  record SentenceRestored(String language, String sentence) implements Work {}

  /**
   * @param number from 1 in its language, never reused
   * @param after the sentence that it follows; at the end where that is not printed any more
   */
  record SentenceAdded(String language, int number, String after, String text) implements Work {}

  /**
   * Somebody who may stands behind this text as it is.
   *
   * @param fingerprint of the text that they read
   * @param chair in whose right, for the joint release; the seat itself otherwise
   */
  record TextApproved(String language, String fingerprint, SeatId chair) implements Work {}

  /**
   * The text goes out.
   *
   * @param version from 1 in its language
   * @param embargo before which nobody may publish it
   * @param corrects the version that it says it corrects
   */
  record TextIssued(
      int version, IssuedText text, Optional<Instant> embargo, Optional<Integer> corrects)
      implements Work {}
}
