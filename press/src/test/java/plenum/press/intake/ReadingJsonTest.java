package plenum.press.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.press.intake.reading.Correction;
import plenum.press.intake.reading.Reading;
import plenum.press.news.Attendee;
import tools.jackson.core.JacksonException;

class ReadingJsonTest {
  private final ReadingJson json = new ReadingJson();

  @Test
  void every_example_is_kept_and_found_again_as_it_was_read() throws Exception {
    for (var sample : Releases.open()) {
      var reading = Releases.INTAKE.read(sample.bytes(), Releases.RECEIVED);
      assertThat(json.read(json.write(reading), Reading.class))
          .as(sample.file().toString())
          .isEqualTo(reading);
    }
  }

  @Test
  void a_correction_says_in_is_which_it_is() {
    Correction correction = new Correction.OfPerson("Minh", Optional.empty());
    var text = new String(json.write(correction), StandardCharsets.UTF_8);
    assertThat(text).contains("\"is\":\"OfPerson\"", "\"value\":null");
    assertThat(read(text)).isEqualTo(correction);
  }

  @Test
  void a_correction_is_read_as_pages_write_it() {
    assertThat(
            read(
                "{\"is\":\"OfPerson\",\"name\":\"Minh\",\"value\":{\"name\":\"Minh\",\"second\":\"\","
                    + "\"title\":\"Head\",\"body\":\"\",\"side\":\"\",\"chaired\":true}}"))
        .isEqualTo(
            new Correction.OfPerson(
                "Minh", Optional.of(new Attendee("Minh", "", "Head", "", "", true))));
  }

  @Test
  void what_is_no_correction_is_refused() {
    for (var wrong :
        new String[] {
          "",
          "[]",
          "{}",
          "{\"is\":\"OfWords\"}",
          "{\"is\":\"Runtime\"}",
          "{\"is\":\"OfPerson\",\"value\":null}",
          "{\"is\":\"OfPurpose\",\"value\":\"WAR\"}",
          "{\"is\":\"OfPurpose\",\"value\":\"SIGN\",\"more\":1}",
          "{\"is\":\"OfDay\",\"day\":\"HELD\",\"value\":\"yesterday\"}",
          "{\"is\":\"OfSide\",\"name\":null,\"value\":null}",
          "{\"is\":\"OfSide\",\"name\":\"a\",\"value\":{\"name\":\"a\",\"bodies\":[null],"
              + "\"place\":\"\"}}"
        }) {
      assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(JacksonException.class);
    }
  }

  private Correction read(String text) {
    return json.read(text.getBytes(StandardCharsets.UTF_8), Correction.class);
  }
}
