package plenum.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Loss NOTHING = new Loss(1_000, 0, 0);

  private static List<String> broken(Findings found) {
    return Verdict.of(found).broken().stream().map(Check::what).toList();
  }

  private static Findings with(Setting setting, SeatFigures seat) {
    return Samples.findings(setting, List.of(seat, Samples.seat(2, "Azure 2")));
  }

  private static Findings interrupted(Interruption... interruptions) {
    var seat = Samples.seat(1, "Crimson 1", OptionalDouble.of(5), NOTHING, List.of(interruptions));
    return with(Samples.setting(0, 0), seat);
  }

  @Test
  void a_meeting_without_fault_is_fit() {
    assertThat(Verdict.of(Samples.good()).fit()).isTrue();
  }

  @Test
  void who_never_joined_makes_it_unfit() {
    var seat = Samples.seat(1, "Crimson 1", OptionalDouble.empty(), NOTHING, List.of());
    assertThat(broken(with(Samples.setting(0, 0), seat))).containsExactly("Seats that joined");
  }

  @Test
  void what_the_lines_lose_on_purpose_is_not_held_against_the_server() {
    var seat = Samples.seat(1, "C", OptionalDouble.of(5), new Loss(1_000, 98, 0), List.of());
    assertThat(broken(with(Samples.setting(5, 0), seat))).isEmpty();
    assertThat(broken(with(Samples.setting(0, 0), seat))).containsExactly("Sound lost");
  }

  @Test
  void what_the_lines_take_on_purpose_is_no_delay_of_the_server() {
    var seats = List.of(Samples.seat(1, "Crimson 1"), Samples.seat(2, "Azure 2"));
    var found = Samples.findings(Samples.setting(0, 300), seats);
    assertThat(Totals.of(found).soundDelayMillis()).isEqualTo(3);
    assertThat(broken(found)).isEmpty();
  }

  @Test
  void one_freeze_of_two_seconds_is_too_long() {
    var freeze = new Interruption(Interruption.Kind.FREEZE, "STAGE", 3, 2);
    assertThat(broken(interrupted(freeze))).containsExactly("Longest gap or freeze");
  }

  @Test
  void many_short_gaps_are_too_much_of_the_speech() {
    var gaps = new Interruption[20];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = new Interruption(Interruption.Kind.GAP, "FLOOR_1", 2 * i, 0.1);
    }
    assertThat(broken(interrupted(gaps))).containsExactly("Gaps, of the speech");
  }

  @Test
  void a_turn_that_was_not_heard_is_named() {
    var turn = new Interruption(Interruption.Kind.UNHEARD, "FLOOR_1", 30, 30);
    assertThat(broken(interrupted(turn))).containsExactly("Turns of which nothing was heard");
  }

  @Test
  void an_exchange_that_went_unnoticed_makes_it_unfit() {
    var good = Samples.good();
    var found =
        new Findings(
            good.setting(),
            new SelfCheckResult(false, "Unnoticed."),
            good.seats(),
            good.script(),
            good.soundDelay(),
            good.pictureDelay(),
            good.soundOverTime(),
            good.pictureOverTime(),
            good.server(),
            good.ownLateness());
    assertThat(broken(found)).containsExactly("Exchange of two sources");
  }

  @Test
  void a_delay_that_nobody_could_measure_is_not_taken_for_none() {
    var good = Samples.good();
    var found =
        new Findings(
            good.setting(),
            good.selfCheck(),
            good.seats(),
            good.script(),
            new Delay(0, 0, 0, 0),
            good.pictureDelay(),
            List.of(),
            good.pictureOverTime(),
            good.server(),
            good.ownLateness());
    assertThat(broken(found)).containsExactly("Delay added to sound, p95");
  }
}
