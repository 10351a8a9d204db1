package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.programme.SeatId;
import plenum.wire.DeviceState;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.MicrophoneMeasure;
import plenum.wire.OperatorView;
import plenum.wire.OperatorView.DangerKind;
import plenum.wire.OperatorView.LineState;
import plenum.wire.OwnView.May;

class OperatorDeskTest {
  private static final MicrophoneMeasure TELEPHONE =
      new MicrophoneMeasure(Optional.of(3_400), 0, Optional.of(-60), Optional.of(-22));

  @TempDir Path folder;
  private House house;
  private Meeting meeting;
  private Screen head;
  private Screen operator;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Sitting.programme(2));
    head = house.inside(meeting, Tables.HEAD);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void operatorComes() {
    operator = Screen.at(meeting, Sitting.OPERATOR);
    operator.ok(FromPage.Knock::new);
    meeting
        .ask(
            new AdmissionCommand.Admit(Sitting.OPERATOR, operator.page().device()),
            new Actor.Seated(Tables.HEAD))
        .join();
    house.passShowing();
    operator.awaitOwn(own -> own.may().getOrDefault(May.SEE_LINES, false));
  }

  private static List<OperatorView> seen(Screen screen) {
    return screen.messages().stream()
        .filter(FromServer.LinesSeen.class::isInstance)
        .map(message -> ((FromServer.LinesSeen) message).desk())
        .toList();
  }

  /** The first view of which this holds; each second that goes by brings one. */
  private OperatorView until(Predicate<OperatorView> wanted) {
    for (int second = 0; second < 5; second++) {
      house.pass(Duration.ofSeconds(1));
      long deadline = System.nanoTime() + Duration.ofMillis(1_500).toNanos();
      while (System.nanoTime() < deadline) {
        var last = seen(operator).isEmpty() ? null : seen(operator).getLast();
        if (last != null && wanted.test(last)) {
          return last;
        }
        LockSupport.parkNanos(2_000_000); // the engine answers on its own thread
        house.settle();
      }
    }
    throw new AssertionError("no view was as wanted; the last was " + seen(operator).getLast());
  }

  private OperatorView next() {
    return until(_ -> true);
  }

  private void measured(Screen screen, MicrophoneMeasure measure) {
    screen.ok(id -> new FromPage.Devices(id, DeviceState.ON, DeviceState.OFF, DeviceState.NONE));
    screen.ok(id -> new FromPage.MicrophoneMeasured(id, measure));
  }

  private Optional<MicrophoneMeasure> measureOf(OperatorView view, SeatId seat) {
    return view.lines().get(seat.value()).inside().flatMap(OperatorView.SeatSignals::measured);
  }

  @Test
  void an_operator_sees_a_row_for_every_seat() {
    operatorComes();
    var view = next();
    assertThat(view.lines().keySet())
        .containsExactlyInAnyOrderElementsOf(
            meeting.look(it -> it.programme().seats()).join().stream()
                .map(seat -> seat.id().value())
                .toList());
    assertThat(view.lines().get(Tables.OTHER_HEAD.value()).line()).isEqualTo(LineState.ABSENT);
    assertThat(view.lines().get(Tables.HEAD.value()).line()).isEqualTo(LineState.DOWN);
  }

  @Test
  void nobody_else_sees_any_of_it() {
    operatorComes();
    measured(head, TELEPHONE);
    next();
    assertThat(head.own().may()).containsEntry(May.SEE_LINES, false);
    assertThat(seen(head)).isEmpty();
    assertThat(head.texts()).noneMatch(text -> text.contains("3400"));
  }

  @Test
  void what_a_browser_measures_is_shown_and_judged() {
    operatorComes();
    house.pass(Dangers.GRACE);
    measured(head, TELEPHONE);
    var view = until(it -> measureOf(it, Tables.HEAD).isPresent());
    assertThat(measureOf(view, Tables.HEAD)).hasValue(TELEPHONE);
    var signals = view.lines().get(Tables.HEAD.value()).inside().orElseThrow();
    assertThat(signals.level()).hasValue(-22);
    assertThat(signals.levelFrom()).hasValue(OperatorView.LevelSource.BROWSER);
    assertThat(view.dangers())
        .extracting(OperatorView.Danger::kind)
        .contains(DangerKind.CHAIR_LINE);
  }

  @Test
  void a_measure_that_is_not_repeated_is_forgotten() {
    operatorComes();
    measured(head, TELEPHONE);
    until(view -> measureOf(view, Tables.HEAD).isPresent());
    house.pass(OperatorDesk.FRESH);
    assertThat(until(view -> measureOf(view, Tables.HEAD).isEmpty())).isNotNull();
  }

  @Test
  void of_measures_that_come_too_fast_the_first_counts() {
    operatorComes();
    measured(head, TELEPHONE);
    var later = new MicrophoneMeasure(Optional.of(9_000), 0, Optional.of(-60), Optional.of(-22));
    head.ok(id -> new FromPage.MicrophoneMeasured(id, later));
    var first = until(view -> measureOf(view, Tables.HEAD).isPresent());
    assertThat(measureOf(first, Tables.HEAD)).hasValue(TELEPHONE);
    house.pass(OperatorDesk.SOONEST);
    head.ok(id -> new FromPage.MicrophoneMeasured(id, later));
    assertThat(until(view -> measureOf(view, Tables.HEAD).filter(later::equals).isPresent()))
        .isNotNull();
  }

  @Test
  void nothing_comes_more_often_than_once_a_second() {
    operatorComes();
    next();
    int before = seen(operator).size();
    for (int i = 0; i < 8; i++) {
      var other =
          new MicrophoneMeasure(Optional.of(4_000 + i), 0, Optional.empty(), Optional.empty());
      head.ok(id -> new FromPage.MicrophoneMeasured(id, other));
      house.pass(Duration.ofMillis(100));
    }
    assertThat(seen(operator).size() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void what_is_measured_stands_in_no_journal() {
    operatorComes();
    int before = house.events(meeting).size();
    measured(head, TELEPHONE);
    next();
    assertThat(house.events(meeting)).hasSize(before);
  }

  @Test
  void a_page_that_is_gone_is_told_within_seconds() {
    operatorComes();
    next();
    head.disconnect();
    house.pass(LineTimes.RELOADED);
    var view =
        until(it -> it.dangers().stream().anyMatch(at -> at.kind() == DangerKind.CHAIR_LINE));
    assertThat(view.lines().get(Tables.HEAD.value()).line()).isEqualTo(LineState.DOWN);
    assertThat(view.dangers())
        .extracting(OperatorView.Danger::kind)
        .contains(DangerKind.CHAIR_LINE);
  }

  @Test
  void what_was_measured_in_a_sealed_room_reaches_no_operator_outside() {
    operatorComes();
    head.ok(FromPage.Open::new);
    head.ok(id -> new FromPage.Withdraw(id, "lanvia"));
    measured(head, TELEPHONE);
    var view = until(it -> it.lines().get(Tables.HEAD.value()).sealed());
    assertThat(measureOf(view, Tables.HEAD)).isEmpty();
    head.ok(id -> new FromPage.Rejoin(id, "lanvia"));
    head.ok(id -> new FromPage.MicrophoneMeasured(id, TELEPHONE));
    next();
    until(it -> !it.lines().get(Tables.HEAD.value()).sealed());
    assertThat(operator.texts()).noneMatch(text -> text.contains("3400"));
  }
}
