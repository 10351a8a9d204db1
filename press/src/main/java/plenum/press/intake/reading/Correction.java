package plenum.press.intake.reading;

import java.time.LocalDate;
import java.util.Optional;
import plenum.conference.programme.Purpose;
import plenum.press.news.Attendee;
import plenum.press.news.Party;
import plenum.press.news.Picture;
import plenum.press.news.PriorMessage;
import plenum.press.news.Said;
import plenum.press.news.Undertaking;

/**
 * What a person says that a release tells, instead of what was read. It names what it corrects by
 * what stands in the text, not by a number, so that it still fits when the text is read anew by
 * better rules. An empty value says that nothing of the kind is told.
 */
public sealed interface Correction {
  /** A field of words. */
  record OfWords(Part part, Optional<String> value) implements Correction {}

  record OfDay(Day day, Optional<LocalDate> value) implements Correction {}

  record OfPurpose(Optional<Purpose> value) implements Correction {}

  /**
   * @param name as read; one who was not read is added
   */
  record OfPerson(String name, Optional<Attendee> value) implements Correction {}

  /**
   * @param name as read; one that was not read is added
   */
  record OfSide(String name, Optional<Party> value) implements Correction {}

  /**
   * @param words some that stand in the statement and in no other; a statement that was not read is
   *     added where they stand
   */
  record OfStatement(String words, Optional<Said> value) implements Correction {}

  /**
   * @param caption as read, or the credit of one that has no caption; one that was not read is
   *     added
   */
  record OfPicture(String caption, Optional<Picture> value) implements Correction {}

  /**
   * @param words some that stand in the message and in no other; one that was not read is added
   *     where they stand
   */
  record OfMessage(String words, Optional<PriorMessage> value) implements Correction {}

  /**
   * @param words some that stand in the commitment and in no other; one that was not read is added
   *     where they stand
   */
  record OfCommitment(String words, Optional<Undertaking> value) implements Correction {}

  /** Fields of words. */
  enum Part {
    PLACE,
    AGENCY,
    HEADLINE,
    HOST
  }

  /** Days. */
  enum Day {
    PUBLISHED,
    HELD
  }
}
