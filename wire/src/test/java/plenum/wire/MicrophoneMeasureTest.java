package plenum.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrophoneMeasureTest {
  private final WireJson json = new WireJson();

  private static String message(String measure) {
    return "{\"is\":\"MicrophoneMeasured\",\"id\":1,\"measure\":{%s}}"
        .formatted(measure.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'clipping':-1",
        "'clipping':10001",
        "'clipping':0,'band':-1",
        "'clipping':0,'band':24001",
        "'clipping':0,'noise':1",
        "'clipping':0,'noise':-128",
        "'clipping':0,'speech':1",
        "'clipping':0,'speech':-2147483648",
        "'clipping':1.5",
        "'clipping':'1'",
        "'band':3400",
        "'clipping':0,'words':'what was said'"
      })
  void what_no_browser_of_ours_measures_is_no_message(String measure) {
    assertThatThrownBy(() -> json.fromPage(message(measure))).isInstanceOf(MalformedMessage.class);
  }

  @Test
  void the_bounds_themselves_are_taken() throws MalformedMessage {
    var text = message("'clipping':10000,'band':24000,'noise':-127,'speech':0");
    assertThat(json.fromPage(text))
        .isEqualTo(
            new FromPage.MicrophoneMeasured(
                1,
                new MicrophoneMeasure(
                    Optional.of(24_000), 10_000, Optional.of(-127), Optional.of(0))));
  }

  @Test
  void what_could_not_be_measured_is_left_out() throws MalformedMessage {
    assertThat(json.fromPage(message("'clipping':0")))
        .isEqualTo(
            new FromPage.MicrophoneMeasured(
                1, new MicrophoneMeasure(Optional.empty(), 0, Optional.empty(), Optional.empty())));
  }
}
