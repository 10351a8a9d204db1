package plenum.conference.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;
import static plenum.conference.Samples.OSTREN;
import static plenum.conference.Samples.seat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.conference.Meeting;
import plenum.conference.Samples;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.ChamberCommand.Mute;
import plenum.conference.command.ChamberCommand.Pin;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.SeatId;

class RoutingTest {
  private static final SeatId HEAD = seat(LANVIA, "head");
  private static final SeatId ROOM = seat(LANVIA, "room");
  private static final SeatId OTHER = seat(MERROW, "head");
  private static final SeatId OTHER_ROOM = seat(MERROW, "room");
  private static final SeatId THIRD = seat(OSTREN, "head");

  private final Meeting meeting = Meeting.of(Samples.twoSides());

  private void fourAreIn() {
    meeting.knocks(HEAD);
    meeting.knocks(OTHER);
    meeting.admitted(HEAD, ROOM);
    meeting.admitted(OTHER, OTHER_ROOM);
  }

  @Test
  void before_anybody_speaks_the_other_head_is_on_the_stage() {
    fourAreIn();
    var reception = page(HEAD, all(HEAD, OTHER, ROOM, OTHER_ROOM));
    assertThat(reception.stage()).contains(OTHER);
    assertThat(reception.edge(OutletName.STAGE)).contains(camera(OTHER, Layer.HIGH));
  }

  @Test
  void who_spoke_last_is_on_the_stage() {
    fourAreIn();
    var live = all(HEAD, OTHER, ROOM, OTHER_ROOM).with(spoke(OTHER)).with(spoke(ROOM));
    assertThat(page(OTHER, live).stage()).contains(ROOM);
  }

  @Test
  void the_speaker_keeps_seeing_who_was_there_before() {
    fourAreIn();
    var live = all(HEAD, OTHER, ROOM, OTHER_ROOM).with(spoke(OTHER_ROOM)).with(spoke(ROOM));
    assertThat(page(ROOM, live).stage()).contains(OTHER_ROOM);
  }

  @Test
  void the_pinned_seat_goes_before_who_speaks() {
    fourAreIn();
    meeting.does(sitting(OTHER), new Pin(ROOM));
    var live = all(HEAD, OTHER, ROOM, OTHER_ROOM).with(spoke(OTHER));
    assertThat(page(OTHER_ROOM, live).stage()).contains(ROOM);
  }

  @Test
  void without_the_other_head_the_first_picture_is_on_the_stage() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, ROOM);
    assertThat(page(HEAD, all(HEAD, ROOM)).stage()).contains(ROOM);
  }

  @Test
  void a_head_without_a_camera_stands_there_as_a_plate() {
    meeting.knocks(HEAD);
    meeting.knocks(OTHER);
    var reception = page(HEAD, live(Map.of(), HEAD, OTHER));
    assertThat(reception.stage()).contains(OTHER);
    assertThat(reception.edge(OutletName.STAGE)).isEmpty();
  }

  @Test
  void the_other_head_is_beside_the_stage() {
    fourAreIn();
    var live = all(HEAD, OTHER, ROOM, OTHER_ROOM).with(spoke(ROOM));
    assertThat(page(HEAD, live).edge(OutletName.HEAD)).contains(camera(OTHER, Layer.MIDDLE));
  }

  @Test
  void with_three_sides_the_head_beside_the_stage_is_not_the_one_on_it() {
    var three = Meeting.of(Samples.programme(3, new Chairing.AllHeads(), FloorPolicy.CLOSED));
    List.of(HEAD, OTHER, THIRD).forEach(three::knocks);
    var live = all(three, HEAD, OTHER, THIRD).with(spoke(OTHER));
    var reception = Routing.of(three.conference(), live).reception(new Receiver.Page(HEAD));
    assertThat(reception.stage()).contains(OTHER);
    assertThat(reception.head()).contains(THIRD);
  }

  @Test
  void tiles_stand_in_the_order_of_the_sides_with_ones_own_among_them() {
    fourAreIn();
    var reception = page(HEAD, all(OTHER_ROOM, OTHER, ROOM, HEAD));
    assertThat(OutletName.TILES.stream().flatMap(tile -> reception.edge(tile).stream()))
        .containsExactly(
            camera(HEAD, Layer.LOW),
            camera(ROOM, Layer.LOW),
            camera(OTHER, Layer.LOW),
            camera(OTHER_ROOM, Layer.LOW));
  }

  @Test
  void with_more_cameras_than_tiles_ones_own_is_still_there() {
    var crowd = crowd();
    var last = seat(OSTREN, "room");
    var everybody = crowd.conference().seats().keySet().toArray(SeatId[]::new);
    var reception =
        Routing.of(crowd.conference(), all(crowd, everybody)).reception(new Receiver.Page(last));
    var tiles = OutletName.TILES.stream().flatMap(tile -> reception.edge(tile).stream()).toList();
    assertThat(tiles).hasSize(8).contains(camera(crowd, last, Layer.LOW));
  }

  private static Meeting crowd() {
    var crowd = Meeting.of(Samples.programme(3, new Chairing.AllHeads(), FloorPolicy.CLOSED));
    for (var side : List.of(LANVIA, MERROW, OSTREN)) {
      crowd.knocks(seat(side, "head"));
      for (var name : List.of("deputy", "secretary", "press", "room")) {
        crowd.admitted(seat(side, "head"), seat(side, name));
      }
    }
    return crowd;
  }

  @Test
  void chairs_come_first_in_the_mix() {
    fourAreIn();
    var mix = Routing.of(meeting.conference(), all(ROOM, HEAD, OTHER, OTHER_ROOM)).floor();
    assertThat(mix.sources())
        .containsExactly(
            microphone(HEAD), microphone(OTHER), microphone(ROOM), microphone(OTHER_ROOM));
  }

  @Test
  void ones_own_microphone_never_comes_back() {
    fourAreIn();
    assertThat(page(OTHER, all(HEAD, OTHER)).floor().sources()).containsExactly(microphone(HEAD));
  }

  @Test
  void who_waits_gets_nothing_and_is_heard_by_nobody() {
    meeting.knocks(HEAD);
    meeting.knocks(ROOM);
    var routing = Routing.of(meeting.conference(), all(HEAD, ROOM));
    assertThat(routing.receptions()).containsOnlyKeys(new Receiver.Page(HEAD));
    assertThat(routing.floor().sources()).containsExactly(microphone(HEAD));
  }

  @Test
  void a_muted_seat_is_seen_and_not_heard() {
    fourAreIn();
    meeting.does(sitting(HEAD), new Mute(ROOM));
    var routing = Routing.of(meeting.conference(), all(HEAD, OTHER, ROOM));
    assertThat(routing.floor().sources()).doesNotContain(microphone(ROOM));
    assertThat(routing.reception(new Receiver.Page(OTHER)).sources())
        .contains(
            SourceNumber.of(meeting.conference().seat(ROOM).orElseThrow(), SourceKind.CAMERA));
  }

  @Test
  void slides_go_to_everybody_but_their_presenter() {
    fourAreIn();
    var live = live(Map.of(ROOM, Set.of(SourceKind.SLIDES)), HEAD, ROOM);
    assertThat(page(HEAD, live).edge(OutletName.SLIDES)).isPresent();
    assertThat(page(ROOM, live).edge(OutletName.SLIDES)).isEmpty();
  }

  @Test
  void who_only_sends_receives_nothing() {
    fourAreIn();
    var live = all(HEAD, OTHER);
    var sender =
        new Live(
            live.connected(),
            live.flowing(),
            live.spoken(),
            Map.of(HEAD, Layout.NOTHING),
            Map.of());
    assertThat(Routing.of(meeting.conference(), sender).receptions())
        .containsOnlyKeys(new Receiver.Page(OTHER));
  }

  @Test
  void who_watches_an_open_floor_gets_stage_and_floor() {
    var open = Meeting.of(Samples.programme(2, new Chairing.AllHeads(), FloorPolicy.OPEN));
    var guest = new SeatId("guest");
    open.does(
        Meeting.SERVER,
        new AdmissionCommand.ArriveAsGuest(guest, "Camera 1", Meeting.device(guest, 1)));
    var reception = watching(open, all(open, guest), Optional.empty());
    assertThat(reception.stage()).contains(guest);
    assertThat(reception.floor().sources()).containsExactly(microphone(open, guest));
  }

  @Test
  void who_watches_a_closed_floor_without_a_seat_gets_nothing() {
    fourAreIn();
    assertThat(watching(meeting, all(HEAD, OTHER), Optional.empty())).isEqualTo(Reception.NOTHING);
  }

  @Test
  void who_watches_in_a_seats_right_gets_its_stage_without_its_own_voice() {
    fourAreIn();
    var reception = watching(meeting, all(HEAD, OTHER), Optional.of(HEAD));
    assertThat(reception.stage()).contains(OTHER);
    assertThat(reception.floor().sources()).containsExactly(microphone(OTHER));
  }

  private Reception watching(Meeting where, Live live, Optional<SeatId> as) {
    var viewer = new ViewerId("viewer");
    var watched =
        new Live(
            live.connected(),
            live.flowing(),
            live.spoken(),
            live.layouts(),
            Map.of(viewer, new Viewing(as, Optional.empty())));
    return Routing.of(where.conference(), watched).reception(new Receiver.Viewer(viewer));
  }

  private Reception page(SeatId seat, Live live) {
    return Routing.of(meeting.conference(), live).reception(new Receiver.Page(seat));
  }

  private Live all(SeatId... seats) {
    return all(meeting, seats);
  }

  private static Live all(Meeting where, SeatId... seats) {
    Map<SeatId, Set<SourceKind>> flowing = new HashMap<>();
    for (var seat : seats) {
      assertThat(where.conference().seat(seat)).isPresent();
      flowing.put(seat, EnumSet.of(SourceKind.MICROPHONE, SourceKind.CAMERA));
    }
    return live(flowing, seats);
  }

  private static Live live(Map<SeatId, Set<SourceKind>> flowing, SeatId... seats) {
    return new Live(new HashSet<>(Arrays.asList(seats)), flowing, List.of(), Map.of(), Map.of());
  }

  private static Spoke spoke(SeatId seat) {
    return new Spoke(seat, Samples.START);
  }

  private Edge camera(SeatId seat, Layer layer) {
    return camera(meeting, seat, layer);
  }

  private static Edge camera(Meeting where, SeatId seat, Layer layer) {
    var found = where.conference().seat(seat).orElseThrow();
    return new Edge(SourceNumber.of(found, SourceKind.CAMERA), layer);
  }

  private SourceNumber microphone(SeatId seat) {
    return microphone(meeting, seat);
  }

  private static SourceNumber microphone(Meeting where, SeatId seat) {
    return SourceNumber.of(where.conference().seat(seat).orElseThrow(), SourceKind.MICROPHONE);
  }
}
