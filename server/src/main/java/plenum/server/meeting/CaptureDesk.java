package plenum.server.meeting;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plenum.conference.capture.Capture;
import plenum.conference.capture.CaptureEnd;
import plenum.conference.command.Actor;
import plenum.conference.command.CaptureCommand;
import plenum.conference.command.Command;
import plenum.conference.event.CaptureEvent;
import plenum.conference.event.Event;
import plenum.media.capture.HeaderRing;
import plenum.server.capture.CaptureWriter;

/**
 * Has written down what the journal says is recorded: a ring from the engine and a file for each
 * capture. Whether anything may be recorded at a moment is said by the routes, not here. Confined
 * to the conference's thread, but for {@link #close}.
 */
final class CaptureDesk {
  private static final Logger LOG = System.getLogger(CaptureDesk.class.getName());

  private final Meeting meeting;
  private final Map<Integer, Running> running = new HashMap<>();

  /**
   * One that is written.
   *
   * @param receiver in the engine
   */
  private record Running(int receiver, CaptureWriter writer) {}

  CaptureDesk(Meeting meeting) {
    this.meeting = meeting;
  }

  /** These have happened. */
  void follow(List<Event> events) {
    for (var event : events) {
      if (event instanceof CaptureEvent capture) {
        switch (capture) {
          case CaptureEvent.CaptureBegan(var number, _, _, _, _) ->
              meeting.conference().captures().number(number).ifPresent(this::begin);
          case CaptureEvent.CaptureEnded(var number, var why, _) -> end(number, why);
        }
      }
    }
  }

  /** What is said to go on and is not written: the program that wrote it has ended. */
  List<Command> orphans() {
    return meeting
        .conference()
        .captures()
        .running()
        .filter(capture -> !running.containsKey(capture.number()))
        .<Command>map(
            capture -> new CaptureCommand.BreakCapture(capture.number(), CaptureEnd.INTERRUPTED))
        .toList();
  }

  private void begin(Capture capture) {
    if (!capture.runs()) {
      return;
    }
    var place = meeting.workplace();
    var id = meeting.id().value();
    try {
      int receiver = meeting.conference().seat(capture.seat()).orElseThrow().number();
      var ring = new HeaderRing();
      var writer =
          new CaptureWriter(
              place.captures().fresh(id, capture.number()),
              ring,
              "Plenum " + place.version(),
              "Headers of the packets of seat %s in conference %s, recorded by %s"
                  .formatted(capture.seat(), id, capture.by()),
              CaptureWriter.MOST,
              this::nanos,
              failure -> broken(capture.number(), failure));
      running.put(capture.number(), new Running(receiver, writer));
      writer.start();
      var _ = place.engine().record(id, receiver, ring);
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "a capture of conference " + id + " cannot be written", failed);
    }
  }

  private long nanos() {
    var now = meeting.workplace().clock().instant();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  private void broken(int number, CaptureWriter.Failure failure) {
    var why =
        switch (failure) {
          case FULL -> CaptureEnd.SIZE;
          case UNWRITTEN -> CaptureEnd.INTERRUPTED;
        };
    meeting.tell(
        here -> here.decide(new CaptureCommand.BreakCapture(number, why), new Actor.Server()));
  }

  private void end(int number, CaptureEnd why) {
    var over = running.remove(number);
    if (over != null) {
      meeting
          .workplace()
          .engine()
          .recordNoMore(meeting.id().value(), over.receiver())
          .whenComplete((_, _) -> over.writer().end(sentence(why)));
    }
  }

  private static String sentence(CaptureEnd why) {
    return switch (why) {
      case OPERATOR -> "an operator ended it";
      case TIME -> "it had its time";
      case SIZE -> "the file was as large as it may be";
      case SEAT_LEFT -> "the seat was left";
      case CLOSED -> "the meeting has closed";
      case INTERRUPTED -> "the program ended, or could not write";
    };
  }

  /** The program ends: files get their end. */
  void close() {
    running.values().forEach(one -> one.writer().end(sentence(CaptureEnd.INTERRUPTED)));
  }
}
