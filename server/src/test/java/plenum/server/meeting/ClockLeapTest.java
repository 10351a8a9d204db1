package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.Presence;
import plenum.conference.command.Actor;
import plenum.conference.command.FloorCommand;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.SeatId;
import plenum.journal.Claim;
import plenum.journal.Entry;
import plenum.journal.Verdict;
import plenum.wire.DeviceState;
import plenum.wire.FromPage;

/** Somebody sets the server's clock by hours while a meeting goes on. */
class ClockLeapTest {
  private static final Duration HOURS = Duration.ofHours(3);

  @TempDir Path folder;
  private House house;
  private Meeting meeting;
  private Screen head;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Tables.twoSides());
    head = house.inside(meeting, Tables.HEAD);
    head.ok(ClockLeapTest::devices);
    head.ok(ClockLeapTest::devices);
    house.settle();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static FromPage.Request devices(long id) {
    return new FromPage.Devices(id, DeviceState.ON, DeviceState.OFF, DeviceState.OFF);
  }

  private Optional<?> lostSince(SeatId seat) {
    return meeting
        .look(c ->
            c.state(seat).orElseThrow().presence() instanceof Presence.Here here
                ? here.lostSince()
                : Optional.empty())
        .join();
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 24, -3, -24})
  void nobody_is_cut_off_and_everybody_is_answered(long hours) {
    house.pass(Duration.ofHours(hours));
    house.pass(Duration.ofSeconds(20));
    assertThat(head.isClosed()).isFalse();
    assertThat(lostSince(Tables.HEAD)).isEmpty();
    head.ok(FromPage.Open::new);
    house.passShowing();
    head.awaitView(view -> view.phase() == plenum.wire.ConferenceView.Phase.OPEN);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, -3})
  void who_falls_silent_afterwards_is_noticed_as_soon_as_ever(long hours) {
    house.pass(Duration.ofHours(hours));
    house.pass(Duration.ofSeconds(36));
    head.awaitCut();
    house.settle();
    assertThat(lostSince(Tables.HEAD)).isPresent();
  }

  @Test
  void who_had_gone_before_a_clock_was_set_back_has_lost_the_line_as_soon_as_ever() {
    house.inside(meeting, Tables.OTHER_HEAD).disconnect();
    house.pass(HOURS.negated());
    house.pass(Duration.ofSeconds(11));
    assertThat(lostSince(Tables.OTHER_HEAD)).isPresent();
  }

  @Test
  void a_reload_in_which_the_clock_is_set_forward_loses_no_line() {
    house.inside(meeting, Tables.OTHER_HEAD).disconnect();
    house.pass(HOURS);
    Screen.at(meeting, Tables.OTHER_HEAD);
    house.settle();
    assertThat(house.events(meeting)).doesNotContain("line-lost");
  }

  @Test
  void what_is_owed_to_the_journal_is_paid_although_the_clock_was_set_back() throws Exception {
    try (var other = house.hold()) {
      head.ok(id -> new FromPage.Mute(id, Tables.HEAD.value()));
      house.settle();
    }
    house.pass(HOURS.negated());
    house.pass(Ledger.RETRY);
    assertThat(house.events(meeting)).endsWith("seat-muted");
  }

  @Test
  void a_turn_that_begins_afterwards_ends_in_its_time() {
    var chair = new Actor.Seated(Tables.HEAD);
    head.ok(FromPage.Open::new);
    house.inside(meeting, Tables.DELEGATE);
    house.pass(HOURS.negated());
    var minute = Optional.of(Duration.ofMinutes(1));
    var terms =
        Terms.of(Mode.CHAIR_CALLS).withTime(minute, Optional.empty(), Optional.empty(), true);
    meeting.ask(new FloorCommand.SetTerms(terms), chair).join();
    meeting.ask(new FloorCommand.Give(Tables.DELEGATE), chair).join();
    house.pass(Duration.ofSeconds(59));
    assertThat(meeting.look(c -> c.floor().turn(Tables.DELEGATE)).join()).isPresent();
    house.pass(Duration.ofSeconds(1));
    assertThat(meeting.look(c -> c.floor().turn(Tables.DELEGATE)).join()).isEmpty();
  }

  @Test
  void a_lease_of_a_clock_that_was_wrong_does_not_outlast_it() {
    house.pass(HOURS);
    house.pass(HOURS.negated());
    var later = house.clock.instant().plusSeconds(31);
    assertThat(house.journal.claim(meeting.id().value(), "other", later, Duration.ofSeconds(1)))
        .isInstanceOf(Claim.Held.class);
  }

  @Test
  void the_journal_keeps_the_times_as_they_were_in_the_order_of_what_happened() {
    head.ok(id -> new FromPage.Mute(id, Tables.HEAD.value()));
    house.pass(HOURS.negated());
    head.ok(id -> new FromPage.Unmute(id, Tables.HEAD.value()));
    house.pass(HOURS.multipliedBy(2));
    head.ok(id -> new FromPage.Mute(id, Tables.HEAD.value()));
    var entries = house.journal.entries(meeting.id().value(), 1);
    var last = entries.subList(entries.size() - 3, entries.size());
    assertThat(last)
        .extracting(Entry::type)
        .containsExactly("seat-muted", "seat-unmuted", "seat-muted");
    assertThat(last.get(1).at()).isBefore(last.get(0).at().minus(HOURS).plusSeconds(1));
    assertThat(last.get(2).at()).isAfter(last.get(0).at().plus(HOURS).minusSeconds(1));
    assertThat(house.journal.verify(meeting.id().value())).isInstanceOf(Verdict.Whole.class);
  }
}
