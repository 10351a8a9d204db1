package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.SERVER;
import static plenum.conference.Meeting.device;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;
import static plenum.conference.Samples.seat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.LinkCommand;
import plenum.conference.command.PhoneCommand;
import plenum.conference.event.PhoneEvent;
import plenum.conference.phone.Phone;
import plenum.conference.phone.SeatPhones;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Ears;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.Lanes;
import plenum.conference.routing.PhoneEar;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;
import plenum.conference.routing.ViewerId;

class PhonesTest {
  private static final SeatId HEAD = seat(LANVIA, "head");
  private static final SeatId ROOM = seat(LANVIA, "room");
  private static final SeatId OTHER_HEAD = seat(MERROW, "head");
  private static final SeatId OTHER_ROOM = seat(MERROW, "room");
  private static final ViewerId LINE = new ViewerId("line");
  private static final Device PHONE = device(ROOM, 7);
  private static final Device SECOND = device(ROOM, 8);

  private final Meeting meeting = FloorGenerator.open(Samples.twoSides());

  private SeatPhones phones() {
    return meeting.conference().phones().beside(ROOM);
  }

  private void issues() {
    meeting.does(sitting(ROOM), new PhoneCommand.IssuePhoneCode(ROOM));
  }

  private PhoneCommand knock(Device device) {
    return new PhoneCommand.KnockByPhone(ROOM, phones().generation(), device);
  }

  private void listens(Device device) {
    meeting.does(SERVER, knock(device));
    meeting.does(sitting(HEAD), admit(device));
  }

  private static PhoneCommand admit(Device... devices) {
    var keys = List.of(devices).stream().map(Device::key).toList();
    return new PhoneCommand.AdmitPhones(ROOM, keys);
  }

  private boolean hears(Device device) {
    return !routing(device).reception(new Receiver.Phone(LINE)).sources().isEmpty();
  }

  private Routing routing(Device device) {
    var live = FloorGenerator.everythingFlows(meeting.conference());
    var ear = new PhoneEar(ROOM, device.key(), Hearing.DEFAULT);
    var ears = new Ears(Map.of(), Map.of(), Set.of(), Map.of(LINE, ear), Lanes.NONE);
    return Routing.of(meeting.conference(), live.with(ears));
  }

  @Test
  void who_comes_by_the_code_waits_until_somebody_of_the_side_lets_them_in() {
    issues();
    meeting.does(SERVER, knock(PHONE));
    assertThat(phones().waiting()).extracting(Phone::number).containsExactly(1);
    assertThat(hears(PHONE)).isFalse();
    meeting.does(sitting(HEAD), admit(PHONE));
    assertThat(hears(PHONE)).isTrue();
  }

  @Test
  void the_room_shows_the_code_and_those_who_admit_for_its_side_let_phones_in() {
    issues();
    meeting.does(SERVER, knock(PHONE));
    assertThat(meeting.mayNot(sitting(ROOM), admit(PHONE)))
        .isEqualTo(new PersonRefusal.NotALeader(ROOM));
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), admit(PHONE)))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
    meeting.does(sitting(seat(LANVIA, "secretary")), admit(PHONE));
    meeting.does(sitting(ROOM), new PhoneCommand.RemovePhone(ROOM, PHONE.key()));
    assertThat(hears(PHONE)).isFalse();
  }

  @Test
  void nobody_of_another_side_shows_ends_or_empties_it() {
    issues();
    listens(PHONE);
    for (var command :
        List.of(
            new PhoneCommand.IssuePhoneCode(ROOM),
            new PhoneCommand.EndPhoneCode(ROOM),
            new PhoneCommand.RemovePhone(ROOM, PHONE.key()))) {
      assertThat(meeting.mayNot(sitting(OTHER_HEAD), command))
          .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
    }
    assertThat(hears(PHONE)).isTrue();
  }

  @Test
  void all_who_wait_are_let_in_at_once_and_who_has_gone_meanwhile_is_passed_over() {
    issues();
    meeting.does(SERVER, knock(PHONE));
    meeting.does(SERVER, knock(SECOND));
    meeting.does(SERVER, new PhoneCommand.LeaveByPhone(ROOM, PHONE.key()));
    meeting.does(sitting(HEAD), admit(PHONE, SECOND));
    assertThat(hears(PHONE)).isFalse();
    assertThat(hears(SECOND)).isTrue();
    assertThat(meeting.mayNot(sitting(HEAD), admit(PHONE, SECOND)))
        .isEqualTo(new DoorRefusal.NoSuchPhone(ROOM));
  }

  @Test
  void a_phone_that_was_let_in_comes_again_unasked_and_keeps_its_number() {
    issues();
    listens(PHONE);
    listens(SECOND);
    assertThat(meeting.does(SERVER, knock(PHONE))).isEmpty();
    assertThat(phones().phone(PHONE.key())).map(Phone::number).contains(1);
    assertThat(hears(PHONE)).isTrue();
  }

  @Test
  void numbers_are_not_given_twice() {
    issues();
    listens(PHONE);
    meeting.does(SERVER, new PhoneCommand.LeaveByPhone(ROOM, PHONE.key()));
    meeting.does(SERVER, knock(SECOND));
    assertThat(phones().phone(SECOND.key())).map(Phone::number).contains(2);
  }

  @Test
  void a_new_code_makes_the_old_one_void_and_who_listens_goes_on() {
    issues();
    var old = knock(device(ROOM, 9));
    listens(PHONE);
    meeting.does(SERVER, knock(SECOND));
    issues();
    assertThat(hears(PHONE)).isTrue();
    assertThat(phones().waiting()).isEmpty();
    assertThat(meeting.mayNot(SERVER, old)).isEqualTo(new DoorRefusal.PhoneCodeOver());
  }

  @Test
  void with_the_code_everybody_who_came_by_it_is_ended() {
    issues();
    listens(PHONE);
    var again = knock(PHONE);
    meeting.does(sitting(ROOM), new PhoneCommand.EndPhoneCode(ROOM));
    assertThat(hears(PHONE)).isFalse();
    assertThat(meeting.mayNot(SERVER, again)).isEqualTo(new DoorRefusal.PhoneCodeOver());
  }

  @Test
  void a_code_and_its_phones_last_for_half_a_day() {
    issues();
    listens(PHONE);
    var again = knock(PHONE);
    meeting.later(Duration.ofHours(6));
    issues();
    listens(SECOND);
    meeting.later(Duration.ofHours(6));
    assertThat(Rules.due(meeting.conference(), meeting.now()))
        .contains(new PhoneCommand.EndExpiredPhones());
    assertThat(meeting.does(SERVER, new PhoneCommand.EndExpiredPhones()))
        .containsExactly(new PhoneEvent.PhonesExpired(ROOM, meeting.now()));
    assertThat(hears(PHONE)).isFalse();
    assertThat(hears(SECOND)).isTrue();
    assertThat(meeting.mayNot(SERVER, again)).isEqualTo(new DoorRefusal.PhoneCodeOver());
    assertThat(Rules.due(meeting.conference(), meeting.now())).isEmpty();
  }

  @Test
  void a_seat_that_is_removed_or_whose_link_is_ended_takes_its_phones_and_its_code_with_it() {
    issues();
    listens(PHONE);
    meeting.does(sitting(HEAD), new AdmissionCommand.Remove(ROOM));
    meeting.admitted(HEAD, ROOM);
    assertThat(hears(PHONE)).isFalse();
    issues();
    listens(PHONE);
    assertThat(hears(PHONE)).isTrue();
    var again = knock(PHONE);
    meeting.does(sitting(HEAD), new LinkCommand.RevokeSeatLink(ROOM));
    assertThat(hears(PHONE)).isFalse();
    assertThat(meeting.mayNot(SERVER, again)).isEqualTo(new DoorRefusal.PhoneCodeOver());
  }

  @Test
  void while_the_room_is_away_its_phones_hear_nothing_and_go_on_when_it_is_back() {
    issues();
    listens(PHONE);
    var browser = device(ROOM, 1);
    meeting.does(sitting(ROOM), new AdmissionCommand.Leave(ROOM, browser.key()));
    assertThat(hears(PHONE)).isFalse();
    assertThat(meeting.mayNot(SERVER, knock(SECOND)))
        .isEqualTo(new ThingRefusal.SeatNotPresent(ROOM));
    meeting.does(sitting(ROOM), new AdmissionCommand.Return(ROOM, browser.key()));
    assertThat(hears(PHONE)).isTrue();
  }

  @Test
  void behind_a_sealed_door_a_phone_hears_neither_its_own_side_nor_the_meeting() {
    issues();
    listens(PHONE);
    meeting.does(sitting(HEAD), new CaucusCommand.Withdraw(LANVIA));
    assertThat(hears(PHONE)).isFalse();
    meeting.does(sitting(HEAD), new CaucusCommand.Return(LANVIA));
    assertThat(hears(PHONE)).isTrue();
  }

  @Test
  void the_voice_of_ones_own_room_does_not_come_back_by_the_phone() {
    meeting.does(
        sitting(HEAD),
        new plenum.conference.command.FloorCommand.SetTerms(
            plenum.conference.floor.Terms.of(plenum.conference.floor.Mode.OPEN)));
    issues();
    listens(PHONE);
    var heard = routing(PHONE).reception(new Receiver.Phone(LINE)).sources();
    assertThat(heard).contains(voice(OTHER_ROOM)).doesNotContain(voice(ROOM));
  }

  private SourceNumber voice(SeatId seat) {
    return SourceNumber.of(meeting.conference().seat(seat).orElseThrow(), SourceKind.MICROPHONE);
  }

  @Test
  void a_device_that_was_let_in_beside_one_seat_does_not_listen_beside_another() {
    meeting.does(sitting(OTHER_ROOM), new PhoneCommand.IssuePhoneCode(OTHER_ROOM));
    meeting.does(SERVER, new PhoneCommand.KnockByPhone(OTHER_ROOM, 1, PHONE));
    meeting.does(
        sitting(OTHER_HEAD), new PhoneCommand.AdmitPhones(OTHER_ROOM, List.of(PHONE.key())));
    assertThat(hears(PHONE)).isFalse();
  }

  @Test
  void as_many_as_a_room_holds_and_no_more() {
    issues();
    IntStream.range(0, PhoneRules.MOST_PHONES)
        .forEach(i -> meeting.does(SERVER, knock(device(ROOM, 100 + i))));
    assertThat(meeting.mayNot(SERVER, knock(device(ROOM, 99))))
        .isEqualTo(new DoorRefusal.TooManyPhones(ROOM, PhoneRules.MOST_PHONES));
    meeting.does(sitting(HEAD), new PhoneCommand.RemovePhone(ROOM, device(ROOM, 100).key()));
    meeting.does(SERVER, knock(device(ROOM, 99)));
  }

  @Test
  void no_code_opens_before_one_was_issued() {
    for (int generation : new int[] {0, 1}) {
      assertThat(meeting.mayNot(SERVER, new PhoneCommand.KnockByPhone(ROOM, generation, PHONE)))
          .isEqualTo(new DoorRefusal.PhoneCodeOver());
    }
  }

  @Test
  void of_a_seat_or_a_phone_that_is_not_there_it_is_said_so() {
    var nowhere = new SeatId("nowhere");
    assertThat(
            meeting.mayNot(
                sitting(HEAD), new PhoneCommand.RemovePhone(ROOM, new DeviceKey("0".repeat(16)))))
        .isEqualTo(new DoorRefusal.NoSuchPhone(ROOM));
    assertThat(meeting.asks(sitting(HEAD), new PhoneCommand.IssuePhoneCode(nowhere)))
        .isInstanceOf(Decision.Refused.class);
  }
}
