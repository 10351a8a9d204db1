package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import plenum.conference.programme.ConferenceId;
import plenum.wire.ConferenceView;
import plenum.wire.DeviceState;
import plenum.wire.FromServer;
import plenum.wire.ViewPart;
import plenum.wire.WireJson;

class SharedViewTest {
  private static final List<String> IDS = List.of("ann", "ben", "cai", "dee");
  private static final Setting SETTING = new Setting(new ConferenceId("c"), Tables.twoSides());

  private final WireJson json = new WireJson();

  private static ConferenceView view(
      Optional<String> pinned, Map<String, ConferenceView.Seat> seats) {
    ConferenceView outline = SETTING.outline();
    return new ConferenceView(
        outline.id(),
        outline.kind(),
        outline.purpose(),
        outline.subject(),
        outline.languages(),
        outline.starts(),
        outline.minutes(),
        outline.phase(),
        outline.opened(),
        outline.closed(),
        outline.host(),
        outline.order(),
        outline.sides(),
        seats,
        pinned,
        outline.closing(),
        outline.floor(),
        outline.agenda(),
        outline.withdrawn(),
        outline.opening(),
        outline.documents(),
        outline.shown(),
        outline.booths());
  }

  private static Map<String, ConferenceView.Seat> seats(Random random) {
    var seats = new LinkedHashMap<String, ConferenceView.Seat>();
    for (String id : IDS) {
      if (random.nextInt(4) > 0) {
        seats.put(id, seat(random));
      }
    }
    return seats;
  }

  private static ConferenceView.Seat seat(Random random) {
    ConferenceView.Seat empty = SETTING.place(Tables.HEAD).orElseThrow().empty();
    return new ConferenceView.Seat(
        empty.number(),
        empty.side(),
        empty.role(),
        empty.chair(),
        empty.deputy(),
        empty.people(),
        empty.room(),
        random.nextBoolean() ? Optional.of("somebody") : Optional.empty(),
        empty.site(),
        empty.sources(),
        true,
        random.nextBoolean(),
        random.nextInt(4) == 0,
        random.nextInt(4) == 0,
        DeviceState.ON,
        DeviceState.OFF,
        DeviceState.NONE);
  }

  @Test
  void what_is_written_seat_by_seat_is_what_would_be_written_as_a_whole() {
    for (long seed = 0; seed < 50; seed++) {
      var random = new Random(seed);
      var seats = seats(random);
      var shared = SharedView.first(json, view(Optional.empty(), Map.of()), seats);
      var whole = json.tree(view(Optional.empty(), seats));
      for (int i = 0; i < 20; i++) {
        seats = seats(random);
        var pinned = Optional.of(IDS.get(random.nextInt(2)));
        var before = whole;
        long number = shared.number();
        shared = shared.then(view(pinned, Map.of()), seats);
        whole = json.tree(view(pinned, seats));
        var change = MergePatch.between(before, whole);
        assertThat(shared.number())
            .as("seed %d", seed)
            .isEqualTo(number + (change.isEmpty() ? 0 : 1));
        if (change.isPresent()) {
          assertThat(shared.patch())
              .as("seed %d", seed)
              .isEqualTo(
                  json.write(
                      new FromServer.Patch(ViewPart.CONFERENCE, shared.number(), change.get())));
        }
        assertThat(shared.snapshot())
            .as("seed %d", seed)
            .isEqualTo(
                json.write(new FromServer.Snapshot(ViewPart.CONFERENCE, shared.number(), whole)));
      }
    }
  }

  @Test
  void a_view_that_is_equal_is_the_same_one() {
    var seats = seats(new Random(1));
    var shared = SharedView.first(json, SETTING.outline(), seats);
    assertThat(shared.then(SETTING.outline(), new LinkedHashMap<>(seats))).isSameAs(shared);
  }
}
