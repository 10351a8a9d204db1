package plenum.conference.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.conference.programme.SeatId;

class LaneTest {
  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
  private static final SourceNumber FIRST = SourceNumber.of(1, SourceKind.MICROPHONE);
  private static final SourceNumber SECOND = SourceNumber.of(2, SourceKind.MICROPHONE);

  private static Channels.Carried carrying(SourceNumber live, SourceNumber... also) {
    var allowed = new LinkedHashSet<>(Set.of(also));
    allowed.add(live);
    return new Channels.Carried(Optional.of(live), Optional.of(new SeatId("s")), allowed);
  }

  private static Channels.Carried nobody(SourceNumber... allowed) {
    return new Channels.Carried(Optional.empty(), Optional.empty(), Set.of(allowed));
  }

  private static Lane first() {
    return Lane.IDLE.follow(carrying(FIRST), NOON);
  }

  @Test
  void who_takes_over_at_once_comes_on_the_outlet_that_is_free() {
    var lane = first().follow(carrying(SECOND, FIRST), NOON);
    assertThat(lane.current()).contains(SECOND);
    assertThat(lane.leaving()).contains(FIRST);
    assertThat(lane.onA()).isNotEqualTo(first().onA());
    assertThat(lane.until()).contains(NOON.plus(Lane.OVERLAP));
  }

  /** The new microphone sends a moment after it has the channel. */
  @Test
  void who_takes_over_a_moment_later_leaves_the_other_the_outlet_on_which_it_ends() {
    var between = first().follow(nobody(FIRST), NOON);
    assertThat(between.current()).isEmpty();
    var lane = between.follow(carrying(SECOND, FIRST), NOON.plusMillis(90));
    assertThat(lane.current()).contains(SECOND);
    assertThat(lane.leaving()).contains(FIRST);
    assertThat(lane.until()).contains(NOON.plus(Lane.OVERLAP));
    var over = lane.follow(carrying(SECOND, FIRST), NOON.plus(Lane.OVERLAP));
    assertThat(over.current()).contains(SECOND);
    assertThat(over.leaving()).isEmpty();
    assertThat(over.onA()).isEqualTo(lane.onA());
  }

  @Test
  void who_comes_back_goes_on_where_they_were_and_not_twice() {
    var lane = first().follow(nobody(FIRST), NOON).follow(carrying(FIRST), NOON.plusMillis(90));
    assertThat(lane).isEqualTo(first());
  }

  @Test
  void of_who_may_be_heard_no_longer_nothing_stays() {
    var lane = first().follow(nobody(), NOON);
    assertThat(lane.leaving()).isEmpty();
    assertThat(lane.follow(carrying(SECOND), NOON.plusMillis(90)).leaving()).isEmpty();
  }
}
