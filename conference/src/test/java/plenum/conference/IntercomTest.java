package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.intercom.Call;
import plenum.conference.intercom.Circle;
import plenum.conference.intercom.Intercom;
import plenum.conference.intercom.Line;
import plenum.conference.intercom.Signal;
import plenum.conference.intercom.Word;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** Who is asked, called and written to at the intercom, and who is not. */
class IntercomTest {
  private static final SeatId OPERATOR = new SeatId("operator");
  private static final SeatId HEAD = Samples.seat(Samples.LANVIA, "head");
  private static final SeatId OTHER_HEAD = Samples.seat(Samples.MERROW, "head");
  private static final SeatId DEPUTY = Samples.seat(Samples.LANVIA, "deputy");

  /** Partners; the first belongs to a side and withdraws with it. */
  private static final SeatId FIRST = Samples.seat(Samples.LANVIA, "interpreter");

  private static final SeatId SECOND = Samples.seat(Samples.MERROW, "interpreter");
  private static final SeatId RUSSIAN = new SeatId("booth-1");

  private final Meeting meeting = FloorGenerator.open(BoothGenerator.programme(2));
  private Intercom intercom = Intercom.SILENT;

  IntercomTest() {
    var plan = BoothGenerator.plan(Interlock.INTERLOCK);
    meeting.does(sitting(OPERATOR), new InterpretationCommand.PlanBooths(plan));
    meeting.does(sitting(HEAD), new FloorCommand.SetTerms(Terms.of(Mode.CHAIR_CALLS)));
    meeting.does(sitting(HEAD), new FloorCommand.Give(DEPUTY));
  }

  private Instant now() {
    return meeting.now();
  }

  private void does(SeatId seat, Word word) {
    var outcome = IntercomRules.decide(meeting.conference(), intercom, seat, word, now());
    assertThat(outcome).isInstanceOf(IntercomRules.Outcome.Changed.class);
    intercom = ((IntercomRules.Outcome.Changed) outcome).after();
  }

  private Refusal mayNot(SeatId seat, Word word) {
    var outcome = IntercomRules.decide(meeting.conference(), intercom, seat, word, now());
    assertThat(outcome).isInstanceOf(IntercomRules.Outcome.Refused.class);
    return ((IntercomRules.Outcome.Refused) outcome).why();
  }

  private Stream<SeatId> everybody() {
    return meeting.conference().programme().seats().stream().map(Seat::id);
  }

  private List<SeatId> asked(Signal signal) {
    return everybody()
        .filter(seat ->
            IntercomRules.asked(meeting.conference(), intercom, seat, now()).contains(signal))
        .toList();
  }

  private List<SeatId> readers() {
    return everybody()
        .filter(seat -> !IntercomRules.read(meeting.conference(), intercom, seat).isEmpty())
        .toList();
  }

  @Test
  void who_speaks_the_chairs_and_the_booths_are_asked_and_nobody_else() {
    does(FIRST, new Word.Give(Signal.SLOWER));
    var expected =
        Stream.concat(Stream.of(HEAD, OTHER_HEAD, DEPUTY), BoothGenerator.interpreters().stream());
    assertThat(asked(Signal.SLOWER)).containsExactlyInAnyOrderElementsOf(expected.toList());
    assertThat(asked(Signal.REPEAT)).isEmpty();
  }

  @Test
  void nothing_that_is_kept_of_a_signal_names_a_booth() {
    does(FIRST, new Word.Give(Signal.SLOWER));
    var one = intercom;
    intercom = Intercom.SILENT;
    does(RUSSIAN, new Word.Give(Signal.SLOWER));
    assertThat(intercom).isEqualTo(one);
  }

  @Test
  void booths_that_sigh_at_once_ask_once_until_it_has_cooled_down() {
    does(FIRST, new Word.Give(Signal.SLOWER));
    meeting.later(Intercom.SHOWN);
    assertThat(asked(Signal.SLOWER)).isEmpty();
    assertThat(mayNot(RUSSIAN, new Word.Give(Signal.SLOWER)))
        .isEqualTo(new InterpretationRefusal.SignalledAlready(18));
    does(RUSSIAN, new Word.Give(Signal.REPEAT));
    meeting.later(Intercom.COOL_DOWN.minus(Intercom.SHOWN));
    does(RUSSIAN, new Word.Give(Signal.SLOWER));
    assertThat(asked(Signal.SLOWER)).contains(DEPUTY);
  }

  @Test
  void the_clock_is_awaited_for_the_end_of_a_signal_and_of_its_cooling_down() {
    does(FIRST, new Word.Give(Signal.LOUDER));
    var given = now();
    assertThat(intercom.due(now())).contains(given.plus(Intercom.SHOWN));
    meeting.later(Intercom.SHOWN);
    assertThat(intercom.due(now())).contains(given.plus(Intercom.COOL_DOWN));
    meeting.later(Intercom.COOL_DOWN);
    assertThat(intercom.due(now())).isEmpty();
    meeting.later(Duration.ofHours(-1));
    assertThat(intercom.asked(0, now())).isEmpty();
  }

  @Test
  void only_booths_ask_and_only_of_somebody() {
    assertThat(mayNot(HEAD, new Word.Give(Signal.SLOWER)))
        .isEqualTo(new InterpretationRefusal.InNoBooth(HEAD));
    meeting.does(sitting(DEPUTY), new FloorCommand.Yield());
    assertThat(mayNot(FIRST, new Word.Give(Signal.SLOWER)))
        .isEqualTo(new InterpretationRefusal.NobodySpeaks());
  }

  @Test
  void a_signal_stays_behind_the_door_behind_which_it_was_given() {
    meeting.does(sitting(HEAD), new CaucusCommand.Withdraw(Samples.LANVIA));
    does(FIRST, new Word.Give(Signal.REPEAT));
    assertThat(asked(Signal.REPEAT)).contains(HEAD, DEPUTY).doesNotContain(OTHER_HEAD, SECOND);
  }

  @Test
  void a_line_to_the_partner_is_read_by_the_two_and_by_nobody_else() {
    does(FIRST, new Word.Write(Circle.PARTNER, " terms are on page 4 "));
    assertThat(readers()).containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(intercom.lines().getFirst().text()).isEqualTo("terms are on page 4");
  }

  @Test
  void a_line_to_the_booths_is_read_by_all_booths_and_the_operator() {
    does(OPERATOR, new Word.Write(Circle.BOOTHS, "we restart the line of Merrow"));
    var expected =
        Stream.concat(Stream.of(OPERATOR), BoothGenerator.interpreters().stream()).toList();
    assertThat(readers()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void a_line_written_behind_a_door_is_read_there_alone() {
    meeting.does(sitting(HEAD), new CaucusCommand.Withdraw(Samples.LANVIA));
    does(FIRST, new Word.Write(Circle.BOOTHS, "they will offer nine"));
    assertThat(readers()).containsExactly(FIRST, new SeatId("booth-7")); // of the same side
    meeting.does(sitting(HEAD), new CaucusCommand.Return(Samples.LANVIA));
    assertThat(readers()).isEmpty();
    meeting.does(sitting(HEAD), new CaucusCommand.Withdraw(Samples.LANVIA));
    assertThat(readers()).isEmpty();
  }

  @Test
  void who_may_write_what() {
    assertThat(mayNot(HEAD, new Word.Write(Circle.BOOTHS, "faster")))
        .isEqualTo(new InterpretationRefusal.InNoBooth(HEAD));
    assertThat(mayNot(OPERATOR, new Word.Write(Circle.PARTNER, "x")))
        .isEqualTo(new InterpretationRefusal.InNoBooth(OPERATOR));
    assertThat(mayNot(new SeatId("booth-5"), new Word.Write(Circle.PARTNER, "x")))
        .isEqualTo(new InterpretationRefusal.NoPartner());
    assertThat(mayNot(FIRST, new Word.Write(Circle.PARTNER, "  ")))
        .isEqualTo(new InterpretationRefusal.LineUnusable(Line.LONGEST));
    assertThat(mayNot(FIRST, new Word.Write(Circle.PARTNER, "x".repeat(Line.LONGEST + 1))))
        .isEqualTo(new InterpretationRefusal.LineUnusable(Line.LONGEST));
  }

  @Test
  void the_oldest_lines_go_first() {
    for (int i = 0; i <= Intercom.MOST_LINES; i++) {
      does(FIRST, new Word.Write(Circle.PARTNER, "line " + i));
    }
    assertThat(intercom.lines()).hasSize(Intercom.MOST_LINES);
    assertThat(intercom.lines().getFirst().text()).isEqualTo("line 1");
    assertThat(intercom.lines().getLast().number()).isEqualTo(Intercom.MOST_LINES + 1);
  }

  @Test
  void a_call_stands_until_it_is_taken_back_and_says_who_has_seen_it() {
    does(FIRST, new Word.CallOperator());
    assertThat(mayNot(HEAD, new Word.AnswerCall(FIRST))).isEqualTo(new PersonRefusal.NotForYou());
    assertThat(mayNot(OPERATOR, new Word.AnswerCall(SECOND)))
        .isEqualTo(new InterpretationRefusal.NobodyCalled(SECOND));
    does(OPERATOR, new Word.AnswerCall(FIRST));
    var seen = Map.of(FIRST, new Call(now(), Optional.of(OPERATOR)));
    assertThat(intercom.calls()).isEqualTo(seen);
    does(FIRST, new Word.CallOperator());
    assertThat(intercom.calls()).isEqualTo(seen);
    does(FIRST, new Word.TakeBackCall());
    assertThat(intercom.calls()).isEmpty();
  }
}
