package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import plenum.conference.event.Event;
import plenum.conference.event.OpeningEvent;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.opening.RollEntry;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

class RollRecordTest {
  private static final Instant CALLED = Meetings.OPENED.plus(Duration.ofMinutes(2));
  private static final SeatId ORRIN_HEAD = new SeatId("orrin-head");
  private static final SeatId VELDE_HEAD = new SeatId("velde-head");

  private static Meetings opened() {
    return Meetings.of(Meetings.programme())
        .comes("orrin-head")
        .comes("orrin-room")
        .comes("velde-head")
        .opens();
  }

  private static Event called(int number) {
    return new OpeningEvent.RollCalled(number, ORRIN_HEAD, ORRIN_HEAD, CALLED);
  }

  private static Event orrin(int number, Attended mirel) {
    return new OpeningEvent.RollConfirmed(
        number,
        Meetings.ORRIN,
        ORRIN_HEAD,
        List.of(
            entry("orrin-head", "edda", Attended.PRESENT, Capacity.HEAD),
            entry("orrin-room", "bao", Attended.PRESENT, Capacity.EXPERT),
            entry("orrin-room", "mirel", mirel, Capacity.DELEGATE)),
        CALLED);
  }

  private static RollEntry entry(String seat, String person, Attended attended, Capacity capacity) {
    return new RollEntry(new SeatId(seat), new PersonId(person), attended, capacity);
  }

  private static List<String> participants(MeetingRecord record) {
    return record.side(Meetings.ORRIN).orElseThrow().participants().stream()
        .map(one -> one.anyName("en"))
        .toList();
  }

  @Test
  void a_meeting_without_a_roll_call_has_none() {
    assertThat(opened().closes().record().rolls()).isEmpty();
  }

  @Test
  void each_call_says_who_was_there_in_what_capacity_and_who_was_not() {
    var record = opened().and(called(1)).and(orrin(1, Attended.EXCUSED)).closes().record();
    var lines = record.rolls().getFirst().sides().getFirst().lines();
    assertThat(lines)
        .extracting(RollRecord.Line::attended)
        .containsExactly(Attended.PRESENT, Attended.PRESENT, Attended.EXCUSED);
    assertThat(lines)
        .extracting(RollRecord.Line::capacity)
        .containsExactly(Capacity.HEAD, Capacity.EXPERT, Capacity.DELEGATE);
    assertThat(lines.getLast().room().inOrElse("en")).isEqualTo("Tide Hall");
    assertThat(lines.getFirst().room().byLanguage()).isEmpty();
  }

  @Test
  void a_side_that_did_not_answer_stands_there_without_an_answer() {
    var record = opened().and(called(1)).and(orrin(1, Attended.PRESENT)).closes().record();
    var velde = record.rolls().getFirst().sides().getLast();
    assertThat(velde.side()).isEqualTo(Meetings.VELDE);
    assertThat(velde.confirmed()).isEmpty();
    assertThat(velde.lines()).isEmpty();
  }

  @Test
  void who_was_missed_at_the_roll_is_not_among_those_who_were_there() {
    var record = opened().and(called(1)).and(orrin(1, Attended.ABSENT)).closes().record();
    assertThat(participants(record)).containsExactly("Edda Quarn", "Vĩ Bảo Trạch");
  }

  @Test
  void who_came_late_was_there() {
    var record =
        opened()
            .and(called(1))
            .and(orrin(1, Attended.ABSENT))
            .and(orrin(1, Attended.PRESENT))
            .closes()
            .record();
    assertThat(participants(record)).contains("Mirel Ostag");
    assertThat(record.rolls()).hasSize(1);
  }

  @Test
  void who_was_there_at_one_call_and_not_at_the_next_was_there() {
    var record =
        opened()
            .and(called(1))
            .and(orrin(1, Attended.PRESENT))
            .and(called(2))
            .and(orrin(2, Attended.ABSENT))
            .closes()
            .record();
    assertThat(participants(record)).contains("Mirel Ostag");
    assertThat(record.rolls()).hasSize(2);
    assertThat(record.rolls().getLast().sides().getFirst().lines().getLast().attended())
        .isEqualTo(Attended.ABSENT);
  }

  @Test
  void who_was_struck_since_keeps_the_name_on_the_roll() {
    var record =
        opened()
            .and(new OpeningEvent.RollCalled(1, VELDE_HEAD, VELDE_HEAD, CALLED))
            .and(
                new OpeningEvent.RollConfirmed(
                    1,
                    Meetings.VELDE,
                    VELDE_HEAD,
                    List.of(entry("velde-press", "press", Attended.ABSENT, Capacity.PRESS_OFFICER)),
                    CALLED))
            .and(new ProgrammeEvent.SeatStruck(new SeatId("velde-press")))
            .and(new ProgrammeEvent.PersonStruck(new PersonId("press")))
            .closes()
            .record();
    var line = record.rolls().getFirst().sides().getLast().lines().getFirst();
    assertThat(line.names().get("en").fullName()).isEqualTo("Pia Torsk");
  }
}
