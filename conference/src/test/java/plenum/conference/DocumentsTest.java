package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.LinkCommand;
import plenum.conference.document.Details;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.document.Version;
import plenum.conference.event.Audience;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.Event;
import plenum.conference.event.SealedPart;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

class DocumentsTest {
  private static final DelegationId LANVIA = Samples.LANVIA;
  private static final SeatId HEAD = Samples.seat(LANVIA, "head");
  private static final SeatId OTHER_HEAD = Samples.seat(Samples.MERROW, "head");
  private static final SeatId PRESS = Samples.seat(LANVIA, "press");
  private static final SeatId OTHER_ROOM = Samples.seat(Samples.MERROW, "room");
  private static final SeatId INTERPRETER = Samples.seat(LANVIA, "interpreter");
  private static final SeatId OTHER_INTERPRETER = Samples.seat(Samples.MERROW, "interpreter");
  private static final DocumentId FLOW = new DocumentId("flow");

  private final Meeting meeting = FloorGenerator.open(FloorGenerator.programme(2));

  static Version version(String language, int pages) {
    return new Version(
        language, "ab".repeat(32), "application/pdf", 40_000, pages, "flow-" + language + ".pdf");
  }

  static Details details(DocumentKind kind) {
    return new Details(
        kind,
        Texts.of("en", "Flow of the lower river"),
        false,
        Optional.empty(),
        List.of(version("en", 12), version("vi", 10)));
  }

  private void brings(SeatId seat, Optional<DelegationId> owner, DocumentKind kind) {
    meeting.does(
        Meeting.sitting(seat), new DocumentCommand.AddDocument(FLOW, owner, details(kind)));
  }

  private void handsOut(Release release) {
    meeting.does(Meeting.sitting(HEAD), new DocumentCommand.HandOut(FLOW, release));
  }

  private void lies() {
    brings(HEAD, Optional.of(LANVIA), DocumentKind.DOCUMENT);
    handsOut(Release.EVERYBODY);
  }

  private boolean reads(SeatId seat) {
    return Reading.of(meeting.conference(), seat).document(FLOW).isPresent();
  }

  private Refusal mayNot(SeatId seat, DocumentCommand command) {
    return meeting.mayNot(Meeting.sitting(seat), command);
  }

  @Test
  void what_is_held_is_for_the_owners_people_alone() {
    brings(HEAD, Optional.of(LANVIA), DocumentKind.DOCUMENT);
    assertThat(reads(PRESS)).isTrue();
    assertThat(reads(INTERPRETER)).isTrue();
    assertThat(reads(OTHER_HEAD)).isFalse();
    assertThat(reads(OTHER_INTERPRETER)).isFalse();
    assertThat(reads(new SeatId("operator"))).isFalse();
  }

  @Test
  void interpreters_of_all_sides_have_it_before_the_others() {
    brings(HEAD, Optional.of(LANVIA), DocumentKind.DOCUMENT);
    handsOut(Release.INTERPRETERS);
    assertThat(reads(OTHER_INTERPRETER)).isTrue();
    assertThat(reads(OTHER_HEAD)).isFalse();
  }

  @Test
  void once_handed_out_to_everybody_all_in_the_chamber_have_it() {
    lies();
    assertThat(meeting.conference().programme().seats())
        .allSatisfy(seat -> assertThat(reads(seat.id())).isTrue());
  }

  @Test
  void who_has_left_reads_nothing() {
    lies();
    meeting.does(
        Meeting.sitting(OTHER_ROOM),
        new AdmissionCommand.Leave(OTHER_ROOM, Meeting.device(OTHER_ROOM, 1).key()));
    assertThat(reads(OTHER_ROOM)).isFalse();
  }

  @Test
  void nobodys_document_is_the_chairs_and_their_deputies() {
    brings(HEAD, Optional.empty(), DocumentKind.DOCUMENT);
    assertThat(reads(OTHER_HEAD)).isTrue();
    assertThat(reads(Samples.seat(Samples.MERROW, "deputy"))).isTrue();
    assertThat(reads(PRESS)).isFalse();
    assertThat(reads(INTERPRETER)).isFalse();
  }

  @Test
  void speaking_notes_go_to_interpreters_and_never_further() {
    brings(HEAD, Optional.of(LANVIA), DocumentKind.SPEAKING_NOTES);
    handsOut(Release.INTERPRETERS);
    assertThat(reads(OTHER_INTERPRETER)).isTrue();
    assertThat(reads(OTHER_HEAD)).isFalse();
    assertThat(mayNot(HEAD, new DocumentCommand.HandOut(FLOW, Release.EVERYBODY)))
        .isEqualTo(new DocumentRefusal.NotesAreForInterpreters());
    assertThat(mayNot(HEAD, new DocumentCommand.ShowDocument(FLOW, 1)))
        .isEqualTo(new DocumentRefusal.NotesAreForInterpreters());
  }

  @Test
  void speaking_notes_are_one_sides() {
    var add =
        new DocumentCommand.AddDocument(
            FLOW, Optional.empty(), details(DocumentKind.SPEAKING_NOTES));
    assertThat(mayNot(HEAD, add)).isEqualTo(new DocumentRefusal.NotesOfNobody());
  }

  @Test
  void what_is_held_says_nothing_of_itself_in_the_public_part() {
    brings(HEAD, Optional.of(LANVIA), DocumentKind.DOCUMENT);
    meeting.does(
        Meeting.sitting(HEAD),
        new DocumentCommand.DescribeDocument(
            FLOW, Texts.of("en", "Flow, corrected"), true, Optional.empty()));
    var events = meeting.journal().stream().filter(DocumentEvent.class::isInstance).toList();
    assertThat(events).hasSize(2);
    assertThat(events.stream().map(Event::publicPart).toList().toString())
        .doesNotContain("Flow", "abab", ".pdf");
    assertThat(events)
        .allSatisfy(event ->
            assertThat(event.sealedPart().map(SealedPart::owner))
                .contains(new Audience.OneDelegation(LANVIA)));
  }

  @Test
  void speaking_notes_stay_sealed_when_interpreters_have_them() {
    brings(HEAD, Optional.of(LANVIA), DocumentKind.SPEAKING_NOTES);
    handsOut(Release.INTERPRETERS);
    assertThat(meeting.journal().stream().map(Event::publicPart).toList().toString())
        .doesNotContain("flow-en.pdf");
  }

  @Test
  void handing_out_puts_into_the_public_part_what_was_sealed() {
    lies();
    assertThat(meeting.journal().getLast())
        .isEqualTo(
            new DocumentEvent.DocumentHandedOut(
                FLOW,
                Release.EVERYBODY,
                Optional.of(details(DocumentKind.DOCUMENT)),
                meeting.now()));
  }

  @Test
  void from_the_public_parts_alone_the_document_is_there_and_blank_until_it_is_handed_out() {
    brings(HEAD, Optional.of(LANVIA), DocumentKind.DOCUMENT);
    var held = known();
    assertThat(held.details()).isEqualTo(Details.GONE);
    handsOut(Release.EVERYBODY);
    assertThat(known().details()).isEqualTo(details(DocumentKind.DOCUMENT));
  }

  private Document known() {
    var parts = meeting.journal().stream().map(Event::publicPart).toList();
    return Conference.none(meeting.conference().id())
        .after(parts)
        .documents()
        .document(FLOW)
        .orElseThrow();
  }

  @Test
  void another_side_learns_from_no_refusal_that_a_document_is_held() {
    brings(HEAD, Optional.of(LANVIA), DocumentKind.DOCUMENT);
    var there = mayNot(OTHER_HEAD, new DocumentCommand.ShowDocument(FLOW, 1));
    var never = mayNot(OTHER_HEAD, new DocumentCommand.ShowDocument(new DocumentId("never"), 1));
    assertThat(there).isEqualTo(never).isEqualTo(new DocumentRefusal.UnknownDocument());
    assertThat(mayNot(OTHER_HEAD, new DocumentCommand.WithdrawDocument(FLOW))).isEqualTo(never);
  }

  @Test
  void another_side_hands_out_nothing_of_ours() {
    lies();
    assertThat(mayNot(OTHER_HEAD, new DocumentCommand.WithdrawDocument(FLOW)))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
    assertThat(
            mayNot(
                OTHER_HEAD,
                new DocumentCommand.AddDocument(
                    new DocumentId("b"), Optional.of(LANVIA), details(DocumentKind.DOCUMENT))))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
  }

  @Test
  void who_does_not_lead_brings_nothing_and_nobodys_only_chairs() {
    var add = details(DocumentKind.DOCUMENT);
    assertThat(mayNot(PRESS, new DocumentCommand.AddDocument(FLOW, Optional.of(LANVIA), add)))
        .isEqualTo(new PersonRefusal.NotALeader(PRESS));
    assertThat(mayNot(PRESS, new DocumentCommand.AddDocument(FLOW, Optional.empty(), add)))
        .isEqualTo(new PersonRefusal.OnlyForChairs());
  }

  @Test
  void a_side_prepares_its_documents_before_anybody_has_come() {
    var before = Meeting.of(Samples.twoSides());
    var secretary = new Actor.DelegationSecretaryLink(LANVIA);
    before.does(
        secretary,
        new DocumentCommand.AddDocument(FLOW, Optional.of(LANVIA), details(DocumentKind.DOCUMENT)));
    assertThat(Reading.of(before.conference(), secretary).document(FLOW)).isPresent();
    assertThat(
            Reading.of(before.conference(), new Actor.DelegationSecretaryLink(Samples.MERROW))
                .document(FLOW))
        .isEmpty();
  }

  @Test
  void the_convener_lays_out_documents_until_the_meeting_begins() {
    var add =
        new DocumentCommand.AddDocument(FLOW, Optional.empty(), details(DocumentKind.DOCUMENT));
    assertThat(Meeting.of(Samples.twoSides()).does(Meeting.CONVENER, add)).hasSize(1);
    assertThat(meeting.mayNot(Meeting.CONVENER, add)).isEqualTo(new StageRefusal.MeetingHasBegun());
  }

  @Test
  void what_was_handed_out_is_never_taken_back() {
    lies();
    assertThat(mayNot(HEAD, new DocumentCommand.HandOut(FLOW, Release.HELD)))
        .isEqualTo(new DocumentRefusal.HandedOutAlready(FLOW));
  }

  @Test
  void what_not_everybody_has_is_shown_to_nobody() {
    brings(HEAD, Optional.of(LANVIA), DocumentKind.DOCUMENT);
    handsOut(Release.INTERPRETERS);
    assertThat(mayNot(HEAD, new DocumentCommand.ShowDocument(FLOW, 1)))
        .isEqualTo(new DocumentRefusal.NotHandedOut(FLOW));
  }

  @Test
  void who_has_the_floor_shows_and_leafs_for_all() {
    lies();
    assertThat(mayNot(OTHER_ROOM, new DocumentCommand.ShowDocument(FLOW, 1)))
        .isEqualTo(new DocumentRefusal.NotYoursToShow());
    meeting.does(Meeting.sitting(HEAD), new FloorCommand.SetTerms(Terms.of(Mode.CHAIR_CALLS)));
    meeting.does(Meeting.sitting(HEAD), new FloorCommand.Give(OTHER_ROOM));
    meeting.does(Meeting.sitting(OTHER_ROOM), new DocumentCommand.ShowDocument(FLOW, 1));
    meeting.does(Meeting.sitting(OTHER_ROOM), new DocumentCommand.Leaf(10));
    var shown = meeting.conference().documents().shown().orElseThrow();
    assertThat(shown.page()).isEqualTo(10);
    assertThat(shown.presenter()).isEqualTo(OTHER_ROOM);
    assertThat(mayNot(HEAD, new DocumentCommand.Leaf(1)))
        .isEqualTo(new DocumentRefusal.NotThePresenter(OTHER_ROOM));
  }

  @Test
  void from_inside_a_sealed_room_nothing_is_shown_or_leafed_in_the_plenary() {
    lies();
    meeting.does(Meeting.sitting(HEAD), new DocumentCommand.ShowDocument(FLOW, 1));
    meeting.does(Meeting.sitting(HEAD), new CaucusCommand.Withdraw(LANVIA));
    assertThat(mayNot(HEAD, new DocumentCommand.Leaf(2)))
        .isEqualTo(new CaucusRefusal.InASealedRoom());
    assertThat(mayNot(HEAD, new DocumentCommand.ShowDocument(FLOW, 3)))
        .isEqualTo(new CaucusRefusal.InASealedRoom());
    assertThat(rights(HEAD).shows()).isEmpty();
    meeting.does(Meeting.sitting(HEAD), new CaucusCommand.Return(LANVIA));
    meeting.does(Meeting.sitting(HEAD), new DocumentCommand.Leaf(2));
    assertThat(rights(HEAD).shows()).containsExactly(FLOW);
  }

  private DocumentRights rights(SeatId seat) {
    return rights(meeting, Meeting.sitting(seat));
  }

  @Test
  void the_presenter_leafs_in_their_own_version_and_a_shorter_one_stays_on_its_last_page() {
    lies();
    meeting.does(Meeting.sitting(HEAD), new DocumentCommand.ShowDocument(FLOW, 12));
    var shown = meeting.conference().documents().shown().orElseThrow();
    assertThat(shown.pageOf(version("vi", 10))).isEqualTo(10);
    assertThat(mayNot(HEAD, new DocumentCommand.Leaf(13)))
        .isEqualTo(new DocumentRefusal.NoSuchPage(12));
    assertThat(mayNot(HEAD, new DocumentCommand.Leaf(0)))
        .isEqualTo(new DocumentRefusal.NoSuchPage(12));
    assertThat(mayNot(OTHER_HEAD, new DocumentCommand.ShowDocument(FLOW, 11)))
        .isEqualTo(new DocumentRefusal.NoSuchPage(10));
  }

  @Test
  void any_chair_puts_away_what_is_shown() {
    lies();
    meeting.does(Meeting.sitting(HEAD), new DocumentCommand.ShowDocument(FLOW, 1));
    assertThat(mayNot(OTHER_ROOM, new DocumentCommand.StopShowing()))
        .isEqualTo(new DocumentRefusal.NotYoursToShow());
    meeting.does(Meeting.sitting(OTHER_HEAD), new DocumentCommand.StopShowing());
    assertThat(meeting.conference().documents().shown()).isEmpty();
    assertThat(mayNot(HEAD, new DocumentCommand.Leaf(2)))
        .isEqualTo(new DocumentRefusal.NothingShown());
  }

  @Test
  void what_is_withdrawn_is_no_longer_shown_and_its_number_is_not_given_again() {
    lies();
    meeting.does(Meeting.sitting(HEAD), new DocumentCommand.ShowDocument(FLOW, 1));
    meeting.does(Meeting.sitting(HEAD), new DocumentCommand.WithdrawDocument(FLOW));
    assertThat(meeting.conference().documents().shown()).isEmpty();
    brings(HEAD, Optional.of(LANVIA), DocumentKind.DOCUMENT);
    assertThat(document().number()).isEqualTo(2);
  }

  @Test
  void a_second_file_in_a_language_takes_the_place_of_the_first() {
    lies();
    meeting.does(Meeting.sitting(HEAD), new DocumentCommand.AddVersion(FLOW, version("en", 3)));
    var document = document();
    assertThat(document.details().versions()).containsExactly(version("en", 3), version("vi", 10));
  }

  @Test
  void a_version_in_the_wrong_language_is_struck_and_the_last_one_stays() {
    lies();
    var head = Meeting.sitting(HEAD);
    meeting.does(head, new DocumentCommand.StrikeVersion(FLOW, "en"));
    assertThat(document().details().versions()).containsExactly(version("vi", 10));
    assertThat(meeting.does(head, new DocumentCommand.StrikeVersion(FLOW, "en"))).isEmpty();
    assertThat(mayNot(HEAD, new DocumentCommand.StrikeVersion(FLOW, "vi")))
        .isEqualTo(new DocumentRefusal.DocumentUnusable("versions"));
  }

  private Document document() {
    return meeting.conference().documents().document(FLOW).orElseThrow();
  }

  @Test
  void a_reader_without_a_version_of_their_own_has_that_of_the_conferences_first_language() {
    lies();
    var document = document();
    assertThat(document.versionFor("fr", List.of("vi", "en"))).contains(version("vi", 10));
    assertThat(document.versionFor("en", List.of("vi", "en"))).contains(version("en", 12));
    assertThat(document.versionFor("fr", List.of("ru"))).contains(version("en", 12));
  }

  @Test
  void a_document_is_kept_only_as_it_was_checked() {
    assertThat(flaw(version("en", 601))).isEqualTo("pages");
    assertThat(flaw(version("en", 0))).isEqualTo("pages");
    assertThat(flaw(version("../en", 1))).isEqualTo("language");
    assertThat(flaw(new Version("en", "ab", "application/pdf", 1, 1, ""))).isEqualTo("sha256");
    assertThat(flaw(new Version("en", "ab".repeat(32), "text/html", 1, 1, "")))
        .isEqualTo("mediaType");
    assertThat(flaw(new Version("en", "ab".repeat(32), "image/png", 1, 2, ""))).isEqualTo("pages");
    assertThat(flaw(new Version("en", "ab".repeat(32), "image/png", 60_000_001, 1, "")))
        .isEqualTo("bytes");
  }

  private String flaw(Version version) {
    var details =
        new Details(
            DocumentKind.DOCUMENT,
            Texts.of("en", "Flow"),
            false,
            Optional.empty(),
            List.of(version));
    var why = mayNot(HEAD, new DocumentCommand.AddDocument(FLOW, Optional.of(LANVIA), details));
    return ((DocumentRefusal.DocumentUnusable) why).part();
  }

  @Test
  void a_document_belongs_to_an_item_that_is_there() {
    lies();
    var unknown =
        new DocumentCommand.DescribeDocument(
            FLOW, Texts.of("en", "Flow"), false, Optional.of(new ItemId("never")));
    assertThat(mayNot(HEAD, unknown)).isEqualTo(new AgendaRefusal.UnknownItem(new ItemId("never")));
  }

  @Test
  void a_document_of_an_item_that_is_struck_from_the_agenda_belongs_to_none() {
    var before = Meeting.of(Samples.twoSides());
    var item =
        new Item(
            new ItemId("flow"),
            Texts.of("en", "Flow"),
            Duration.ofMinutes(5),
            Optional.empty(),
            Terms.of(Mode.REQUEST));
    before.does(Meeting.CONVENER, new AgendaCommand.DrawAgenda(List.of(item)));
    before.does(
        Meeting.CONVENER,
        new DocumentCommand.AddDocument(
            FLOW,
            Optional.empty(),
            details(DocumentKind.DOCUMENT)
                .described(Texts.of("en", "Flow"), false, Optional.of(item.id()))));
    before.does(Meeting.CONVENER, new AgendaCommand.DrawAgenda(List.of()));
    before.does(Meeting.CONVENER, new DocumentCommand.AddVersion(FLOW, version("fr", 3)));
    var document = before.conference().documents().document(FLOW).orElseThrow();
    assertThat(document.details().item()).isEmpty();
    assertThat(document.details().version("fr")).isPresent();
  }

  @Test
  void beside_the_chamber_a_side_and_the_convener_are_told_what_they_may_lay() {
    var before = Meeting.of(Samples.twoSides());
    var secretary = new Actor.DelegationSecretaryLink(LANVIA);
    before.does(secretary, new LinkCommand.ClaimSide(LANVIA, 1));
    assertThat(rights(before, Meeting.CONVENER).addsFor()).containsExactly(Samples.MERROW);
    assertThat(rights(before, Meeting.CONVENER).addsForAll()).isTrue();
    assertThat(rights(before, secretary).addsFor()).containsExactly(LANVIA);
    assertThat(rights(before, secretary).addsForAll()).isFalse();
    assertThat(rights(meeting, Meeting.CONVENER).addsFor()).isEmpty();
    assertThat(rights(meeting, Meeting.CONVENER).addsForAll()).isFalse();
  }

  private static DocumentRights rights(Meeting meeting, Actor actor) {
    return DocumentRights.of(meeting.conference(), actor, meeting.now());
  }

  @Test
  void a_meeting_has_two_hundred_documents_and_no_more() {
    for (int i = 0; i < 200; i++) {
      meeting.does(
          Meeting.sitting(HEAD),
          new DocumentCommand.AddDocument(
              new DocumentId("d" + i), Optional.of(LANVIA), details(DocumentKind.DOCUMENT)));
    }
    var more =
        new DocumentCommand.AddDocument(FLOW, Optional.of(LANVIA), details(DocumentKind.DOCUMENT));
    assertThat(mayNot(HEAD, more)).isEqualTo(new DocumentRefusal.TooManyDocuments(200));
  }

  @Test
  void a_deputy_acts_for_nobodys_document_only_while_the_chair_is_away() {
    var deputy = Samples.seat(Samples.MERROW, "deputy");
    brings(HEAD, Optional.empty(), DocumentKind.DOCUMENT);
    var hand = new DocumentCommand.HandOut(FLOW, Release.EVERYBODY);
    assertThat(mayNot(deputy, hand)).isEqualTo(new PersonRefusal.OnlyForChairs());
    meeting.loses(OTHER_HEAD);
    meeting.later(Duration.ofSeconds(1));
    meeting.does(Meeting.sitting(deputy), hand);
    assertThat(reads(PRESS)).isTrue();
  }
}
