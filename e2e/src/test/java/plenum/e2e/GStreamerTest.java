package plenum.e2e;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * GStreamer publishes by WHIP, and GStreamer watches by WHEP. It comes as browsers do not: with an
 * RSA certificate, DTLS messages in fragments and no header extensions. What arrived is judged by
 * what it decoded.
 */
class GStreamerTest {
  /** Longer than GStreamer's own patience, so that it says what it waits for. */
  private static final Duration SOON = Duration.ofSeconds(45);

  private static final int HERTZ = 440;

  /** Lossy, but of one colour only. */
  private static final int TOLERANCE = 6;

  /** Opus leaves a tone nearly pure. */
  private static final double MOSTLY = 0.9;

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

  @ParameterizedTest
  @ValueSource(strings = {"vp8", "h264"})
  void a_tone_and_a_colour_go_in_by_whip_and_come_out_by_whep(String codec) {
    var conference = OpenConference.on(program);
    var studio = Colour.CRIMSON.studio();
    var crimson = new ForeignCamera.Yuv(studio[0], studio[1], studio[2]);
    try (var camera =
            GStreamer.publishing(
                folder,
                conference.endpoint("whip"),
                conference.token("publisher"),
                codec,
                Colour.CRIMSON,
                HERTZ);
        var screen =
            GStreamer.watching(
                folder, conference.endpoint("whep"), conference.token("viewer"), codec)) {
      Eventually.holds(
          () ->
              "%s and %d Hz are seen and heard.%nThe camera: %s%nThe screen: %s"
                  .formatted(crimson, HERTZ, camera.diagnosis(), screen.diagnosis()),
          SOON,
          () ->
              screen.seen().filter(seen -> seen.near(crimson, TOLERANCE)).isPresent()
                  && screen.tone(HERTZ) > MOSTLY
                  && screen.loudness() > 1_000);
    }
  }
}
