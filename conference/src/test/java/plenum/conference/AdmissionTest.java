package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.CONVENER;
import static plenum.conference.Meeting.device;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;
import static plenum.conference.Samples.seat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand.Admit;
import plenum.conference.command.AdmissionCommand.Knock;
import plenum.conference.command.AdmissionCommand.Leave;
import plenum.conference.command.AdmissionCommand.Remove;
import plenum.conference.command.AdmissionCommand.Return;
import plenum.conference.command.AdmissionCommand.TurnAway;
import plenum.conference.command.LinkCommand;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.LineEvent;
import plenum.conference.programme.SeatId;

class AdmissionTest {
  private static final SeatId HEAD = seat(LANVIA, "head");
  private static final SeatId DEPUTY = seat(LANVIA, "deputy");
  private static final SeatId SECRETARY = seat(LANVIA, "secretary");
  private static final SeatId PRESS = seat(LANVIA, "press");
  private static final SeatId ROOM = seat(LANVIA, "room");
  private static final SeatId OPERATOR = new SeatId("operator");
  private static final SeatId OTHER_HEAD = seat(MERROW, "head");

  private final Meeting meeting = Meeting.of(Samples.twoSides());

  @Test
  void a_chairs_own_link_admits_itself() {
    meeting.knocks(HEAD);
    assertThat(meeting.conference().admitted(HEAD)).isTrue();
  }

  @Test
  void anybody_else_waits() {
    meeting.knocks(DEPUTY);
    assertThat(meeting.conference().admitted(DEPUTY)).isFalse();
    assertThat(meeting.conference().state(DEPUTY).orElseThrow().knocks()).hasSize(1);
  }

  @Test
  void knocking_twice_changes_nothing() {
    meeting.knocks(DEPUTY);
    assertThat(meeting.knocks(DEPUTY)).isEmpty();
  }

  @Test
  void chair_and_secretary_admit_their_own_side() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, SECRETARY);
    meeting.admitted(SECRETARY, ROOM);
    assertThat(meeting.conference().admitted(ROOM)).isTrue();
  }

  @Test
  void a_deputy_admits_while_the_chair_is_there_too() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, DEPUTY);
    meeting.admitted(DEPUTY, ROOM);
    assertThat(meeting.conference().admitted(ROOM)).isTrue();
  }

  @Test
  void nobody_of_another_side_admits() {
    meeting.knocks(OTHER_HEAD);
    meeting.knocks(ROOM);
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), admit(ROOM)))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
  }

  @Test
  void a_press_officer_does_not_admit() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, PRESS);
    meeting.knocks(ROOM);
    assertThat(meeting.mayNot(sitting(PRESS), admit(ROOM)))
        .isEqualTo(new PersonRefusal.NotALeader(PRESS));
  }

  @Test
  void who_waits_admits_nobody() {
    meeting.knocks(SECRETARY);
    assertThat(meeting.mayNot(sitting(SECRETARY), admit(SECRETARY)))
        .isEqualTo(new PersonRefusal.NotAdmitted(SECRETARY));
  }

  @Test
  void the_convener_admits_while_nobody_of_that_side_is_in() {
    meeting.knocks(OTHER_HEAD);
    meeting.knocks(SECRETARY);
    assertThat(meeting.does(CONVENER, admit(SECRETARY)))
        .containsExactly(
            new AdmissionEvent.SeatAdmitted(SECRETARY, device(SECRETARY, 1).key(), meeting.now()));
  }

  @Test
  void the_convener_no_longer_admits_once_a_leader_of_that_side_is_in() {
    meeting.knocks(HEAD);
    meeting.knocks(ROOM);
    assertThat(meeting.mayNot(CONVENER, admit(ROOM)))
        .isEqualTo(new PersonRefusal.SideAdmitsItsOwn(LANVIA));
  }

  @Test
  void the_convener_admits_again_when_the_only_leader_is_out_of_reach() {
    meeting.knocks(HEAD);
    meeting.knocks(ROOM);
    meeting.loses(HEAD);
    meeting.later(Duration.ofSeconds(60));
    meeting.does(CONVENER, admit(ROOM));
    assertThat(meeting.conference().admitted(ROOM)).isTrue();
  }

  @Test
  void another_account_is_not_the_convener() {
    meeting.knocks(ROOM);
    assertThat(meeting.mayNot(new Actor.Convener("stranger"), admit(ROOM)))
        .isEqualTo(new PersonRefusal.NotTheConvener());
  }

  @Test
  void a_chair_of_any_side_admits_who_belongs_to_none() {
    meeting.knocks(OTHER_HEAD);
    meeting.admitted(OTHER_HEAD, OPERATOR);
    assertThat(meeting.conference().admitted(OPERATOR)).isTrue();
  }

  @Test
  void only_chairs_admit_who_belongs_to_no_side() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, SECRETARY);
    meeting.knocks(OPERATOR);
    assertThat(meeting.mayNot(sitting(SECRETARY), admit(OPERATOR)))
        .isEqualTo(new PersonRefusal.OnlyForChairs());
  }

  @Test
  void who_was_turned_away_no_longer_waits_and_may_knock_again() {
    meeting.knocks(HEAD);
    meeting.knocks(ROOM);
    meeting.does(sitting(HEAD), new TurnAway(ROOM, device(ROOM, 1).key()));
    assertThat(meeting.mayNot(sitting(HEAD), admit(ROOM)))
        .isEqualTo(new DoorRefusal.NotWaiting(ROOM));
    assertThat(meeting.knocks(ROOM)).hasSize(1);
  }

  @Test
  void the_admitted_device_comes_back_unasked() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, ROOM);
    meeting.loses(ROOM);
    assertThat(meeting.does(sitting(ROOM), new Return(ROOM, device(ROOM, 1).key())))
        .containsExactly(new LineEvent.LineBack(ROOM, meeting.now()));
  }

  @Test
  void who_left_comes_back_unasked_with_the_same_device() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, ROOM);
    meeting.does(sitting(ROOM), new Leave(ROOM, device(ROOM, 1).key()));
    assertThat(meeting.conference().admitted(ROOM)).isFalse();
    meeting.does(sitting(ROOM), new Return(ROOM, device(ROOM, 1).key()));
    assertThat(meeting.conference().admitted(ROOM)).isTrue();
  }

  @Test
  void another_device_does_not_come_back() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, ROOM);
    assertThat(meeting.mayNot(sitting(ROOM), new Return(ROOM, device(ROOM, 2).key())))
        .isEqualTo(new DoorRefusal.DeviceNotAdmitted(ROOM));
  }

  @Test
  void a_second_device_knocks_as_such_even_for_a_chair() {
    meeting.knocks(HEAD);
    assertThat(meeting.knocks(HEAD, device(HEAD, 2)))
        .containsExactly(new AdmissionEvent.Knocked(HEAD, device(HEAD, 2), true, meeting.now()));
  }

  @Test
  void a_second_device_takes_over_when_admitted_and_the_first_is_out() {
    meeting.knocks(HEAD);
    meeting.knocks(HEAD, device(HEAD, 2));
    assertThat(meeting.does(sitting(HEAD), new Admit(HEAD, device(HEAD, 2).key())))
        .containsExactly(
            new AdmissionEvent.SeatTakenOver(
                HEAD, device(HEAD, 1).key(), device(HEAD, 2).key(), meeting.now()));
    assertThat(meeting.mayNot(sitting(HEAD), new Return(HEAD, device(HEAD, 1).key())))
        .isEqualTo(new DoorRefusal.DeviceNotAdmitted(HEAD));
  }

  @Test
  void the_first_device_leaving_late_does_not_take_the_second_along() {
    meeting.knocks(HEAD);
    meeting.knocks(HEAD, device(HEAD, 2));
    meeting.does(sitting(HEAD), new Admit(HEAD, device(HEAD, 2).key()));
    meeting.does(sitting(HEAD), new Leave(HEAD, device(HEAD, 1).key()));
    assertThat(meeting.conference().admitted(HEAD)).isTrue();
  }

  @Test
  void a_chair_whose_device_died_gets_in_with_another_after_a_minute() {
    meeting.knocks(HEAD);
    meeting.later(Duration.ofSeconds(1));
    meeting.loses(HEAD);
    meeting.later(Duration.ofSeconds(59));
    assertThat(meeting.knocks(HEAD, device(HEAD, 2)).getFirst())
        .isInstanceOf(AdmissionEvent.Knocked.class);
    meeting.later(Duration.ofSeconds(1));
    assertThat(meeting.knocks(HEAD, device(HEAD, 2)).getFirst())
        .isInstanceOf(AdmissionEvent.SeatTakenOver.class);
  }

  @Test
  void who_was_removed_has_to_knock() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, ROOM);
    meeting.does(sitting(HEAD), new Remove(ROOM));
    assertThat(meeting.mayNot(sitting(ROOM), new Return(ROOM, device(ROOM, 1).key())))
        .isEqualTo(new DoorRefusal.RemovedFromMeeting(ROOM));
    assertThat(meeting.knocks(ROOM)).hasSize(1);
  }

  @Test
  void no_chair_removes_the_other_sides_people() {
    meeting.knocks(HEAD);
    meeting.knocks(OTHER_HEAD);
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), new Remove(HEAD)))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
  }

  @Test
  void the_fifth_device_with_one_link_has_to_wait_its_turn() {
    for (int i = 1; i <= 4; i++) {
      meeting.knocks(ROOM, device(ROOM, i));
    }
    assertThat(meeting.mayNot(sitting(ROOM), new Knock(ROOM, 1, device(ROOM, 5))))
        .isEqualTo(new DoorRefusal.TooManyWaiting(ROOM, 4));
  }

  @Test
  void a_replaced_link_opens_nothing() {
    meeting.does(CONVENER, new LinkCommand.ReissueSeatLink(ROOM));
    assertThat(meeting.mayNot(sitting(ROOM), new Knock(ROOM, 1, device(ROOM, 1))))
        .isEqualTo(new DoorRefusal.LinkReplaced());
  }

  @Test
  void a_revoked_link_opens_nothing() {
    meeting.does(CONVENER, new LinkCommand.RevokeSeatLink(ROOM));
    assertThat(meeting.mayNot(sitting(ROOM), new Knock(ROOM, 1, device(ROOM, 1))))
        .isEqualTo(new DoorRefusal.LinkRevoked());
  }

  @Test
  void nobody_knocks_for_another_seat() {
    assertThat(
            List.of(CONVENER, Meeting.SERVER, sitting(ROOM)).stream()
                .map(actor -> meeting.mayNot(actor, new Knock(HEAD, 1, device(HEAD, 1)))))
        .containsOnly(new PersonRefusal.NotYourSeat(HEAD));
  }

  private static Admit admit(SeatId seat) {
    return new Admit(seat, device(seat, 1).key());
  }
}
