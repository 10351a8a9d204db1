package plenum.conference.protocol;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.CaptureEvent;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.event.KeepingEvent;
import plenum.conference.event.LineEvent;
import plenum.conference.event.LinkEvent;
import plenum.conference.event.MarkEvent;
import plenum.conference.event.MinutesEvent;
import plenum.conference.event.OpeningEvent;
import plenum.conference.event.PhoneEvent;
import plenum.conference.event.PhotographEvent;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.event.RegisterEvent;
import plenum.conference.event.ReleaseEvent;
import plenum.conference.event.StatementEvent;

/**
 * The journal as people read it: what was done in the meeting, by whom and in whose right. Lines
 * that fail, devices and links are for operators, and what happens in a sealed room is for nobody.
 */
public final class Protocol {
  private Protocol() {}

  /**
   * What this event has to say, at most one line.
   *
   * @param before the state in which it happened
   * @param number of the event in the journal
   */
  public static Optional<ProtocolEntry> of(
      Conference before, Event event, Instant at, long number) {
    var cast = new Cast(before);
    Optional<Line> line =
        switch (event) {
          case ProgrammeEvent _ -> Optional.empty();
          case LinkEvent _ -> Optional.empty();
          case LineEvent _ -> Optional.empty();
          case InterpretationEvent booth -> BoothLines.of(cast, booth);
          case ChamberEvent _ -> Optional.empty();
          case KeepingEvent _ -> Optional.empty();
          case PhotographEvent _ -> Optional.empty();
          case ReleaseEvent _ -> Optional.empty();
          case MinutesEvent _, RegisterEvent _ -> Optional.empty();
          case PhoneEvent _, CaptureEvent _ -> Optional.empty();
          case AdmissionEvent door -> DoorLines.of(cast, door);
          case ProceedingsEvent proceeding -> ProceedingLines.of(cast, proceeding);
          case OpeningEvent opening -> ProceedingLines.of(cast, opening);
          case AgendaEvent agenda -> AgendaLines.of(cast, agenda);
          case FloorEvent floor -> FloorLines.of(cast, floor);
          case CaucusEvent caucus -> CaucusLines.of(cast, caucus);
          case DocumentEvent document -> DocumentLines.of(cast, document);
          case MarkEvent mark -> MarkLines.of(cast, mark);
          case StatementEvent statement -> StatementLines.of(cast, statement);
        };
    // The journal keeps no finer time: after a restart the same line has the same one.
    var time = at.truncatedTo(ChronoUnit.MILLIS);
    return line.map(it -> new ProtocolEntry(number, time, it.audience(), it.kind(), it.says()));
  }
}
