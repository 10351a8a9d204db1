package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sine that sweeps, from what one page takes of its microphone to what another gives to its
 * loudspeakers, by both browsers' codecs, the server, levels and limiter. With {@code
 * -Dplenum.write=true} the figures and the plot of docs/interpretation.md are written.
 */
@ExtendWith(UnderOneRoof.class)
class SweptSineTest {
  private static final int MEASURED = 25_000;

  /** In decibels to either side. */
  private static final double EVEN = 3;

  private static final double FULL_BAND = 64_000;

  @TempDir static Path folder;

  @Test
  void who_wears_headphones_is_heard_evenly_from_125_Hz_to_15_kHz(Premises premises)
      throws IOException {
    var microphone = SweptSine.microphone(folder);
    try (var one = Browsers.window(premises.browsers().chromium(folder, Colour.BLUE, microphone));
        var other = Browsers.window(premises.stockChromium())) {
      other.addInitScript(Scripts.read("sweep.js"));
      var conference = Convened.on(premises.program());
      var speaker = conference.opens("vellmark-head", one);
      speaker.wearsHeadphones();
      speaker.goesInQuickly();
      var listener = conference.opens("tessel-head", other);
      listener.goesInQuickly();
      Eventually.holds(
          "the sweep is heard",
          Attendee.PATIENCE,
          () -> (boolean) listener.page.evaluate("sweep.sounds()"));
      var heard = SweptSine.of(listener.page.evaluate("it => sweep.heard(it)", (Object) MEASURED));
      System.out.printf(
          Locale.ROOT,
          "A swept sine comes within %.1f dB, at %.0f kbit/s%n",
          heard.furthest(),
          heard.rate() / 1000);
      if (Boolean.getBoolean("plenum.write")) {
        SweepPlot.write(heard, premises.stockChromium().version());
      }
      assertThat(heard.bands())
          .allSatisfy(band -> {
            assertThat(band.seen()).as("%s", band).isGreaterThan(5);
            assertThat(Math.abs(band.level())).as("%s", band).isLessThanOrEqualTo(EVEN);
          });
      assertThat(heard.rate()).isGreaterThan(FULL_BAND);
    }
  }
}
