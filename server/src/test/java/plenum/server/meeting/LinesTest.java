package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Layout;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;
import plenum.conference.routing.Spoke;
import plenum.conference.routing.ViewerId;
import plenum.conference.routing.Viewing;
import plenum.media.engine.Shortfall;
import plenum.media.engine.TransportId;

class LinesTest {
  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
  private static final SeatId ANN = new SeatId("ann");
  private static final SeatId BEN = new SeatId("ben");
  private static final TransportId ANNS = new TransportId("c", 1, 1);
  private static final TransportId ANNS_CAMERA = new TransportId("c", 1, 2);
  private static final TransportId BENS = new TransportId("c", 2, 3);

  private final Lines lines = new Lines();

  private void page(TransportId id, SeatId seat) {
    lines.opened(id, new Lines.Owner.OfPage(seat));
    lines.connected(id);
  }

  private boolean flows(SourceKind kind) {
    return lines.live().flowing().getOrDefault(ANN, Set.of()).contains(kind);
  }

  private static Instant after(int millis) {
    return NOON.plusMillis(millis);
  }

  private boolean settle(int millis) {
    return lines.settle(after(millis), _ -> true);
  }

  @Test
  void a_transport_counts_once_it_is_up() {
    lines.opened(ANNS, new Lines.Owner.OfPage(ANN));
    assertThat(lines.live().connected()).isEmpty();
    lines.connected(ANNS);
    assertThat(lines.live().connected()).containsExactly(ANN);
    lines.closed(ANNS);
    assertThat(lines.live().connected()).isEmpty();
  }

  @Test
  void what_a_line_is_too_thin_for_is_known_by_outlet_as_long_as_it_stands() {
    page(ANNS, ANN);
    assertThat(lines.lacking(ANN)).isEmpty();
    lines.lacking(ANNS, Map.of(OutletName.STAGE.ordinal(), Shortfall.COARSER));
    assertThat(lines.lacking(ANN)).isEqualTo(Map.of(OutletName.STAGE, Shortfall.COARSER));
    assertThat(lines.lacking(BEN)).isEmpty();
    page(new TransportId("c", 1, 9), ANN);
    assertThat(lines.lacking(ANN)).as("on a new line").isEmpty();
  }

  @Test
  void a_page_is_told_which_layers_are_needed_of_the_line_by_which_it_sends_now() {
    int camera = SourceNumber.of(1, SourceKind.CAMERA).value();
    page(ANNS, ANN);
    assertThat(lines.needed(ANNS, camera, 2)).contains(ANN);
    assertThat(lines.needed(ANN)).isEqualTo(Map.of(SourceKind.CAMERA, 2));

    page(ANNS_CAMERA, ANN);
    assertThat(lines.needed(ANNS, camera, 1)).as("of the line before").isEmpty();
    assertThat(lines.needed(ANN)).isEmpty();
    assertThat(lines.needed(ANNS_CAMERA, camera, 3)).contains(ANN);
    assertThat(lines.needed(ANN)).isEqualTo(Map.of(SourceKind.CAMERA, 3));
    assertThat(lines.needed(BENS, camera, 3)).as("of a line that is gone").isEmpty();
  }

  @Test
  void slides_count_while_their_page_says_so_and_its_line_is_up_whatever_comes() {
    lines.opened(ANNS, new Lines.Owner.OfPage(ANN));
    assertThat(lines.shares(ANN, true)).isTrue();
    assertThat(lines.shares(ANN, true)).isFalse();
    assertThat(flows(SourceKind.SLIDES)).isFalse();
    lines.connected(ANNS);
    assertThat(flows(SourceKind.SLIDES)).isTrue();
    assertThat(flows(SourceKind.CAMERA)).isFalse();
    assertThat(lines.shares(ANN, false)).isTrue();
    assertThat(flows(SourceKind.SLIDES)).isFalse();
  }

  @Test
  void a_microphone_whose_page_says_that_it_begins_flows_until_its_time_is_over() {
    lines.opened(ANNS, new Lines.Owner.OfPage(ANN));
    assertThat(lines.promises().make(ANN, NOON)).isTrue();
    assertThat(lines.promises().make(ANN, NOON)).isFalse();
    assertThat(flows(SourceKind.MICROPHONE)).isFalse();
    lines.connected(ANNS);
    assertThat(flows(SourceKind.MICROPHONE)).isTrue();
    assertThat(lines.promises().next()).contains(after(1000));
    assertThat(lines.promises().lapse(after(999))).isFalse();
    assertThat(flows(SourceKind.MICROPHONE)).isTrue();
    assertThat(lines.promises().lapse(after(1000))).isTrue();
    assertThat(flows(SourceKind.MICROPHONE)).isFalse();
  }

  @Test
  void whoever_takes_a_seat_next_promises_nothing() {
    page(ANNS, ANN);
    lines.promises().make(ANN, NOON);
    lines.forget(ANN);
    assertThat(flows(SourceKind.MICROPHONE)).isFalse();
  }

  @Test
  void a_promise_outlives_a_clock_that_was_set_by_its_whole_time() {
    page(ANNS, ANN);
    lines.promises().make(ANN, NOON);
    lines.leapt(NOON.minusSeconds(3600));
    assertThat(lines.promises().next()).contains(NOON.minusSeconds(3599));
  }

  @Test
  void who_takes_a_seat_next_shares_nothing() {
    lines.shares(ANN, true);
    lines.forget(ANN);
    page(ANNS, ANN);
    assertThat(flows(SourceKind.SLIDES)).isFalse();
  }

  @Test
  void who_speaks_for_less_than_a_second_has_not_spoken() {
    page(ANNS, ANN);
    lines.speaking(ANNS, true, NOON);
    assertThat(settle(999)).isFalse();
    lines.speaking(ANNS, false, after(999));
    assertThat(settle(2000)).isFalse();
    assertThat(lines.live().spoken()).isEmpty();
  }

  @Test
  void who_speaks_for_a_second_has_spoken_once_however_long_it_takes() {
    page(ANNS, ANN);
    lines.speaking(ANNS, true, NOON);
    assertThat(lines.nextSpoke(_ -> true)).contains(after(1000));
    assertThat(settle(1000)).isTrue();
    assertThat(lines.nextSpoke(_ -> true)).isEmpty();
    assertThat(settle(60_000)).isFalse();
    assertThat(lines.live().spoken()).containsExactly(new Spoke(ANN, after(1000)));
  }

  @Test
  void the_latest_to_have_spoken_comes_first_and_each_stands_once() {
    page(ANNS, ANN);
    page(BENS, BEN);
    lines.speaking(ANNS, true, NOON);
    lines.speaking(BENS, true, after(500));
    settle(1000);
    settle(1500);
    lines.speaking(ANNS, false, after(1600));
    lines.speaking(ANNS, true, after(1700));
    assertThat(settle(2700)).isTrue();
    assertThat(lines.live().spoken()).extracting(Spoke::seat).containsExactly(ANN, BEN);
  }

  @Test
  void who_is_muted_has_not_spoken() {
    page(ANNS, ANN);
    lines.speaking(ANNS, true, NOON);
    assertThat(lines.settle(after(5000), seat -> !seat.equals(ANN))).isFalse();
    assertThat(lines.nextSpoke(seat -> !seat.equals(ANN))).isEmpty();
  }

  @Test
  void a_transport_that_closes_while_its_seat_speaks_ends_the_speech() {
    page(ANNS, ANN);
    lines.speaking(ANNS, true, NOON);
    lines.closed(ANNS);
    assertThat(lines.speaks(ANN)).isFalse();
    assertThat(settle(5000)).isFalse();
  }

  @Test
  void a_seat_speaks_as_long_as_one_of_its_transports_does() {
    page(ANNS, ANN);
    lines.opened(ANNS_CAMERA, new Lines.Owner.OfPublisher(ANN));
    lines.connected(ANNS_CAMERA);
    lines.speaking(ANNS, true, NOON);
    lines.speaking(ANNS_CAMERA, true, after(200));
    lines.speaking(ANNS, false, after(400));
    assertThat(lines.speaks(ANN)).isTrue();
    lines.speaking(ANNS_CAMERA, false, after(500));
    assertThat(lines.speaks(ANN)).isFalse();
  }

  @Test
  void what_flows_by_any_transport_of_a_seat_flows() {
    page(ANNS, ANN);
    lines.opened(ANNS_CAMERA, new Lines.Owner.OfPublisher(ANN));
    lines.connected(ANNS_CAMERA);
    int camera = SourceNumber.of(1, SourceKind.CAMERA).value();
    lines.flowing(ANNS_CAMERA, camera, true);
    assertThat(lines.live().flowing().get(ANN)).containsExactly(SourceKind.CAMERA);
    lines.flowing(ANNS_CAMERA, camera, false);
    assertThat(lines.flows(ANN, SourceKind.CAMERA)).isFalse();
  }

  @Test
  void a_seat_that_only_sends_from_outside_is_shown_nothing() {
    lines.opened(ANNS_CAMERA, new Lines.Owner.OfPublisher(ANN));
    lines.connected(ANNS_CAMERA);
    assertThat(lines.live().layouts()).containsEntry(ANN, Layout.NOTHING);
    page(ANNS, ANN);
    assertThat(lines.live().layouts()).doesNotContainEntry(ANN, Layout.NOTHING);
  }

  @Test
  void who_watches_in_a_seats_right_goes_with_the_seat() {
    var watcher = new TransportId("c", -1, 9);
    var viewing = new Viewing(Optional.of(ANN), Optional.empty());
    lines.opened(
        watcher, new Lines.Owner.OfViewer(new ViewerId("v"), lines.viewerNumber(), viewing));
    page(ANNS, ANN);
    assertThat(lines.all(ANN)).containsExactly(ANNS, watcher);
    assertThat(lines.outside(ANN)).containsExactly(watcher);
    assertThat(lines.outside(BEN)).isEmpty();
  }

  @Test
  void whoever_waits_for_the_end_of_a_transport_is_told_once() {
    var ends = new AtomicInteger();
    lines.opened(ANNS, new Lines.Owner.OfPage(ANN), ends::incrementAndGet);
    assertThat(lines.closed(ANNS)).isPresent();
    assertThat(lines.closed(ANNS)).isEmpty();
    assertThat(ends).hasValue(1);
  }

  @Test
  void a_seat_that_was_left_is_forgotten() {
    page(ANNS, ANN);
    lines.layout(ANN, Layout.TILES_24);
    lines.speaking(ANNS, true, NOON);
    lines.settle(NOON.plus(Duration.ofSeconds(2)), _ -> true);
    lines.closed(ANNS);
    lines.forget(ANN);
    assertThat(lines.live().spoken()).isEmpty();
    assertThat(lines.live().layouts()).isEmpty();
  }
}
