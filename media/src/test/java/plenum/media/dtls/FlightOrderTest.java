package plenum.media.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FlightOrderTest {
  private static final byte[] CERTIFICATE_VERIFY = record(22, 0, message(15));
  private static final byte[] KEY_EXCHANGE = record(22, 0, message(16));
  private static final byte[] CHANGE_CIPHER_SPEC = record(20, 0, new byte[] {1});
  private static final byte[] FINISHED = record(22, 1, new byte[40]);

  private final FlightOrder order = new FlightOrder();

  @Test
  void a_change_cipher_spec_ahead_of_the_certificate_verify_is_too_early() {
    assertThat(order.isInOrder(KEY_EXCHANGE)).isTrue();
    assertThat(order.isInOrder(CHANGE_CIPHER_SPEC)).isFalse();
  }

  @Test
  void behind_it_it_is_in_order() {
    assertThat(order.isInOrder(CERTIFICATE_VERIFY)).isTrue();
    assertThat(order.isInOrder(CHANGE_CIPHER_SPEC)).isTrue();
    assertThat(order.isInOrder(FINISHED)).isTrue();
  }

  @Test
  void a_whole_flight_in_one_datagram_is_in_order() {
    assertThat(order.isInOrder(joined(CERTIFICATE_VERIFY, CHANGE_CIPHER_SPEC))).isTrue();
  }

  @Test
  void within_a_datagram_the_order_counts_too() {
    assertThat(order.isInOrder(joined(CHANGE_CIPHER_SPEC, CERTIFICATE_VERIFY))).isFalse();
    assertThat(order.isInOrder(CHANGE_CIPHER_SPEC)).isFalse();
  }

  @Test
  void one_that_comes_in_fragments_counts_once_all_of_them_have_come() {
    assertThat(order.isInOrder(verify(3, 5))).isTrue();
    assertThat(order.isInOrder(CHANGE_CIPHER_SPEC)).isFalse();
    assertThat(order.isInOrder(verify(3, 5))).isTrue();
    assertThat(order.isInOrder(CHANGE_CIPHER_SPEC)).isFalse();
    assertThat(order.isInOrder(verify(0, 4))).isTrue();
    assertThat(order.isInOrder(CHANGE_CIPHER_SPEC)).isTrue();
  }

  @Test
  void what_was_dropped_as_too_early_has_not_come() {
    assertThat(order.isInOrder(verify(0, 4))).isTrue();
    assertThat(order.isInOrder(joined(CHANGE_CIPHER_SPEC, verify(4, 4)))).isFalse();
    assertThat(order.isInOrder(CHANGE_CIPHER_SPEC)).isFalse();
  }

  @Test
  void a_fragment_that_reaches_beyond_its_message_does_not_count() {
    assertThat(order.isInOrder(verify(0, 4))).isTrue();
    assertThat(order.isInOrder(verify(4, 5))).isTrue();
    assertThat(order.isInOrder(CHANGE_CIPHER_SPEC)).isFalse();
  }

  private static byte[] verify(int offset, int length) {
    return record(22, 0, fragment(15, offset, length));
  }

  private static byte[] message(int type) {
    return fragment(type, 0, 8);
  }

  /** Of a message of eight octets. */
  private static byte[] fragment(int type, int offset, int length) {
    return ByteBuffer.allocate(12 + length)
        .putInt(type << 24 | 8)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(offset << 24 | length)
        .array();
  }

  private static byte[] record(int type, int epoch, byte[] content) {
    return ByteBuffer.allocate(13 + content.length)
        .put((byte) type)
        .putShort((short) 0xfefd)
        .putShort((short) epoch)
        .put(new byte[6])
        .putShort((short) content.length)
        .put(content)
        .array();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }
}
