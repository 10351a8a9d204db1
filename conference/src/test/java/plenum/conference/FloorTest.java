package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Ask;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Tie;
import plenum.conference.floor.Turn;
import plenum.conference.floor.TurnEnd;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;

/** How the floor is taken, by example; that it holds always is the generated floors' part. */
class FloorTest {
  private static final SeatId HEAD = Samples.seat(Samples.LANVIA, "head");
  private static final SeatId DEPUTY = Samples.seat(Samples.LANVIA, "deputy");
  private static final SeatId SECRETARY = Samples.seat(Samples.LANVIA, "secretary");
  private static final SeatId INTERPRETER = Samples.seat(Samples.LANVIA, "interpreter");
  private static final SeatId EXPERT = Samples.seat(Samples.LANVIA, "expert");
  private static final SeatId OBSERVER = Samples.seat(Samples.LANVIA, "observer");
  private static final SeatId OTHER_HEAD = Samples.seat(Samples.MERROW, "head");
  private static final SeatId OTHER_DEPUTY = Samples.seat(Samples.MERROW, "deputy");
  private static final SeatId OTHER_ROOM = Samples.seat(Samples.MERROW, "room");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Two sides with equal chairs, everybody in, sending all the time. */
  private final Meeting meeting = FloorGenerator.open(FloorGenerator.programme(2));

  private void set(Terms terms) {
    meeting.does(Meeting.sitting(HEAD), new FloorCommand.SetTerms(terms));
  }

  private void does(SeatId seat, FloorCommand command) {
    meeting.does(Meeting.sitting(seat), command);
  }

  private Refusal mayNot(SeatId seat, FloorCommand command) {
    return meeting.mayNot(Meeting.sitting(seat), command);
  }

  private void asks(SeatId... seats) {
    for (var seat : seats) {
      does(seat, new FloorCommand.Ask(AskKind.REQUEST));
    }
  }

  private List<SeatId> heard() {
    var conference = meeting.conference();
    var live = FloorGenerator.everythingFlows(conference);
    return Routing.of(conference, live).floor().sources().stream()
        .map(source -> conference.programme().seats().get(source.seatNumber() - 1).id())
        .toList();
  }

  private List<SeatId> waiting() {
    var conference = meeting.conference();
    return conference.floor().order(conference::sideOf).stream().map(Ask::seat).toList();
  }

  private Optional<SeatId> holder() {
    return meeting.conference().floor().holder().map(Turn::seat);
  }

  @Test
  void before_terms_are_set_everybody_is_heard_but_observers() {
    var seats = meeting.conference().programme().seats();
    var observers = seats.stream().filter(seat -> seat.role() == Role.OBSERVER).count();
    assertThat(observers).isPositive();
    assertThat(heard()).hasSize(seats.size() - (int) observers);
  }

  @Test
  void nobody_is_heard_before_the_floor_is_given() {
    set(Terms.of(Mode.REQUEST));
    asks(DEPUTY);
    assertThat(heard()).isEmpty();
    does(OTHER_HEAD, new FloorCommand.GiveNext());
    assertThat(heard()).containsExactly(DEPUTY);
  }

  @Test
  void replies_go_before_requests_and_points_of_order_before_both() {
    set(Terms.of(Mode.REQUEST));
    does(HEAD, new FloorCommand.Give(SECRETARY));
    asks(DEPUTY, OTHER_ROOM);
    does(OTHER_DEPUTY, new FloorCommand.Ask(AskKind.REPLY));
    does(OTHER_HEAD, new FloorCommand.Ask(AskKind.POINT_OF_ORDER));
    assertThat(waiting()).containsExactly(OTHER_HEAD, OTHER_DEPUTY, DEPUTY, OTHER_ROOM);
  }

  @Test
  void a_point_of_order_interrupts_and_gives_the_floor_back() {
    set(Terms.of(Mode.REQUEST));
    does(HEAD, new FloorCommand.Give(DEPUTY));
    does(OTHER_DEPUTY, new FloorCommand.Ask(AskKind.POINT_OF_ORDER));
    does(HEAD, new FloorCommand.GiveNext());
    assertThat(heard()).containsExactly(OTHER_DEPUTY);
    does(OTHER_DEPUTY, new FloorCommand.Yield());
    assertThat(heard()).containsExactly(DEPUTY);
  }

  @Test
  void the_clock_stands_still_while_a_point_of_order_is_heard() {
    set(
        Terms.of(Mode.REQUEST)
            .withTime(Optional.of(MINUTE), Optional.empty(), Optional.empty(), true));
    does(HEAD, new FloorCommand.Give(DEPUTY));
    meeting.later(Duration.ofSeconds(20));
    does(OTHER_DEPUTY, new FloorCommand.Ask(AskKind.POINT_OF_ORDER));
    does(HEAD, new FloorCommand.GiveNext());
    meeting.later(Duration.ofSeconds(30));
    does(OTHER_DEPUTY, new FloorCommand.Yield());
    assertThat(Rules.turnEndsAt(meeting.conference(), meeting.now()))
        .contains(meeting.now().plusSeconds(40));
  }

  @Test
  void the_sides_take_turns_where_that_is_set() {
    set(Terms.of(Mode.REQUEST).alternating());
    asks(DEPUTY, SECRETARY, OTHER_DEPUTY, OTHER_ROOM);
    assertThat(waiting()).containsExactly(DEPUTY, OTHER_DEPUTY, SECRETARY, OTHER_ROOM);
  }

  @Test
  void a_discussion_has_as_many_open_microphones_as_were_set_and_the_next_waits() {
    set(Terms.free(2));
    asks(DEPUTY, SECRETARY, OTHER_DEPUTY);
    assertThat(heard()).containsExactlyInAnyOrder(DEPUTY, SECRETARY);
    does(DEPUTY, new FloorCommand.Yield());
    assertThat(heard()).containsExactlyInAnyOrder(SECRETARY, OTHER_DEPUTY);
  }

  @Test
  void with_override_the_next_takes_the_place_of_the_longest_open() {
    set(Terms.of(Mode.FREE).withMicrophones(1, true));
    asks(DEPUTY, OTHER_DEPUTY);
    assertThat(heard()).containsExactly(OTHER_DEPUTY);
  }

  @Test
  void chairs_are_not_counted() {
    set(Terms.free(1));
    asks(DEPUTY);
    does(HEAD, new FloorCommand.OpenMicrophone());
    does(OTHER_HEAD, new FloorCommand.OpenMicrophone());
    assertThat(heard()).containsExactlyInAnyOrder(DEPUTY, HEAD, OTHER_HEAD);
  }

  @Test
  void a_briefing_begins_with_its_presenter_and_the_others_reply() {
    set(Terms.briefing(DEPUTY));
    assertThat(holder()).contains(DEPUTY);
    asks(OTHER_ROOM);
    assertThat(meeting.conference().floor().ask(OTHER_ROOM, AskKind.REPLY)).isPresent();
  }

  @Test
  void where_chairs_call_only_a_point_of_order_can_be_asked_for() {
    set(Terms.of(Mode.CHAIR_CALLS));
    assertThat(mayNot(DEPUTY, new FloorCommand.Ask(AskKind.REQUEST)))
        .isEqualTo(new FloorRefusal.ChairsCall());
    does(DEPUTY, new FloorCommand.Ask(AskKind.POINT_OF_ORDER));
  }

  @Test
  void prepared_speakers_come_one_after_the_other_and_who_asks_comes_after_them() {
    set(Terms.of(Mode.SPEAKERS_LIST).withSpeakers(List.of(OTHER_ROOM, DEPUTY)));
    asks(SECRETARY);
    assertThat(waiting()).containsExactly(OTHER_ROOM, DEPUTY, SECRETARY);
  }

  @Test
  void an_expert_speaks_when_called_and_an_observer_never() {
    set(Terms.of(Mode.REQUEST));
    assertThat(mayNot(EXPERT, new FloorCommand.Ask(AskKind.REQUEST)))
        .isEqualTo(new FloorRefusal.SpeaksWhenCalled(EXPERT));
    does(HEAD, new FloorCommand.Give(EXPERT));
    assertThat(mayNot(HEAD, new FloorCommand.Give(OBSERVER)))
        .isEqualTo(new FloorRefusal.HasNoVoice(OBSERVER));
  }

  @Test
  void equal_chairs_ask_each_other_and_do_not_cut() {
    set(Terms.of(Mode.REQUEST));
    does(HEAD, new FloorCommand.Give(HEAD));
    assertThat(mayNot(OTHER_HEAD, new FloorCommand.Take(HEAD)))
        .isEqualTo(new FloorRefusal.ChairsAreEqual(HEAD));
    assertThat(mayNot(OTHER_HEAD, new FloorCommand.Give(OTHER_DEPUTY)))
        .isEqualTo(new FloorRefusal.ChairsAreEqual(HEAD));
    does(OTHER_HEAD, new FloorCommand.AskToConclude(HEAD));
  }

  @Test
  void priority_silences_all_but_chairs_until_it_is_released() {
    set(Terms.of(Mode.REQUEST));
    does(HEAD, new FloorCommand.Give(DEPUTY));
    does(OTHER_HEAD, new FloorCommand.OpenMicrophone());
    does(HEAD, new FloorCommand.TakePriority());
    assertThat(heard()).containsExactlyInAnyOrder(HEAD, OTHER_HEAD);
    does(HEAD, new FloorCommand.ReleasePriority());
    assertThat(heard()).containsExactlyInAnyOrder(DEPUTY, OTHER_HEAD);
  }

  @Test
  void priority_ends_when_the_line_of_who_took_it_is_lost() {
    set(Terms.of(Mode.REQUEST));
    does(HEAD, new FloorCommand.TakePriority());
    meeting.does(Meeting.SERVER, new LineCommand.LineLost(HEAD, meeting.now()));
    assertThat(meeting.conference().floor().priority()).isEmpty();
  }

  @Test
  void a_deputy_leads_while_the_chairs_line_is_down_and_no_longer() {
    set(Terms.of(Mode.REQUEST));
    assertThat(mayNot(DEPUTY, new FloorCommand.GiveNext()))
        .isEqualTo(new PersonRefusal.NotAChair(DEPUTY));
    meeting.does(Meeting.SERVER, new LineCommand.LineLost(HEAD, meeting.now()));
    does(DEPUTY, new FloorCommand.OpenMicrophone());
    assertThat(heard()).containsExactly(DEPUTY);
    meeting.does(Meeting.SERVER, new LineCommand.LineBack(HEAD, meeting.now()));
    assertThat(heard()).isEmpty();
  }

  @Test
  void time_closes_the_microphone_where_the_terms_say_so_and_a_chair_may_extend() {
    set(
        Terms.of(Mode.REQUEST)
            .withTime(Optional.of(MINUTE), Optional.empty(), Optional.empty(), true));
    does(HEAD, new FloorCommand.Give(DEPUTY));
    does(OTHER_HEAD, new FloorCommand.ExtendTurn(DEPUTY, MINUTE));
    meeting.later(Duration.ofSeconds(90));
    meeting.does(Meeting.SERVER, new FloorCommand.EndOverdue());
    assertThat(heard()).containsExactly(DEPUTY);
    meeting.later(Duration.ofSeconds(30));
    meeting.does(Meeting.SERVER, new FloorCommand.EndOverdue());
    assertThat(heard()).isEmpty();
  }

  @Test
  void a_side_speaks_no_longer_than_its_quota_and_is_refused_then() {
    set(
        Terms.of(Mode.REQUEST)
            .withTime(Optional.empty(), Optional.empty(), Optional.of(MINUTE), true));
    does(HEAD, new FloorCommand.Give(DEPUTY));
    assertThat(Rules.turnEndsAt(meeting.conference(), meeting.now()))
        .contains(meeting.now().plus(MINUTE));
    meeting.later(MINUTE);
    meeting.does(Meeting.SERVER, new FloorCommand.EndOverdue());
    assertThat(mayNot(HEAD, new FloorCommand.Give(SECRETARY)))
        .isEqualTo(new FloorRefusal.QuotaSpent(Samples.LANVIA));
    does(HEAD, new FloorCommand.ExtendQuota(Samples.LANVIA, MINUTE));
    does(HEAD, new FloorCommand.Give(SECRETARY));
  }

  @Test
  void two_who_speak_for_one_side_at_once_use_up_its_time_together() {
    set(Terms.free(2).withTime(Optional.empty(), Optional.empty(), Optional.of(MINUTE), true));
    asks(DEPUTY, SECRETARY);
    assertThat(Rules.turnEndsAt(meeting.conference(), meeting.now()))
        .contains(meeting.now().plusSeconds(30));
  }

  @Test
  void time_that_is_added_to_a_side_is_its_present_speakers_too() {
    set(
        Terms.of(Mode.REQUEST)
            .withTime(Optional.empty(), Optional.empty(), Optional.of(MINUTE), true));
    does(HEAD, new FloorCommand.Give(DEPUTY));
    does(HEAD, new FloorCommand.ExtendQuota(Samples.LANVIA, MINUTE));
    assertThat(Rules.turnEndsAt(meeting.conference(), meeting.now()))
        .contains(meeting.now().plus(MINUTE.multipliedBy(2)));
  }

  @Test
  void of_speaker_and_interpreter_one_is_heard_and_either_passes_the_voice() {
    set(Terms.of(Mode.REQUEST));
    does(HEAD, new FloorCommand.TieInterpreter(INTERPRETER, new Tie.ToSide(Samples.LANVIA)));
    does(HEAD, new FloorCommand.Give(DEPUTY));
    does(DEPUTY, new FloorCommand.PassVoice());
    assertThat(heard()).containsExactly(INTERPRETER);
    does(INTERPRETER, new FloorCommand.PassVoice());
    assertThat(heard()).containsExactly(DEPUTY);
  }

  @Test
  void the_interpreters_time_is_counted_apart() {
    set(Terms.of(Mode.REQUEST));
    does(HEAD, new FloorCommand.TieInterpreter(INTERPRETER, new Tie.ToSeat(DEPUTY)));
    does(HEAD, new FloorCommand.Give(DEPUTY));
    meeting.later(Duration.ofSeconds(30));
    does(DEPUTY, new FloorCommand.PassVoice());
    meeting.later(Duration.ofSeconds(50));
    var turn = meeting.conference().floor().turn(DEPUTY).orElseThrow();
    assertThat(turn.spokenUntil(meeting.now())).isEqualTo(Duration.ofSeconds(30));
    assertThat(turn.interpretedUntil(meeting.now())).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void each_side_skips_and_orders_its_own_people_only() {
    set(Terms.of(Mode.REQUEST));
    asks(DEPUTY, OTHER_DEPUTY, SECRETARY);
    assertThat(mayNot(OTHER_HEAD, new FloorCommand.Skip(DEPUTY, AskKind.REQUEST)))
        .isEqualTo(new PersonRefusal.NotYourSide(Samples.LANVIA));
    does(HEAD, new FloorCommand.Reorder(AskKind.REQUEST, List.of(SECRETARY, DEPUTY)));
    assertThat(waiting()).containsExactly(SECRETARY, OTHER_DEPUTY, DEPUTY);
  }

  @Test
  void who_was_muted_by_their_side_is_not_given_the_floor() {
    set(Terms.of(Mode.REQUEST));
    meeting.does(Meeting.sitting(HEAD), new ChamberCommand.Mute(DEPUTY));
    assertThat(mayNot(OTHER_HEAD, new FloorCommand.Give(DEPUTY)))
        .isEqualTo(new FloorRefusal.MutedByItsSide(DEPUTY));
  }

  @Test
  void a_late_command_of_who_was_removed_is_refused() {
    set(Terms.of(Mode.REQUEST));
    meeting.does(Meeting.sitting(HEAD), new AdmissionCommand.Remove(DEPUTY));
    assertThat(mayNot(DEPUTY, new FloorCommand.Ask(AskKind.REQUEST)))
        .isEqualTo(new PersonRefusal.NotAdmitted(DEPUTY));
  }

  @Test
  void the_journal_says_that_a_guests_turn_ended_when_the_guest_went() {
    var programme = Samples.programme(2, new Chairing.AllHeads(), FloorPolicy.OPEN);
    var open = FloorGenerator.open(programme);
    var guest = new SeatId("guest-1");
    var device = Meeting.device(guest, 1);
    open.does(Meeting.SERVER, new AdmissionCommand.ArriveAsGuest(guest, "A guest", device));
    open.does(Meeting.sitting(HEAD), new FloorCommand.SetTerms(Terms.of(Mode.REQUEST)));
    open.does(Meeting.sitting(HEAD), new FloorCommand.Give(guest));
    var events = open.does(Meeting.SERVER, new AdmissionCommand.Leave(guest, device.key()));
    assertThat(events)
        .contains(new FloorEvent.TurnEnded(guest, TurnEnd.GONE, Optional.empty(), open.now()));
    assertThat(open.conference().floor().turns()).isEmpty();
  }

  @Test
  void a_clock_that_is_set_back_takes_no_time_from_anybody() {
    set(
        Terms.of(Mode.REQUEST)
            .withTime(Optional.of(MINUTE), Optional.empty(), Optional.empty(), true));
    does(HEAD, new FloorCommand.Give(DEPUTY));
    meeting.later(Duration.ofHours(-1));
    does(HEAD, new FloorCommand.TakePriority());
    does(HEAD, new FloorCommand.ReleasePriority());
    var turn = meeting.conference().floor().turn(DEPUTY).orElseThrow();
    assertThat(turn.spokenUntil(meeting.now())).isEqualTo(Duration.ZERO);
  }

  @Test
  void after_the_closing_nothing_is_asked_for() {
    set(Terms.of(Mode.REQUEST));
    meeting.does(Meeting.sitting(HEAD), new ProceedingsCommand.ProposeClosing());
    meeting.does(Meeting.sitting(OTHER_HEAD), new ProceedingsCommand.AgreeToClose());
    assertThat(mayNot(DEPUTY, new FloorCommand.Ask(AskKind.REQUEST)))
        .isEqualTo(new StageRefusal.ConferenceClosed());
  }

  @Test
  void an_observer_is_not_heard_where_every_microphone_is() {
    var observer = Samples.seat(Samples.LANVIA, "observer");
    var conference = FloorGenerator.open(FloorGenerator.programme(1)).conference();
    assertThat(conference.floor().mode()).isEqualTo(Mode.OPEN);
    var seat = conference.seat(observer).orElseThrow();
    assertThat(Voices.of(conference).hears(seat)).isFalse();
    assertThat(Voices.of(conference).shows(seat)).isFalse();
    var routing = Routing.of(conference, FloorGenerator.everythingFlows(conference));
    assertThat(routing.floor().sources())
        .isNotEmpty()
        .noneMatch(source -> source.seatNumber() == seat.number());
  }

  @Test
  void an_observer_is_not_seen_whatever_their_camera_sends() {
    var observer = Samples.seat(Samples.LANVIA, "observer");
    var conference = FloorGenerator.open(FloorGenerator.programme(1)).conference();
    int number = conference.seat(observer).orElseThrow().number();
    var routing = Routing.of(conference, FloorGenerator.everythingFlows(conference));
    var seen =
        routing.receptions().values().stream()
            .flatMap(reception -> reception.sources().stream())
            .toList();
    assertThat(seen).isNotEmpty().noneMatch(source -> source.seatNumber() == number);
  }
}
