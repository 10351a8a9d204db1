package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import plenum.wire.MicrophoneMeasure;
import plenum.wire.OperatorView.LevelSource;
import plenum.wire.OperatorView.LineState;
import plenum.wire.OperatorView.SeatLine;
import plenum.wire.OperatorView.SeatSignals;
import plenum.wire.Outlet;
import plenum.wire.Shortfall;

/**
 * All that is known of how one seat fares. Who sits outside a sealed room is told of it by {@link
 * #outside}, which reads nothing that depends on whether somebody speaks: no level, no measure, no
 * rate, nothing of what its line is too thin for, and losses of pictures alone, since sound that is
 * silent is sent in fewer packets.
 *
 * @param since when the line has been as it is
 * @param lines how its transports have fared lately
 * @param lacking what the line to its page is too thin for
 * @param measured what its browser measures, if that was lately
 */
record SeatFare(
    LineState state,
    Optional<Instant> since,
    List<LineWindow.Fared> lines,
    Map<Outlet, Shortfall> lacking,
    Views.Devices devices,
    Optional<MicrophoneMeasure> measured) {
  private static final long MILLI = 1_000_000;

  /** Finer steps would show when a report came, and so when there was something to report. */
  private static final int STEP = 10;

  private static final int SECONDS_IN_WINDOW = 3_600;

  /** For who may know whether somebody speaks there. */
  SeatLine whole() {
    return new SeatLine(
        state,
        since,
        roundTrip(),
        loss(LineWindow.Fared::soundUp).plus(loss(LineWindow.Fared::pictureUp)).perMille(),
        loss(LineWindow.Fared::soundDown).plus(loss(LineWindow.Fared::pictureDown)).perMille(),
        lacking,
        false,
        state == LineState.ABSENT ? Optional.empty() : Optional.of(signals()));
  }

  /** For who listens: what becomes of the sound on its way to the server, and nothing else. */
  SeatLine sound() {
    return new SeatLine(
        state,
        since,
        Optional.empty(),
        loss(LineWindow.Fared::soundUp).perMille(),
        Optional.empty(),
        Map.of(),
        false,
        state == LineState.ABSENT ? Optional.empty() : Optional.of(signals()));
  }

  /**
   * For who may not.
   *
   * @param sealed whether the seat is in its room now, and has not only just come back
   */
  SeatLine outside(boolean sealed) {
    return new SeatLine(
        state,
        since,
        roundTrip(),
        loss(LineWindow.Fared::pictureUp).perMille(),
        loss(LineWindow.Fared::pictureDown).perMille(),
        Map.of(),
        sealed,
        Optional.empty());
  }

  private Optional<Integer> roundTrip() {
    return longest(LineWindow.Fared::roundTrip)
        .map(nanos -> (int) ((nanos / MILLI + STEP / 2) / STEP * STEP));
  }

  private LineWindow.Tally loss(Function<LineWindow.Fared, LineWindow.Tally> of) {
    return lines.stream().map(of).reduce(LineWindow.Tally.NONE, LineWindow.Tally::plus);
  }

  private Optional<Long> longest(Function<LineWindow.Fared, OptionalLong> of) {
    return lines.stream()
        .map(of)
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .max(Long::compareTo);
  }

  private SeatSignals signals() {
    var stated =
        lines.stream()
            .flatMap(line -> line.microphone().stream())
            .filter(microphone -> microphone.flows())
            .map(microphone -> -microphone.level())
            .max(Integer::compareTo);
    var said = measured.flatMap(MicrophoneMeasure::speech).filter(_ -> stated.isEmpty());
    return new SeatSignals(
        devices.microphone(),
        devices.camera(),
        longest(LineWindow.Fared::jitter).map(nanos -> (int) (nanos / MILLI)),
        stated.or(() -> said),
        stated.map(_ -> LevelSource.LINE).or(() -> said.map(_ -> LevelSource.BROWSER)),
        quiet(),
        lines.isEmpty()
            ? Optional.empty()
            : Optional.of(
                (int) (lines.stream().mapToLong(LineWindow.Fared::pictureBits).sum() / 1_000)),
        measured);
  }

  /** Since the latest of its sounds; a time beyond all meetings is not told. */
  private Optional<Integer> quiet() {
    return lines.stream()
        .map(LineWindow.Fared::loud)
        .filter(OptionalLong::isPresent)
        .map(nanos -> Duration.ofNanos(nanos.getAsLong()).toSeconds())
        .min(Long::compareTo)
        .map(seconds -> (int) Math.min(seconds, SECONDS_IN_WINDOW));
  }
}
