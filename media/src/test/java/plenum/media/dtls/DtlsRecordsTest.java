package plenum.media.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DtlsRecordsTest {
  private static final int HANDSHAKE = 22;
  private static final int APPLICATION_DATA = 23;

  @Test
  void a_message_of_usual_length_is_acceptable() {
    assertThat(DtlsRecords.isAcceptable(record(HANDSHAKE, 0, message(300, 100)))).isTrue();
  }

  @Test
  void a_message_that_claims_to_be_huge_is_not() {
    assertThat(DtlsRecords.isAcceptable(record(HANDSHAKE, 0, message(0xffffff, 0)))).isFalse();
  }

  @Test
  void nor_is_one_behind_a_good_one() {
    var huge = message(DtlsRecords.LONGEST_MESSAGE + 1, 0);
    var good = message(20, 20);
    assertThat(DtlsRecords.isAcceptable(record(HANDSHAKE, 0, joined(good, huge)))).isFalse();
    assertThat(
            DtlsRecords.isAcceptable(
                joined(record(HANDSHAKE, 0, good), record(HANDSHAKE, 0, huge))))
        .isFalse();
  }

  @Test
  void what_is_encrypted_is_not_looked_into() {
    assertThat(DtlsRecords.isAcceptable(record(HANDSHAKE, 1, message(0xffffff, 0)))).isTrue();
    assertThat(DtlsRecords.isAcceptable(record(APPLICATION_DATA, 0, message(0xffffff, 0))))
        .isTrue();
  }

  @Test
  void records_must_fill_the_datagram() {
    var good = record(HANDSHAKE, 0, message(20, 20));
    assertThat(DtlsRecords.isAcceptable(Arrays.copyOf(good, good.length - 1))).isFalse();
    assertThat(DtlsRecords.isAcceptable(Arrays.copyOf(good, good.length + 1))).isFalse();
    assertThat(DtlsRecords.isAcceptable(new byte[0])).isFalse();
  }

  @Test
  void a_datagram_that_no_ethernet_carries_is_not_acceptable() {
    assertThat(DtlsRecords.isAcceptable(record(APPLICATION_DATA, 1, new byte[1500 - 13]))).isTrue();
    assertThat(DtlsRecords.isAcceptable(record(APPLICATION_DATA, 1, new byte[1501 - 13])))
        .isFalse();
  }

  @Test
  void no_mutation_or_truncation_does_harm() {
    var random = new SplittableRandom(9);
    var sample =
        joined(record(HANDSHAKE, 0, message(300, 50)), record(HANDSHAKE, 0, message(9, 9)));
    int accepted = 0;
    for (int round = 0; round < 50_000; round++) {
      var mutant =
          Arrays.copyOf(sample, sample.length - (random.nextInt(3) == 0 ? random.nextInt(20) : 0));
      for (int i = random.nextInt(5); i > 0; i--) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
      }
      accepted += DtlsRecords.isAcceptable(mutant) ? 1 : 0;
    }
    assertThat(accepted).as("seed 9").isBetween(1000, 49_000);
  }

  private static byte[] message(int claimed, int fragment) {
    return ByteBuffer.allocate(12 + fragment)
        .putInt(11 << 24 | claimed)
        .putShort((short) 0)
        .put(new byte[3])
        .put((byte) 0)
        .putShort((short) fragment)
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
