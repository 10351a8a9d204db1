package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.command.LineCommand;
import plenum.conference.programme.SeatId;
import plenum.wire.OperatorView.LineState;

class LineTimesTest {
  private static final SeatId SEAT = Tables.DELEGATE;
  private static final Instant NOON = Sitting.NOON;

  private final Sitting sitting = Sitting.open(2, java.util.List.of());
  private final LineTimes times = new LineTimes();

  private LineTimes.Stands at(
      Instant now, boolean connected, Optional<Instant> away, Optional<Long> silent) {
    return times.of(SEAT, sitting.conference().state(SEAT), connected, away, silent, now);
  }

  private static Optional<Long> silent(Duration time) {
    return Optional.of(time.toNanos());
  }

  @Test
  void a_line_is_up_since_it_connected() {
    times.up(SEAT, NOON);
    assertThat(at(NOON.plusSeconds(50), true, Optional.empty(), silent(Duration.ZERO)))
        .isEqualTo(new LineTimes.Stands(LineState.UP, Optional.of(NOON)));
  }

  @Test
  void a_line_from_which_nothing_comes_is_quiet_since_the_last_that_came() {
    times.up(SEAT, NOON);
    assertThat(at(NOON.plusSeconds(50), true, Optional.empty(), silent(Duration.ofSeconds(8))))
        .isEqualTo(new LineTimes.Stands(LineState.UP, Optional.of(NOON)));
    assertThat(at(NOON.plusSeconds(50), true, Optional.empty(), silent(Duration.ofSeconds(9))))
        .isEqualTo(new LineTimes.Stands(LineState.QUIET, Optional.of(NOON.plusSeconds(41))));
  }

  @Test
  void a_page_may_be_reloaded() {
    times.up(SEAT, NOON);
    var gone = Optional.of(NOON.plusSeconds(20));
    assertThat(at(NOON.plusSeconds(22), true, gone, Optional.empty()).state())
        .isEqualTo(LineState.UP);
    assertThat(at(NOON.plusSeconds(23), true, gone, Optional.empty()))
        .isEqualTo(new LineTimes.Stands(LineState.DOWN, gone));
  }

  @Test
  void a_line_that_nobody_told_of_is_down_since_it_was_missed() {
    times.up(SEAT, NOON.plusSeconds(1));
    var now = NOON.plusSeconds(30);
    assertThat(at(now, false, Optional.empty(), Optional.empty()))
        .isEqualTo(new LineTimes.Stands(LineState.DOWN, Optional.of(now)));
    assertThat(at(now.plusSeconds(9), false, Optional.empty(), Optional.empty()))
        .isEqualTo(new LineTimes.Stands(LineState.DOWN, Optional.of(now)));
  }

  @Test
  void what_the_journal_says_is_lost_is_lost_since_then() {
    times.up(SEAT, NOON);
    sitting.now = NOON.plusSeconds(40);
    sitting.lost(new LineCommand.LineLost(SEAT, NOON.plusSeconds(30)));
    assertThat(at(sitting.now, true, Optional.empty(), Optional.empty()))
        .isEqualTo(new LineTimes.Stands(LineState.DOWN, Optional.of(NOON.plusSeconds(30))));
  }
}
