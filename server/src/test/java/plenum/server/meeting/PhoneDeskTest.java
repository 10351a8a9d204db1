package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.command.Actor;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.programme.DelegationId;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Routing;
import plenum.wire.Ending;
import plenum.wire.FloorView;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.ListenerView;
import plenum.wire.ListenerView.ListenerStanding;
import plenum.wire.Outlet;

class PhoneDeskTest {
  private static final String SEAT = Tables.DELEGATE.value();

  @TempDir Path folder;
  private House house;
  private Meeting meeting;
  private Screen head;
  private Screen delegate;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Tables.twoSides());
    head = house.inside(meeting, Tables.HEAD);
    delegate = house.inside(meeting, Tables.DELEGATE);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void shows() {
    assertThat(delegate.askForCode(SEAT, false)).isInstanceOf(FromServer.PhoneCodeShown.class);
  }

  private PhoneScreen phone(String device) {
    int code = meeting.look(c -> c.phones().beside(Tables.DELEGATE).generation()).join();
    return PhoneScreen.at(meeting, Tables.DELEGATE, code, device);
  }

  private PhoneScreen waiting(String device) {
    var phone = phone(device);
    phone.ok(FromPage.Knock::new);
    return phone;
  }

  private PhoneScreen listening(String device) {
    var phone = waiting(device);
    admits(phone);
    phone.ok(PhoneDeskTest::offer);
    var line = meeting.look(_ -> phone.phone().transport()).join().orElseThrow();
    house.conferences.connected(line);
    house.settle();
    return phone;
  }

  private void admits(PhoneScreen phone) {
    var key = phone.phone().key().hash();
    head.ok(id -> new FromPage.AdmitPhones(id, SEAT, List.of(key)));
  }

  private static FromPage.Request offer(long id) {
    return new FromPage.Offer(id, Offers.CHAMBER, Map.of(), Map.of("1", Outlet.FLOOR_1));
  }

  private ListenerView stands(PhoneScreen phone, ListenerStanding standing) {
    house.passShowing();
    return phone.awaitView(view -> view.standing() == standing);
  }

  private boolean isRoutedTo(PhoneScreen phone) {
    var receiver = new Receiver.Phone(phone.phone().id());
    return meeting
        .look(c -> Routing.of(c, meeting.lines().live()).receptions().containsKey(receiver))
        .join();
  }

  /** The engine has done by then what it was told before. */
  private int transports() {
    house.engine.forget("nobody's conference").toCompletableFuture().join();
    return house.engine.figures().transports();
  }

  @Test
  void a_code_is_shown_to_who_is_in_the_seat_and_the_same_one_again() {
    var first = (FromServer.PhoneCodeShown) delegate.askForCode(SEAT, false);
    assertThat(first.picture()).startsWith("<svg");
    assertThat(first.link()).contains("/listen/");
    delegate.askForCode(SEAT, false);
    assertThat(codes()).isEqualTo(1);
    delegate.askForCode(SEAT, true);
    assertThat(codes()).isEqualTo(2);
    var stranger = house.inside(meeting, Tables.OTHER_HEAD);
    assertThat(stranger.askForCode(SEAT, false)).isInstanceOf(FromServer.Refused.class);
    assertThat(codes()).isEqualTo(2);
  }

  private long codes() {
    return house.events(meeting).stream().filter("phone-code-issued"::equals).count();
  }

  @Test
  void who_has_only_scanned_is_told_the_place_and_nothing_of_the_meeting() {
    shows();
    var phone = phone("a");
    var view = stands(phone, ListenerStanding.OUTSIDE);
    assertThat(view.place()).isNotEmpty();
    assertThat(view.subject()).isEmpty();
    assertThat(view.number()).isEmpty();
    phone.ok(FromPage.Knock::new);
    assertThat(stands(phone, ListenerStanding.WAITING).subject()).isEmpty();
    assertThat(phone.refusal(PhoneDeskTest::offer)).isEqualTo("not-in-the-chamber");
    assertThat(transports()).isZero();
  }

  @Test
  void who_admits_sees_the_number_that_stands_on_the_phone_and_another_side_sees_nothing() {
    var stranger = house.inside(meeting, Tables.OTHER_HEAD);
    shows();
    var phone = waiting("a");
    var number = stands(phone, ListenerStanding.WAITING).number().orElseThrow();
    head.awaitOwn(own ->
        own.phones().containsKey(SEAT)
            && own.phones().get(SEAT).phones().values().stream()
                .anyMatch(line -> line.number() == number && !line.admitted()));
    delegate.awaitOwn(own -> !own.phones().get(SEAT).phones().isEmpty());
    assertThat(delegate.own().phones().get(SEAT).admits()).isFalse();
    assertThat(stranger.own().phones()).containsOnlyKeys(Tables.OTHER_HEAD.value());
  }

  @Test
  void a_phone_that_was_let_in_has_a_line_and_is_routed_until_it_is_sent_away() {
    shows();
    var phone = listening("a");
    assertThat(stands(phone, ListenerStanding.LISTENING).subject()).isNotEmpty();
    assertThat(isRoutedTo(phone)).isTrue();
    var key = phone.phone().key().hash();
    delegate.ok(id -> new FromPage.RemovePhone(id, SEAT, key));
    assertThat(phone.awaitEnd()).isEqualTo(Ending.REMOVED);
    assertThat(isRoutedTo(phone)).isFalse();
    assertThat(transports()).isZero();
  }

  @Test
  void with_the_code_its_phones_are_ended_and_nothing_flows_to_them_any_more() {
    shows();
    var one = listening("a");
    var two = waiting("b");
    delegate.ok(id -> new FromPage.EndPhoneCode(id, SEAT));
    assertThat(one.awaitEnd()).isEqualTo(Ending.LINK_REVOKED);
    assertThat(two.awaitEnd()).isEqualTo(Ending.LINK_REVOKED);
    assertThat(transports()).isZero();
    assertThat(phone("c").awaitEnd()).isEqualTo(Ending.LINK_REVOKED);
  }

  @Test
  void a_removed_seat_takes_its_phones_with_it() {
    shows();
    var phone = listening("a");
    head.ok(id -> new FromPage.Remove(id, SEAT));
    assertThat(phone.awaitEnd()).isEqualTo(Ending.REMOVED);
    assertThat(transports()).isZero();
  }

  @Test
  void behind_a_sealed_door_a_phone_is_told_that_it_hears_nothing_and_gets_nothing() {
    var merrow = house.inside(meeting, Tables.OTHER_HEAD);
    meeting.ask(new ProceedingsCommand.Open(), new Actor.Seated(Tables.HEAD)).join();
    assertThat(merrow.page().isGone()).isFalse();
    shows();
    var phone = listening("a");
    var side = new DelegationId("lanvia");
    meeting.ask(new CaucusCommand.Withdraw(side), new Actor.Seated(Tables.HEAD)).join();
    var view = stands(phone, ListenerStanding.SEALED);
    assertThat(view.interpretation().channels()).isEmpty();
    assertThat(isRoutedTo(phone)).isFalse();
    meeting.ask(new CaucusCommand.Return(side), new Actor.Seated(Tables.HEAD)).join();
    stands(phone, ListenerStanding.LISTENING);
    assertThat(isRoutedTo(phone)).isTrue();
  }

  @Test
  void who_waits_and_has_gone_is_let_in_by_nobody_and_who_was_let_in_comes_again() {
    shows();
    var listens = listening("a");
    var waits = waiting("b");
    waits.disconnect();
    listens.disconnect();
    house.pass(PhoneDesk.GONE.minusSeconds(1));
    assertThat(house.events(meeting)).doesNotContain("phone-left");
    house.pass(java.time.Duration.ofSeconds(2));
    House.until(() -> house.events(meeting).contains("phone-left"));
    assertThat(transports()).isZero();
    stands(phone("a"), ListenerStanding.LISTENING);
    stands(phone("b"), ListenerStanding.OUTSIDE);
  }

  @Test
  void a_phone_asks_for_nothing_but_to_listen() {
    shows();
    var phone = listening("a");
    assertThat(phone.refusal(id -> new FromPage.AskFloor(id, FloorView.AskKind.REQUEST)))
        .isEqualTo("malformed-request");
    assertThat(phone.refusal(FromPage.Open::new)).isEqualTo("malformed-request");
    assertThat(phone.refusal(FromPage.MicrophoneReady::new)).isEqualTo("malformed-request");
  }

  @Test
  void after_a_restart_who_was_let_in_still_is() {
    shows();
    listening("a");
    house = house.again();
    meeting = house.conferences.find(meeting.id().value()).orElseThrow();
    stands(phone("a"), ListenerStanding.LISTENING);
  }
}
