package plenum.server.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import plenum.conference.Conference;
import plenum.conference.Voices;
import plenum.conference.programme.SeatId;
import plenum.wire.OperatorView;
import plenum.wire.OperatorView.DangerKind;
import plenum.wire.OperatorView.SeatLine;

/**
 * What operators are shown at one moment: for each room in which one sits, of every seat what may
 * be known there. Dangers are found by what is shown, so they betray nothing that is not.
 *
 * @param fares in the programme's order
 */
record OperatorViews(
    Conference conference,
    Map<SeatId, SeatFare> fares,
    InterpretationDelays delays,
    Seals seals,
    Instant now) {

  /** What an interpreter suffers from, and can say of a speaker. */
  private static final Set<DangerKind> OF_SOUND =
      Set.of(DangerKind.LOSS_UP, DangerKind.CLIPPING, DangerKind.NARROW_BAND, DangerKind.NOISE);

  /** For who sits in this room; 0 is the plenary. */
  OperatorView of(int room) {
    var lines = new LinkedHashMap<SeatId, SeatLine>();
    fares.forEach((seat, fare) -> lines.put(seat, line(seat, fare, room)));
    var written = new LinkedHashMap<String, SeatLine>();
    lines.forEach((seat, line) -> written.put(seat.value(), line));
    return new OperatorView(
        Dangers.of(conference, lines, now), written, delays.of(conference, room));
  }

  /** For a booth that works in this room: the sound of those who are heard there. */
  OperatorView heard(int room) {
    var voices = Voices.of(conference);
    var lines = new LinkedHashMap<SeatId, SeatLine>();
    fares.forEach((id, fare) ->
        conference
            .seat(id)
            .filter(seat -> voices.hears(seat))
            .filter(_ -> conference.roomNumber(id).equals(OptionalInt.of(room)))
            .filter(_ -> seals.shown(id, room, now) == Seals.Shown.WHOLE)
            .ifPresent(_ -> lines.put(id, fare.sound())));
    var dangers =
        Dangers.of(conference, lines, now).stream()
            .filter(danger -> OF_SOUND.contains(danger.kind()))
            .toList();
    var written = new LinkedHashMap<String, SeatLine>();
    lines.forEach((seat, line) -> written.put(seat.value(), line));
    return new OperatorView(dangers, written, List.of());
  }

  private SeatLine line(SeatId seat, SeatFare fare, int room) {
    return switch (seals.shown(seat, room, now)) {
      case WHOLE -> fare.whole();
      case STILL_SEALED -> fare.outside(false);
      case SEALED -> fare.outside(true);
    };
  }
}
