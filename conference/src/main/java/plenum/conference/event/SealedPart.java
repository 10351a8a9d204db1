package plenum.conference.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.document.Details;
import plenum.conference.mark.MarkSays;
import plenum.conference.minutes.Wish;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.register.Became;
import plenum.conference.release.Work;
import plenum.conference.statement.Substance;

/** What the journal keeps apart from an event, gives only to its owner, and can delete. */
public sealed interface SealedPart {
  Audience owner();

  /** How a side reaches its own person outside the conference. */
  record ContactNote(Audience owner, String text) implements SealedPart {}

  /** Who was asked to a tête-à-tête, and by whom. */
  record Asked(Audience owner, SeatId by, List<SeatId> heads, List<SeatId> interpreters)
      implements SealedPart {
    public Asked {
      heads = List.copyOf(heads);
      interpreters = List.copyOf(interpreters);
    }
  }

  /** Who answered, or took back what they had asked. */
  record Answered(Audience owner, SeatId by) implements SealedPart {}

  /**
   * What happened behind the door.
   *
   * @param by empty where the program itself did it
   */
  record Inside(Audience owner, Optional<SeatId> by, ChamberEvent event) implements SealedPart {}

  /**
   * @param person who spoke for a room then, where it is known
   */
  record Noted(Audience owner, SeatId by, Optional<PersonId> person, String text, Instant at)
      implements SealedPart {}

  /** What a side thinks of a moment that it has marked. */
  record MarkNote(Audience owner, MarkSays says) implements SealedPart {}

  /** What a document says of itself that is not everybody's. */
  record DocumentDetails(Audience owner, Details details) implements SealedPart {}

  /** What a side wrote down for itself. */
  record Remembered(Audience owner, Substance substance) implements SealedPart {}

  /** What a side's press office did. */
  record DeskWork(Audience owner, Work work) implements SealedPart {}

  /** What somebody of a side would have its minutes say. */
  record Wished(Audience owner, SeatId by, Wish wish) implements SealedPart {}

  /**
   * What the keepers of minutes made of that.
   *
   * @param entry what says it now; empty where it was declined
   * @param sentence why it was declined
   */
  record Settled(Audience owner, SeatId by, Optional<Integer> entry, String sentence)
      implements SealedPart {}

  /** What a side says for itself became of a commitment. */
  record Fate(Audience owner, SeatId by, Became became) implements SealedPart {}

  /** The document's details, where these are sealed here. */
  static Optional<Details> details(Optional<SealedPart> sealed) {
    return sealed.flatMap(part ->
        part instanceof DocumentDetails(_, var details) ? Optional.of(details) : Optional.empty());
  }
}
