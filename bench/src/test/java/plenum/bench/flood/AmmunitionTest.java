package plenum.bench.flood;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import plenum.media.stun.StunKey;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunMessage;

class AmmunitionTest {
  private final Ammunition ammunition = new Ammunition(new SplittableRandom(3), "ours:theirs");

  @Test
  void checks_are_well_formed_and_half_of_them_name_the_connection_that_stands() {
    var checks =
        ammunition.of(Flood.STUN).stream()
            .map(octets -> StunMessage.read(MemorySegment.ofArray(octets)).orElseThrow())
            .toList();
    assertThat(checks).allMatch(check -> check.kind() == StunKind.REQUEST);
    assertThat(checks).noneMatch(check -> check.isAuthentic(new StunKey("our password")));
    assertThat(checks.stream().filter(check -> check.username().get().equals("ours:theirs")))
        .hasSize(checks.size() / 2);
  }

  @Test
  void a_hello_is_the_first_record_of_a_handshake() {
    var hello = ammunition.of(Flood.DTLS).getFirst();
    assertThat(hello[0]).as("handshake").isEqualTo((byte) 22);
    assertThat(hello[13]).as("ClientHello").isEqualTo((byte) 1);
  }

  @Test
  void noise_begins_like_rtp_in_a_third_of_the_cases_at_least() {
    var noise = ammunition.of(Flood.UNKNOWN);
    assertThat(noise.stream().filter(octets -> (octets[0] & 0xc0) == 0x80))
        .hasSizeGreaterThan(noise.size() / 3);
  }

  @Test
  void nothing_is_made_for_no_flood() {
    assertThat(ammunition.of(Flood.NONE)).isEmpty();
  }
}
