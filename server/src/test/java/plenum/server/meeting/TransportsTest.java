package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Device;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Kind;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Routing;
import plenum.media.engine.ConnectionRequest;
import plenum.media.engine.TransportId;
import plenum.media.sdp.Offer;
import plenum.wire.DeviceState;
import plenum.wire.FromPage;
import plenum.wire.FromServer;

/** Media transports follow what happens in the conference, before anybody is told that it did. */
class TransportsTest {
  @TempDir Path folder;
  private House house;
  private Meeting meeting;
  private Screen head;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Tables.programme(FloorPolicy.OPEN, Kind.REAL));
    head = house.inside(meeting, Tables.HEAD);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static FromServer offer(Screen screen) {
    return screen.ask(id -> new FromPage.Offer(id, Offers.CHAMBER, Offers.SOURCES, Offers.OUTLETS));
  }

  /** When the shards have done all that was asked of them before. */
  private int transports() {
    house.engine.forget("nobody's conference").toCompletableFuture().join();
    return house.engine.figures().transports();
  }

  private List<TransportId> transports(SeatId seat) {
    return meeting.look(_ -> meeting.lines().pages(seat)).join();
  }

  /** A seat's media are up and its microphone flows. */
  private TransportId connect(Screen screen, SeatId seat) {
    return house.connect(meeting, screen, seat);
  }

  private Routing routing() {
    return meeting.look(c -> Routing.of(c, meeting.lines().live())).join();
  }

  @Test
  void a_removed_seats_transports_are_gone_from_the_engine_when_the_command_is_answered() {
    var delegate = house.inside(meeting, Tables.DELEGATE);
    connect(head, Tables.HEAD);
    connect(delegate, Tables.DELEGATE);
    House.until(() -> transports() == 2);
    head.ok(id -> new FromPage.Remove(id, Tables.DELEGATE.value()));
    assertThat(transports()).isEqualTo(1);
    assertThat(transports(Tables.DELEGATE)).isEmpty();
    assertThat(routing().receptions()).doesNotContainKey(new Receiver.Page(Tables.DELEGATE));
  }

  @Test
  void an_answer_to_the_program_waits_for_the_engine_too() {
    var delegate = house.inside(meeting, Tables.DELEGATE);
    connect(delegate, Tables.DELEGATE);
    meeting.ask(new AdmissionCommand.Remove(Tables.DELEGATE), new Actor.Seated(Tables.HEAD)).join();
    assertThat(transports()).isZero();
  }

  @Test
  void a_take_over_closes_the_first_devices_transport_before_the_second_has_an_edge() {
    var first = house.inside(meeting, Tables.DELEGATE);
    connect(first, Tables.DELEGATE);
    var second = Screen.at(meeting, Tables.DELEGATE, "phone", "tab");
    second.ok(FromPage.Knock::new);
    first.disconnect(); // its page is gone, its media still stand
    var device = second.page().device().hash();
    head.ok(id -> new FromPage.Admit(id, Tables.DELEGATE.value(), device));
    assertThat(transports()).isZero();
    assertThat(routing().receptions()).doesNotContainKey(new Receiver.Page(Tables.DELEGATE));
    connect(second, Tables.DELEGATE);
    assertThat(routing().receptions()).containsKey(new Receiver.Page(Tables.DELEGATE));
  }

  @Test
  void the_transport_of_a_page_that_waits_is_none_of_the_conferences() {
    var waiting = Screen.at(meeting, Tables.DELEGATE);
    assertThat(offer(waiting)).isInstanceOf(FromServer.Answer.class);
    House.until(() -> transports() == 1);
    assertThat(transports(Tables.DELEGATE)).isEmpty();
    assertThat(waiting.page().door().orElseThrow().conference()).startsWith("door of ");
  }

  @Test
  void the_doors_transport_is_closed_when_the_page_goes() {
    var waiting = Screen.at(meeting, Tables.DELEGATE);
    offer(waiting);
    waiting.disconnect();
    House.until(() -> transports() == 0);
  }

  @Test
  void the_doors_transport_is_closed_when_the_page_is_admitted() {
    var waiting = Screen.at(meeting, Tables.DELEGATE);
    offer(waiting);
    waiting.ok(FromPage.Knock::new);
    var device = waiting.page().device().hash();
    head.ok(id -> new FromPage.Admit(id, Tables.DELEGATE.value(), device));
    assertThat(transports()).isZero();
    assertThat(waiting.page().door()).isEmpty();
  }

  @Test
  void the_doors_transport_is_closed_when_the_page_is_turned_away() {
    var waiting = Screen.at(meeting, Tables.DELEGATE);
    offer(waiting);
    waiting.ok(FromPage.Knock::new);
    var device = waiting.page().device().hash();
    head.ok(id -> new FromPage.TurnAway(id, Tables.DELEGATE.value(), device));
    assertThat(transports()).isZero();
  }

  @Test
  void a_waiting_page_that_offers_again_has_one_transport() {
    var waiting = Screen.at(meeting, Tables.DELEGATE);
    for (int i = 0; i < 5; i++) {
      offer(waiting);
    }
    House.until(() -> transports() == 1);
  }

  @Test
  void a_page_that_offers_again_has_one_transport() {
    for (int i = 0; i < 5; i++) {
      offer(head);
    }
    House.until(() -> transports() == 1);
    assertThat(transports(Tables.HEAD)).hasSize(1);
  }

  @Test
  void a_page_that_is_gone_for_ten_seconds_has_no_transport() {
    connect(head, Tables.HEAD);
    head.disconnect();
    house.pass(Duration.ofSeconds(9));
    assertThat(transports()).as("a reload takes one or two").isEqualTo(1);
    house.pass(Duration.ofSeconds(2));
    House.until(() -> transports() == 0);
    assertThat(routing().receptions()).isEmpty();
  }

  @Test
  void another_tab_takes_the_media_of_the_first_down() {
    connect(head, Tables.HEAD);
    Screen.at(meeting, Tables.HEAD, "browser of " + Tables.HEAD, "another tab");
    House.until(() -> transports() == 0);
    assertThat(transports(Tables.HEAD)).isEmpty();
  }

  @Test
  void the_same_tab_keeps_its_media_over_a_new_connection() {
    connect(head, Tables.HEAD);
    Screen.at(meeting, Tables.HEAD);
    house.settle();
    assertThat(transports()).isEqualTo(1);
  }

  @Test
  void a_muted_microphone_has_no_route_when_the_command_is_answered() {
    connect(head, Tables.HEAD);
    assertThat(routing().floor().sources()).hasSize(1);
    head.ok(id -> new FromPage.Mute(id, Tables.HEAD.value()));
    assertThat(routing().floor().sources()).isEmpty();
  }

  @Test
  void an_offer_that_cannot_be_used_is_refused_with_a_sentence() {
    var refused =
        (FromServer.Refused)
            head.ask(id -> new FromPage.Offer(id, "v=0\r\nnonsense", Map.of(), Map.of()));
    assertThat(refused.why()).isEqualTo("offer-unusable");
    assertThat(refused.sentence()).startsWith("Your browser’s media offer cannot be used:");
  }

  @Test
  void a_guest_goes_with_the_last_of_its_transports() throws Exception {
    var guest = new SeatId("guest-1");
    meeting
        .ask(
            new AdmissionCommand.ArriveAsGuest(
                guest, "Camera 1", new Device(Screen.key("camera"), "OBS")),
            new Actor.Server())
        .join();
    int number = meeting.look(c -> c.seat(guest).orElseThrow().number()).join();
    var connection =
        house.engine.connect(
            new ConnectionRequest(
                meeting.id().value(),
                number,
                Offer.parse(Offers.CHAMBER),
                Map.of("0", house.microphone(meeting, guest)),
                Map.of()));
    meeting.tell(here -> here.lines().opened(connection.id(), new Lines.Owner.OfPublisher(guest)));
    house.conferences.connected(connection.id());
    house.conferences.flowing(connection.id(), house.microphone(meeting, guest), true);
    house.passShowing();
    head.awaitView(view ->
        view.seats().containsKey(guest.value())
            && view.seats().get(guest.value()).microphone() == DeviceState.ON);
    house.pass(Duration.ofSeconds(30));
    assertThat(meeting.look(c -> c.admitted(guest)).join()).isTrue();
    house.engine.close(connection.id(), "as the test wants it").toCompletableFuture().join();
    House.until(() -> meeting.look(c -> c.seat(guest)).join().isEmpty());
    house.passShowing();
    head.awaitView(view -> !view.seats().containsKey(guest.value()));
  }

  @Test
  void a_guest_of_before_a_restart_is_taken_away() {
    var guest = new SeatId("guest-1");
    meeting
        .ask(
            new AdmissionCommand.ArriveAsGuest(
                guest, "Camera 1", new Device(Screen.key("camera"), "OBS")),
            new Actor.Server())
        .join();
    house = house.again();
    meeting = house.conferences.find(meeting.id().value()).orElseThrow();
    house.pass(Duration.ofSeconds(11));
    assertThat(meeting.look(c -> c.seat(guest)).join()).isEmpty();
  }
}
