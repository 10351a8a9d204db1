package plenum.server.meeting;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.floor.Floor;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Tie;
import plenum.conference.floor.Turn;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.wire.FloorView;

/** The floor in the words of the wire, both ways. */
final class FloorViews {
  private FloorViews() {}

  static FloorView of(Conference conference) {
    Floor floor = conference.floor();
    return new FloorView(
        terms(floor.terms()),
        floor.turns().stream().map(turn -> turn(conference, turn)).toList(),
        floor.order(conference::sideOf).stream()
            .map(ask ->
                new FloorView.Asking(
                    ask.seat().value(), FloorView.AskKind.valueOf(ask.kind().name()), ask.since()))
            .toList(),
        floor.holder().map(Turn::seat).map(SeatId::value),
        floor.priority().stream().map(SeatId::value).toList(),
        interpreters(floor),
        times(conference),
        languages(floor),
        List.of());
  }

  /** What somebody before the door may know of it: nothing. */
  static FloorView none() {
    return new FloorView(
        terms(Terms.OPEN),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of());
  }

  private static FloorView.Turn turn(Conference conference, Turn turn) {
    return new FloorView.Turn(
        turn.seat().value(),
        FloorView.Right.valueOf(turn.right().name()),
        turn.since(),
        turn.voice().value(),
        conference.interpreterOf(turn).map(SeatId::value),
        turn.allowed().map(Duration::toMillis),
        turn.spoken().toMillis(),
        turn.interpreted().toMillis(),
        turn.running());
  }

  private static Map<String, FloorView.Tie> interpreters(Floor floor) {
    var ties = new LinkedHashMap<String, FloorView.Tie>();
    floor
        .ties()
        .forEach((interpreter, tie) ->
            ties.put(
                interpreter.value(),
                switch (tie) {
                  case Tie.ToSeat(var seat) ->
                      new FloorView.Tie(Optional.of(seat.value()), Optional.empty());
                  case Tie.ToSide(var side) ->
                      new FloorView.Tie(Optional.empty(), Optional.of(side.value()));
                }));
    return ties;
  }

  private static Map<String, FloorView.SpeakingTime> times(Conference conference) {
    var floor = conference.floor();
    var times = new LinkedHashMap<String, FloorView.SpeakingTime>();
    if (!floor.mode().isRegulated()) {
      return times;
    }
    for (DelegationId side : conference.programme().heading().order()) {
      var quota =
          floor
              .terms()
              .quota()
              .map(whole -> whole.plus(floor.extra().getOrDefault(side, Duration.ZERO)));
      times.put(
          side.value(),
          new FloorView.SpeakingTime(
              floor.used().getOrDefault(side, Duration.ZERO).toMillis(),
              quota.map(Duration::toMillis)));
    }
    return times;
  }

  private static Map<String, String> languages(Floor floor) {
    var languages = new LinkedHashMap<String, String>();
    floor.spoken().forEach((seat, language) -> languages.put(seat.value(), language));
    return languages;
  }

  static FloorView.Terms terms(Terms terms) {
    return new FloorView.Terms(
        FloorView.Mode.valueOf(terms.mode().name()),
        terms.microphones(),
        terms.override(),
        terms.alternate(),
        terms.intervention().map(FloorViews::seconds),
        terms.presentation().map(FloorViews::seconds),
        terms.quota().map(FloorViews::seconds),
        terms.closes(),
        terms.presenter().map(SeatId::value),
        terms.speakers().stream().map(SeatId::value).toList());
  }

  private static int seconds(Duration time) {
    return (int) time.toSeconds();
  }

  /**
   * The terms that a page wishes for.
   *
   * @throws IllegalArgumentException if it names a seat by what is no id
   */
  static Terms terms(FloorView.Terms terms) {
    return new Terms(
        plenum.conference.floor.Mode.valueOf(terms.mode().name()),
        terms.microphones(),
        terms.override(),
        terms.alternate(),
        terms.intervention().map(Duration::ofSeconds),
        terms.presentation().map(Duration::ofSeconds),
        terms.quota().map(Duration::ofSeconds),
        terms.closes(),
        terms.presenter().map(SeatId::new),
        terms.speakers().stream().map(SeatId::new).toList());
  }
}
