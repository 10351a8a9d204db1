package plenum.conference.event;

import java.util.Optional;

/** What has happened. Never refused: the state that follows from it takes it as it is. */
public sealed interface Event
    permits ProgrammeEvent,
        LinkEvent,
        AdmissionEvent,
        LineEvent,
        ProceedingsEvent,
        ChamberEvent,
        KeepingEvent,
        FloorEvent,
        AgendaEvent,
        CaucusEvent,
        OpeningEvent,
        MarkEvent,
        DocumentEvent,
        StatementEvent,
        ReleaseEvent,
        PhotographEvent,
        MinutesEvent,
        RegisterEvent,
        PhoneEvent,
        CaptureEvent {

  /** What of it is not for everyone; empty also where it has been deleted from the journal. */
  default Optional<SealedPart> sealedPart() {
    return Optional.empty();
  }

  /** The same event as everyone may read it. */
  default Event publicPart() {
    return this;
  }

  /** In whose name it stands in the journal, where not even who did it is for everyone. */
  default Optional<Audience> inNameOf() {
    return Optional.empty();
  }
}
