package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.CONVENER;
import static plenum.conference.Meeting.SERVER;
import static plenum.conference.Meeting.device;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.seat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import plenum.conference.command.AdmissionCommand.ArriveByToken;
import plenum.conference.command.AdmissionCommand.Leave;
import plenum.conference.command.AdmissionCommand.Remove;
import plenum.conference.command.LinkCommand;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.programme.SeatId;

class TokenArrivalTest {
  private static final SeatId HEAD = seat(LANVIA, "head");
  private static final SeatId ROOM = seat(LANVIA, "room");

  private final Meeting meeting = Meeting.of(Samples.twoSides());

  @Test
  void a_token_admits_its_seat_before_the_opening_too() {
    meeting.does(SERVER, arrival(ROOM, 1));
    assertThat(meeting.conference().admitted(ROOM)).isTrue();
  }

  @Test
  void arriving_twice_changes_nothing() {
    meeting.does(SERVER, arrival(ROOM, 1));
    assertThat(meeting.does(SERVER, arrival(ROOM, 1))).isEmpty();
  }

  @Test
  void beside_a_page_the_token_changes_nothing() {
    meeting.knocks(HEAD);
    assertThat(meeting.does(SERVER, arrival(HEAD, 1))).isEmpty();
    assertThat(meeting.conference().state(HEAD).orElseThrow().hereWith(device(HEAD, 1).key()))
        .isTrue();
  }

  @Test
  void nobody_can_be_asked_at_an_outside_device() {
    meeting.does(SERVER, arrival(HEAD, 1));
    meeting.later(Rules.ABSENCE);
    var presence = meeting.conference().state(HEAD).orElseThrow().presence();
    assertThat(presence.absentFor(Rules.ABSENCE, meeting.now())).isTrue();
  }

  @Test
  void a_chairs_page_comes_in_beside_its_outside_device_at_once() {
    meeting.does(SERVER, arrival(HEAD, 1));
    meeting.later(Duration.ofSeconds(1));
    assertThat(meeting.knocks(HEAD).getFirst()).isInstanceOf(AdmissionEvent.SeatTakenOver.class);
  }

  @Test
  void anybody_elses_page_waits_beside_its_outside_device() {
    meeting.does(SERVER, arrival(ROOM, 1));
    assertThat(meeting.knocks(ROOM).getFirst()).isInstanceOf(AdmissionEvent.Knocked.class);
  }

  @Test
  void the_device_comes_back_after_its_line_has_ended() {
    meeting.does(SERVER, arrival(ROOM, 1));
    meeting.does(SERVER, new Leave(ROOM, device(ROOM, 9).key()));
    assertThat(meeting.conference().admitted(ROOM)).isFalse();
    assertThat(meeting.does(SERVER, arrival(ROOM, 1)).getFirst())
        .isInstanceOf(AdmissionEvent.SeatReturned.class);
    assertThat(meeting.conference().state(ROOM).orElseThrow().presence().byTokenAlone()).isTrue();
  }

  @Test
  void who_was_removed_is_not_brought_back_by_a_token() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, ROOM);
    meeting.does(sitting(HEAD), new Remove(ROOM));
    assertThat(meeting.mayNot(SERVER, arrival(ROOM, 1)))
        .isEqualTo(new DoorRefusal.RemovedFromMeeting(ROOM));
  }

  @Test
  void a_token_ends_with_the_links_of_its_seat() {
    meeting.does(CONVENER, new LinkCommand.ReissueSeatLink(ROOM));
    assertThat(meeting.mayNot(SERVER, arrival(ROOM, 1))).isEqualTo(new DoorRefusal.LinkReplaced());
    meeting.does(CONVENER, new LinkCommand.RevokeSeatLink(ROOM));
    assertThat(meeting.mayNot(SERVER, arrival(ROOM, 2))).isEqualTo(new DoorRefusal.LinkRevoked());
  }

  @Test
  void a_token_for_a_seat_that_is_not_there_opens_nothing() {
    var nobody = new SeatId("nobody");
    assertThat(meeting.mayNot(SERVER, arrival(nobody, 1)))
        .isEqualTo(new ThingRefusal.UnknownSeat(nobody));
  }

  @Test
  void only_the_program_reads_tokens() {
    assertThat(meeting.mayNot(sitting(ROOM), arrival(ROOM, 1)))
        .isEqualTo(new PersonRefusal.NotForYou());
  }

  private static ArriveByToken arrival(SeatId seat, int generation) {
    return new ArriveByToken(seat, generation, device(seat, 9));
  }
}
