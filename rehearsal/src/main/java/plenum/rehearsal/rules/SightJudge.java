package plenum.rehearsal.rules;

import java.util.List;
import plenum.rehearsal.rules.Received.Sight;

/** Who was seen: nobody across a seal, and on the stage who has the floor. */
final class SightJudge {
  private static final long SLICE = 1_000_000_000;

  private final Matter matter;
  private final List<Moment> moments;
  private final Docket docket;
  private final long end;

  SightJudge(Matter matter, List<Moment> moments, Docket docket) {
    this.matter = matter;
    this.moments = moments;
    this.docket = docket;
    end = matter.heard().until();
  }

  void judge() {
    for (var viewer : matter.received()) {
      viewer.sights().forEach(sight -> across(viewer.seat(), sight));
      stage(viewer);
    }
  }

  /** A frame is put together from packets of which the last may be a repair. */
  private void across(String viewer, Sight sight) {
    if (sight.shown().equals(viewer)) {
      return;
    }
    var together = Matter.spans(moments, end, moment -> moment.together(viewer, sight.shown()));
    var allowed = matter.widened(together, matter.tolerance().withdrawalNanos() + SLICE / 2);
    for (var left : sight.when().without(allowed)) {
      if (left.until() < matter.heard().from() || left.from() > end) {
        continue;
      }
      var moment = Matter.at(moments, left.from());
      docket.found(
          moment.gone().contains(sight.shown()) || moment.gone().contains(viewer)
              ? Rule.GONE
              : Rule.SEAL,
          left,
          viewer,
          "the picture of " + matter.name(sight.shown()) + " was seen",
          "they are not in the same room");
    }
  }

  private void stage(Received viewer) {
    var stage = viewer.sights().stream().filter(Sight::stage).toList();
    for (var player : matter.cast()) {
      var seat = player.seat();
      if (seat.equals(viewer.seat())) {
        continue;
      }
      var spans =
          Matter.spans(
              moments,
              end,
              moment ->
                  moment.regulated()
                      && Moment.PLENARY.equals(moment.rooms().get(viewer.seat()))
                      && moment.holder().filter(turn -> turn.seat().equals(seat)).isPresent());
      for (var span : spans) {
        long from = span.from() + matter.tolerance().stageNanos();
        for (long at = from; at + SLICE <= span.until(); at += SLICE) {
          var slice = new Span(at, at + SLICE);
          if (matter.attentive(slice)) {
            slice(viewer.seat(), seat, stage, slice);
          }
        }
      }
    }
  }

  private void slice(String viewer, String holder, List<Sight> stage, Span slice) {
    docket.checked(Rule.STAGE);
    var shown =
        stage.stream()
            .filter(sight -> sight.when().meets(slice.from(), slice.until()))
            .map(Sight::shown)
            .distinct()
            .toList();
    if (!shown.equals(List.of(holder))) {
      docket.found(
          Rule.STAGE,
          slice,
          viewer,
          shown.isEmpty()
              ? "nobody was on the stage"
              : String.join(", ", shown.stream().map(matter::name).toList()) + " on the stage",
          matter.name(holder) + " has the floor");
    }
  }
}
