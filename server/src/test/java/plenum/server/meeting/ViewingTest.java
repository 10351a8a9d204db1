package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.programme.SeatId;
import plenum.wire.DeviceState;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.OwnView.Where;
import plenum.wire.ViewPart;

/** What reaches a page's screen, and what must not. */
class ViewingTest {
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

  private static List<String> conferencePatches(Screen screen) {
    return screen.texts().stream()
        .filter(text -> text.contains("\"is\":\"Patch\"") && text.contains("\"CONFERENCE\""))
        .toList();
  }

  private static long viewsOf(Screen screen, ViewPart part) {
    return screen.messages().stream()
        .filter(message ->
            switch (message) {
              case FromServer.Snapshot(var of, _, _) -> of == part;
              case FromServer.Patch(var of, _, _) -> of == part;
              default -> false;
            })
        .count();
  }

  @Test
  void a_page_gets_a_snapshot_and_then_patches_whose_numbers_rise_by_one() {
    var head = house.inside(meeting, Tables.HEAD);
    for (SeatId seat : List.of(Tables.SECRETARY, Tables.DELEGATE, Tables.OTHER_HEAD)) {
      house.inside(meeting, seat);
    }
    head.ok(FromPage.Open::new);
    house.passShowing();
    head.awaitView(view -> view.opened().isPresent());
    assertThat(head.faults()).isEmpty();
    assertThat(conferencePatches(head)).isNotEmpty();
  }

  @Test
  void what_the_patches_make_is_what_a_new_page_is_given_whole() {
    var head = house.inside(meeting, Tables.HEAD);
    var other = house.inside(meeting, Tables.OTHER_HEAD);
    head.ok(FromPage.Open::new);
    other.ok(FromPage.ProposeClosing::new);
    other.ok(FromPage.WithdrawClosing::new);
    house.passShowing();
    house.passShowing();
    var late = Screen.at(meeting, Tables.OTHER_HEAD, "browser of " + Tables.OTHER_HEAD, "tab");
    head.awaitView(view -> view.equals(late.view()));
  }

  @Test
  void a_page_is_shown_at_most_ten_views_per_second() {
    var head = house.inside(meeting, Tables.HEAD);
    long before = viewsOf(head, ViewPart.CONFERENCE);
    for (int i = 0; i < 100; i++) { // a second of changes, and of others who come
      house.clock.pass(Duration.ofMillis(10));
      meeting
          .ask(
              new plenum.conference.command.LineCommand.LineLost(
                  Tables.HEAD, house.clock.instant()),
              new plenum.conference.command.Actor.Server())
          .join();
      Screen.at(meeting, Tables.DELEGATE, "device " + i % 3, "tab");
      meeting
          .ask(
              new plenum.conference.command.LineCommand.LineBack(
                  Tables.HEAD, house.clock.instant()),
              new plenum.conference.command.Actor.Server())
          .join();
    }
    house.settle();
    assertThat(viewsOf(head, ViewPart.CONFERENCE) - before).isLessThanOrEqualTo(11);
  }

  @Test
  void all_in_the_chamber_are_sent_the_same_text_written_once() {
    var head = house.inside(meeting, Tables.HEAD);
    var other = house.inside(meeting, Tables.OTHER_HEAD);
    head.ok(FromPage.Open::new);
    house.passShowing();
    head.awaitView(view -> view.opened().isPresent());
    other.awaitView(view -> view.opened().isPresent());
    assertThat(conferencePatches(head).getLast()).isEqualTo(conferencePatches(other).getLast());
  }

  @Test
  void nothing_of_the_chamber_reaches_a_page_that_was_not_admitted() {
    var waiting = Screen.at(meeting, Tables.OTHER_DELEGATE);
    waiting.ok(FromPage.Knock::new);
    house.passShowing();
    waiting.awaitOwn(own -> own.where() == Where.WAITING);
    int before = waiting.texts().size();
    var head = house.inside(meeting, Tables.HEAD);
    house.inside(meeting, Tables.DELEGATE);
    head.ok(id -> new FromPage.Devices(id, DeviceState.ON, DeviceState.ON, DeviceState.OFF));
    head.ok(id -> new FromPage.Pin(id, Tables.HEAD.value()));
    house.passShowing();
    assertThat(waiting.texts().subList(before, waiting.texts().size())).isEmpty();
    assertThat(waiting.view().seats()).containsOnlyKeys(Tables.OTHER_DELEGATE.value());
    assertThat(waiting.view().pinned()).isEmpty();
    assertThat(waiting.own().waiting()).isEmpty();
    assertThat(waiting.own().outlets()).isEmpty();
    assertThat(waiting.own().may()).isEmpty();
  }

  @Test
  void a_second_device_of_a_seat_inside_sees_the_lobby_alone_and_hears_nobody_knock() {
    house.inside(meeting, Tables.HEAD);
    house.inside(meeting, Tables.DELEGATE);
    var second = Screen.at(meeting, Tables.HEAD, "phone", "tab");
    Screen.at(meeting, Tables.SECRETARY).ok(FromPage.Knock::new);
    house.passShowing();
    second.awaitOwn(own -> own.where() == Where.GREEN_ROOM && own.secondDevice());
    assertThat(second.view().seats()).containsOnlyKeys(Tables.HEAD.value());
    assertThat(second.view().seats().get(Tables.HEAD.value()).admitted()).isFalse();
    assertThat(second.own().waiting()).isEmpty();
    assertThat(second.messages()).noneMatch(FromServer.SomebodyKnocks.class::isInstance);
  }

  @Test
  void a_second_device_may_do_nothing_for_the_seat() {
    house.inside(meeting, Tables.HEAD);
    var second = Screen.at(meeting, Tables.HEAD, "phone", "tab");
    assertThat(second.refusal(FromPage.Open::new)).isEqualTo("not-in-the-chamber");
    assertThat(second.refusal(id -> new FromPage.Mute(id, Tables.HEAD.value())))
        .isEqualTo("not-in-the-chamber");
    second.ok(id -> new FromPage.Devices(id, DeviceState.ON, DeviceState.ON, DeviceState.ON));
    house.passShowing();
    assertThat(
            house
                .inside(meeting, Tables.OTHER_HEAD)
                .view()
                .seats()
                .get(Tables.HEAD.value())
                .camera())
        .isEqualTo(DeviceState.NONE);
  }

  @Test
  void who_admits_hears_a_knock_and_sees_who_waits_and_the_other_side_does_not() {
    var head = house.inside(meeting, Tables.HEAD);
    var other = house.inside(meeting, Tables.OTHER_HEAD);
    Screen.at(meeting, Tables.DELEGATE).ok(FromPage.Knock::new);
    house.passShowing();
    head.await(new FromServer.SomebodyKnocks(Tables.DELEGATE.value())::equals);
    head.awaitOwn(own -> own.waiting().size() == 1);
    assertThat(other.own().waiting()).isEmpty();
    assertThat(other.messages()).noneMatch(FromServer.SomebodyKnocks.class::isInstance);
  }

  @Test
  void devices_that_are_told_again_change_nothing() {
    var head = house.inside(meeting, Tables.HEAD);
    head.ok(ViewingTest::devices);
    house.passShowing();
    head.awaitView(view -> view.seats().get(Tables.HEAD.value()).microphone() == DeviceState.ON);
    house.passShowing();
    int before = head.texts().size();
    for (int i = 0; i < 3; i++) {
      head.ok(ViewingTest::devices);
      house.pass(Duration.ofSeconds(10));
    }
    assertThat(head.texts().subList(before, head.texts().size()))
        .allMatch(text -> text.contains("\"Done\""));
  }

  private static FromPage.Request devices(long id) {
    return new FromPage.Devices(id, DeviceState.ON, DeviceState.OFF, DeviceState.OFF);
  }

  @Test
  void a_page_that_is_gone_speaks_for_its_devices_no_more() {
    var head = house.inside(meeting, Tables.HEAD);
    var delegate = house.inside(meeting, Tables.DELEGATE);
    delegate.ok(ViewingTest::devices);
    delegate.disconnect();
    house.passShowing();
    head.awaitView(
        view -> view.seats().get(Tables.DELEGATE.value()).microphone() == DeviceState.NONE);
  }

  @Test
  void a_page_that_was_removed_gets_nothing_after_the_word_of_it() {
    var head = house.inside(meeting, Tables.HEAD);
    var delegate = house.inside(meeting, Tables.DELEGATE);
    head.ok(id -> new FromPage.Remove(id, Tables.DELEGATE.value()));
    delegate.awaitEnd();
    delegate.tell(FromPage.Knock::new);
    head.ok(FromPage.Open::new);
    house.passShowing();
    assertThat(delegate.messages().getLast()).isInstanceOf(FromServer.Ended.class);
    assertThat(meeting.look(c -> c.state(Tables.DELEGATE).orElseThrow().knocks()).join()).isEmpty();
  }

  @Test
  void a_slow_reader_is_let_go_and_harms_nobody() {
    var head = house.inside(meeting, Tables.HEAD);
    var gate = new java.util.concurrent.CountDownLatch(1);
    var cut = new java.util.concurrent.CountDownLatch(1);
    var slow =
        new Page(
            new Page.Visitor(Tables.DELEGATE, 1, Screen.key("slow"), "tab", "slow", "en"),
            new Outbox(
                new Outbox.Line() {
                  @Override
                  public void send(String message) throws InterruptedException {
                    gate.await();
                  }

                  @Override
                  public void close() {}

                  @Override
                  public void cut() {
                    cut.countDown();
                    gate.countDown();
                  }
                }),
            new plenum.wire.WireJson());
    meeting.tell(here -> here.arrived(slow));
    for (int i = 0; i < Outbox.CAPACITY + 10; i++) {
      long id = i;
      meeting.post(here -> new Requests(here, slow).carryOut(devices(id)));
    }
    House.until(() -> cut.getCount() == 0);
    head.ok(FromPage.Open::new);
  }

  @Test
  void every_outlet_and_source_of_the_wire_has_its_name_in_the_routing() {
    assertThat(Set.of(plenum.wire.Outlet.values()))
        .allSatisfy(outlet -> plenum.conference.routing.OutletName.valueOf(outlet.name()));
    assertThat(Set.of(plenum.wire.SourceKind.values()))
        .allSatisfy(kind -> plenum.conference.routing.SourceKind.valueOf(kind.name()));
  }

  @Test
  void speaking_for_nobody_in_particular_is_answered_too() {
    var head = house.inside(meeting, Tables.HEAD);
    head.ok(id -> new FromPage.TapSpeaker(id, java.util.Optional.empty()));
  }
}
