package plenum.conference;

import java.util.Optional;
import plenum.conference.event.MarkEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.mark.Mark;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Marks;

/** What is marked makes this of a conference. */
final class MarkChanges {
  private MarkChanges() {}

  static Conference after(Conference conference, MarkEvent event) {
    Marks marks = conference.marks();
    return conference.with(
        switch (event) {
          case MarkEvent.Marked(var number, var by, var moment, var part) ->
              conference
                  .sideOf(by)
                  .map(side -> marks.with(new Mark(number, side, by, moment, says(part))))
                  .orElse(marks);
          case MarkEvent.MarkAmended(var number, _, _, var part) ->
              marks.amended(number, says(part));
          case MarkEvent.MarkWithdrawn(var number, _, _) -> marks.without(number);
        });
  }

  private static Optional<MarkSays> says(Optional<SealedPart> part) {
    return part.flatMap(found ->
        switch (found) {
          case SealedPart.MarkNote(_, var says) -> Optional.of(says);
          case SealedPart.ContactNote _,
              SealedPart.Asked _,
              SealedPart.Answered _,
              SealedPart.Inside _,
              SealedPart.Noted _,
              SealedPart.DocumentDetails _,
              SealedPart.Remembered _,
              SealedPart.DeskWork _,
              SealedPart.Wished _,
              SealedPart.Settled _,
              SealedPart.Fate _ ->
              Optional.empty();
        });
  }
}
