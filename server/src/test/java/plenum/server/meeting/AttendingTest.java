package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.Phase;
import plenum.conference.Presence;
import plenum.conference.programme.SeatId;
import plenum.wire.DeviceState;
import plenum.wire.Ending;
import plenum.wire.FromPage;
import plenum.wire.OwnView.Where;

/** Who comes, goes, comes back and stays away. */
class AttendingTest {
  @TempDir Path folder;
  private House house;
  private Meeting meeting;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Tables.twoSides());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Optional<Instant> lostSince(SeatId seat) {
    return meeting
        .look(conference -> conference.state(seat).orElseThrow().presence())
        .join()
        .absentSince();
  }

  @Test
  void a_chairs_own_link_admits_itself() {
    var head = Screen.at(meeting, Tables.HEAD);
    assertThat(head.own().where()).isEqualTo(Where.GREEN_ROOM);
    head.ok(FromPage.Knock::new);
    house.passShowing();
    head.awaitOwn(own -> own.where() == Where.CHAMBER);
  }

  @Test
  void a_page_that_is_gone_for_ten_seconds_has_lost_its_line_since_it_went() {
    var head = house.inside(meeting, Tables.HEAD);
    Instant went = house.clock.instant();
    head.disconnect();
    house.pass(Duration.ofSeconds(9));
    assertThat(lostSince(Tables.HEAD)).isEmpty();
    house.pass(Duration.ofSeconds(1));
    assertThat(lostSince(Tables.HEAD)).contains(went);
  }

  @Test
  void who_reloads_is_back_in_the_chamber_unasked() {
    house.inside(meeting, Tables.HEAD).disconnect();
    house.pass(Duration.ofSeconds(3));
    var again = Screen.at(meeting, Tables.HEAD);
    assertThat(again.own().where()).isEqualTo(Where.CHAMBER);
    house.pass(Duration.ofSeconds(20));
    assertThat(lostSince(Tables.HEAD)).isEmpty();
    assertThat(house.events(meeting)).doesNotContain("line-lost");
  }

  @Test
  void who_comes_back_after_a_minute_has_a_line_again_from_then_on() {
    house.inside(meeting, Tables.HEAD).disconnect();
    house.pass(Duration.ofSeconds(60));
    assertThat(lostSince(Tables.HEAD)).isPresent();
    Screen.at(meeting, Tables.HEAD);
    assertThat(lostSince(Tables.HEAD)).isEmpty();
    assertThat(house.events(meeting)).endsWith("line-lost", "line-back");
  }

  @Test
  void the_same_tab_takes_its_own_older_connection_down() {
    var before = house.inside(meeting, Tables.HEAD);
    var after = Screen.at(meeting, Tables.HEAD);
    before.awaitCut();
    assertThat(after.own().where()).isEqualTo(Where.CHAMBER);
  }

  @Test
  void another_tab_of_the_same_browser_takes_over_and_the_first_is_told() {
    var first = house.inside(meeting, Tables.HEAD);
    var second = Screen.at(meeting, Tables.HEAD, "browser of " + Tables.HEAD, "another tab");
    assertThat(first.awaitEnd()).isEqualTo(Ending.OPENED_IN_ANOTHER_TAB);
    assertThat(second.own().where()).isEqualTo(Where.CHAMBER);
    first.disconnect();
    house.pass(Duration.ofSeconds(15));
    assertThat(lostSince(Tables.HEAD)).as("the second tab is there").isEmpty();
  }

  @Test
  void a_second_device_waits_and_the_first_is_told_when_it_is_admitted() {
    house.inside(meeting, Tables.HEAD);
    var secretary = house.inside(meeting, Tables.SECRETARY);
    var first = house.inside(meeting, Tables.DELEGATE);
    var second = Screen.at(meeting, Tables.DELEGATE, "phone", "tab");
    second.ok(FromPage.Knock::new);
    house.passShowing();
    second.awaitOwn(own -> own.where() == Where.WAITING && own.secondDevice());
    var device = second.page().device().hash();
    secretary.awaitOwn(own -> own.waiting().containsKey(device));
    secretary.ok(id -> new FromPage.Admit(id, Tables.DELEGATE.value(), device));
    assertThat(first.awaitEnd()).isEqualTo(Ending.REPLACED);
    house.passShowing();
    second.awaitOwn(own -> own.where() == Where.CHAMBER);
  }

  @Test
  void who_knocked_and_went_away_no_longer_waits() {
    var delegate = Screen.at(meeting, Tables.DELEGATE);
    delegate.ok(FromPage.Knock::new);
    delegate.disconnect();
    house.pass(Duration.ofSeconds(11));
    assertThat(meeting.look(c -> c.state(Tables.DELEGATE).orElseThrow().knocks()).join()).isEmpty();
    assertThat(house.events(meeting)).endsWith("knocked", "knock-withdrawn");
  }

  @Test
  void a_browser_that_repeats_itself_no_more_has_lost_its_line_when_it_was_last_heard() {
    var head = house.inside(meeting, Tables.HEAD);
    head.ok(AttendingTest::devices);
    head.ok(AttendingTest::devices);
    Instant heard = house.clock.instant();
    house.pass(Duration.ofSeconds(36));
    head.awaitCut();
    house.settle();
    assertThat(lostSince(Tables.HEAD)).contains(heard);
  }

  @Test
  void a_browser_that_repeats_itself_is_never_cut_off() {
    var head = house.inside(meeting, Tables.HEAD);
    for (int i = 0; i < 20; i++) {
      head.ok(AttendingTest::devices);
      house.pass(Duration.ofSeconds(10));
    }
    assertThat(head.isClosed()).isFalse();
  }

  private static FromPage.Request devices(long id) {
    return new FromPage.Devices(id, DeviceState.ON, DeviceState.OFF, DeviceState.OFF);
  }

  @Test
  void after_a_restart_who_comes_at_once_is_back_and_who_does_not_has_lost_the_line() {
    house.inside(meeting, Tables.HEAD);
    house.inside(meeting, Tables.OTHER_HEAD);
    house = house.again();
    meeting = house.conferences.find(meeting.id().value()).orElseThrow();
    Instant restarted = house.clock.instant();
    house.pass(Duration.ofSeconds(2));
    var head = Screen.at(meeting, Tables.HEAD);
    assertThat(head.own().where()).isEqualTo(Where.CHAMBER);
    house.pass(Duration.ofSeconds(9));
    assertThat(lostSince(Tables.HEAD)).isEmpty();
    assertThat(lostSince(Tables.OTHER_HEAD)).contains(restarted);
  }

  @Test
  void a_chair_who_stays_away_counts_as_asked_after_a_minute_and_the_clock_closes() {
    var head = house.inside(meeting, Tables.HEAD);
    house.inside(meeting, Tables.OTHER_HEAD).disconnect();
    head.ok(FromPage.Open::new);
    head.ok(FromPage.ProposeClosing::new);
    house.pass(Duration.ofSeconds(15));
    assertThat(meeting.look(c -> c.phase()).join()).isEqualTo(Phase.OPEN);
    house.pass(Duration.ofSeconds(44));
    assertThat(meeting.look(c -> c.phase()).join()).isEqualTo(Phase.OPEN);
    house.pass(Duration.ofSeconds(2));
    assertThat(meeting.look(c -> c.phase()).join()).isEqualTo(Phase.CLOSED);
  }

  @Test
  void after_a_restart_too_an_absent_chair_counts_as_asked_after_a_minute() {
    var head = house.inside(meeting, Tables.HEAD);
    house.inside(meeting, Tables.OTHER_HEAD);
    head.ok(FromPage.Open::new);
    head.ok(FromPage.ProposeClosing::new);
    house = house.again();
    meeting = house.conferences.find(meeting.id().value()).orElseThrow();
    Screen.at(meeting, Tables.HEAD);
    house.pass(Duration.ofSeconds(59));
    assertThat(meeting.look(c -> c.phase()).join()).isEqualTo(Phase.OPEN);
    house.pass(Duration.ofSeconds(3));
    assertThat(meeting.look(c -> c.phase()).join()).isEqualTo(Phase.CLOSED);
  }

  @Test
  void who_leaves_is_told_and_comes_back_with_the_same_browser() {
    house.inside(meeting, Tables.HEAD);
    var delegate = house.inside(meeting, Tables.DELEGATE);
    delegate.tell(FromPage.Leave::new);
    assertThat(delegate.awaitEnd()).isEqualTo(Ending.LEFT);
    house.settle();
    assertThat(meeting.look(c -> c.state(Tables.DELEGATE).orElseThrow().presence()).join())
        .isInstanceOf(Presence.Left.class);
    assertThat(Screen.at(meeting, Tables.DELEGATE).own().where()).isEqualTo(Where.CHAMBER);
  }

  @Test
  void one_seats_pages_are_bounded() {
    var first = Screen.at(meeting, Tables.DELEGATE, "device 0", "tab");
    for (int i = 1; i <= 16; i++) {
      Screen.at(meeting, Tables.DELEGATE, "device " + i, "tab");
    }
    assertThat(first.awaitEnd()).isEqualTo(Ending.CONNECTION_FAULT);
    assertThat(meeting.pages()).isLessThanOrEqualTo(16);
  }
}
