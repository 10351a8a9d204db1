package plenum.conference.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.Conference;
import plenum.conference.Meeting;
import plenum.conference.Samples;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.document.Details;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.Audience;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.CaucusId;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.event.LineEvent;
import plenum.conference.event.MarkEvent;
import plenum.conference.event.OpeningEvent;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.event.StatementEvent;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Right;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Tie;
import plenum.conference.floor.TurnEnd;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Ear;
import plenum.conference.interpretation.Interlock;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Whose;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.opening.RollEntry;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.Substance;

class ProtocolTest {
  private static final Instant AT = Samples.START.plusNanos(1_234_567);
  private static final SeatId HEAD = Samples.seat(LANVIA, "head");
  private static final SeatId ROOM = Samples.seat(LANVIA, "room");
  private static final SeatId OTHER = Samples.seat(MERROW, "head");
  private static final CaucusId CAUCUS = new CaucusId("caucus-1");
  private static final ItemId ITEM = new ItemId("briefing");
  private static final DocumentId PAPER = new DocumentId("paper");
  private static final Texts TITLE = Texts.of("en", "The lower river");
  private static final Details DETAILS =
      new Details(DocumentKind.DOCUMENT, TITLE, false, Optional.empty(), List.of());

  private final Conference quiet = Meeting.of(Samples.twoSides()).conference();

  private static Optional<ProtocolEntry> line(Conference before, Event event) {
    return Protocol.of(before, event, AT, 7);
  }

  private static ProtocolEntry told(Conference before, Event event) {
    return line(before, event).orElseThrow();
  }

  private ProtocolEntry told(Event event) {
    return told(quiet, event);
  }

  private Conference withPaper() {
    return quiet.after(
        new DocumentEvent.DocumentAdded(
            PAPER,
            1,
            Optional.of(LANVIA),
            Optional.empty(),
            Optional.of(
                new SealedPart.DocumentDetails(new Audience.OneDelegation(LANVIA), DETAILS)),
            AT));
  }

  /** Two work in it, who are in. */
  private Conference booth() {
    var booth =
        new Booth(new BoothId("both"), List.of("vi", "en"), List.of(), List.of(HEAD, OTHER));
    var plan = new BoothPlan(List.of(booth), Interlock.INTERLOCK, Optional.empty());
    return quiet
        .after(new InterpretationEvent.BoothsPlanned(plan, AT))
        .after(new AdmissionEvent.SeatAdmitted(HEAD, Meeting.device(HEAD, 1).key(), AT))
        .after(new AdmissionEvent.SeatAdmitted(OTHER, Meeting.device(OTHER, 1).key(), AT));
  }

  private static Event handedOut(Release release) {
    return new DocumentEvent.DocumentHandedOut(
        PAPER, release, release == Release.EVERYBODY ? Optional.of(DETAILS) : Optional.empty(), AT);
  }

  private static Event marked() {
    var says =
        new MarkSays(MarkKind.COMMITMENT, Optional.of(new Whose.OfSide(MERROW)), "in our words");
    return new MarkEvent.Marked(
        3,
        HEAD,
        AT,
        Optional.of(new SealedPart.MarkNote(new Audience.OneDelegation(LANVIA), says)));
  }

  private Conference withdrawn() {
    return quiet.after(new CaucusEvent.SideWithdrew(CAUCUS, 1, LANVIA, HEAD, AT));
  }

  private static final Substance COMMITMENT =
      new Substance.Commitment(
          new plenum.conference.statement.Who.OfSide(LANVIA),
          Texts.of("en", "to train divers"),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  /** What needs no more than a meeting that has been convened. */
  static Stream<Event> plain() {
    var chair = Optional.of(HEAD);
    return Stream.of(
        new ProceedingsEvent.Opened(HEAD, HEAD, AT),
        new ProceedingsEvent.ClosingProposed(HEAD, HEAD, AT),
        new ProceedingsEvent.ClosingAgreed(HEAD, HEAD),
        new ProceedingsEvent.ClosingDeclined(HEAD, HEAD),
        new ProceedingsEvent.ClosingWithdrawn(HEAD, HEAD),
        new ProceedingsEvent.Closed(AT),
        new OpeningEvent.RollCalled(1, HEAD, HEAD, AT),
        new OpeningEvent.RollConfirmed(1, LANVIA, HEAD, List.of(), AT),
        new AgendaEvent.AgendaAdopted(AT),
        new AgendaEvent.ItemOpened(ITEM, HEAD, AT),
        new AgendaEvent.ItemClosed(ITEM, chair, AT),
        new AgendaEvent.Proposed(1, new Matter.AdoptAgenda(), HEAD, HEAD, AT),
        new AgendaEvent.Proposed(2, new Matter.ChangeAgenda(List.of()), HEAD, HEAD, AT),
        new AgendaEvent.ProposalAgreed(2, HEAD, HEAD),
        new AgendaEvent.ProposalDeclined(2, HEAD, HEAD),
        new AgendaEvent.ProposalWithdrawn(2, HEAD, HEAD),
        new FloorEvent.TurnBegan(ROOM, Right.REQUEST, Optional.empty(), chair, false, AT),
        new FloorEvent.TurnBegan(ROOM, Right.OPEN, Optional.empty(), Optional.empty(), false, AT),
        new FloorEvent.TurnEnded(ROOM, TurnEnd.YIELDED, Optional.empty(), AT),
        new FloorEvent.AskSkipped(ROOM, AskKind.REQUEST, HEAD),
        new FloorEvent.AsksReordered(AskKind.REPLY, List.of(ROOM), HEAD),
        new FloorEvent.PriorityTaken(HEAD, HEAD, AT),
        new FloorEvent.PriorityReleased(HEAD, AT),
        new CaucusEvent.SideWithdrew(CAUCUS, 1, LANVIA, HEAD, AT),
        new CaucusEvent.SideReturned(CAUCUS, Optional.empty(), AT),
        new CaucusEvent.WentAside(CAUCUS, 1, List.of(HEAD, OTHER), List.of(), AT),
        new CaucusEvent.AsideEnded(CAUCUS, AT),
        new FloorEvent.InterpreterTied(ROOM, new Tie.ToSeat(HEAD)),
        new FloorEvent.InterpreterTied(ROOM, new Tie.ToSide(LANVIA)),
        new FloorEvent.InterpreterUntied(ROOM),
        new FloorEvent.LanguageSpoken(HEAD, Optional.of("vi"), AT),
        new FloorEvent.LanguageSpoken(HEAD, Optional.empty(), AT),
        new InterpretationEvent.WentOnAir(ROOM, AT),
        new InterpretationEvent.WentOffAir(ROOM, Optional.empty(), AT),
        new InterpretationEvent.HandedOver(ROOM, OTHER, AT),
        new InterpretationEvent.EarTurned(ROOM, new Ear.Relay("en")),
        marked(),
        new MarkEvent.MarkWithdrawn(3, HEAD, AT),
        new StatementEvent.StatementCleared(1, COMMITMENT, HEAD, AT),
        new StatementEvent.EntryProposed(1, COMMITMENT, HEAD, AT, AT),
        new StatementEvent.EntryAccepted(1, LANVIA, HEAD, AT),
        new StatementEvent.EntryDeclined(1, LANVIA, HEAD, AT),
        new StatementEvent.EntryWithdrawn(1, HEAD, AT),
        new StatementEvent.EntryAgreedBy(1, HEAD, HEAD, AT),
        new StatementEvent.EntryAgreed(1, AT),
        new StatementEvent.RecordApproved(3, HEAD, HEAD, AT),
        new StatementEvent.RecordFixed(3, AT),
        new AdmissionEvent.SeatAdmitted(ROOM, Meeting.device(ROOM, 1).key(), AT),
        new AdmissionEvent.SeatReturned(ROOM, Meeting.device(ROOM, 1).key(), AT),
        new AdmissionEvent.SeatLeft(ROOM, AT),
        new AdmissionEvent.SeatRemoved(ROOM, AT));
  }

  /** What needs something before it. */
  private Stream<ProtocolEntry> prepared() {
    var changing = new AgendaEvent.Proposed(1, new Matter.ChangeAgenda(List.of()), HEAD, HEAD, AT);
    var aside =
        quiet
            .after(new AdmissionEvent.SeatAdmitted(HEAD, Meeting.device(HEAD, 1).key(), AT))
            .after(new CaucusEvent.WentAside(CAUCUS, 1, List.of(HEAD, OTHER), List.of(), AT));
    return Stream.of(
        told(quiet.after(changing), new AgendaEvent.ProposalCarried(1, AT)),
        told(
            booth().after(new InterpretationEvent.EarTurned(HEAD, new Ear.Relay("ru"))),
            new InterpretationEvent.EarTurned(HEAD, new Ear.AsNeeded())),
        told(aside, new CaucusEvent.CameBack(CAUCUS, HEAD, AT)),
        told(withPaper(), handedOut(Release.EVERYBODY)),
        told(withPaper(), handedOut(Release.INTERPRETERS)),
        told(
            withPaper().after(handedOut(Release.EVERYBODY)),
            new DocumentEvent.DocumentShown(PAPER, 1, HEAD, AT)));
  }

  @Test
  void there_is_an_event_for_every_kind_and_a_kind_for_each_of_these() {
    assertThat(Stream.concat(plain().map(this::told), prepared()).map(ProtocolEntry::kind))
        .containsExactlyInAnyOrder(ProtocolKind.values());
  }

  @ParameterizedTest
  @MethodSource("plain")
  void a_line_has_the_events_number_and_its_time_as_the_journal_keeps_it(Event event) {
    assertThat(told(event).number()).isEqualTo(7);
    assertThat(told(event).at()).isEqualTo(Samples.START.plusMillis(1));
  }

  @Test
  void what_a_side_marks_is_told_to_that_side_alone() {
    var entry = told(marked());
    assertThat(entry.audience()).isEqualTo(new Audience.OneDelegation(LANVIA));
    assertThat(entry.says().how()).contains(MarkKind.COMMITMENT);
    assertThat(entry.says().side()).contains(MERROW);
  }

  @Test
  void the_note_of_a_mark_is_not_in_the_line() {
    assertThat(told(marked()).toString()).doesNotContain("in our words");
  }

  @Test
  void the_roll_is_told_in_numbers_and_who_excused_themselves_is_absent() {
    var entries =
        Stream.of(Attended.PRESENT, Attended.ABSENT, Attended.EXCUSED, Attended.PRESENT)
            .map(it -> new RollEntry(ROOM, new PersonId("p"), it, Capacity.DELEGATE))
            .toList();
    assertThat(
            told(new OpeningEvent.RollConfirmed(1, LANVIA, HEAD, entries, AT)).says().headcount())
        .contains(new Headcount(2, 2));
  }

  @Test
  void the_floor_is_told_with_who_gave_it_and_by_which_right() {
    var began =
        new FloorEvent.TurnBegan(ROOM, Right.REPLY, Optional.empty(), Optional.of(HEAD), false, AT);
    var says = told(began).says();
    assertThat(says.who().map(Who::seat)).contains(ROOM);
    assertThat(says.by().map(Who::seat)).contains(HEAD);
    assertThat(says.how()).contains(Right.REPLY);
  }

  @Test
  void the_end_of_a_turn_says_how_long_they_spoke_themselves() {
    var began =
        new FloorEvent.TurnBegan(ROOM, Right.REPLY, Optional.empty(), Optional.of(HEAD), false, AT);
    var passed = new FloorEvent.VoicePassed(ROOM, OTHER, AT.plusSeconds(20));
    var ended =
        new FloorEvent.TurnEnded(ROOM, TurnEnd.TAKEN, Optional.of(HEAD), AT.plusSeconds(50));
    var says = told(quiet.after(List.of(began, passed)), ended).says();
    assertThat(says.lasted()).contains(Duration.ofSeconds(20));
    assertThat(says.how()).contains(TurnEnd.TAKEN);
  }

  @Test
  void a_room_is_named_with_who_was_tapped_in_it() {
    var person = quiet.seat(ROOM).orElseThrow().occupant().persons().getLast();
    var tapped = quiet.after(new ChamberEvent.SpeakerTapped(ROOM, person));
    assertThat(told(tapped, new AdmissionEvent.SeatLeft(ROOM, AT)).says().who())
        .contains(new Who(ROOM, Optional.of(person)));
  }

  @Test
  void an_item_is_told_by_the_title_that_it_had() {
    var items =
        List.of(new Item(ITEM, TITLE, Duration.ofMinutes(5), Optional.empty(), Terms.free(2)));
    var drawn = quiet.after(new AgendaEvent.AgendaDrawn(items));
    assertThat(told(drawn, new AgendaEvent.ItemOpened(ITEM, HEAD, AT)).says().topic())
        .contains(new Topic("briefing", TITLE));
  }

  @Test
  void a_document_for_interpreters_is_told_to_its_own_side_alone() {
    assertThat(told(withPaper(), handedOut(Release.INTERPRETERS)).audience())
        .isEqualTo(new Audience.OneDelegation(LANVIA));
  }

  @Test
  void a_document_for_everybody_is_told_to_everyone_by_its_title() {
    var entry = told(withPaper(), handedOut(Release.EVERYBODY));
    assertThat(entry.audience()).isEqualTo(new Audience.Everyone());
    assertThat(entry.says().topic()).contains(new Topic("paper", TITLE));
  }

  @Test
  void a_page_that_is_turned_is_no_line() {
    assertThat(line(quiet, new DocumentEvent.PageTurned(2, AT))).isEmpty();
  }

  @Test
  void who_comes_to_a_sealed_room_or_goes_is_told_to_nobody() {
    assertThat(line(withdrawn(), new AdmissionEvent.SeatLeft(ROOM, AT))).isEmpty();
    assertThat(line(withdrawn(), new AdmissionEvent.SeatRemoved(ROOM, AT))).isEmpty();
    assertThat(
            line(
                withdrawn(),
                new AdmissionEvent.SeatAdmitted(ROOM, Meeting.device(ROOM, 1).key(), AT)))
        .isEmpty();
  }

  @Test
  void who_interprets_is_told_with_the_language_and_at_a_handover_with_whom_they_followed() {
    var on = booth().after(new InterpretationEvent.WentOnAir(HEAD, AT));
    assertThat(told(booth(), new InterpretationEvent.WentOnAir(HEAD, AT)).says().language())
        .contains("vi");
    var over = told(on, new InterpretationEvent.HandedOver(HEAD, OTHER, AT)).says();
    assertThat(over.who().map(Who::seat)).contains(OTHER);
    assertThat(over.by().map(Who::seat)).contains(HEAD);
    assertThat(over.language()).contains("vi");
  }

  @Test
  void a_direction_is_told_only_of_who_is_on_the_air() {
    var turned = new InterpretationEvent.DirectionTurned(HEAD, "en", false, AT);
    assertThat(line(booth(), turned)).isEmpty();
    var on = booth().after(new InterpretationEvent.WentOnAir(HEAD, AT));
    assertThat(told(on, turned).kind()).isEqualTo(ProtocolKind.INTERPRETS);
    assertThat(told(on, turned).says().language()).contains("en");
  }

  @Test
  void what_an_interpreter_hears_is_no_line_but_for_relay() {
    var floor = new InterpretationEvent.EarTurned(HEAD, new Ear.OfFloor());
    assertThat(line(booth(), floor)).isEmpty();
    var relay = new InterpretationEvent.EarTurned(HEAD, new Ear.Relay("ru"));
    assertThat(told(booth(), relay).says().language()).contains("ru");
    assertThat(told(booth().after(relay), floor).kind()).isEqualTo(ProtocolKind.RELAY_LEFT);
  }

  @Test
  void what_is_asked_within_a_booth_is_no_line() {
    assertThat(line(booth(), new InterpretationEvent.HandoverAsked(HEAD, AT))).isEmpty();
    assertThat(line(booth(), new InterpretationEvent.AutomaticSet(HEAD, true))).isEmpty();
  }

  @Test
  void what_happens_inside_is_told_to_nobody() {
    var part =
        new SealedPart.Inside(
            new Audience.OneCaucus(CAUCUS), Optional.of(HEAD), new ChamberEvent.SeatMuted(ROOM));
    assertThat(line(withdrawn(), new CaucusEvent.HappenedInside(CAUCUS, Optional.of(part))))
        .isEmpty();
  }

  @Test
  void who_left_the_meeting_from_a_talk_aside_did_not_come_back() {
    assertThat(line(quiet, new CaucusEvent.CameBack(CAUCUS, HEAD, AT))).isEmpty();
  }

  @Test
  void a_line_that_is_lost_and_back_is_no_line() {
    assertThat(line(quiet, new LineEvent.LineLost(HEAD, AT))).isEmpty();
    assertThat(line(quiet, new LineEvent.LineBack(HEAD, AT))).isEmpty();
  }

  @Test
  void an_agenda_that_is_adopted_is_told_once() {
    var proposed = new AgendaEvent.Proposed(1, new Matter.AdoptAgenda(), HEAD, HEAD, AT);
    assertThat(line(quiet.after(proposed), new AgendaEvent.ProposalCarried(1, AT))).isEmpty();
  }

  @Test
  void who_asks_for_the_floor_is_no_line() {
    assertThat(line(quiet, new FloorEvent.FloorAsked(ROOM, AskKind.REQUEST, AT))).isEmpty();
  }
}
