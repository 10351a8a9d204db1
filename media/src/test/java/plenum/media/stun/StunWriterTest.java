package plenum.media.stun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.net.RemoteAddress;

class StunWriterTest {
  private final StunKey key = new StunKey(Rfc5769.PASSWORD);

  @Test
  void a_check_is_read_as_it_was_written() {
    var check =
        written(
            StunKind.REQUEST,
            to -> to.username("abcd:efgh1").priority(0xffff_ffffL).controlling(-5).useCandidate());
    assertThat(check.username()).contains("abcd:efgh1");
    assertThat(check.priority()).hasValue(0xffff_ffffL);
    assertThat(check.controlling()).hasValue(-5);
    assertThat(check.nominates()).isTrue();
    assertThat(check.isFingerprinted()).isTrue();
    assertThat(check.isAuthentic(key)).isTrue();
  }

  @Test
  void the_other_role_is_read_as_it_was_written() {
    var check = written(StunKind.REQUEST, to -> to.controlled(7));
    assertThat(check.controlled()).hasValue(7);
    assertThat(check.controlling()).isEmpty();
  }

  @Test
  void any_address_is_read_as_it_was_written() {
    var random = new SplittableRandom(11);
    for (int i = 0; i < 200; i++) {
      var address = new RemoteAddress(random.nextLong(), random.nextLong(), random.nextInt(65_536));
      var response = written(StunKind.SUCCESS, to -> to.mappedAddress(address));
      assertThat(response.mappedAddress()).as("address %d of seed 11", i).contains(address);
    }
  }

  @Test
  void an_ipv4_address_takes_four_octets() {
    var address = RemoteAddress.of(new InetSocketAddress("192.0.2.1", 32_853));
    var response = written(StunKind.SUCCESS, to -> to.mappedAddress(address));
    assertThat(response.mappedAddress()).contains(address);
    assertThat(response.length()).isEqualTo(20 + 12 + 24 + 8);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 400, 401, 487, 699})
  void an_error_is_read_as_it_was_written(int code) {
    var error = new ErrorCode(code, List.of());
    assertThat(written(StunKind.ERROR, to -> to.error(error)).error()).contains(error);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void unknown_attributes_are_read_as_they_were_written(int count) {
    var error =
        ErrorCode.unknownAttributes(
            List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0x7fff).subList(0, count));
    assertThat(written(StunKind.ERROR, to -> to.error(error)).error()).contains(error);
  }

  @Test
  void padding_is_written_over_what_was_there() {
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    octets.fill((byte) 0xff);
    new StunWriter(octets, StunKind.REQUEST, Rfc5769.TRANSACTION).username("a").seal(key);
    assertThat(octets.asSlice(25, 3).mismatch(MemorySegment.ofArray(new byte[3]))).isEqualTo(-1);
  }

  @Test
  void a_segment_that_is_too_small_is_a_fault_of_the_caller() {
    var small = MemorySegment.ofArray(new byte[30]);
    assertThatThrownBy(() ->
            new StunWriter(small, StunKind.REQUEST, Rfc5769.TRANSACTION)
                .username("abcd:efgh")
                .seal(key))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private StunMessage written(StunKind kind, UnaryOperator<StunWriter> attributes) {
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    int length = attributes.apply(new StunWriter(octets, kind, Rfc5769.TRANSACTION)).seal(key);
    return StunMessage.read(octets.asSlice(0, length)).orElseThrow();
  }
}
