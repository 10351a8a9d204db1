package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.capture.Capture;
import plenum.conference.capture.CaptureEnd;
import plenum.conference.command.CaptureCommand;
import plenum.conference.event.CaptureEvent;
import plenum.conference.event.Event;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Whose packets' headers are recorded: of whom an operator says so, for ten minutes at most, and
 * begun neither for a seat in a sealed room nor from inside one.
 */
final class CaptureRules {
  /** Longer than any fault takes to show; without an end it would be forgotten, and go on. */
  static final Duration LASTS = Duration.ofMinutes(10);

  /** At once, in one meeting. Each is a file and a thread that writes; a fault is of one line. */
  static final int MOST = 4;

  private CaptureRules() {}

  static Decision decide(Entitlement entitlement, CaptureCommand command) {
    return switch (command) {
      case CaptureCommand.BeginCapture(var seat) -> begin(entitlement, seat);
      case CaptureCommand.EndCapture(var seat) ->
          ended(entitlement, entitlement.conference().captures().of(seat), CaptureEnd.OPERATOR);
      case CaptureCommand.BreakCapture(var number, var why) ->
          ended(
              entitlement,
              entitlement.conference().captures().number(number).filter(Capture::runs),
              why);
      case CaptureCommand.EndOverdueCaptures() -> overdue(entitlement);
    };
  }

  /** When to send {@link CaptureCommand.EndOverdueCaptures} as the server. */
  static Optional<Instant> endsAt(Conference conference) {
    return conference.phase().receives() ? conference.captures().nextEnd() : Optional.empty();
  }

  private static Decision begin(Entitlement entitlement, SeatId seat) {
    var captures = entitlement.conference().captures();
    if (captures.of(seat).isPresent()) {
      return Decision.accepted();
    }
    return whyNot(entitlement, seat)
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new CaptureEvent.CaptureBegan(
                    captures.lastNumber() + 1,
                    seat,
                    entitlement.seat().map(Seat::id).orElseThrow(),
                    entitlement.now(),
                    entitlement.now().plus(LASTS))));
  }

  private static Optional<Refusal> whyNot(Entitlement entitlement, SeatId seat) {
    var conference = entitlement.conference();
    if (!conference.admitted(seat)) {
      return Optional.of(
          conference.seat(seat).isPresent()
              ? new ThingRefusal.SeatNotPresent(seat)
              : new ThingRefusal.UnknownSeat(seat));
    }
    return CaucusRules.whyInside(entitlement)
        .or(() -> CaucusRules.whyApart(conference, seat))
        .or(() ->
            conference.captures().running().count() < MOST
                ? Optional.empty()
                : Optional.of(new CaptureRefusal.TooManyCaptures(MOST)));
  }

  private static Decision ended(
      Entitlement entitlement, Optional<Capture> capture, CaptureEnd why) {
    return capture
        .map(running ->
            Decision.accepted(
                new CaptureEvent.CaptureEnded(running.number(), why, entitlement.now())))
        .orElseGet(Decision::accepted);
  }

  private static Decision overdue(Entitlement entitlement) {
    return new Decision.Accepted(
        entitlement
            .conference()
            .captures()
            .running()
            .filter(capture -> !entitlement.now().isBefore(capture.until()))
            .<Event>map(capture ->
                new CaptureEvent.CaptureEnded(capture.number(), CaptureEnd.TIME, entitlement.now()))
            .toList());
  }

  /** The ends that follow by themselves: with the meeting, and with who sat there. */
  static List<Event> follows(Conference conference, Instant now) {
    boolean over = !conference.phase().receives();
    return conference
        .captures()
        .running()
        .flatMap(capture ->
            over || !conference.admitted(capture.seat())
                ? Stream.<Event>of(
                    new CaptureEvent.CaptureEnded(
                        capture.number(), over ? CaptureEnd.CLOSED : CaptureEnd.SEAT_LEFT, now))
                : Stream.empty())
        .toList();
  }
}
