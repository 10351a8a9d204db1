package plenum.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundKeptTest {
  private final WireJson json = new WireJson();

  private static String message(String milliseconds) {
    return "{\"is\":\"SoundKept\",\"id\":1,\"milliseconds\":%s}".formatted(milliseconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"FLOOR_1\":-1}",
        "{\"FLOOR_1\":10001}",
        "{\"FLOOR_1\":20.5}",
        "{\"FLOOR_1\":null}",
        "{\"FLOOR_9\":20}",
        "[20]",
        "null"
      })
  void what_no_browser_keeps_is_no_message(String milliseconds) {
    assertThatThrownBy(() -> json.fromPage(message(milliseconds)))
        .isInstanceOf(MalformedMessage.class);
  }

  @Test
  void the_bounds_themselves_are_taken_and_so_is_nothing() throws MalformedMessage {
    assertThat(json.fromPage(message("{\"FLOOR_1\":0,\"CHANNEL_B\":10000}")))
        .isEqualTo(new FromPage.SoundKept(1, Map.of(Outlet.FLOOR_1, 0, Outlet.CHANNEL_B, 10_000)));
    assertThat(json.fromPage(message("{}"))).isEqualTo(new FromPage.SoundKept(1, Map.of()));
  }
}
