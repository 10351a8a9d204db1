package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.wire.DeviceState;
import plenum.wire.MicrophoneMeasure;
import plenum.wire.OperatorView.Danger;
import plenum.wire.OperatorView.DangerKind;
import plenum.wire.OperatorView.LineState;
import plenum.wire.OperatorView.SeatLine;
import plenum.wire.OperatorView.SeatSignals;

class DangersTest {
  private static final MicrophoneMeasure CLEAN =
      new MicrophoneMeasure(Optional.of(14_000), 0, Optional.of(-70), Optional.of(-25));

  private final Sitting sitting =
      Sitting.open(
          2,
          List.of(
              new Item(
                  new ItemId("one"),
                  Texts.of("en", "Briefing"),
                  Duration.ofMinutes(20),
                  Optional.empty(),
                  Terms.briefing(Tables.OTHER_HEAD))));
  private final Map<SeatId, SeatLine> lines = new LinkedHashMap<>();

  @BeforeEach
  void all_is_well() {
    sitting.conference().programme().seats().forEach(seat -> lines.put(seat.id(), good()));
  }

  private static SeatLine good() {
    return line(LineState.UP, 40, 0, 0, Optional.of(signals(DeviceState.ON, 0, CLEAN)));
  }

  private static SeatLine line(
      LineState state, int roundTrip, int up, int down, Optional<SeatSignals> inside) {
    return new SeatLine(
        state,
        Optional.of(Sitting.NOON.minusSeconds(60)),
        Optional.of(roundTrip),
        Optional.of(up),
        Optional.of(down),
        Map.of(),
        false,
        inside);
  }

  private static SeatSignals signals(
      DeviceState microphone, int quiet, MicrophoneMeasure measured) {
    return new SeatSignals(
        microphone,
        DeviceState.ON,
        Optional.of(2),
        Optional.of(-30),
        Optional.empty(),
        Optional.of(quiet),
        Optional.of(800),
        Optional.of(measured));
  }

  private void measured(SeatId seat, MicrophoneMeasure measure) {
    var inside = Optional.of(signals(DeviceState.ON, 0, measure));
    lines.put(seat, line(LineState.UP, 40, 0, 0, inside));
  }

  private static SeatLine gone(LineState state, Instant since) {
    return new SeatLine(
        state,
        Optional.of(since),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        false,
        Optional.empty());
  }

  private List<Danger> dangers() {
    return Dangers.of(sitting.conference(), lines, sitting.now);
  }

  private static Danger grave(DangerKind kind, SeatId seat) {
    return new Danger(kind, true, seat.value(), Optional.empty());
  }

  private static Danger care(DangerKind kind, SeatId seat, int figure) {
    return new Danger(kind, false, seat.value(), Optional.of(figure));
  }

  private void delegateSpeaks() {
    sitting.must(Tables.HEAD, new FloorCommand.SetTerms(Terms.of(Mode.REQUEST)));
    sitting.must(Tables.HEAD, new FloorCommand.Give(Tables.DELEGATE));
    sitting.now = sitting.now.plusSeconds(60);
  }

  @Test
  void where_all_is_well_nothing_needs_attention() {
    delegateSpeaks();
    assertThat(dangers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DOWN", "QUIET"})
  void who_has_the_floor_without_a_line_endangers_the_meeting_most(LineState state) {
    delegateSpeaks();
    lines.put(Tables.DELEGATE, gone(state, Sitting.NOON));
    lines.put(Tables.OTHER_HEAD, gone(state, Sitting.NOON));
    lines.put(Tables.OTHER_DELEGATE, gone(state, Sitting.NOON));
    assertThat(dangers())
        .containsExactly(
            grave(DangerKind.FLOOR_LINE, Tables.DELEGATE),
            grave(DangerKind.CHAIR_LINE, Tables.OTHER_HEAD),
            new Danger(DangerKind.LINE, false, Tables.OTHER_DELEGATE.value(), Optional.empty()));
  }

  @Test
  void a_reload_is_no_danger() {
    delegateSpeaks();
    lines.put(Tables.DELEGATE, gone(LineState.DOWN, sitting.now.minusSeconds(2)));
    assertThat(dangers()).isEmpty();
  }

  @Test
  void the_first_who_waits_is_next_and_has_to_be_there() {
    delegateSpeaks();
    sitting.must(Tables.OTHER_DELEGATE, new FloorCommand.Ask(AskKind.REQUEST));
    lines.put(Tables.OTHER_DELEGATE, gone(LineState.DOWN, Sitting.NOON));
    assertThat(dangers()).containsExactly(grave(DangerKind.NEXT_ABSENT, Tables.OTHER_DELEGATE));
  }

  @Test
  void a_presenter_of_the_next_item_who_never_came_is_missed() {
    lines.put(Tables.OTHER_HEAD, gone(LineState.ABSENT, Sitting.NOON));
    assertThat(dangers()).containsExactly(grave(DangerKind.NEXT_ABSENT, Tables.OTHER_HEAD));
  }

  @Test
  void who_speaks_is_not_also_next() {
    sitting.must(
        Tables.HEAD, new AgendaCommand.Propose(new plenum.conference.agenda.Matter.AdoptAgenda()));
    sitting.must(Tables.OTHER_HEAD, new AgendaCommand.Agree(1));
    sitting.must(Tables.HEAD, new AgendaCommand.OpenItem(new ItemId("one")));
    assertThat(sitting.conference().floor().turn(Tables.OTHER_HEAD)).isPresent();
    assertThat(Dangers.next(sitting.conference())).isEmpty();
  }

  @Test
  void who_is_next_and_has_no_microphone_cannot_begin() {
    var mute = Optional.of(signals(DeviceState.NONE, 0, CLEAN));
    lines.put(Tables.OTHER_HEAD, line(LineState.UP, 40, 0, 0, mute));
    assertThat(dangers()).containsExactly(grave(DangerKind.NEXT_MICROPHONE, Tables.OTHER_HEAD));
  }

  @Test
  void who_is_next_may_still_switch_the_microphone_on() {
    var off = Optional.of(signals(DeviceState.OFF, 0, CLEAN));
    lines.put(Tables.OTHER_HEAD, line(LineState.UP, 40, 0, 0, off));
    assertThat(dangers()).isEmpty();
  }

  @Test
  void who_is_in_a_sealed_room_is_not_waited_for() {
    sitting.must(Tables.OTHER_HEAD, new CaucusCommand.Withdraw(new DelegationId("merrow")));
    assertThat(Dangers.next(sitting.conference())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"OFF", "NONE"})
  void who_has_the_floor_needs_a_microphone_that_is_on(DeviceState state) {
    delegateSpeaks();
    lines.put(Tables.DELEGATE, line(LineState.UP, 40, 0, 0, Optional.of(signals(state, 0, CLEAN))));
    assertThat(dangers()).containsExactly(grave(DangerKind.FLOOR_MICROPHONE, Tables.DELEGATE));
  }

  @Test
  void silence_at_the_floor_is_told_once_it_has_lasted() {
    delegateSpeaks();
    lines.put(
        Tables.DELEGATE,
        line(LineState.UP, 40, 0, 0, Optional.of(signals(DeviceState.ON, 9, CLEAN))));
    assertThat(dangers()).isEmpty();
    lines.put(
        Tables.DELEGATE,
        line(LineState.UP, 40, 0, 0, Optional.of(signals(DeviceState.ON, 10, CLEAN))));
    assertThat(dangers())
        .containsExactly(
            new Danger(DangerKind.FLOOR_SILENT, true, Tables.DELEGATE.value(), Optional.of(10)));
  }

  @Test
  void silence_from_before_the_floor_was_given_does_not_count() {
    delegateSpeaks();
    sitting.now = sitting.now.minusSeconds(55);
    lines.put(
        Tables.DELEGATE,
        line(LineState.UP, 40, 0, 0, Optional.of(signals(DeviceState.ON, 300, CLEAN))));
    assertThat(dangers()).isEmpty();
  }

  @Test
  void loss_is_looked_after_from_three_percent_on_and_grave_from_ten_where_it_matters() {
    delegateSpeaks();
    lines.put(Tables.DELEGATE, line(LineState.UP, 40, 29, 0, Optional.empty()));
    assertThat(dangers()).isEmpty();
    lines.put(Tables.DELEGATE, line(LineState.UP, 40, 30, 0, Optional.empty()));
    assertThat(dangers()).containsExactly(care(DangerKind.LOSS_UP, Tables.DELEGATE, 3));
    lines.put(Tables.DELEGATE, line(LineState.UP, 40, 100, 120, Optional.empty()));
    assertThat(dangers())
        .containsExactly(
            new Danger(DangerKind.LOSS_UP, true, Tables.DELEGATE.value(), Optional.of(10)),
            new Danger(DangerKind.LOSS_DOWN, true, Tables.DELEGATE.value(), Optional.of(12)));
    lines.put(Tables.DELEGATE, good());
    lines.put(Tables.OTHER_DELEGATE, line(LineState.UP, 40, 300, 0, Optional.empty()));
    assertThat(dangers()).containsExactly(care(DangerKind.LOSS_UP, Tables.OTHER_DELEGATE, 30));
  }

  @Test
  void a_long_way_is_looked_after_and_a_very_long_one_is_grave_for_a_chair() {
    lines.put(Tables.HEAD, line(LineState.UP, 390, 0, 0, Optional.empty()));
    assertThat(dangers()).isEmpty();
    lines.put(Tables.HEAD, line(LineState.UP, 400, 0, 0, Optional.empty()));
    assertThat(dangers()).containsExactly(care(DangerKind.ROUND_TRIP, Tables.HEAD, 400));
    lines.put(Tables.HEAD, line(LineState.UP, 800, 0, 0, Optional.empty()));
    assertThat(dangers())
        .containsExactly(
            new Danger(DangerKind.ROUND_TRIP, true, Tables.HEAD.value(), Optional.of(800)));
  }

  @Test
  void a_microphone_that_clips_is_grave_only_while_it_has_the_floor() {
    delegateSpeaks();
    var clips = new MicrophoneMeasure(Optional.of(9_000), 400, Optional.of(-70), Optional.of(-8));
    measured(Tables.OTHER_DELEGATE, clips);
    assertThat(dangers()).containsExactly(care(DangerKind.CLIPPING, Tables.OTHER_DELEGATE, 4));
    measured(Tables.OTHER_DELEGATE, CLEAN);
    measured(Tables.DELEGATE, clips);
    assertThat(dangers())
        .containsExactly(
            new Danger(DangerKind.CLIPPING, true, Tables.DELEGATE.value(), Optional.of(4)));
    measured(
        Tables.DELEGATE,
        new MicrophoneMeasure(Optional.of(9_000), 49, Optional.of(-70), Optional.of(-8)));
    assertThat(dangers()).isEmpty();
  }

  @Test
  void a_telephone_s_band_and_a_noisy_room_are_told() {
    measured(
        Tables.DELEGATE,
        new MicrophoneMeasure(Optional.of(3_400), 0, Optional.of(-40), Optional.of(-20)));
    assertThat(dangers())
        .containsExactly(
            care(DangerKind.NARROW_BAND, Tables.DELEGATE, 3_400),
            care(DangerKind.NOISE, Tables.DELEGATE, -40));
    measured(
        Tables.DELEGATE,
        new MicrophoneMeasure(Optional.of(4_500), 0, Optional.of(-45), Optional.of(-20)));
    assertThat(dangers()).isEmpty();
  }

  @Test
  void a_microphone_that_is_off_is_not_judged() {
    var noisy = new MicrophoneMeasure(Optional.of(3_400), 900, Optional.of(-20), Optional.of(-9));
    lines.put(
        Tables.DELEGATE,
        line(LineState.UP, 40, 0, 0, Optional.of(signals(DeviceState.OFF, 0, noisy))));
    assertThat(dangers()).isEmpty();
  }

  @Test
  void what_is_grave_stands_first() {
    delegateSpeaks();
    measured(
        Tables.HEAD,
        new MicrophoneMeasure(Optional.of(3_400), 0, Optional.of(-40), Optional.of(-20)));
    lines.put(Tables.OTHER_HEAD, line(LineState.UP, 900, 0, 0, Optional.empty()));
    lines.put(Tables.DELEGATE, gone(LineState.DOWN, Sitting.NOON));
    assertThat(dangers())
        .extracting(Danger::kind)
        .containsExactly(
            DangerKind.FLOOR_LINE, DangerKind.ROUND_TRIP, DangerKind.NARROW_BAND, DangerKind.NOISE);
  }
}
