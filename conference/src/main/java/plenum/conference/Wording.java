package plenum.conference;

import java.util.LinkedHashMap;
import java.util.Map;
import plenum.conference.programme.Ordered;

/** Under which key a refusal's sentence stands and what it names: the one table of it. */
record Wording(String key, Map<String, Object> arguments) {

  static Wording of(Refusal refusal) {
    return switch (refusal) {
      case StageRefusal stage -> of(stage);
      case ThingRefusal thing -> of(thing);
      case PersonRefusal person -> of(person);
      case DoorRefusal door -> of(door);
      case ClosingRefusal closing -> of(closing);
      case KeepingRefusal keeping -> of(keeping);
      case PhotographRefusal photograph -> of(photograph);
      case FloorRefusal floor -> of(floor);
      case AgendaRefusal agenda -> of(agenda);
      case CaucusRefusal caucus -> of(caucus);
      case OpeningRefusal opening -> of(opening);
      case MarkRefusal mark -> of(mark);
      case StatementRefusal statement -> of(statement);
      case ReleaseRefusal release -> of(release);
      case DocumentRefusal document -> of(document);
      case MinutesRefusal minutes -> of(minutes);
      case RegisterRefusal register -> of(register);
      case InterpretationRefusal booth -> of(booth);
      case CaptureRefusal capture -> of(capture);
    };
  }

  private static Wording of(StageRefusal refusal) {
    return switch (refusal) {
      case StageRefusal.NotConvened() -> worded("not-convened");
      case StageRefusal.AlreadyConvened() -> worded("already-convened");
      case StageRefusal.MeetingHasBegun() -> worded("meeting-has-begun");
      case StageRefusal.MeetingNotOpen() -> worded("meeting-not-open");
      case StageRefusal.ConferenceClosed() -> worded("conference-closed");
      case StageRefusal.ConferenceExpired() -> worded("conference-expired");
      case StageRefusal.NotATrial() -> worded("not-a-trial");
    };
  }

  private static Wording of(ThingRefusal refusal) {
    return switch (refusal) {
      case ThingRefusal.UnknownSeat(var seat) -> worded("unknown-seat", "seat", seat);
      case ThingRefusal.UnknownDelegation(var side) ->
          worded("unknown-delegation", "delegation", side);
      case ThingRefusal.UnknownPerson(var person) -> worded("unknown-person", "person", person);
      case ThingRefusal.SeatIdTaken(var seat) -> worded("seat-id-taken", "seat", seat);
      case ThingRefusal.DelegationIdTaken(var side) ->
          worded("delegation-id-taken", "delegation", side);
      case ThingRefusal.PersonIdTaken(var person) -> worded("person-id-taken", "person", person);
      case ThingRefusal.ProgrammeFlawed(var problems) ->
          worded(
              "programme-flawed",
              "count",
              problems.size(),
              "where",
              problems.isEmpty() ? "" : problems.getFirst().where());
      case ThingRefusal.SeatOccupied(var seat) -> worded("seat-occupied", "seat", seat);
      case ThingRefusal.SeatKeepsItsSide(var seat) -> worded("seat-keeps-its-side", "seat", seat);
      case ThingRefusal.PersonKeepsTheirSide(var person) ->
          worded("person-keeps-their-side", "person", person);
      case ThingRefusal.KindIsFixed() -> worded("kind-is-fixed");
      case ThingRefusal.SeatNotPresent(var seat) -> worded("seat-not-present", "seat", seat);
      case ThingRefusal.NotInThisRoom(var person, var seat) ->
          worded("not-in-this-room", "person", person, "seat", seat);
      case ThingRefusal.NotARoom(var seat) -> worded("not-a-room", "seat", seat);
    };
  }

  private static Wording of(InterpretationRefusal refusal) {
    return switch (refusal) {
      case InterpretationRefusal.OnlyInterpreters(var seat) ->
          worded("only-interpreters", "seat", seat);
      case InterpretationRefusal.InNoBooth(var seat) -> worded("in-no-booth", "seat", seat);
      case InterpretationRefusal.ChannelTaken(var language, var seat) ->
          worded("channel-taken", "language", language, "seat", seat);
      case InterpretationRefusal.RendersOnTheFloor(var seat) ->
          worded("renders-on-the-floor", "seat", seat);
      case InterpretationRefusal.NotABoothLanguage(var language) ->
          worded("not-a-booth-language", "language", language);
      case InterpretationRefusal.RelaysItself(var language) ->
          worded("relays-itself", "language", language);
      case InterpretationRefusal.RelaysInACircle(var language) ->
          worded("relays-in-a-circle", "language", language);
      case InterpretationRefusal.NothingToHear(var language) ->
          worded("nothing-to-hear", "language", language);
      case InterpretationRefusal.NobodyInterprets(var language) ->
          worded("nobody-interprets", "language", language);
      case InterpretationRefusal.NoPartner() -> worded("no-partner");
      case InterpretationRefusal.NobodyOnAir() -> worded("nobody-on-air");
      case InterpretationRefusal.NoHandoverAsked() -> worded("no-handover-asked");
      case InterpretationRefusal.PartnerAnswers() -> worded("partner-answers");
      case InterpretationRefusal.SignalledAlready(var seconds) ->
          worded("signalled-already", "seconds", seconds);
      case InterpretationRefusal.NobodySpeaks() -> worded("nobody-speaks");
      case InterpretationRefusal.NobodyCalled(var seat) -> worded("nobody-called", "seat", seat);
      case InterpretationRefusal.LineUnusable(var limit) -> worded("line-unusable", "limit", limit);
    };
  }

  private static Wording of(PersonRefusal refusal) {
    return switch (refusal) {
      case PersonRefusal.NotTheConvener() -> worded("not-the-convener");
      case PersonRefusal.NotForYou() -> worded("not-for-you");
      case PersonRefusal.NotAdmitted(var seat) -> worded("not-admitted", "seat", seat);
      case PersonRefusal.NotAChair(var seat) -> worded("not-a-chair", "seat", seat);
      case PersonRefusal.NotYourSide(var side) -> worded("not-your-side", "delegation", side);
      case PersonRefusal.OnlyForChairs() -> worded("only-for-chairs");
      case PersonRefusal.NotYourSeat(var seat) -> worded("not-your-seat", "seat", seat);
      case PersonRefusal.NotALeader(var seat) -> worded("not-a-leader", "seat", seat);
      case PersonRefusal.SideIsClaimed(var side) -> worded("side-is-claimed", "delegation", side);
      case PersonRefusal.SideAdmitsItsOwn(var side) ->
          worded("side-admits-its-own", "delegation", side);
      case PersonRefusal.ChairsAdmit() -> worded("chairs-admit");
    };
  }

  private static Wording of(DoorRefusal refusal) {
    return switch (refusal) {
      case DoorRefusal.LinkRevoked() -> worded("link-revoked");
      case DoorRefusal.LinkReplaced() -> worded("link-replaced");
      case DoorRefusal.LinkUsed() -> worded("link-used");
      case DoorRefusal.NotWaiting(var seat) -> worded("not-waiting", "seat", seat);
      case DoorRefusal.TooManyWaiting(var seat, var limit) ->
          worded("too-many-waiting", "seat", seat, "limit", limit);
      case DoorRefusal.DeviceNotAdmitted(var seat) -> worded("device-not-admitted", "seat", seat);
      case DoorRefusal.RemovedFromMeeting(var seat) -> worded("removed-from-meeting", "seat", seat);
      case DoorRefusal.GuestsNotAllowed() -> worded("guests-not-allowed");
      case DoorRefusal.TooManyGuests(var limit) -> worded("too-many-guests", "limit", limit);
      case DoorRefusal.PhoneCodeOver() -> worded("phone-code-over");
      case DoorRefusal.TooManyPhones(var seat, var limit) ->
          worded("too-many-phones", "seat", seat, "limit", limit);
      case DoorRefusal.NoSuchPhone(var seat) -> worded("no-such-phone", "seat", seat);
      case DoorRefusal.NoSeatNumberLeft() -> worded("no-seat-number-left");
    };
  }

  private static Wording of(CaptureRefusal refusal) {
    return switch (refusal) {
      case CaptureRefusal.TooManyCaptures(var limit) -> worded("too-many-captures", "limit", limit);
    };
  }

  private static Wording of(ClosingRefusal refusal) {
    return switch (refusal) {
      case ClosingRefusal.NoClosingProposed() -> worded("no-closing-proposed");
      case ClosingRefusal.ClosingAlreadyProposed(var chair) ->
          worded("closing-already-proposed", "chair", chair);
      case ClosingRefusal.NotTheProposer(var chair) -> worded("not-the-proposer", "chair", chair);
      case ClosingRefusal.YoursToWithdraw() -> worded("yours-to-withdraw");
      case ClosingRefusal.WaitsForChairs(var chairs) ->
          worded("waits-for-chairs", "count", chairs.size(), "chairs", chairs);
    };
  }

  private static Wording of(KeepingRefusal refusal) {
    return switch (refusal) {
      case KeepingRefusal.PhotographUnusable(var part) ->
          worded("photograph-unusable", "part", part);
      case KeepingRefusal.TooManyPhotographs(var limit) ->
          worded("too-many-photographs", "limit", limit);
      case KeepingRefusal.NoteTooLong(var limit) -> worded("note-too-long", "limit", limit);
    };
  }

  private static Wording of(PhotographRefusal refusal) {
    return switch (refusal) {
      case PhotographRefusal.NoSuchPhotograph() -> worded("no-such-photograph");
      case PhotographRefusal.PhotographOfOthers() -> worded("photograph-of-others");
      case PhotographRefusal.CropOutside() -> worded("crop-outside");
      case PhotographRefusal.SittersUnusable() -> worded("sitters-unusable");
      case PhotographRefusal.SittingGoesOn() -> worded("sitting-goes-on");
      case PhotographRefusal.NoSuchSitting() -> worded("no-such-sitting");
    };
  }

  private static Wording of(FloorRefusal refusal) {
    return switch (refusal) {
      case FloorRefusal.FloorIsOpen() -> worded("floor-is-open");
      case FloorRefusal.FloorIsAsked() -> worded("floor-is-asked");
      case FloorRefusal.ChairsCall() -> worded("chairs-call");
      case FloorRefusal.SpeaksWhenCalled(var seat) -> worded("speaks-when-called", "seat", seat);
      case FloorRefusal.HasNoVoice(var seat) -> worded("has-no-voice", "seat", seat);
      case FloorRefusal.HasTheFloor(var seat) -> worded("has-the-floor", "seat", seat);
      case FloorRefusal.NothingToReplyTo() -> worded("nothing-to-reply-to");
      case FloorRefusal.NobodyWaits() -> worded("nobody-waits");
      case FloorRefusal.NotWaitingForFloor(var seat, _) ->
          worded("not-waiting-for-floor", "seat", seat);
      case FloorRefusal.NotThoseWaiting() -> worded("not-those-waiting");
      case FloorRefusal.NotSpeaking(var seat) -> worded("not-speaking", "seat", seat);
      case FloorRefusal.ChairsAreEqual(var chair) -> worded("chairs-are-equal", "chair", chair);
      case FloorRefusal.MutedByItsSide(var seat) -> worded("muted-by-its-side", "seat", seat);
      case FloorRefusal.QuotaSpent(var delegation) ->
          worded("quota-spent", "delegation", delegation);
      case FloorRefusal.NotLimited() -> worded("not-limited");
      case FloorRefusal.ExtensionOutOfRange() -> worded("extension-out-of-range");
      case FloorRefusal.TermsUnusable(var part) -> worded("terms-unusable", "part", part);
      case FloorRefusal.NotAnInterpreter(var seat) -> worded("not-an-interpreter", "seat", seat);
      case FloorRefusal.NotInterpreted() -> worded("not-interpreted");
      case FloorRefusal.NotALanguageHere(var language) ->
          worded("not-a-language-here", "language", language);
    };
  }

  private static Wording of(AgendaRefusal refusal) {
    return switch (refusal) {
      case AgendaRefusal.UnknownItem(var item) -> worded("unknown-item", "item", item);
      case AgendaRefusal.AgendaNotAdopted() -> worded("agenda-not-adopted");
      case AgendaRefusal.AgendaIsAdopted() -> worded("agenda-is-adopted");
      case AgendaRefusal.NoAgenda() -> worded("no-agenda");
      case AgendaRefusal.ItemNotOpen(var item) -> worded("item-not-open", "item", item);
      case AgendaRefusal.OpenItemStays(var item) -> worded("open-item-stays", "item", item);
      case AgendaRefusal.ItemUnusable(var part) -> worded("item-unusable", "part", part);
      case AgendaRefusal.NoSuchProposal(_) -> worded("no-such-proposal");
      case AgendaRefusal.ProposedAlready(var chair) -> worded("proposed-already", "chair", chair);
      case AgendaRefusal.NotYourProposal(var chair) -> worded("not-your-proposal", "chair", chair);
      case AgendaRefusal.YourOwnProposal() -> worded("your-own-proposal");
    };
  }

  private static Wording of(CaucusRefusal refusal) {
    return switch (refusal) {
      case CaucusRefusal.InASealedRoom() -> worded("in-a-sealed-room");
      case CaucusRefusal.SeatWithdrawn(var seat) -> worded("seat-withdrawn", "seat", seat);
      case CaucusRefusal.NotInASealedRoom(var seat) -> worded("not-in-a-sealed-room", "seat", seat);
      case CaucusRefusal.OnlyHeadsMeet(var seat) -> worded("only-heads-meet", "seat", seat);
      case CaucusRefusal.TooFewHeads() -> worded("too-few-heads");
      case CaucusRefusal.AskedTwice(var seat) -> worded("asked-twice", "seat", seat);
      case CaucusRefusal.InvitedAlready(var seat) -> worded("invited-already", "seat", seat);
      case CaucusRefusal.NoSuchInvitation() -> worded("no-such-invitation");
      case CaucusRefusal.OfNoSide(var seat) -> worded("of-no-side", "seat", seat);
      case CaucusRefusal.NothingNoted() -> worded("nothing-noted");
      case CaucusRefusal.TooManyNotes(var limit) -> worded("too-many-notes", "limit", limit);
    };
  }

  private static Wording of(OpeningRefusal refusal) {
    return switch (refusal) {
      case OpeningRefusal.RollNotCalled() -> worded("roll-not-called");
      case OpeningRefusal.RollCalledAnew() -> worded("roll-called-anew");
      case OpeningRefusal.NotOnTheRoll(var person, var side) ->
          worded("not-on-the-roll", "person", person, "delegation", side);
      case OpeningRefusal.NamedTwice(var person) -> worded("named-twice", "person", person);
      case OpeningRefusal.NotNamed(var person) -> worded("not-named", "person", person);
      case OpeningRefusal.TooManyRolls(var limit) -> worded("too-many-rolls", "limit", limit);
      case OpeningRefusal.OperatorLeads() -> worded("operator-leads");
      case OpeningRefusal.SoundCheckOver() -> worded("sound-check-over");
      case OpeningRefusal.NoSoundCheck() -> worded("no-sound-check");
      case OpeningRefusal.ReadsNothing(var seat) -> worded("reads-nothing", "seat", seat);
      case OpeningRefusal.NotCalledToRead(var seat) -> worded("not-called-to-read", "seat", seat);
    };
  }

  private static Wording of(StatementRefusal refusal) {
    return switch (refusal) {
      case StatementRefusal.NotAKeeper(var seat) -> worded("not-a-keeper", "seat", seat);
      case StatementRefusal.NoSuchStatement() -> worded("no-such-statement");
      case StatementRefusal.TooManyStatements(var limit) ->
          worded("too-many-statements", "limit", limit);
      case StatementRefusal.StatementIsEmpty() -> worded("statement-is-empty");
      case StatementRefusal.StatementTooLong(var limit) ->
          worded("statement-too-long", "limit", limit);
      case StatementRefusal.TooManyParts(var limit) -> worded("too-many-parts", "limit", limit);
      case StatementRefusal.NotOurLanguage(var language) ->
          worded("not-our-language", "language", language);
      case StatementRefusal.NobodyHere() -> worded("nobody-here");
      case StatementRefusal.SideWasNotThere(var side) ->
          worded("side-was-not-there", "delegation", side);
      case StatementRefusal.NotYoursToClear() -> worded("not-yours-to-clear");
      case StatementRefusal.RestsOnSealed(var document) ->
          worded("rests-on-sealed", "document", document);
      case StatementRefusal.IsPublic() -> worded("is-public");
      case StatementRefusal.NoSuchEntry(var number) -> worded("no-such-entry", "number", number);
      case StatementRefusal.NotYourEntry(var side) -> worded("not-your-entry", "delegation", side);
      case StatementRefusal.YourOwnEntry() -> worded("your-own-entry");
      case StatementRefusal.EntryIsAccepted() -> worded("entry-is-accepted");
      case StatementRefusal.EntryNotAccepted() -> worded("entry-not-accepted");
      case StatementRefusal.RecordIsFixed() -> worded("record-is-fixed");
      case StatementRefusal.RecordHasChanged() -> worded("record-has-changed");
      case StatementRefusal.EntriesWait() -> worded("entries-wait");
      case StatementRefusal.RecordIsEmpty() -> worded("record-is-empty");
    };
  }

  private static Wording of(ReleaseRefusal refusal) {
    return switch (refusal) {
      case ReleaseRefusal.MeetingGoesOn() -> worded("meeting-goes-on");
      case ReleaseRefusal.NoSuchSentence() -> worded("no-such-sentence");
      case ReleaseRefusal.SentenceIsEmpty() -> worded("sentence-is-empty");
      case ReleaseRefusal.SentenceTooLong(var limit) -> worded("sentence-too-long", "limit", limit);
      case ReleaseRefusal.TooManyEdits(var limit) -> worded("too-many-edits", "limit", limit);
      case ReleaseRefusal.StyleUnusable(var part) -> worded("style-unusable", "part", part);
      case ReleaseRefusal.TextHasChanged() -> worded("text-has-changed");
      case ReleaseRefusal.NeedsApproval() -> worded("needs-approval");
      case ReleaseRefusal.WaitsForApproval(var chairs) ->
          worded("waits-for-approval", "count", chairs.size(), "chairs", chairs);
      case ReleaseRefusal.NotCleared() -> worded("not-cleared");
      case ReleaseRefusal.EmbargoIsOver() -> worded("embargo-is-over");
      case ReleaseRefusal.NothingToCorrect() -> worded("nothing-to-correct");
      case ReleaseRefusal.TooManyIssues(var limit) -> worded("too-many-issues", "limit", limit);
    };
  }

  private static Wording of(MinutesRefusal refusal) {
    return switch (refusal) {
      case MinutesRefusal.NotAnAttendee(var seat) -> worded("not-an-attendee", "seat", seat);
      case MinutesRefusal.NotAnApprover(var seat) -> worded("not-an-approver", "seat", seat);
      case MinutesRefusal.MinutesNotOut() -> worded("minutes-not-out");
      case MinutesRefusal.CorrectionIsEmpty() -> worded("correction-is-empty");
      case MinutesRefusal.TooManyCorrections(var limit) ->
          worded("too-many-corrections", "limit", limit);
      case MinutesRefusal.NoSuchCorrection(var number) ->
          worded("no-such-correction", "number", number);
      case MinutesRefusal.CorrectionAnswered(var number) ->
          worded("correction-answered", "number", number);
      case MinutesRefusal.DeclineSaysWhy() -> worded("decline-says-why");
      case MinutesRefusal.MinutesHaveChanged() -> worded("minutes-have-changed");
      case MinutesRefusal.CorrectionsWait(var count) -> worded("corrections-wait", "count", count);
    };
  }

  private static Wording of(RegisterRefusal refusal) {
    return switch (refusal) {
      case RegisterRefusal.MeetingStillRuns() -> worded("meeting-still-runs");
      case RegisterRefusal.NoSuchCommitment() -> worded("no-such-commitment");
      case RegisterRefusal.NotYourCommitment(var side) ->
          worded("not-your-commitment", "delegation", side);
    };
  }

  private static Wording of(MarkRefusal refusal) {
    return switch (refusal) {
      case MarkRefusal.NotASecretary(var seat) -> worded("not-a-secretary", "seat", seat);
      case MarkRefusal.NoSuchMark() -> worded("no-such-mark");
      case MarkRefusal.TooManyMarks(var limit) -> worded("too-many-marks", "limit", limit);
    };
  }

  private static Wording of(DocumentRefusal refusal) {
    return switch (refusal) {
      case DocumentRefusal.UnknownDocument() -> worded("unknown-document");
      case DocumentRefusal.DocumentIdTaken() -> worded("document-id-taken");
      case DocumentRefusal.DocumentUnusable(var part) -> worded("document-unusable", "part", part);
      case DocumentRefusal.TooManyDocuments(var limit) ->
          worded("too-many-documents", "limit", limit);
      case DocumentRefusal.TooManyVersions(var limit) ->
          worded("too-many-versions", "limit", limit);
      case DocumentRefusal.NotesOfNobody() -> worded("notes-of-nobody");
      case DocumentRefusal.NotesAreForInterpreters() -> worded("notes-are-for-interpreters");
      case DocumentRefusal.HandedOutAlready(var document) ->
          worded("handed-out-already", "document", document);
      case DocumentRefusal.NotHandedOut(var document) ->
          worded("not-handed-out", "document", document);
      case DocumentRefusal.NotYoursToShow() -> worded("not-yours-to-show");
      case DocumentRefusal.NothingShown() -> worded("nothing-shown");
      case DocumentRefusal.NotThePresenter(var presenter) ->
          worded("not-the-presenter", "presenter", presenter);
      case DocumentRefusal.NoSuchPage(var pages) -> worded("no-such-page", "pages", pages);
    };
  }

  /** Arguments are pairs of a name and a value. */
  private static Wording worded(String key, Object... arguments) {
    var named = new LinkedHashMap<String, Object>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    return new Wording(key, Ordered.copyOf(named));
  }
}
