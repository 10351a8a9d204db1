package plenum.conference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plenum.conference.event.PhotographEvent;
import plenum.conference.photograph.Print;
import plenum.conference.photograph.Sitting;
import plenum.conference.photograph.Sittings;
import plenum.conference.programme.DelegationId;

/** What photographs that are asked for, taken and worked on make of a conference. */
final class PhotographChanges {
  private PhotographChanges() {}

  static Conference after(Conference conference, PhotographEvent event) {
    var keepings = conference.keepings();
    return conference.with(
        switch (event) {
          case PhotographEvent.PhotographLaid laid ->
              keepings
                  .and(
                      new Print(
                          laid.photograph(), laid.provenance(), laid.byline(), Optional.empty()))
                  .with(sat(keepings.sittings(), laid));
          case PhotographEvent.PhotographDescribed said ->
              keepings.with(
                  said.sha256(),
                  print ->
                      print.described(
                          said.caption(), said.credit(), said.place(), said.date(), said.byline()));
          case PhotographEvent.PhotographCropped(var sha256, var cut) ->
              keepings.with(sha256, print -> print.cropped(cut));
          case PhotographEvent.SittingAsked asked ->
              keepings.with(keepings.sittings().and(sitting(conference, asked)));
          case PhotographEvent.SittingAllowed(var id, var side, _) ->
              keepings.with(keepings.sittings().with(id, sitting -> sitting.allowedBy(side)));
          case PhotographEvent.SittingEnded(var id, var end, _) ->
              keepings.with(keepings.sittings().with(id, sitting -> sitting.ended(end)));
        });
  }

  private static Sittings sat(Sittings sittings, PhotographEvent.PhotographLaid laid) {
    return switch (laid.provenance().origin()) {
      case AT_THE_CAMERA ->
          laid.sitting()
              .map(id ->
                  sittings.with(
                      id,
                      sitting ->
                          sitting.taken(
                              laid.provenance().sitters().getFirst(), laid.photograph().sha256())))
              .orElse(sittings);
      case BROUGHT, COMPOSED -> sittings;
    };
  }

  private static Sitting sitting(Conference conference, PhotographEvent.SittingAsked asked) {
    var side = conference.sideOf(asked.by());
    Set<DelegationId> others =
        asked.sitters().stream()
            .flatMap(sitter -> conference.sideOf(sitter).stream())
            .filter(one -> !side.equals(Optional.of(one)))
            .collect(Collectors.toSet());
    return new Sitting(
        asked.sitting(),
        asked.by(),
        side,
        asked.sitters(),
        others,
        Map.of(),
        asked.at(),
        Optional.empty());
  }
}
