package plenum.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.media.ice.IceCredentials;
import plenum.media.net.RemoteAddress.Carrier;
import plenum.server.doctor.Finding.Standing;

class MediaFindingsTest {
  private static final IceCredentials ANY = IceCredentials.random(new Random(1));
  private static final WayIn.Address OPEN = new WayIn.Address("203.0.113.7", 7400);
  private static final WayIn.Address OTHER = new WayIn.Address("10.0.0.4", 7400);
  private static final InetAddress NAMED = InetAddress.ofLiteral("203.0.113.7");

  @Test
  void where_both_get_through_all_is_well() {
    var findings = findings(List.of(OPEN, OTHER), NAMED, EnumSet.allOf(Carrier.class));
    assertThat(findings).extracting(Finding::standing).containsOnly(Standing.OK, Standing.NOTE);
    assertThat(findings.getFirst().words())
        .isEqualTo("UDP and TCP get through to 203.0.113.7:7400.");
  }

  @Test
  void blocked_udp_is_named_with_what_to_open() {
    var finding = findings(List.of(OPEN), NAMED, EnumSet.of(Carrier.TCP)).getFirst();
    assertThat(finding.standing()).isEqualTo(Standing.PROBLEM);
    assertThat(finding.words()).startsWith("UDP is blocked").contains("TCP gets through");
    assertThat(finding.remedy()).startsWith("Open UDP to 203.0.113.7:7400");
  }

  @Test
  void blocked_tcp_is_told_since_others_may_need_it() {
    var findings = findings(List.of(OPEN), NAMED, EnumSet.of(Carrier.UDP));
    assertThat(findings).extracting(Finding::standing).containsExactly(Standing.OK, Standing.NOTE);
    assertThat(findings.getLast().words()).startsWith("TCP gets through to none");
  }

  @Test
  void an_address_that_is_not_the_names_is_the_wrong_one() {
    var finding = findings(List.of(OTHER), NAMED, EnumSet.noneOf(Carrier.class)).getFirst();
    assertThat(finding.words()).contains("leads to 203.0.113.7", "offers media at 10.0.0.4:7400");
    assertThat(finding.remedy()).contains("media-address = \"203.0.113.7\"");
  }

  @Test
  void where_only_pages_get_through_something_in_between_is_the_cause() {
    var finding = findings(List.of(OPEN), NAMED, EnumSet.noneOf(Carrier.class)).getFirst();
    assertThat(finding.standing()).isEqualTo(Standing.PROBLEM);
    assertThat(finding.words()).contains("neither UDP nor TCP", "a firewall or a proxy in between");
    assertThat(finding.remedy()).contains("turn-urls");
  }

  /** Nothing but {@link #OPEN} is reached, by these. */
  private static List<Finding> findings(
      List<WayIn.Address> offered, InetAddress named, Set<Carrier> open) {
    return MediaFindings.of(
        new WayIn(ANY, ANY, offered, true),
        Optional.of(named),
        (address, carrier) -> address.equals(OPEN) && open.contains(carrier));
  }
}
