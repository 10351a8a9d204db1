package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Kind;
import plenum.conference.programme.SeatId;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.SourceLoudness;

class LoudnessDeskTest {
  @TempDir Path folder;
  private House house;
  private Meeting meeting;
  private Screen head;
  private Screen delegate;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Tables.programme(FloorPolicy.OPEN, Kind.REAL));
    head = house.inside(meeting, Tables.HEAD);
    delegate = house.inside(meeting, Tables.DELEGATE);
    house.connect(meeting, head, Tables.HEAD);
    house.connect(meeting, delegate, Tables.DELEGATE);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static void measures(Screen screen, int tenths) {
    screen.ok(id -> new FromPage.LoudnessMeasured(id, tenths));
  }

  private List<SourceLoudness> toldTo(Screen screen) {
    house.pass(LoudnessDesk.EVERY);
    screen.ok(id -> new FromPage.Tiles(id, 8)); // what was sent before has come by then
    return screen.messages().stream()
        .filter(FromServer.LoudnessTold.class::isInstance)
        .flatMap(message -> ((FromServer.LoudnessTold) message).sources().stream())
        .toList();
  }

  private SourceLoudness of(SeatId seat, int tenths) {
    return new SourceLoudness(house.microphone(meeting, seat), tenths);
  }

  @Test
  void whoever_hears_somebody_is_told_how_loud_they_are_by_the_number_in_their_packets() {
    measures(head, -235);
    assertThat(toldTo(delegate)).containsExactly(of(Tables.HEAD, -235));
  }

  @Test
  void nobody_is_told_of_their_own_voice() {
    measures(head, -235);
    assertThat(toldTo(head)).isEmpty();
  }

  @Test
  void who_comes_later_is_told_what_is_known() {
    measures(head, -235);
    var other = house.inside(meeting, Tables.OTHER_HEAD);
    house.connect(meeting, other, Tables.OTHER_HEAD);
    assertThat(toldTo(other)).containsExactly(of(Tables.HEAD, -235));
  }

  @Test
  void the_same_is_told_once() {
    measures(head, -235);
    toldTo(delegate);
    house.pass(LoudnessDesk.SOONEST);
    measures(head, -235);
    assertThat(toldTo(delegate)).hasSize(1);
  }

  @Test
  void what_comes_too_soon_is_passed_over_and_what_comes_in_time_is_not() {
    measures(head, -235);
    measures(head, -100);
    assertThat(toldTo(delegate)).containsExactly(of(Tables.HEAD, -235));
    measures(head, -240);
    assertThat(toldTo(delegate)).containsExactly(of(Tables.HEAD, -235), of(Tables.HEAD, -240));
  }

  @Test
  void a_page_is_told_once_a_second_at_most() {
    for (int i = 0; i < 40; i++) {
      measures(head, -400 + i);
      measures(delegate, -300 + i);
      house.pass(Duration.ofMillis(100));
    }
    assertThat(toldTo(delegate)).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void whose_seat_is_left_is_forgotten() {
    measures(head, -235);
    head.tell(FromPage.Leave::new);
    house.settle();
    head = house.inside(meeting, Tables.HEAD);
    house.connect(meeting, head, Tables.HEAD);
    assertThat(toldTo(delegate)).isEmpty();
  }

  @Test
  void what_a_page_at_the_door_reports_goes_nowhere() {
    var waiting = Screen.at(meeting, Tables.OTHER_HEAD);
    measures(waiting, -200);
    var inside = house.inside(meeting, Tables.OTHER_HEAD);
    house.connect(meeting, inside, Tables.OTHER_HEAD);
    assertThat(toldTo(delegate)).isEmpty();
  }

  @Test
  void nothing_of_it_crosses_the_door_of_a_sealed_room() {
    var other = house.inside(meeting, Tables.OTHER_HEAD);
    house.connect(meeting, other, Tables.OTHER_HEAD);
    head.ok(FromPage.Open::new);
    head.ok(id -> new FromPage.Withdraw(id, "lanvia"));
    measures(head, -235);
    assertThat(toldTo(delegate)).containsExactly(of(Tables.HEAD, -235));
    assertThat(toldTo(other)).isEmpty();
    head.ok(id -> new FromPage.Rejoin(id, "lanvia"));
    assertThat(toldTo(other)).as("what was measured inside stays inside").isEmpty();
    measures(head, -240);
    assertThat(toldTo(other)).containsExactly(of(Tables.HEAD, -240));
  }

  @Test
  void it_stands_in_no_journal() {
    int before = house.events(meeting).size();
    measures(head, -235);
    toldTo(delegate);
    assertThat(house.events(meeting)).hasSize(before);
  }
}
