package plenum.dossier.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.dossier.minutes.Talks.LANVIA;
import static plenum.dossier.minutes.Talks.MERROW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.opening.Attended;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;

class MinutesTest {
  private final Talks talks = HeldTalks.held();
  private final Minutes minutes = talks.minutes(LANVIA);

  private Attendee attendee(PersonId person) {
    return minutes.sides().stream()
        .flatMap(side -> side.people().stream())
        .filter(one -> one.who().person().filter(person::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private <T extends Happening> List<T> all(Class<T> kind) {
    return minutes.sections().stream()
        .flatMap(section -> section.happenings().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void the_roll_says_who_was_excused_from_a_room() {
    assertThat(attendee(Talks.personId(MERROW, 6)).attended()).isEqualTo(Attended.EXCUSED);
    assertThat(attendee(Talks.personId(MERROW, 4)).attended()).isEqualTo(Attended.PRESENT);
  }

  @Test
  void who_was_missed_at_the_roll_and_came_to_their_own_seat_later_was_there_from_then() {
    var deputy = attendee(Talks.personId(LANVIA, 2));
    assertThat(deputy.attended()).isEqualTo(Attended.PRESENT);
    assertThat(deputy.stays().getFirst().from()).isEqualTo(Talks.START.plus(Duration.ofMinutes(2)));
  }

  @Test
  void what_another_side_sealed_is_taken_away_before_anything_is_read() {
    for (var happened : talks.journal()) {
      var read = Unsealed.by(Optional.of(LANVIA), talks.conference(), happened.event());
      assertThat(read.toString()).doesNotContain(GeneratedTalks.SECRET + MERROW);
    }
    assertThat(talks.journal().toString()).contains(GeneratedTalks.SECRET + MERROW);
  }

  @Test
  void who_was_missed_and_never_came_is_absent() {
    assertThat(attendee(Talks.personId(MERROW, 2)).attended()).isEqualTo(Attended.ABSENT);
  }

  @Test
  void the_people_of_a_side_stand_in_the_order_of_protocol() {
    assertThat(minutes.sides().getLast().people())
        .extracting(one -> one.who().person().orElseThrow())
        .containsExactlyElementsOf(
            List.of(1, 2, 3, 4, 5, 6, 7).stream().map(n -> Talks.personId(MERROW, n)).toList());
  }

  @Test
  void items_stand_in_the_order_in_which_they_were_gone_through() {
    assertThat(minutes.sections())
        .extracting(section -> section.topic().map(topic -> topic.item().value()).orElse(""))
        .containsExactly("", "opening", "sediment");
  }

  @Test
  void an_item_says_how_long_it_was_to_take_and_took() {
    var item = minutes.sections().getLast();
    assertThat(item.topic().orElseThrow().planned()).isEqualTo(Duration.ofMinutes(10));
    assertThat(item.taken(talks.now())).isEqualTo(Duration.ofSeconds(555));
  }

  @Test
  void who_was_tapped_in_a_room_had_the_floor_and_was_interpreted() {
    var turn = all(Happening.Turn.class).getLast();
    assertThat(turn.speakers().getFirst().person()).contains(Talks.personId(MERROW, 5));
    assertThat(turn.spoken()).isEqualTo(Duration.ofSeconds(75));
    assertThat(turn.interpreters().getFirst().person()).contains(Talks.personId(MERROW, 7));
    assertThat(turn.interpreted()).isEqualTo(Duration.ofSeconds(60));
    assertThat(turn.languages()).containsExactly("vi");
  }

  @Test
  void nobody_is_named_for_a_room_in_which_somebody_was_tapped_behind_the_door() {
    var meeting = Talks.open();
    var room = Talks.seat(MERROW, "room");
    meeting.does(room, new ChamberCommand.TapSpeaker(room, Talks.personId(MERROW, 5)));
    meeting.does(Talks.seat(MERROW, "head"), new CaucusCommand.Withdraw(MERROW));
    meeting.does(room, new ChamberCommand.TapSpeaker(room, Talks.personId(MERROW, 4)));
    meeting.does(Talks.seat(MERROW, "head"), new CaucusCommand.Return(MERROW));
    meeting.does(
        Talks.seat(LANVIA, "head"),
        new plenum.conference.command.FloorCommand.SetTerms(plenum.conference.floor.Terms.free(2)));
    meeting.does(room, new plenum.conference.command.FloorCommand.OpenMicrophone());
    var turn =
        meeting.minutes(LANVIA).sections().getLast().happenings().stream()
            .filter(Happening.Turn.class::isInstance)
            .map(Happening.Turn.class::cast)
            .toList()
            .getLast();
    assertThat(turn.speakers().getFirst().person()).isEmpty();
  }

  @Test
  void of_a_withdrawal_there_is_who_and_how_long() {
    assertThat(all(Happening.SideWithdrew.class))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.side()).isEqualTo(MERROW);
          assertThat(Duration.between(one.at(), one.until().orElseThrow()))
              .isEqualTo(Duration.ofMinutes(4));
        });
  }

  @Test
  void who_leaves_another_sides_sealed_room_is_seen_to_be_gone_when_it_opens() {
    var meeting = Talks.open();
    var seat = Talks.seat(MERROW, "secretary");
    meeting.later(Duration.ofMinutes(1));
    meeting.does(Talks.seat(MERROW, "head"), new CaucusCommand.Withdraw(MERROW));
    meeting.later(Duration.ofMinutes(1));
    meeting.does(seat, new AdmissionCommand.Leave(seat, Talks.device(seat).key()));
    meeting.later(Duration.ofMinutes(1));
    meeting.does(Talks.seat(MERROW, "head"), new CaucusCommand.Return(MERROW));
    assertThat(until(meeting.minutes(LANVIA))).isEqualTo(Talks.START.plus(Duration.ofMinutes(3)));
    assertThat(until(meeting.minutes(MERROW))).isEqualTo(Talks.START.plus(Duration.ofMinutes(2)));
  }

  private static java.time.Instant until(Minutes of) {
    return of.sides().getLast().people().stream()
        .filter(one -> one.who().person().equals(Optional.of(Talks.personId(MERROW, 3))))
        .findFirst()
        .orElseThrow()
        .stays()
        .getLast()
        .until()
        .orElseThrow();
  }

  @Test
  void what_was_said_under_an_item_stands_under_it() {
    assertThat(all(Happening.Written.class)).hasSize(2);
    assertThat(minutes.sections().getLast().happenings())
        .filteredOn(Happening.Written.class::isInstance)
        .hasSize(2);
  }

  @Test
  void messages_that_preceded_stand_apart() {
    assertThat(minutes.messages())
        .singleElement()
        .extracting(Happening.Written::number)
        .isEqualTo(3);
  }

  @Test
  void the_joint_record_says_what_is_agreed_and_that_it_stands() {
    var joint = talks.joint();
    assertThat(joint.passages())
        .extracting(JointPassage::standing)
        .containsExactly(Standing.AGREED, Standing.SAID);
    assertThat(joint.approvals()).hasSize(2);
    assertThat(joint.approved()).isTrue();
    assertThat(joint).isEqualTo(minutes.joint());
  }

  @Test
  void an_approval_falls_with_the_record_that_it_was_of() {
    var meeting = HeldTalks.course();
    var revision = meeting.conference().statements().joint().revision();
    meeting.does(
        Talks.seat(LANVIA, "head"),
        new plenum.conference.command.StatementCommand.ApproveRecord(revision));
    assertThat(meeting.joint().approvals()).hasSize(1);
    int more =
        meeting.writes(
            LANVIA, Talks.said(Talks.side(LANVIA), StatementKind.WISHES, Texts.of("en", "More.")));
    meeting.does(
        Talks.seat(LANVIA, "secretary"),
        new plenum.conference.command.StatementCommand.ProposeEntry(more));
    assertThat(meeting.joint().approvals()).isEmpty();
  }

  @Test
  void minutes_can_be_read_while_the_meeting_runs() {
    var running = Talks.open();
    assertThat(running.minutes(LANVIA).head().closed()).isEmpty();
    running.does(Talks.seat(LANVIA, "head"), new ProceedingsCommand.ProposeClosing());
    assertThat(MinutesWording.sheet(running.minutes(LANVIA), "en").orElseThrow().plain())
        .contains("not closed yet");
  }
}
