package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.Conference;
import plenum.conference.command.ChamberCommand;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.Event;
import plenum.conference.programme.SeatId;
import plenum.journal.Claim;
import plenum.journal.Entry;
import plenum.journal.Trouble;
import plenum.journal.Verdict;
import plenum.wire.Ending;
import plenum.wire.FromPage;
import plenum.wire.FromServer;

/** What a conference does while its journal does not take what it is given. */
class JournalTroubleTest {
  private static final Duration LEASE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private House house;
  private Meeting meeting;
  private Screen head;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Tables.twoSides());
    head = house.inside(meeting, Tables.HEAD);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Conference state() {
    return meeting.look(conference -> conference).join();
  }

  /** The state that a program would read that started now. */
  private Conference replayed() {
    var conference = Conference.none(meeting.id());
    var codec = Workplace.codecOfEvents();
    for (Entry entry : house.journal.entries(meeting.id().value(), 1)) {
      conference = conference.after(codec.event(entry));
    }
    return conference;
  }

  private void somebodyElseAppends(Event event) {
    var claim =
        (Claim.Held) house.journal.claim(meeting.id().value(), "one", house.clock.instant(), LEASE);
    claim
        .writer()
        .append(house.clock.instant(), "server", List.of(Workplace.codecOfEvents().draft(event)));
  }

  @Test
  void a_locked_database_refuses_with_its_reason_and_recovers_by_itself() throws Exception {
    try (Connection other = house.hold()) {
      var refused = (FromServer.Refused) head.ask(FromPage.Open::new);
      assertThat(refused.why()).isEqualTo("journal-locked");
      assertThat(refused.sentence()).contains("Another program holds the server’s database");
      assertThat(house.database.trouble()).map(Trouble::kind).contains(Trouble.Kind.LOCKED);
    }
    house.pass(Ledger.RETRY);
    head.ok(FromPage.Open::new);
    assertThat(house.database.trouble()).isEmpty();
    assertThat(replayed()).isEqualTo(state());
  }

  @Test
  void while_it_is_locked_a_second_command_is_refused_without_waiting_for_it() throws Exception {
    try (Connection other = house.hold()) {
      head.refusal(FromPage.Open::new);
      long begun = System.nanoTime();
      assertThat(head.refusal(FromPage.Open::new)).isEqualTo("journal-locked");
      assertThat(System.nanoTime() - begun).isLessThan(Duration.ofMillis(45).toNanos());
    }
  }

  @Test
  void a_full_disk_refuses_with_its_reason_and_recovers_by_itself() throws Exception {
    house.pages(1);
    String refusal = "";
    for (int i = 0; i < 1000 && refusal.isEmpty(); i++) { // the last page has room for some events
      FromServer answer =
          i % 2 == 0
              ? head.ask(id -> new FromPage.Pin(id, Tables.HEAD.value()))
              : head.ask(FromPage.Unpin::new);
      refusal = answer instanceof FromServer.Refused refused ? refused.why() : "";
    }
    assertThat(refusal).isEqualTo("journal-full");
    assertThat(house.database.trouble()).map(Trouble::kind).contains(Trouble.Kind.FULL);
    house.pages(100_000);
    head.ok(FromPage.Open::new);
    assertThat(house.database.trouble()).isEmpty();
  }

  @Test
  void what_closes_edges_is_done_at_once_and_written_first_without_a_further_command()
      throws Exception {
    var delegate = house.inside(meeting, Tables.DELEGATE);
    Instant removed;
    try (Connection other = house.hold()) {
      removed = house.clock.instant();
      head.ok(id -> new FromPage.Mute(id, Tables.HEAD.value()));
      head.ok(id -> new FromPage.Remove(id, Tables.DELEGATE.value()));
      assertThat(delegate.awaitEnd()).isEqualTo(Ending.REMOVED);
      assertThat(house.events(meeting)).doesNotContain("seat-removed");
    }
    house.pass(Ledger.RETRY);
    house.pass(Ledger.RETRY);
    assertThat(house.events(meeting)).endsWith("seat-muted", "seat-removed");
    assertThat(house.journal.entries(meeting.id().value(), 1).getLast().at()).isEqualTo(removed);
    assertThat(replayed()).isEqualTo(state());
  }

  @Test
  void debts_stand_before_what_is_commanded_next() throws Exception {
    try (Connection other = house.hold()) {
      head.ok(id -> new FromPage.Mute(id, Tables.HEAD.value()));
    }
    house.clock.pass(Ledger.RETRY);
    head.ok(FromPage.Open::new);
    assertThat(house.events(meeting)).endsWith("seat-muted", "opened");
  }

  @Test
  void a_line_that_came_back_while_nothing_could_be_written_is_written_later() throws Exception {
    head.disconnect();
    house.pass(Duration.ofSeconds(11));
    try (Connection other = house.hold()) {
      head = Screen.at(meeting, Tables.HEAD);
      assertThat(state().state(Tables.HEAD).orElseThrow().presence().absentSince()).isPresent();
    }
    house.pass(Ledger.RETRY);
    house.pass(Ledger.RETRY);
    assertThat(state().state(Tables.HEAD).orElseThrow().presence().absentSince()).isEmpty();
    assertThat(house.events(meeting)).endsWith("line-back");
  }

  @Test
  void the_clock_closes_once_the_journal_takes_it() throws Exception {
    head.ok(FromPage.Open::new);
    house.inside(meeting, Tables.OTHER_HEAD).disconnect();
    head.ok(FromPage.ProposeClosing::new);
    house.pass(Duration.ofSeconds(15));
    try (Connection other = house.hold()) {
      house.pass(Duration.ofSeconds(60));
      assertThat(house.events(meeting)).doesNotContain("closed");
    }
    house.pass(Ledger.RETRY);
    house.pass(Ledger.RETRY);
    assertThat(house.events(meeting)).endsWith("closed");
  }

  @Test
  void where_another_wrote_the_state_is_read_again_and_the_command_decided_anew() {
    house.inside(meeting, Tables.DELEGATE);
    somebodyElseAppends(new ChamberEvent.SeatMuted(Tables.DELEGATE));
    var muted = head.ask(id -> new FromPage.Mute(id, Tables.DELEGATE.value()));
    assertThat(muted).isInstanceOf(FromServer.Done.class);
    head.ok(FromPage.Open::new);
    assertThat(house.events(meeting).stream().filter("seat-muted"::equals)).hasSize(1);
    assertThat(house.journal.verify(meeting.id().value())).isInstanceOf(Verdict.Whole.class);
    assertThat(replayed()).isEqualTo(state());
  }

  @Test
  void a_debt_that_another_writer_has_made_needless_is_not_paid_twice() throws Exception {
    try (Connection other = house.hold()) {
      head.ok(id -> new FromPage.Mute(id, Tables.HEAD.value()));
    }
    somebodyElseAppends(new ChamberEvent.SeatMuted(Tables.HEAD));
    house.pass(Ledger.RETRY);
    house.pass(Ledger.RETRY);
    head.ok(FromPage.Open::new);
    assertThat(house.events(meeting)).endsWith("seat-muted", "opened");
    assertThat(house.events(meeting).stream().filter("seat-muted"::equals)).hasSize(1);
    assertThat(replayed()).isEqualTo(state());
  }

  @Test
  void a_conference_that_another_node_holds_refuses_and_comes_back_when_it_is_let_go() {
    house.clock.pass(LEASE.plusSeconds(1));
    var other =
        ((Claim.Held)
                house.journal.claim(meeting.id().value(), "two", house.clock.instant(), LEASE))
            .writer();
    assertThat(head.refusal(FromPage.Open::new)).isEqualTo("journal-failed");
    other.release();
    house.pass(Ledger.RETRY);
    head.ok(FromPage.Open::new);
    assertThat(house.events(meeting)).endsWith("opened");
  }

  @Test
  void convening_is_refused_with_the_reason_and_leaves_nothing_behind() throws Exception {
    int before = house.conferences.count();
    try (Connection other = house.hold()) {
      var convened = house.conferences.convene(Tables.twoSides(), House.CONVENER).join();
      assertThat(convened.reply()).isInstanceOf(Meeting.Reply.Unavailable.class);
    }
    assertThat(house.conferences.count()).isEqualTo(before);
    assertThat(house.journal.conferences()).hasSize(before);
  }

  @Test
  void a_journal_that_does_not_answer_at_the_start_is_asked_again() throws Exception {
    house.close();
    house = House.unread(folder);
    try (Connection other = house.hold()) {
      house.conferences.open(house.workplace);
      assertThat(house.conferences.trouble()).isPresent();
      assertThat(house.conferences.find(meeting.id().value())).isEmpty();
      assertThat(house.conferences.mayCome(meeting.id().value())).isTrue();
    }
    House.until(() -> house.conferences.find(meeting.id().value()).isPresent());
    House.until(() -> house.conferences.trouble().isEmpty());
    assertThat(house.conferences.mayCome("nothing")).isFalse();
  }

  @Test
  void what_is_owed_at_the_end_is_written_if_it_can_be() throws Exception {
    try (Connection other = house.hold()) {
      head.ok(id -> new FromPage.Mute(id, Tables.HEAD.value()));
    }
    meeting.sayGoodbye().join();
    assertThat(house.events(meeting)).endsWith("seat-muted");
  }

  @Test
  void media_and_floor_go_on_while_nothing_can_be_written() throws Exception {
    house.inside(meeting, Tables.OTHER_HEAD);
    try (Connection other = house.hold()) {
      head.refusal(FromPage.Open::new);
      assertThat(
              head.ask(
                  id -> new FromPage.Offer(id, Offers.CHAMBER, Offers.SOURCES, Offers.OUTLETS)))
          .isInstanceOf(FromServer.Answer.class);
      var transport = meeting.look(_ -> meeting.lines().pages(Tables.HEAD).getFirst()).join();
      house.conferences.connected(transport);
      house.conferences.flowing(transport, source(Tables.HEAD), true);
      house.conferences.speaking(transport, source(Tables.HEAD), true);
      house.pass(Lines.SPOKE);
      house.passShowing();
      head.awaitView(shown -> shown.seats().get(Tables.HEAD.value()).connected());
      head.awaitView(shown -> shown.seats().get(Tables.HEAD.value()).heard());
    }
  }

  private int source(SeatId seat) {
    return plenum.conference.routing.SourceNumber.of(
            state().seat(seat).orElseThrow(), plenum.conference.routing.SourceKind.MICROPHONE)
        .value();
  }

  @Test
  void commanding_a_mute_needs_no_page() {
    var reply =
        meeting
            .ask(
                new ChamberCommand.Mute(Tables.HEAD),
                new plenum.conference.command.Actor.Seated(Tables.HEAD))
            .join();
    assertThat(reply).isInstanceOf(Meeting.Reply.Done.class);
  }
}
