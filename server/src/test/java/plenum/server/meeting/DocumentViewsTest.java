package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.document.Details;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.document.Version;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.wire.DocumentView;
import plenum.wire.WireJson;

class DocumentViewsTest {
  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
  private static final DocumentId FLOW = new DocumentId("flow");

  private final WireJson json = new WireJson();
  private Conference conference = Conference.none(new ConferenceId("c"));
  private Outlook outlook;

  DocumentViewsTest() {
    happens(new ProgrammeCommand.Convene(Tables.twoSides()), House.CONVENER);
    comes(Tables.HEAD);
    comes(Tables.OTHER_HEAD);
    outlook = Outlook.of(conference, NOON, _ -> Optional.empty());
    var details =
        new Details(
            DocumentKind.DOCUMENT,
            Texts.of("en", "Flow"),
            false,
            Optional.empty(),
            List.of(version("fr"), version("en"), version("vi")));
    does(new DocumentCommand.AddDocument(FLOW, Optional.of(new DelegationId("lanvia")), details));
  }

  private static Version version(String language) {
    return new Version(language, "ab".repeat(32), "application/pdf", 4_000, 4, "flow.pdf");
  }

  private void happens(Command command, Actor actor) {
    conference =
        switch (Rules.decide(conference, command, actor, NOON)) {
          case Decision.Accepted(var events) -> conference.after(events);
          case Decision.Refused(var why) -> throw new AssertionError(why);
        };
  }

  private void comes(SeatId chair) {
    var device = new Device(Screen.key(chair.value()), "");
    happens(new AdmissionCommand.Knock(chair, 1, device), new Actor.Seated(chair));
  }

  private void does(DocumentCommand command) {
    happens(command, new Actor.Seated(Tables.HEAD));
    outlook = outlook.on(conference, NOON);
  }

  private DocumentView.OwnDocuments own(SeatId seat) {
    return outlook.documents(outlook.setting().place(seat).orElseThrow());
  }

  private String chamber() {
    return json.tree(new Views(outlook, null, Map.of(), null).chamber()).toString();
  }

  private String lobby() {
    return json.tree(new Views(outlook, null, Map.of(), null).lobby(Tables.DELEGATE)).toString();
  }

  @Test
  void what_is_held_stands_in_its_owners_own_view_alone() {
    assertThat(own(Tables.HEAD).given()).containsOnlyKeys("flow");
    assertThat(own(Tables.HEAD).keeps()).containsExactly("flow");
    assertThat(own(Tables.HEAD).adds()).isTrue();
    assertThat(json.tree(own(Tables.OTHER_HEAD)).toString()).doesNotContain("flow", "abab");
    assertThat(own(Tables.DELEGATE)).isEqualTo(DocumentView.OwnDocuments.NONE);
    assertThat(chamber()).doesNotContain("flow", "abab");
  }

  @Test
  void what_everybody_has_stands_once_in_what_all_share_and_in_nobodys_own() {
    does(new DocumentCommand.HandOut(FLOW, Release.EVERYBODY));
    assertThat(chamber()).contains("flow.pdf");
    assertThat(own(Tables.HEAD).given()).isEmpty();
    assertThat(own(Tables.HEAD).shows()).containsExactly("flow");
    assertThat(own(Tables.OTHER_HEAD).given()).isEmpty();
    assertThat(own(Tables.OTHER_HEAD).keeps()).isEmpty();
  }

  @Test
  void before_the_door_nobody_sees_a_document_or_what_is_shown() {
    does(new DocumentCommand.HandOut(FLOW, Release.EVERYBODY));
    does(new DocumentCommand.ShowDocument(FLOW, 2));
    assertThat(chamber()).contains("\"page\":2");
    assertThat(lobby()).doesNotContain("flow", "\"page\"");
  }

  @Test
  void the_versions_stand_in_the_order_of_the_conferences_languages() {
    does(new DocumentCommand.HandOut(FLOW, Release.EVERYBODY));
    var languages = conference.programme().heading().languages();
    assertThat(outlook.documents().get("flow").versions())
        .extracting(DocumentView.DocumentVersion::language)
        .containsExactly(languages.get(0), languages.get(1), "fr");
  }

  @Test
  void a_page_that_is_turned_draws_no_document_anew() {
    does(new DocumentCommand.HandOut(FLOW, Release.EVERYBODY));
    does(new DocumentCommand.ShowDocument(FLOW, 1));
    var before = outlook.documents().get("flow");
    does(new DocumentCommand.Leaf(2));
    assertThat(outlook.documents().get("flow")).isSameAs(before);
  }
}
