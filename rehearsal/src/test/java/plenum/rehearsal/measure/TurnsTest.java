package plenum.rehearsal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void in_two_minutes_twelve_seats_speak_twice() {
    var turns = Turns.within(0, 120 * SECOND, 12);
    assertThat(turns.count()).isEqualTo(24);
    assertThat(turns.length()).isEqualTo(5 * SECOND);
  }

  @Test
  void a_turn_is_never_shorter_than_four_seconds() {
    var turns = Turns.within(0, 8 * SECOND, 12);
    assertThat(turns.all()).extracting(Turns.Turn::speaker).containsExactly(0, 1);
    assertThat(turns.length()).isEqualTo(4 * SECOND);
  }

  @Test
  void in_an_hour_turns_stay_short_and_everybody_speaks_over_and_over() {
    var turns = Turns.within(0, 3_600 * SECOND, 4);
    assertThat(turns.length()).isEqualTo(10 * SECOND);
    assertThat(turns.all().get(5).speaker()).isEqualTo(1);
  }

  @Test
  void nobody_speaks_before_and_after() {
    var turns = new Turns(100, 10, 3, 2);
    assertThat(turns.at(99)).isEmpty();
    assertThat(turns.at(100)).get().extracting(Turns.Turn::speaker).isEqualTo(0);
    assertThat(turns.at(119)).get().extracting(Turns.Turn::speaker).isEqualTo(1);
    assertThat(turns.at(130)).isEmpty();
  }
}
