package plenum.conference.protocol;

import java.util.Optional;
import plenum.conference.event.MarkEvent;
import plenum.conference.event.MarkEvent.MarkAmended;
import plenum.conference.event.MarkEvent.MarkWithdrawn;
import plenum.conference.event.MarkEvent.Marked;
import plenum.conference.event.SealedPart;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Whose;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;

/** What a side marked, for itself alone. */
final class MarkLines {
  private MarkLines() {}

  static Optional<Line> of(Cast cast, MarkEvent event) {
    return switch (event) {
      case Marked(var number, var by, _, var sealed) ->
          cast.side(by)
              .flatMap(side ->
                  Line.of(side, ProtocolKind.MARKED, says(cast.about(by).number(number), sealed)));
      case MarkWithdrawn(var number, var by, _) ->
          cast.side(by)
              .flatMap(side ->
                  Line.of(side, ProtocolKind.MARK_WITHDRAWN, cast.about(by).number(number)));
      // What a mark says now stands beside the protocol.
      case MarkAmended _ -> Optional.empty();
    };
  }

  private static Particulars says(Particulars mark, Optional<SealedPart> sealed) {
    Optional<MarkSays> says =
        sealed.flatMap(part ->
            part instanceof SealedPart.MarkNote(_, var note)
                ? Optional.of(note)
                : Optional.empty());
    return mark.how(says.map(MarkSays::kind))
        .person(says.flatMap(MarkSays::whose).flatMap(MarkLines::person))
        .side(says.flatMap(MarkSays::whose).flatMap(MarkLines::side));
  }

  private static Optional<PersonId> person(Whose whose) {
    return whose instanceof Whose.OfPerson(var id) ? Optional.of(id) : Optional.empty();
  }

  private static Optional<DelegationId> side(Whose whose) {
    return whose instanceof Whose.OfSide(var id) ? Optional.of(id) : Optional.empty();
  }
}
