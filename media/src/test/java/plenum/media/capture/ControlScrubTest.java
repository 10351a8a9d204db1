package plenum.media.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ControlScrubTest {
  private static final byte[] WORDS = "alice@host.example from the ministry".getBytes(UTF_8);

  private static byte[] packet(int type, int count, byte[] body) {
    var padded = Arrays.copyOf(body, (body.length + 3) / 4 * 4);
    return ByteBuffer.allocate(4 + padded.length)
        .put((byte) (0x80 | count))
        .put((byte) type)
        .putShort((short) (padded.length / 4))
        .put(padded)
        .array();
  }

  private static byte[] behind(int octets) {
    var body = new byte[octets + WORDS.length];
    Arrays.fill(body, 0, octets, (byte) 7);
    System.arraycopy(WORDS, 0, body, octets, WORDS.length);
    return body;
  }

  private static byte[] scrubbed(byte[]... packets) {
    var compound = new ByteArrayOutputStream();
    for (var packet : packets) {
      compound.writeBytes(packet);
    }
    var copy = compound.toByteArray();
    int shown = ControlScrub.scrub(MemorySegment.ofArray(copy), 0, copy.length);
    return Arrays.copyOf(copy, shown);
  }

  @Test
  void names_reasons_and_what_applications_put_in_are_gone_and_reports_stay() {
    var compound =
        scrubbed(
            packet(200, 1, behind(24 + 24)),
            packet(202, 1, behind(4)),
            packet(203, 1, behind(4)),
            packet(204, 0, behind(8)),
            packet(206, 15, behind(12)),
            packet(222, 3, behind(4)));
    assertThat(new String(compound, UTF_8)).doesNotContain("alice", "ministry", "host");
    assertThat(Arrays.copyOfRange(compound, 4, 52)).containsOnly(7);
    assertThat(compound.length % 4).isZero();
  }

  @Test
  void feedback_stays_whole() {
    var nack = packet(205, 1, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9});
    var remb = packet(206, 15, new byte[] {1, 2, 3, 4, 0, 0, 0, 0, 'R', 'E', 'M', 'B', 1, 2, 3, 4});
    var pli = packet(206, 1, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(nack);
    whole.writeBytes(remb);
    whole.writeBytes(pli);
    assertThat(scrubbed(nack, remb, pli)).isEqualTo(whole.toByteArray());
  }

  @Test
  void what_does_not_read_as_rtcp_ends_what_is_shown() {
    var report = packet(201, 0, new byte[] {1, 2, 3, 4});
    assertThat(scrubbed(report, WORDS)).isEqualTo(report);
    var cut = Arrays.copyOf(packet(200, 0, behind(24)), 20);
    assertThat(scrubbed(report, cut)).isEqualTo(report);
    assertThat(scrubbed(new byte[3])).isEmpty();
  }

  @Test
  void whatever_comes_stays_within_its_octets() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 50_000; i++) {
      var octets = new byte[random.nextInt(80)];
      random.nextBytes(octets);
      if (octets.length > 4) {
        octets[0] = (byte) (0x80 | octets[0] & 31);
        octets[1] = (byte) (200 + random.nextInt(9));
        octets[2] = 0;
        octets[3] = (byte) random.nextInt(20);
      }
      assertThat(scrubbed(octets).length).isLessThanOrEqualTo(octets.length);
    }
  }
}
