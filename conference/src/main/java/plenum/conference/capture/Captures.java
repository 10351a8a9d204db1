package plenum.conference.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.event.CaptureEvent;
import plenum.conference.programme.SeatId;

/**
 * All captures of a meeting, the earliest first. That one goes on does not say that anything is
 * recorded: nothing is while its seat is in a sealed room.
 */
public record Captures(List<Capture> all) {
  public static final Captures NONE = new Captures(List.of());

  public Captures {
    all = List.copyOf(all);
  }

  /** Those that go on. */
  public Stream<Capture> running() {
    return all.stream().filter(Capture::runs);
  }

  /** The one of this seat that goes on. */
  public Optional<Capture> of(SeatId seat) {
    return running().filter(capture -> capture.seat().equals(seat)).findFirst();
  }

  public Optional<Capture> number(int number) {
    return all.stream().filter(capture -> capture.number() == number).findFirst();
  }

  /** When the first of those that go on has had its time. */
  public Optional<Instant> nextEnd() {
    return running().map(Capture::until).min(Instant::compareTo);
  }

  public int lastNumber() {
    return all.isEmpty() ? 0 : all.getLast().number();
  }

  public Captures after(CaptureEvent event) {
    var changed = new ArrayList<>(all);
    switch (event) {
      case CaptureEvent.CaptureBegan(var number, var seat, var by, var at, var until) ->
          changed.add(new Capture(number, seat, by, at, until, Optional.empty()));
      case CaptureEvent.CaptureEnded(var number, var why, var at) ->
          changed.replaceAll(capture ->
              capture.number() == number && capture.runs() ? capture.ended(why, at) : capture);
    }
    return new Captures(changed);
  }
}
