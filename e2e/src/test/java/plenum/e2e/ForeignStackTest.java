package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A WebRTC stack that is not ours, libwebrtc, publishes by WHIP and watches by WHEP on the real
 * program, over HTTP and UDP. What arrived is judged by what that stack decoded.
 */
class ForeignStackTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final double LOW = 1_000;
  private static final double HIGH = 1_700;
  private static final ForeignCamera.Yuv ORANGE = new ForeignCamera.Yuv(150, 60, 190);
  private static final ForeignCamera.Yuv TEAL = new ForeignCamera.Yuv(120, 160, 70);

  /** Lossy twice and converted: what is near is the same colour, and no other is. */
  private static final int TOLERANCE = 12;

  /** Opus and the jitter buffer leave a tone nearly pure; another tone has next to nothing. */
  private static final double MOSTLY = 0.8;

  @TempDir static Path folder;
  private static RunningProgram program;

  @BeforeAll
  static void start() {
    program = RunningProgram.startedIn(folder);
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void a_tone_and_a_colour_go_in_by_whip_and_come_out_by_whep_until_they_are_ended() {
    var conference = OpenConference.on(program);
    try (var sender = new OutsideClient(conference.token("publisher"));
        var watcher = new OutsideClient(conference.token("viewer"));
        var camera = new ForeignCamera(LOW, ORANGE);
        var screen = new ForeignScreen()) {
      var session = camera.publish(sender, conference.endpoint("whip"));
      screen.watch(watcher, conference.endpoint("whep"));
      hears(screen, LOW);
      sees(screen, ORANGE);
      assertThat(screen.tone(HIGH)).isLessThan(0.05);
      assertThat(sender.end(session)).isEqualTo(200);
      fallsSilent(screen);
      assertThat(sender.end(session)).isEqualTo(404);
    }
  }

  @Test
  void who_watches_one_seat_gets_that_seat() {
    var conference = OpenConference.on(program);
    var first = conference.seatToken("publisher", "skerrow-head");
    var second = conference.seatToken("publisher", "amberfold-head");
    try (var one = new OutsideClient(first);
        var other = new OutsideClient(second);
        var orange = new ForeignCamera(LOW, ORANGE);
        var teal = new ForeignCamera(HIGH, TEAL);
        var screen = new ForeignScreen()) {
      orange.publish(one, conference.endpoint("whip"));
      teal.publish(other, conference.endpoint("whip"));
      screen.watch(one, conference.endpoint("whep?seat=amberfold-head"));
      hears(screen, HIGH);
      sees(screen, TEAL);
      assertThat(screen.tone(LOW)).isLessThan(0.05);
    }
  }

  private static void hears(ForeignScreen screen, double tone) {
    Eventually.holds(
        () ->
            "%.0f Hz is heard; its share is %.2f, the loudness %.0f, after %d windows"
                .formatted(tone, screen.tone(tone), screen.loudness(), screen.windows()),
        SOON,
        () -> screen.tone(tone) > MOSTLY && screen.loudness() > 1_000);
  }

  private static void sees(ForeignScreen screen, ForeignCamera.Yuv colour) {
    Eventually.holds(
        () ->
            "%s is seen; it is %s after %d frames"
                .formatted(colour, screen.seen(), screen.frames()),
        SOON,
        () -> screen.seen().filter(seen -> seen.near(colour, TOLERANCE)).isPresent());
  }

  /** Not one window of sound more, and no frame, for a second. */
  private static void fallsSilent(ForeignScreen screen) {
    Eventually.holds(
        () -> "it is silent; the loudness is %.0f".formatted(screen.loudness()),
        SOON,
        () -> screen.loudness() < 100);
    long windows = screen.windows();
    long frames = screen.frames();
    Eventually.holds("sound is still played", SOON, () -> screen.windows() >= windows + 5);
    assertThat(screen.loudness()).isLessThan(100);
    assertThat(screen.frames()).isEqualTo(frames);
  }
}
