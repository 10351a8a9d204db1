package plenum.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessMeasuredTest {
  private final WireJson json = new WireJson();

  private static String message(String tenths) {
    return "{\"is\":\"LoudnessMeasured\",\"id\":1,\"tenths\":%s}".formatted(tenths);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-701", "51", "-2147483648", "-23.5", "\"-235\"", "null"})
  void what_no_voice_is_loud_is_no_message(String tenths) {
    assertThatThrownBy(() -> json.fromPage(message(tenths))).isInstanceOf(MalformedMessage.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-700, 50})
  void the_bounds_themselves_are_taken(int tenths) throws MalformedMessage {
    assertThat(json.fromPage(message("" + tenths)))
        .isEqualTo(new FromPage.LoudnessMeasured(1, tenths));
  }

  @Test
  void a_message_without_it_is_none() {
    assertThatThrownBy(() -> json.fromPage("{\"is\":\"LoudnessMeasured\",\"id\":1}"))
        .isInstanceOf(MalformedMessage.class);
  }
}
