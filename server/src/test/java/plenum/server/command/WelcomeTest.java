package plenum.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WelcomeTest {
  @ParameterizedTest
  @EnumSource(Welcome.Reach.class)
  void the_last_two_lines_are_the_two_links(Welcome.Reach reach) {
    var lines = printed(reach).lines().toList();
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .containsExactly(
            "Convener's sign-in link: https://192.0.2.7:8080/sign-in/A",
            "Try it alone: https://192.0.2.7:8080/try/B");
  }

  @Test
  void on_a_local_network_the_browsers_warnings_are_quoted() {
    assertThat(printed(Welcome.Reach.LOCAL_NETWORK))
        .contains("NET::ERR_CERT_AUTHORITY_INVALID", "SEC_ERROR_UNKNOWN_ISSUER")
        .contains("Proceed to 192.0.2.7 (unsafe)", "Accept the Risk and Continue")
        .contains("\u2588");
  }

  @Test
  void on_one_computer_it_says_so() {
    assertThat(printed(Welcome.Reach.THIS_COMPUTER)).contains("Links work on this computer only");
  }

  private static String printed(Welcome.Reach reach) {
    var out = new ByteArrayOutputStream();
    new Welcome(
            "9",
            "SQLite",
            URI.create("https://192.0.2.7:8080"),
            "UDP 7400",
            reach,
            URI.create("https://192.0.2.7:8080/sign-in/A"),
            URI.create("https://192.0.2.7:8080/try/B"))
        .print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
