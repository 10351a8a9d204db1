package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.capture.CaptureEnd;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaptureCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.programme.DelegationId;
import plenum.wire.CaptureView;
import plenum.wire.CaptureView.CaptureState;
import plenum.wire.FromPage;
import plenum.wire.OwnView.May;

class CaptureDeskTest {
  @TempDir Path folder;
  private House house;
  private Meeting meeting;
  private Screen head;
  private Screen secretary;
  private Screen other;
  private Screen operator;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Sitting.programme(2));
    head = house.inside(meeting, Tables.HEAD);
    secretary = house.inside(meeting, Tables.SECRETARY);
    other = house.inside(meeting, Tables.OTHER_HEAD);
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

  @AfterEach
  void close() {
    house.close();
  }

  private void begin() {
    operator.ok(id -> new FromPage.BeginCapture(id, Tables.HEAD.value()));
    house.passShowing();
  }

  private static boolean shows(Map<String, CaptureView> captures, CaptureState state) {
    return captures.containsKey("1")
        && captures.get("1").seat().equals(Tables.HEAD.value())
        && captures.get("1").state() == state;
  }

  private boolean written(String end) {
    return house
        .captures
        .find(meeting.id().value(), 1)
        .filter(file -> text(file).contains(end))
        .isPresent();
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void the_seat_and_its_side_are_told_and_operators_and_nobody_else() {
    begin();
    operator.awaitOwn(own -> shows(own.captures(), CaptureState.RECORDS));
    head.awaitOwn(own -> shows(own.captures(), CaptureState.RECORDS));
    secretary.awaitOwn(own -> shows(own.captures(), CaptureState.RECORDS));
    assertThat(house.events(meeting)).contains("capture-began");
    operator.ok(id -> new FromPage.EndCapture(id, Tables.HEAD.value()));
    house.passShowing();
    operator.awaitOwn(own -> shows(own.captures(), CaptureState.ENDED));
    head.awaitOwn(own -> own.captures().isEmpty());
    other.awaitOwn(own -> own.captures().isEmpty());
    assertThat(house.events(meeting)).contains("capture-ended");
    House.until(() -> written("an operator ended it"));
  }

  @Test
  void another_side_is_never_told() {
    begin();
    operator.awaitOwn(own -> shows(own.captures(), CaptureState.RECORDS));
    other.awaitOwn(own -> own.captures().isEmpty());
  }

  @Test
  void in_a_sealed_room_it_pauses() {
    begin();
    meeting
        .ask(new CaucusCommand.Withdraw(new DelegationId("lanvia")), new Actor.Seated(Tables.HEAD))
        .join();
    house.passShowing();
    operator.awaitOwn(own -> shows(own.captures(), CaptureState.PAUSES));
    head.awaitOwn(own -> shows(own.captures(), CaptureState.PAUSES));
  }

  @Test
  void after_ten_minutes_it_ends_by_itself() {
    begin();
    house.pass(Duration.ofMinutes(10));
    house.settle();
    assertThat(end()).isEqualTo(CaptureEnd.TIME);
    House.until(() -> written("it had its time"));
  }

  @Test
  void one_that_a_former_program_wrote_is_over() {
    begin();
    house = house.again();
    meeting = house.conferences.find(meeting.id().value()).orElseThrow();
    House.until(() -> {
      house.pass(Duration.ofSeconds(3));
      return meeting.look(it -> it.captures().running().findAny().isEmpty()).join();
    });
    assertThat(end()).isEqualTo(CaptureEnd.INTERRUPTED);
  }

  @Test
  void nobody_but_an_operator_begins_one() {
    var reply =
        meeting
            .ask(new CaptureCommand.BeginCapture(Tables.HEAD), new Actor.Seated(Tables.HEAD))
            .join();
    assertThat(reply).isInstanceOf(Meeting.Reply.Refused.class);
    assertThat(house.captures.find(meeting.id().value(), 1)).isEmpty();
  }

  private CaptureEnd end() {
    return meeting
        .look(it -> it.captures().number(1).orElseThrow().over().orElseThrow().why())
        .join();
  }
}
