package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.Entry;
import plenum.wire.ApartView;
import plenum.wire.DeviceState;
import plenum.wire.FromPage;
import plenum.wire.OwnView.May;

/**
 * What of a sealed room reaches the screens of those outside, and the journal that all may read.
 */
class SealedRoomTest {
  private static final String LANVIA = "lanvia";

  @TempDir Path folder;
  private House house;
  private Meeting meeting;
  private Screen head;
  private Screen delegate;
  private Screen other;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Tables.twoSides());
    head = house.inside(meeting, Tables.HEAD);
    delegate = house.inside(meeting, Tables.DELEGATE);
    other = house.inside(meeting, Tables.OTHER_HEAD);
    head.ok(FromPage.Open::new);
    house.passShowing();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void withdraw() {
    head.ok(id -> new FromPage.Withdraw(id, LANVIA));
    house.passShowing();
    other.awaitView(view -> !view.withdrawn().isEmpty());
    head.awaitOwn(own -> own.apart().room().isPresent());
    other.awaitText(text -> text.contains("SIDE_WITHDREW")); // what the others may still be told
  }

  private String publicJournal() {
    return house.journal.entries(meeting.id().value(), 1).stream()
        .map(Entry::stored)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void others_see_that_a_side_has_withdrawn_and_since_when_and_not_who_is_there() {
    withdraw();
    var room = other.view().withdrawn().values().iterator().next();
    assertThat(room.side()).hasValue(LANVIA);
    assertThat(room.seats()).isEmpty();
    assertThat(room.since()).isBefore(house.clock.instant());
    assertThat(other.view().seats().get(Tables.DELEGATE.value()).admitted()).isFalse();
    assertThat(head.view().seats().get(Tables.DELEGATE.value()).admitted()).isTrue();
    assertThat(head.own().apart().room()).hasValue(room);
    assertThat(other.own().apart()).isEqualTo(ApartView.NONE);
  }

  @Test
  void nothing_that_happens_behind_the_door_is_sent_to_who_is_outside() {
    withdraw();
    int before = other.texts().size();
    delegate.ok(id -> new FromPage.Devices(id, DeviceState.ON, DeviceState.ON, DeviceState.ON));
    head.ok(id -> new FromPage.Mute(id, Tables.DELEGATE.value()));
    head.ok(id -> new FromPage.WriteNote(id, "We can go to twelve."));
    house.inside(meeting, Tables.SECRETARY);
    house.passShowing();
    head.awaitView(view -> view.seats().get(Tables.DELEGATE.value()).muted());
    head.awaitView(view -> view.seats().get(Tables.SECRETARY.value()).admitted());
    house.passShowing();
    assertThat(other.texts().subList(before, other.texts().size())).isEmpty();
  }

  @Test
  void who_is_back_is_seen_as_they_are_then() {
    withdraw();
    head.ok(id -> new FromPage.Mute(id, Tables.DELEGATE.value()));
    delegate.awaitOwn(own -> !own.may().getOrDefault(May.REJOIN, false));
    assertThat(delegate.refusal(id -> new FromPage.Rejoin(id, LANVIA))).isEqualTo("not-a-leader");
    head.ok(id -> new FromPage.Rejoin(id, LANVIA));
    house.passShowing();
    other.awaitView(view -> view.withdrawn().isEmpty());
    assertThat(other.view().seats().get(Tables.DELEGATE.value()).muted()).isTrue();
    assertThat(other.faults()).isEmpty();
    assertThat(head.faults()).isEmpty();
  }

  @Test
  void the_public_journal_says_nothing_of_what_was_done_inside_and_not_even_by_whom() {
    withdraw();
    int before = house.journal.entries(meeting.id().value(), 1).size();
    head.ok(id -> new FromPage.Mute(id, Tables.DELEGATE.value()));
    head.ok(id -> new FromPage.WriteNote(id, "We can go to twelve."));
    house.settle();
    var inside = house.journal.entries(meeting.id().value(), before + 1);
    assertThat(inside).hasSize(2);
    assertThat(inside)
        .allSatisfy(entry -> assertThat(entry.stored()).doesNotContain("head", "delegate"));
    assertThat(publicJournal()).doesNotContain("twelve");
    assertThat(inside.stream().map(Entry::actor))
        .containsExactly("caucus:caucus-1", "delegation:" + LANVIA);
  }

  @Test
  void a_note_is_read_by_its_own_side_and_by_nobody_else() {
    delegate.ok(id -> new FromPage.WriteNote(id, "We can go to twelve."));
    house.passShowing();
    head.awaitOwn(own -> own.apart().notes().size() == 1);
    assertThat(head.own().apart().notes().get("1").text()).isEqualTo("We can go to twelve.");
    assertThat(other.texts()).noneMatch(text -> text.contains("twelve"));
  }

  @Test
  void a_killed_server_finds_rooms_notes_and_what_was_done_inside_again() {
    withdraw();
    head.ok(id -> new FromPage.Mute(id, Tables.DELEGATE.value()));
    head.ok(id -> new FromPage.WriteNote(id, "We can go to twelve."));
    other.ok(id -> new FromPage.InviteAside(id, List.of(Tables.HEAD.value()), List.of()));
    var before = meeting.look(conference -> conference).join();
    assertThat(before.caucuses().invitations()).hasSize(1);
    house = house.again();
    var after =
        house
            .conferences
            .find(meeting.id().value())
            .orElseThrow()
            .look(conference -> conference)
            .join();
    assertThat(after.caucuses()).isEqualTo(before.caucuses());
    assertThat(after.seats()).isEqualTo(before.seats());
    assertThat(house.journal.verify(meeting.id().value()).toString()).contains("Whole");
  }

  @Test
  void an_invitation_is_known_to_the_heads_who_are_named_and_to_nobody_else() {
    other.ok(id -> new FromPage.InviteAside(id, List.of(Tables.HEAD.value()), List.of()));
    house.passShowing();
    head.awaitOwn(own -> own.apart().invitation().isPresent());
    assertThat(delegate.own().apart()).isEqualTo(ApartView.NONE);
    assertThat(publicJournal().lines().filter(line -> line.contains("invited-aside")))
        .singleElement()
        .satisfies(line -> assertThat(line).doesNotContain("merrow", "lanvia"));
    var room = head.own().apart().invitation().orElseThrow().id();
    head.ok(id -> new FromPage.AnswerAside(id, room, true));
    house.passShowing();
    delegate.awaitView(view -> !view.withdrawn().isEmpty());
    assertThat(delegate.view().withdrawn().get(room).seats())
        .containsExactly(Tables.OTHER_HEAD.value(), Tables.HEAD.value());
    head.ok(FromPage.ComeBack::new);
    house.passShowing();
    delegate.awaitView(view -> view.withdrawn().isEmpty());
  }
}
