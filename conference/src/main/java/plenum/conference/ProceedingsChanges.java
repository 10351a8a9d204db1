package plenum.conference;

import java.util.List;
import java.util.Optional;
import plenum.conference.event.ProceedingsEvent;

/** What opening and closing make of a conference. */
final class ProceedingsChanges {
  private ProceedingsChanges() {}

  static Conference after(Conference conference, ProceedingsEvent event) {
    var changed = conference.with(after(conference.proceedings(), event));
    return switch (event) {
      case ProceedingsEvent.Opened _ -> changed.with(changed.opening().soundCheckEnded());
      case ProceedingsEvent.Closed _ ->
          changed
              .with(changed.caucuses().over())
              .with(changed.keepings().with(changed.keepings().sittings().over()))
              .with(changed.drafts().changed());
      case ProceedingsEvent.ClosingProposed _,
          ProceedingsEvent.ClosingAgreed _,
          ProceedingsEvent.ClosingDeclined _,
          ProceedingsEvent.ClosingWithdrawn _ ->
          changed;
    };
  }

  private static Proceedings after(Proceedings proceedings, ProceedingsEvent event) {
    return switch (event) {
      case ProceedingsEvent.Opened(_, _, var at) -> proceedings.opened(at);
      case ProceedingsEvent.ClosingProposed(var chair, _, var at) ->
          proceedings.with(Optional.of(new Closing(chair, at, List.of(chair))));
      case ProceedingsEvent.ClosingAgreed(var chair, _) ->
          proceedings.with(proceedings.closing().map(closing -> closing.and(chair)));
      case ProceedingsEvent.ClosingDeclined _, ProceedingsEvent.ClosingWithdrawn _ ->
          proceedings.with(Optional.empty());
      case ProceedingsEvent.Closed(var at) -> proceedings.closed(at);
    };
  }
}
