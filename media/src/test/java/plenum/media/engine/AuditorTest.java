package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.PICTURE_SLOT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.media.octets.Octets;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpProfile;
import plenum.media.srtp.SrtpSender;

/** What the auditor says of an engine that does wrong, packet by packet. */
class AuditorTest {
  private static final int RECEIVER = 2;
  private static final int OUTLET = Hall.ssrc(RECEIVER, PICTURE_SLOT);
  private static final int SOUND = Hall.ssrc(RECEIVER, 1);
  private static final int CAMERA = 1_910; // of seat 1, its highest layer
  private static final int MICROPHONE = 1_900;
  private static final long LATER = 100 * MS;

  private final Auditor auditor = new Auditor();
  private final MemorySegment cipher = Arena.ofAuto().allocate(2048, 8);
  private SrtpSender engine;

  @BeforeEach
  void agree() {
    engine = keys().sender(SrtpCiphers.best(), SrtpKeys.Side.SERVER);
    auditor.joins(RECEIVER, keys().receiver(SrtpCiphers.best(), SrtpKeys.Side.CLIENT));
  }

  private static SrtpKeys keys() {
    var material = new byte[SrtpProfile.AEAD_AES_128_GCM.exportedLength()];
    new Random(1).nextBytes(material);
    return SrtpKeys.exported(SrtpProfile.AEAD_AES_128_GCM, material);
  }

  /** A frame of two packets, of which the camera's first is number 100. */
  private static Truth truth(int layer, int frame, int index) {
    return new Truth(Hall.picture(1), layer, frame, index, 2, frame == 0);
  }

  private void comes(int layer, int frame, int index) {
    var truth = truth(layer, frame, index);
    long number = 100 + frame * 2L + index;
    auditor.sent(CAMERA + layer, number, truth);
    auditor.arrives(rtp(CAMERA + layer, number, 0, 0, new byte[40]), 0);
  }

  private void leaves(long number, int layer, int frame, int index) {
    leaves(number, frame * 3_000L, Hall.picture(1), payload(layer, frame, index, frame));
  }

  private static byte[] payload(int layer, int frame, int index, int pictureId) {
    return truth(layer, frame, index).vp8(pictureId, 60);
  }

  private void leaves(long number, long timestamp, int contributor, byte[] payload) {
    departs(rtp(OUTLET, number, timestamp, contributor, payload), number);
  }

  private void departs(byte[] packet, long number) {
    var plain = OffHeap.of(packet);
    int length = engine.protect(plain, 0, 16, packet.length, cipher, 0, number);
    auditor.departs(RECEIVER, Octets.bytes(cipher, 0, length), LATER);
  }

  private static byte[] rtp(
      int ssrc, long number, long timestamp, int contributor, byte[] payload) {
    var packet = ByteBuffer.allocate(16 + payload.length);
    packet.put((byte) 0x81).put((byte) 96).putShort((short) number).putInt((int) timestamp);
    return packet.putInt(ssrc).putInt(contributor).put(payload).array();
  }

  private void threeFrames() {
    for (int frame = 0; frame < 3; frame++) {
      comes(0, frame, 0);
      comes(0, frame, 1);
    }
  }

  private void says(String what) {
    assertThat(auditor.violations()).singleElement().asString().contains(what);
  }

  @Test
  void what_goes_on_as_it_came_is_right_and_what_never_came_may_be_left_out() {
    threeFrames();
    comes(0, 4, 0);
    leaves(1, 0, 0, 0);
    leaves(2, 0, 0, 1);
    leaves(3, 0, 1, 0);
    leaves(4, 0, 1, 1);
    leaves(5, 0, 2, 0);
    leaves(6, 0, 2, 1);
    leaves(9, 0, 4, 0);
    comes(0, 3, 1);
    leaves(8, 0, 3, 1);
    assertThat(auditor.violations()).isEmpty();
    assertThat(auditor.audited()).isEqualTo(8);
    assertThat(auditor.joins()).isEqualTo(1);
  }

  @Test
  void a_number_that_is_left_out_though_it_came() {
    threeFrames();
    leaves(1, 0, 0, 0);
    leaves(3, 0, 1, 0);
    says("number 2 is left out");
  }

  @Test
  void a_timestamp_that_goes_back() {
    threeFrames();
    leaves(1, 3_000, Hall.picture(1), payload(0, 0, 0, 0));
    leaves(2, 0, Hall.picture(1), payload(0, 0, 1, 0));
    says("timestamp 0 after 3000");
  }

  @Test
  void a_beginning_without_a_key_frame() {
    threeFrames();
    leaves(1, 0, 1, 0);
    says("without a key frame");
  }

  @Test
  void another_layer_without_a_key_frame() {
    threeFrames();
    comes(1, 1, 0);
    leaves(1, 0, 0, 0);
    leaves(2, 0, 0, 1);
    leaves(3, 1, 1, 0);
    says("without a key frame");
  }

  @Test
  void a_beginning_that_leaves_numbers_out() {
    threeFrames();
    comes(1, 0, 0);
    leaves(1, 0, 0, 0);
    leaves(5, 3_000, Hall.picture(1), payload(1, 0, 0, 1));
    says("a beginning with number 5");
  }

  @Test
  void a_picture_id_that_does_not_count_the_frames() {
    threeFrames();
    leaves(1, 0, 0, 0);
    leaves(2, 0, Hall.picture(1), payload(0, 0, 1, 7));
    says("picture id 7 after 0");
  }

  @Test
  void a_picture_under_another_sources_number() {
    threeFrames();
    leaves(1, 0, Hall.picture(3), payload(0, 0, 0, 0));
    says("under another's number");
  }

  @Test
  void what_nobody_sent() {
    leaves(1, 0, 0, 0);
    says("nobody sent");
  }

  @Test
  void what_another_key_protects() {
    auditor.departs(RECEIVER, new byte[60], LATER);
    says("undecipherable");
  }

  @Test
  void a_repair_is_what_was_sent_under_its_number() {
    threeFrames();
    leaves(1, 0, 0, 0);
    repairs(1, payload(0, 0, 0, 0));
    assertThat(auditor.violations()).isEmpty();
    assertThat(auditor.repairs()).isEqualTo(1);
    repairs(1, payload(0, 1, 0, 0));
    says("differs from what was sent");
  }

  @Test
  void a_repair_of_what_was_not_sent() {
    threeFrames();
    leaves(1, 0, 0, 0);
    repairs(2, payload(0, 0, 1, 0));
    says("which was not sent");
  }

  private void repairs(int original, byte[] payload) {
    var wrapped = ByteBuffer.allocate(payload.length + 2).putShort((short) original).put(payload);
    long number = 1_000 + auditor.repairs();
    departs(rtp(OUTLET + 500, number, 0, Hall.picture(1), wrapped.array()), number);
  }

  @Test
  void a_repair_from_a_sender_fills_the_gap_that_may_be_left_out() {
    threeFrames();
    auditor.sent(MICROPHONE, 7, new Truth(Hall.sound(1), 0, 20, 0, 1, false));
    comes(0, 4, 0);
    auditor.sent(CAMERA, 109, truth(0, 4, 1));
    auditor.repaired(CAMERA + 10, 500, CAMERA, 106);
    auditor.arrives(rtp(CAMERA + 10, 500, 0, 0, new byte[40]), 0);
    leaves(1, 0, 0, 0);
    leaves(2, 0, 0, 1);
    leaves(3, 0, 1, 0);
    leaves(4, 0, 1, 1);
    leaves(5, 0, 2, 0);
    leaves(6, 0, 2, 1);
    leaves(9, 0, 4, 0);
    says("number 7 is left out");
  }

  @Test
  void a_sound_under_another_sources_number() {
    var truth = new Truth(Hall.sound(1), 0, 20, 0, 1, false);
    auditor.sent(MICROPHONE, 7, truth);
    departs(rtp(SOUND, 1, 960, Hall.sound(3), truth.opus()), 1);
    says("under another's number");
  }
}
