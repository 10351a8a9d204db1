package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;
import static plenum.conference.Samples.OSTREN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.OpeningCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.event.OpeningEvent;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.opening.Opening;
import plenum.conference.opening.RollAnswer;
import plenum.conference.opening.RollEntry;
import plenum.conference.opening.RollPlace;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

class RollCallTest {
  private static final SeatId HEAD = Samples.seat(LANVIA, "head");
  private static final SeatId DEPUTY = Samples.seat(LANVIA, "deputy");
  private static final SeatId SECRETARY = Samples.seat(LANVIA, "secretary");
  private static final SeatId PRESS = Samples.seat(LANVIA, "press");
  private static final SeatId OTHER_HEAD = Samples.seat(MERROW, "head");

  private final Meeting meeting = convened(2, new Chairing.AllHeads());

  private static Meeting convened(int sides, Chairing chairing) {
    var meeting = Meeting.of(Samples.programme(sides, chairing, FloorPolicy.CLOSED));
    for (var side : List.of(LANVIA, MERROW, OSTREN).subList(0, sides)) {
      var head = Samples.seat(side, "head");
      var chairs = meeting.conference().programme().chairs();
      if (chairs.contains(head)) {
        meeting.knocks(head);
      } else {
        meeting.knocks(head);
        meeting.does(
            Meeting.CONVENER, new AdmissionCommand.Admit(head, Meeting.device(head, 1).key()));
      }
      for (var other : List.of("deputy", "secretary", "press")) {
        meeting.admitted(head, Samples.seat(side, other));
      }
    }
    return meeting;
  }

  private static Meeting open() {
    var meeting = convened(2, new Chairing.AllHeads());
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    return meeting;
  }

  private static Meeting called() {
    var meeting = open();
    meeting.does(sitting(OTHER_HEAD), new OpeningCommand.CallRoll());
    return meeting;
  }

  private static List<RollAnswer> everybody(Meeting meeting, DelegationId side) {
    var answers = new ArrayList<RollAnswer>();
    RollPlace.of(meeting.conference().programme(), side)
        .forEach(place ->
            answers.add(new RollAnswer(place.person(), Attended.PRESENT, place.capacity())));
    return answers;
  }

  private static OpeningCommand.ConfirmRoll confirming(Meeting meeting, DelegationId side) {
    return new OpeningCommand.ConfirmRoll(1, side, everybody(meeting, side));
  }

  private static PersonId person(DelegationId side, int number) {
    return new PersonId(side + "-" + number);
  }

  @Test
  void a_side_is_listed_head_first_then_by_seat_and_room_by_room() {
    assertThat(RollPlace.of(meeting.conference().programme(), LANVIA))
        .extracting(RollPlace::person)
        .containsExactly(
            person(LANVIA, 1),
            person(LANVIA, 2),
            person(LANVIA, 3),
            person(LANVIA, 4),
            person(LANVIA, 5),
            person(LANVIA, 6),
            person(LANVIA, 7));
  }

  @Test
  void the_head_is_first_whatever_number_the_seat_has() {
    var programme = meeting.conference().programme();
    var head = programme.seat(HEAD).orElseThrow();
    var renumbered = programme.without(HEAD).with(head.draft().numbered(99));
    assertThat(RollPlace.of(renumbered, LANVIA).getFirst().person()).isEqualTo(person(LANVIA, 1));
  }

  @Test
  void a_capacity_is_preset_from_the_seat() {
    assertThat(RollPlace.of(meeting.conference().programme(), LANVIA))
        .extracting(RollPlace::capacity)
        .containsExactly(
            Capacity.HEAD,
            Capacity.DELEGATE,
            Capacity.SECRETARY,
            Capacity.PRESS_OFFICER,
            Capacity.DELEGATE,
            Capacity.DELEGATE,
            Capacity.DELEGATE);
  }

  @Test
  void any_chair_calls_the_roll_once_the_meeting_is_open() {
    var roll = called().conference().opening().roll().orElseThrow();
    assertThat(roll.number()).isEqualTo(1);
    assertThat(roll.chair()).isEqualTo(OTHER_HEAD);
    assertThat(roll.sides()).isEmpty();
  }

  @Test
  void before_the_opening_nobody_calls_it() {
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.CallRoll()))
        .isEqualTo(new StageRefusal.MeetingNotOpen());
  }

  @Test
  void only_a_chair_calls_it() {
    var meeting = open();
    assertThat(meeting.mayNot(sitting(SECRETARY), new OpeningCommand.CallRoll()))
        .isEqualTo(new PersonRefusal.NotAChair(SECRETARY));
    assertThat(meeting.mayNot(Meeting.SERVER, new OpeningCommand.CallRoll()))
        .isEqualTo(new PersonRefusal.NotForYou());
  }

  @Test
  void with_one_chair_no_other_head_calls_it() {
    var meeting = convened(3, new Chairing.OneSeat(HEAD));
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), new OpeningCommand.CallRoll()))
        .isEqualTo(new PersonRefusal.NotAChair(OTHER_HEAD));
    meeting.does(sitting(HEAD), new OpeningCommand.CallRoll());
    meeting.does(sitting(OTHER_HEAD), confirming(meeting, MERROW));
    assertThat(meeting.conference().opening().roll().orElseThrow().sides()).containsKey(MERROW);
  }

  @Test
  void the_deputy_calls_it_while_the_chairs_line_is_down() {
    var meeting = open();
    meeting.loses(HEAD);
    meeting.does(sitting(DEPUTY), new OpeningCommand.CallRoll());
    assertThat(meeting.journal().getLast())
        .isEqualTo(new OpeningEvent.RollCalled(1, HEAD, DEPUTY, meeting.now()));
  }

  @Test
  void a_call_that_nobody_has_answered_is_not_called_twice() {
    var meeting = called();
    assertThat(meeting.does(sitting(HEAD), new OpeningCommand.CallRoll())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "deputy", "secretary"})
  void whoever_leads_a_side_confirms_its_list(String seat) {
    var meeting = called();
    meeting.does(sitting(Samples.seat(LANVIA, seat)), confirming(meeting, LANVIA));
    var roll = meeting.conference().opening().roll().orElseThrow();
    assertThat(roll.sides().get(LANVIA).by()).isEqualTo(Samples.seat(LANVIA, seat));
    assertThat(roll.sides()).doesNotContainKey(MERROW);
  }

  @Test
  void the_list_is_kept_in_the_order_of_protocol_whatever_order_it_came_in() {
    var meeting = called();
    var answers = everybody(meeting, LANVIA);
    Collections.reverse(answers);
    meeting.does(sitting(HEAD), new OpeningCommand.ConfirmRoll(1, LANVIA, answers));
    var entries = meeting.conference().opening().roll().orElseThrow().sides().get(LANVIA).entries();
    assertThat(entries.getFirst())
        .isEqualTo(new RollEntry(HEAD, person(LANVIA, 1), Attended.PRESENT, Capacity.HEAD));
    assertThat(entries.getLast().seat()).isEqualTo(Samples.seat(LANVIA, "room"));
  }

  @Test
  void another_side_or_who_leads_none_cannot_confirm() {
    var meeting = called();
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), confirming(meeting, LANVIA)))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
    assertThat(meeting.mayNot(sitting(PRESS), confirming(meeting, LANVIA)))
        .isEqualTo(new PersonRefusal.NotALeader(PRESS));
    assertThat(
            meeting.mayNot(new Actor.DelegationSecretaryLink(LANVIA), confirming(meeting, LANVIA)))
        .isEqualTo(new PersonRefusal.NotForYou());
  }

  @Test
  void a_side_that_does_not_take_part_has_no_list() {
    var meeting = called();
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.ConfirmRoll(1, OSTREN, List.of())))
        .isEqualTo(new PersonRefusal.NotYourSide(OSTREN));
  }

  @Test
  void nobody_answers_what_was_not_called() {
    var meeting = open();
    assertThat(meeting.mayNot(sitting(HEAD), confirming(meeting, LANVIA)))
        .isEqualTo(new OpeningRefusal.RollNotCalled());
  }

  @Test
  void an_answer_to_a_call_that_was_replaced_is_given_anew() {
    var meeting = called();
    meeting.does(sitting(HEAD), confirming(meeting, LANVIA));
    meeting.does(sitting(HEAD), new OpeningCommand.CallRoll());
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), confirming(meeting, MERROW)))
        .isEqualTo(new OpeningRefusal.RollCalledAnew());
    assertThat(meeting.conference().opening().rolls()).hasSize(2);
  }

  @Test
  void a_side_names_nobody_of_another_side() {
    var meeting = called();
    var answers = everybody(meeting, LANVIA);
    answers.add(new RollAnswer(person(MERROW, 1), Attended.ABSENT, Capacity.HEAD));
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.ConfirmRoll(1, LANVIA, answers)))
        .isEqualTo(new OpeningRefusal.NotOnTheRoll(person(MERROW, 1), LANVIA));
  }

  @Test
  void nobody_is_named_who_is_not_known() {
    var meeting = called();
    var stranger = new PersonId("stranger");
    var answers = List.of(new RollAnswer(stranger, Attended.PRESENT, Capacity.EXPERT));
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.ConfirmRoll(1, LANVIA, answers)))
        .isEqualTo(new ThingRefusal.UnknownPerson(stranger));
  }

  @Test
  void nobody_is_named_twice() {
    var meeting = called();
    var answers = everybody(meeting, LANVIA);
    answers.add(answers.get(2));
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.ConfirmRoll(1, LANVIA, answers)))
        .isEqualTo(new OpeningRefusal.NamedTwice(person(LANVIA, 3)));
  }

  @Test
  void nobody_is_left_out() {
    var meeting = called();
    var answers = everybody(meeting, LANVIA);
    answers.remove(6);
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.ConfirmRoll(1, LANVIA, answers)))
        .isEqualTo(new OpeningRefusal.NotNamed(person(LANVIA, 7)));
  }

  @Test
  void who_comes_late_is_confirmed_anew_and_the_journal_keeps_both() {
    var meeting = called();
    var answers = everybody(meeting, LANVIA);
    var last = answers.removeLast();
    answers.add(new RollAnswer(last.person(), Attended.EXCUSED, last.capacity()));
    meeting.does(sitting(HEAD), new OpeningCommand.ConfirmRoll(1, LANVIA, answers));
    meeting.later(Duration.ofMinutes(20));
    meeting.does(sitting(SECRETARY), confirming(meeting, LANVIA));
    assertThat(meeting.journal())
        .filteredOn(OpeningEvent.RollConfirmed.class::isInstance)
        .hasSize(2);
    var side = meeting.conference().opening().roll().orElseThrow().sides().get(LANVIA);
    assertThat(side.at()).isEqualTo(meeting.now());
    assertThat(side.entries().getLast().attended()).isEqualTo(Attended.PRESENT);
  }

  @Test
  void confirming_the_same_twice_changes_nothing() {
    var meeting = called();
    meeting.does(sitting(HEAD), confirming(meeting, LANVIA));
    assertThat(meeting.does(sitting(SECRETARY), confirming(meeting, LANVIA))).isEmpty();
  }

  @Test
  void the_roll_is_not_called_without_end() {
    var meeting = open();
    for (int i = 1; i <= Opening.MOST_ROLLS; i++) {
      meeting.does(sitting(HEAD), new OpeningCommand.CallRoll());
      meeting.does(
          sitting(HEAD), new OpeningCommand.ConfirmRoll(i, LANVIA, everybody(meeting, LANVIA)));
    }
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.CallRoll()))
        .isEqualTo(new OpeningRefusal.TooManyRolls(Opening.MOST_ROLLS));
  }
}
