package plenum.conference;

import java.util.Optional;
import plenum.conference.event.ReleaseEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.release.Issuer;
import plenum.conference.release.Work;

/** What a press office does makes this of a conference. */
final class ReleaseChanges {
  private ReleaseChanges() {}

  static Conference after(Conference conference, ReleaseEvent event) {
    return switch (event) {
      case ReleaseEvent.PressOfficeWorked(var issuer, var by, var at, var open, var sealedPart) ->
          open.or(() -> work(sealedPart))
              .map(work -> conference.with(conference.releases().after(issuer, work, by, at)))
              .orElse(conference);
      case ReleaseEvent.StyleCarriedOver(var side, _, var sealedPart) ->
          work(sealedPart)
              .filter(Work.StyleSet.class::isInstance)
              .map(work -> ((Work.StyleSet) work).style())
              .map(style ->
                  conference.with(conference.releases().beginning(new Issuer.OfSide(side), style)))
              .orElse(conference);
    };
  }

  private static Optional<Work> work(Optional<SealedPart> part) {
    return part.flatMap(found ->
        found instanceof SealedPart.DeskWork(_, var work) ? Optional.of(work) : Optional.empty());
  }
}
