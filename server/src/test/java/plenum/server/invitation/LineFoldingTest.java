package plenum.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineFoldingTest {
  @Test
  void a_short_line_stays_whole() {
    assertThat(LineFolding.fold("X:1\n")).isEqualTo("X:1\r\n");
  }

  @Test
  void characters_of_many_octets_are_never_cut() {
    for (int shift = 0; shift < 4; shift++) {
      var line = "x".repeat(shift) + "ế".repeat(60) + "\uD83D\uDC4B".repeat(60);
      var folded = LineFolding.fold(line);
      assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
      assertThat(folded.lines())
          .allSatisfy(part ->
              assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }
  }
}
