package plenum.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import plenum.media.octets.Octets;

class StampTest {
  private final MemorySegment payload = MemorySegment.ofArray(new byte[80]);

  @Test
  void what_was_stamped_is_read_back() {
    Stamp.write(payload, 1, 80, 41, 1_234_567);
    assertThat(Stamp.there(payload, 1, 80)).isTrue();
    assertThat(Stamp.index(payload, 1)).isEqualTo(41);
    assertThat(Stamp.sent(payload, 1)).isEqualTo(1_234_567);
  }

  @Test
  void another_payload_has_none() {
    assertThat(Stamp.there(payload, 1, 80)).isFalse();
  }

  @Test
  void a_payload_that_was_cut_has_none() {
    Stamp.write(payload, 1, 80, 41, 1_234_567);
    assertThat(Stamp.there(payload, 1, 79)).isFalse();
    assertThat(Stamp.there(payload, 1, 20)).isFalse();
  }

  @Test
  void a_number_that_was_changed_is_noticed() {
    Stamp.write(payload, 1, 80, 41, 1_234_567);
    Octets.put64(payload, 9, 42);
    assertThat(Stamp.there(payload, 1, 80)).isFalse();
  }
}
