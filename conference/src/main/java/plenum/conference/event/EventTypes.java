package plenum.conference.event;

import java.util.List;
import java.util.Optional;

/**
 * The names under which events stand in journals for good. A class may be renamed freely; a name
 * here may not, and a changed shape gets a higher version and an upgrade for the old one.
 */
public final class EventTypes {
  /**
   * @param name never changed, never given to another event
   * @param version of the shape, from 1
   */
  public record EventType(Class<? extends Event> shape, String name, int version) {}

  private static final List<EventType> ALL =
      List.of(
          first(ProgrammeEvent.Convened.class, "convened"),
          first(ProgrammeEvent.HeadingAmended.class, "heading-amended"),
          first(ProgrammeEvent.DelegationAdded.class, "delegation-added"),
          first(ProgrammeEvent.DelegationAmended.class, "delegation-amended"),
          first(ProgrammeEvent.DelegationStruck.class, "delegation-struck"),
          first(ProgrammeEvent.PersonAdded.class, "person-added"),
          first(ProgrammeEvent.PersonAmended.class, "person-amended"),
          first(ProgrammeEvent.PersonStruck.class, "person-struck"),
          first(ProgrammeEvent.SeatAdded.class, "seat-added"),
          first(ProgrammeEvent.SeatAmended.class, "seat-amended"),
          first(ProgrammeEvent.SeatStruck.class, "seat-struck"),
          first(LinkEvent.SideClaimed.class, "side-claimed"),
          first(LinkEvent.SeatLinkRevoked.class, "seat-link-revoked"),
          first(LinkEvent.SeatLinkReissued.class, "seat-link-reissued"),
          first(LinkEvent.DelegationLinkReissued.class, "delegation-link-reissued"),
          first(LinkEvent.SideTakenOver.class, "side-taken-over"),
          first(LinkEvent.DelegationLinkRenewed.class, "delegation-link-renewed"),
          first(AdmissionEvent.Knocked.class, "knocked"),
          first(AdmissionEvent.KnockWithdrawn.class, "knock-withdrawn"),
          first(AdmissionEvent.SeatAdmitted.class, "seat-admitted"),
          first(AdmissionEvent.SeatTakenOver.class, "seat-taken-over"),
          first(AdmissionEvent.TurnedAway.class, "turned-away"),
          first(AdmissionEvent.SeatReturned.class, "seat-returned"),
          first(AdmissionEvent.SeatLeft.class, "seat-left"),
          first(AdmissionEvent.SeatRemoved.class, "seat-removed"),
          first(AdmissionEvent.GuestArrived.class, "guest-arrived"),
          first(LineEvent.LineLost.class, "line-lost"),
          first(LineEvent.LineBack.class, "line-back"),
          first(LineEvent.Expired.class, "expired"),
          first(ProceedingsEvent.Opened.class, "opened"),
          first(ProceedingsEvent.ClosingProposed.class, "closing-proposed"),
          first(ProceedingsEvent.ClosingAgreed.class, "closing-agreed"),
          first(ProceedingsEvent.ClosingDeclined.class, "closing-declined"),
          first(ProceedingsEvent.ClosingWithdrawn.class, "closing-withdrawn"),
          first(ProceedingsEvent.Closed.class, "closed"),
          first(ChamberEvent.SpeakerTapped.class, "speaker-tapped"),
          first(ChamberEvent.SpeakerUntapped.class, "speaker-untapped"),
          first(ChamberEvent.SeatMuted.class, "seat-muted"),
          first(ChamberEvent.SeatUnmuted.class, "seat-unmuted"),
          first(ChamberEvent.SeatPinned.class, "seat-pinned"),
          first(ChamberEvent.StageUnpinned.class, "stage-unpinned"),
          first(KeepingEvent.PhotographAdded.class, "photograph-added"),
          first(KeepingEvent.ContactNoted.class, "contact-noted"),
          first(FloorEvent.TermsSet.class, "terms-set"),
          first(FloorEvent.FloorAsked.class, "floor-asked"),
          first(FloorEvent.AskWithdrawn.class, "ask-withdrawn"),
          first(FloorEvent.AskSkipped.class, "ask-skipped"),
          first(FloorEvent.AsksReordered.class, "asks-reordered"),
          first(FloorEvent.TurnBegan.class, "turn-began"),
          first(FloorEvent.TurnEnded.class, "turn-ended"),
          first(FloorEvent.TurnExtended.class, "turn-extended"),
          first(FloorEvent.QuotaExtended.class, "quota-extended"),
          first(FloorEvent.PriorityTaken.class, "priority-taken"),
          first(FloorEvent.PriorityReleased.class, "priority-released"),
          first(FloorEvent.ConclusionAsked.class, "conclusion-asked"),
          first(FloorEvent.InterpreterTied.class, "interpreter-tied"),
          first(FloorEvent.InterpreterUntied.class, "interpreter-untied"),
          first(FloorEvent.VoicePassed.class, "voice-passed"),
          first(FloorEvent.LanguageSpoken.class, "language-spoken"),
          first(AgendaEvent.AgendaDrawn.class, "agenda-drawn"),
          first(AgendaEvent.AgendaAdopted.class, "agenda-adopted"),
          first(AgendaEvent.ItemOpened.class, "item-opened"),
          first(AgendaEvent.ItemClosed.class, "item-closed"),
          first(AgendaEvent.Proposed.class, "proposed"),
          first(AgendaEvent.ProposalAgreed.class, "proposal-agreed"),
          first(AgendaEvent.ProposalDeclined.class, "proposal-declined"),
          first(AgendaEvent.ProposalWithdrawn.class, "proposal-withdrawn"),
          first(AgendaEvent.ProposalCarried.class, "proposal-carried"),
          first(CaucusEvent.SideWithdrew.class, "side-withdrew"),
          first(CaucusEvent.SideReturned.class, "side-returned"),
          first(CaucusEvent.InvitedAside.class, "invited-aside"),
          first(CaucusEvent.InvitationAgreed.class, "invitation-agreed"),
          first(CaucusEvent.InvitationEnded.class, "invitation-ended"),
          first(CaucusEvent.WentAside.class, "went-aside"),
          first(CaucusEvent.CameBack.class, "came-back"),
          first(CaucusEvent.AsideEnded.class, "aside-ended"),
          first(CaucusEvent.HappenedInside.class, "happened-inside"),
          first(CaucusEvent.NoteWritten.class, "note-written"),
          first(OpeningEvent.RollCalled.class, "roll-called"),
          first(OpeningEvent.RollConfirmed.class, "roll-confirmed"),
          first(OpeningEvent.SoundCheckBegan.class, "sound-check-began"),
          first(OpeningEvent.SoundCalled.class, "sound-called"),
          first(OpeningEvent.SoundJudged.class, "sound-judged"),
          first(OpeningEvent.BoothHeard.class, "booth-heard"),
          first(MarkEvent.Marked.class, "marked"),
          first(MarkEvent.MarkAmended.class, "mark-amended"),
          first(MarkEvent.MarkWithdrawn.class, "mark-withdrawn"),
          first(DocumentEvent.DocumentAdded.class, "document-added"),
          first(DocumentEvent.DocumentAmended.class, "document-amended"),
          first(DocumentEvent.DocumentWithdrawn.class, "document-withdrawn"),
          first(DocumentEvent.DocumentHandedOut.class, "document-handed-out"),
          first(DocumentEvent.DocumentShown.class, "document-shown"),
          first(DocumentEvent.PageTurned.class, "page-turned"),
          first(DocumentEvent.ShowingStopped.class, "showing-stopped"),
          first(StatementEvent.StatementWritten.class, "statement-written"),
          first(StatementEvent.StatementAmended.class, "statement-amended"),
          first(StatementEvent.StatementWithdrawn.class, "statement-withdrawn"),
          first(StatementEvent.StatementCleared.class, "statement-cleared"),
          first(StatementEvent.StatementHeld.class, "statement-held"),
          first(StatementEvent.EntryProposed.class, "entry-proposed"),
          first(StatementEvent.EntryAccepted.class, "entry-accepted"),
          first(StatementEvent.EntryDeclined.class, "entry-declined"),
          first(StatementEvent.EntryWithdrawn.class, "entry-withdrawn"),
          first(StatementEvent.EntryAgreedBy.class, "entry-agreed-by"),
          first(StatementEvent.EntryAgreed.class, "entry-agreed"),
          first(StatementEvent.RecordApproved.class, "record-approved"),
          first(StatementEvent.RecordFixed.class, "record-fixed"),
          first(PhotographEvent.PhotographLaid.class, "photograph-laid"),
          first(PhotographEvent.PhotographDescribed.class, "photograph-described"),
          first(PhotographEvent.PhotographCropped.class, "photograph-cropped"),
          first(PhotographEvent.SittingAsked.class, "sitting-asked"),
          first(PhotographEvent.SittingAllowed.class, "sitting-allowed"),
          first(PhotographEvent.SittingEnded.class, "sitting-ended"),
          first(ReleaseEvent.PressOfficeWorked.class, "press-office-worked"),
          first(ReleaseEvent.StyleCarriedOver.class, "style-carried-over"),
          first(MinutesEvent.MinutesPutOut.class, "minutes-put-out"),
          first(MinutesEvent.CorrectionProposed.class, "correction-proposed"),
          first(MinutesEvent.CorrectionTaken.class, "correction-taken"),
          first(MinutesEvent.CorrectionDeclined.class, "correction-declined"),
          first(MinutesEvent.MinutesApproved.class, "minutes-approved"),
          first(RegisterEvent.FulfilmentSaid.class, "fulfilment-said"),
          first(RegisterEvent.FulfilmentNoted.class, "fulfilment-noted"),
          first(InterpretationEvent.BoothsPlanned.class, "booths-planned"),
          first(InterpretationEvent.WentOnAir.class, "went-on-air"),
          first(InterpretationEvent.WentOffAir.class, "went-off-air"),
          first(InterpretationEvent.DirectionTurned.class, "direction-turned"),
          first(InterpretationEvent.AutomaticSet.class, "automatic-direction-set"),
          first(InterpretationEvent.EarTurned.class, "ear-turned"),
          first(InterpretationEvent.HandoverAsked.class, "handover-asked"),
          first(InterpretationEvent.HandoverAccepted.class, "handover-accepted"),
          first(InterpretationEvent.HandoverDropped.class, "handover-dropped"),
          first(InterpretationEvent.HandedOver.class, "handed-over"),
          first(PhoneEvent.PhoneCodeIssued.class, "phone-code-issued"),
          first(PhoneEvent.PhoneCodeEnded.class, "phone-code-ended"),
          first(PhoneEvent.PhoneKnocked.class, "phone-knocked"),
          first(PhoneEvent.PhoneAdmitted.class, "phone-admitted"),
          first(PhoneEvent.PhoneLeft.class, "phone-left"),
          first(PhoneEvent.PhoneRemoved.class, "phone-removed"),
          first(PhoneEvent.PhonesExpired.class, "phones-expired"),
          first(CaptureEvent.CaptureBegan.class, "capture-began"),
          first(CaptureEvent.CaptureEnded.class, "capture-ended"));

  private EventTypes() {}

  public static List<EventType> all() {
    return ALL;
  }

  public static EventType of(Event event) {
    return ALL.stream()
        .filter(type -> type.shape() == event.getClass())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No pinned name for " + event.getClass()));
  }

  /** The shape that this name and version stand for, if this program knows it. */
  public static Optional<EventType> named(String name, int version) {
    return ALL.stream()
        .filter(type -> type.name().equals(name) && type.version() == version)
        .findFirst();
  }

  private static EventType first(Class<? extends Event> shape, String name) {
    return new EventType(shape, name, 1);
  }
}
