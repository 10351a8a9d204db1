package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;
import static plenum.conference.Samples.OSTREN;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.event.Audience;
import plenum.conference.event.MarkEvent;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.mark.Mark;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Marks;
import plenum.conference.mark.Whose;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

class MarkTest {
  private static final SeatId HEAD = Samples.seat(LANVIA, "head");
  private static final SeatId DEPUTY = Samples.seat(LANVIA, "deputy");
  private static final SeatId SECRETARY = Samples.seat(LANVIA, "secretary");
  private static final SeatId ROOM = Samples.seat(LANVIA, "room");
  private static final SeatId OTHER_HEAD = Samples.seat(MERROW, "head");
  private static final MarkCommand STATEMENT = new MarkCommand.MarkMoment(MarkKind.STATEMENT);

  private final Meeting meeting = convened(new Chairing.AllHeads());

  private static Meeting convened(Chairing chairing) {
    var meeting = Meeting.of(Samples.programme(2, chairing, FloorPolicy.CLOSED));
    meeting.knocks(HEAD);
    if (!meeting.conference().admitted(OTHER_HEAD)) {
      meeting.knocks(OTHER_HEAD);
    }
    List.of(DEPUTY, SECRETARY, ROOM).forEach(seat -> meeting.admitted(HEAD, seat));
    return meeting;
  }

  private void opens(Mode mode) {
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    if (mode != Mode.OPEN) {
      meeting.does(sitting(HEAD), new FloorCommand.SetTerms(Terms.of(mode)));
    }
  }

  private void gives(SeatId seat) {
    meeting.does(sitting(HEAD), new FloorCommand.Give(seat));
  }

  private Mark marked() {
    meeting.does(sitting(SECRETARY), STATEMENT);
    return last(LANVIA);
  }

  private Mark last(DelegationId side) {
    return meeting.conference().marks().of(side).getLast();
  }

  private Optional<Whose> whose() {
    return marked().says().orElseThrow().whose();
  }

  private static MarkSays says(MarkKind kind, String note) {
    return new MarkSays(kind, Optional.empty(), note);
  }

  @Test
  void a_mark_is_of_the_person_who_has_the_floor() {
    opens(Mode.REQUEST);
    gives(DEPUTY);
    assertThat(whose()).contains(new Whose.OfPerson(new PersonId("lanvia-2")));
  }

  @Test
  void in_a_room_it_is_of_the_person_who_was_tapped() {
    opens(Mode.REQUEST);
    gives(ROOM);
    meeting.does(sitting(ROOM), new ChamberCommand.TapSpeaker(ROOM, new PersonId("lanvia-6")));
    assertThat(whose()).contains(new Whose.OfPerson(new PersonId("lanvia-6")));
  }

  @Test
  void in_a_room_where_nobody_was_tapped_it_is_of_the_side() {
    opens(Mode.REQUEST);
    gives(ROOM);
    assertThat(whose()).contains(new Whose.OfSide(LANVIA));
  }

  @Test
  void where_nobody_has_the_floor_it_is_nobodys() {
    opens(Mode.OPEN);
    assertThat(whose()).isEmpty();
  }

  @Test
  void in_a_discussion_it_is_of_the_only_open_microphone() {
    opens(Mode.FREE);
    meeting.does(sitting(DEPUTY), new FloorCommand.OpenMicrophone());
    assertThat(whose()).contains(new Whose.OfPerson(new PersonId("lanvia-2")));
    meeting.does(sitting(OTHER_HEAD), new FloorCommand.OpenMicrophone());
    assertThat(whose()).isEmpty();
  }

  @Test
  void a_chair_marks_too() {
    opens(Mode.OPEN);
    meeting.does(sitting(OTHER_HEAD), new MarkCommand.MarkMoment(MarkKind.DECISION));
    assertThat(last(MERROW).says().orElseThrow().kind()).isEqualTo(MarkKind.DECISION);
  }

  @Test
  void nobody_else_marks() {
    opens(Mode.OPEN);
    assertThat(meeting.mayNot(sitting(DEPUTY), STATEMENT))
        .isEqualTo(new MarkRefusal.NotASecretary(DEPUTY));
    assertThat(meeting.mayNot(Meeting.CONVENER, STATEMENT))
        .isEqualTo(new PersonRefusal.NotForYou());
    assertThat(meeting.mayNot(new Actor.DelegationSecretaryLink(LANVIA), STATEMENT))
        .isEqualTo(new PersonRefusal.NotForYou());
  }

  @Test
  void a_seat_of_no_side_marks_nothing() {
    opens(Mode.OPEN);
    var operator = new SeatId("operator");
    meeting.admitted(HEAD, operator);
    assertThat(meeting.mayNot(sitting(operator), STATEMENT))
        .isEqualTo(new MarkRefusal.NotASecretary(operator));
  }

  @Test
  void with_one_chair_the_head_of_another_side_does_not_mark() {
    var meeting = Meeting.of(Samples.programme(3, new Chairing.OneSeat(HEAD), FloorPolicy.CLOSED));
    meeting.knocks(HEAD);
    var head = Samples.seat(OSTREN, "head");
    meeting.knocks(head);
    meeting.does(Meeting.CONVENER, new AdmissionCommand.Admit(head, Meeting.device(head, 1).key()));
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    assertThat(meeting.mayNot(sitting(head), STATEMENT))
        .isEqualTo(new MarkRefusal.NotASecretary(head));
  }

  @Test
  void nothing_is_marked_before_the_opening() {
    assertThat(meeting.mayNot(sitting(SECRETARY), STATEMENT))
        .isEqualTo(new StageRefusal.MeetingNotOpen());
  }

  @Test
  void everyone_may_know_that_a_mark_was_made_and_nothing_more() {
    opens(Mode.OPEN);
    meeting.does(sitting(SECRETARY), STATEMENT);
    var event = meeting.journal().getLast();
    assertThat(event.sealedPart().orElseThrow().owner())
        .isEqualTo(new Audience.OneDelegation(LANVIA));
    assertThat(event.publicPart())
        .isEqualTo(new MarkEvent.Marked(1, SECRETARY, meeting.now(), Optional.empty()));
  }

  @Test
  void a_side_amends_its_own_mark() {
    opens(Mode.OPEN);
    marked();
    var says =
        new MarkSays(
            MarkKind.COMMITMENT, Optional.of(new Whose.OfSide(MERROW)), "Soundings by May");
    meeting.does(sitting(HEAD), new MarkCommand.AmendMark(1, says));
    assertThat(last(LANVIA).says()).contains(says);
    assertThat(meeting.journal().getLast().publicPart())
        .isEqualTo(new MarkEvent.MarkAmended(1, HEAD, meeting.now(), Optional.empty()));
  }

  @Test
  void amending_to_the_same_changes_nothing() {
    opens(Mode.OPEN);
    var says = marked().says().orElseThrow();
    assertThat(meeting.does(sitting(SECRETARY), new MarkCommand.AmendMark(1, says))).isEmpty();
  }

  @Test
  void another_side_neither_amends_nor_withdraws_it_nor_learns_that_it_is_there() {
    opens(Mode.OPEN);
    marked();
    var amended = new MarkCommand.AmendMark(1, says(MarkKind.DECISION, ""));
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), amended))
        .isEqualTo(new MarkRefusal.NoSuchMark());
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), new MarkCommand.WithdrawMark(1)))
        .isEqualTo(meeting.mayNot(sitting(OTHER_HEAD), new MarkCommand.WithdrawMark(99)));
  }

  @Test
  void a_withdrawn_mark_is_gone_and_its_number_is_not_given_again() {
    opens(Mode.OPEN);
    marked();
    meeting.does(sitting(SECRETARY), new MarkCommand.WithdrawMark(1));
    assertThat(meeting.conference().marks().all()).isEmpty();
    assertThat(meeting.mayNot(sitting(SECRETARY), new MarkCommand.WithdrawMark(1)))
        .isEqualTo(new MarkRefusal.NoSuchMark());
    assertThat(marked().number()).isEqualTo(2);
  }

  @Test
  void a_note_has_500_characters_at_most() {
    opens(Mode.OPEN);
    marked();
    meeting.does(
        sitting(SECRETARY),
        new MarkCommand.AmendMark(1, says(MarkKind.STATEMENT, "n".repeat(500))));
    assertThat(
            meeting.mayNot(
                sitting(SECRETARY),
                new MarkCommand.AmendMark(1, says(MarkKind.STATEMENT, "n".repeat(501)))))
        .isEqualTo(new KeepingRefusal.NoteTooLong(500));
  }

  @Test
  void a_mark_names_only_who_takes_part() {
    opens(Mode.OPEN);
    marked();
    var stranger = new PersonId("stranger");
    assertThat(
            meeting.mayNot(
                sitting(SECRETARY),
                new MarkCommand.AmendMark(
                    1,
                    new MarkSays(
                        MarkKind.STATEMENT, Optional.of(new Whose.OfPerson(stranger)), ""))))
        .isEqualTo(new ThingRefusal.UnknownPerson(stranger));
    assertThat(
            meeting.mayNot(
                sitting(SECRETARY),
                new MarkCommand.AmendMark(
                    1,
                    new MarkSays(MarkKind.STATEMENT, Optional.of(new Whose.OfSide(OSTREN)), ""))))
        .isEqualTo(new ThingRefusal.UnknownDelegation(OSTREN));
  }

  @Test
  void a_side_does_not_mark_without_end() {
    opens(Mode.OPEN);
    for (int i = 0; i < Marks.MOST; i++) {
      meeting.does(sitting(SECRETARY), STATEMENT);
    }
    assertThat(meeting.mayNot(sitting(SECRETARY), STATEMENT))
        .isEqualTo(new MarkRefusal.TooManyMarks(Marks.MOST));
    meeting.does(sitting(OTHER_HEAD), STATEMENT);
  }

  @Test
  void a_mark_whose_sealed_part_was_deleted_is_still_a_mark() {
    opens(Mode.OPEN);
    marked();
    var replayed = Conference.none(meeting.conference().id());
    for (var event : meeting.journal()) {
      replayed = replayed.after(event.publicPart());
    }
    assertThat(replayed.marks().of(LANVIA).getFirst().says()).isEmpty();
  }
}
