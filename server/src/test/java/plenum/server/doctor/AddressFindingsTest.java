package plenum.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.server.doctor.Finding.Standing;

class AddressFindingsTest {
  private static final InetAddress SEEN = InetAddress.ofLiteral("203.0.113.7");
  private static final InetAddress STALE = InetAddress.ofLiteral("203.0.113.99");
  private static final InetAddress OWN = InetAddress.ofLiteral("10.0.0.4");

  @Test
  void an_address_that_the_settings_name_otherwise_is_a_problem() {
    var finding = finding(Optional.of(SEEN), List.of(STALE), List.of(OWN));
    assertThat(finding.standing()).isEqualTo(Standing.PROBLEM);
    assertThat(finding.words())
        .isEqualTo(
            "stun.example.org sees this computer at 203.0.113.7, but media-address says"
                + " 203.0.113.99.");
    assertThat(finding.remedy()).startsWith("Set media-address = \"203.0.113.7\"");
  }

  @Test
  void an_address_that_is_offered_is_well_whoever_knows_it() {
    assertThat(finding(Optional.of(SEEN), List.of(SEEN), List.of(OWN)).standing())
        .isEqualTo(Standing.OK);
    assertThat(finding(Optional.of(SEEN), List.of(), List.of(OWN)).standing())
        .isEqualTo(Standing.OK);
    assertThat(finding(Optional.of(OWN), List.of(), List.of(OWN)).standing())
        .isEqualTo(Standing.OK);
  }

  @Test
  void a_server_that_does_not_answer_is_a_problem() {
    assertThat(finding(Optional.empty(), List.of(), List.of(OWN)).standing())
        .isEqualTo(Standing.PROBLEM);
  }

  private static Finding finding(
      Optional<InetAddress> seen, List<InetAddress> configured, List<InetAddress> own) {
    return AddressFindings.of("stun.example.org", seen, configured, own);
  }
}
