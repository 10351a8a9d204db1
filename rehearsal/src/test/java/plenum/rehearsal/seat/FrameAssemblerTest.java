package plenum.rehearsal.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import plenum.rehearsal.clip.Clips;
import plenum.rehearsal.clip.Layer;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.clip.Vp8Packets;

class FrameAssemblerTest {
  private static final long SECOND = 1_000_000_000;

  private final List<byte[]> clip = Clips.load().of(Persona.AMBER, Layer.HIGH).frames();
  private final List<Audience.Picture> frames = new ArrayList<>();
  private final FrameAssembler assembler = new FrameAssembler(frames::add);

  private record Sent(long sequence, boolean marker, byte[] payload) {}

  @Test
  void packets_out_of_order_make_the_same_frames() {
    var sent = sent();
    var random = new Random(7);
    for (int i = 1; i + 8 <= sent.size(); i += 8) {
      Collections.shuffle(sent.subList(i, i + 8), random);
    }
    sent.forEach(packet -> add(packet, 0));
    assertThat(frames).hasSameSizeAs(clip).allMatch(Audience.Picture::decodable);
    for (int i = 0; i < clip.size(); i++) {
      assertThat(frames.get(i).frame()).isEqualTo(clip.get(i));
    }
  }

  @Test
  void a_packet_that_never_comes_spoils_what_follows_until_a_key_frame() {
    var sent = sent();
    int lost = sent.stream().map(Sent::marker).toList().indexOf(true) + 3;
    sent.remove(lost);
    sent.forEach(packet -> add(packet, 0));
    assertThat(frames.size()).isLessThan(clip.size());
    assembler.advance(0);
    assembler.advance(SECOND);
    long spoilt = frames.stream().filter(frame -> !frame.decodable()).count();
    assertThat(spoilt).isEqualTo(11); // Frames 4 to 14.
    assertThat(frames).hasSize(clip.size() - 1);
    assertThat(assembler.broken()).isFalse();
  }

  @Test
  void a_frame_is_whole_when_its_repair_came() {
    var sent = sent();
    var repaired = sent.remove(1);
    for (int i = 0; i < 20; i++) {
      add(sent.get(i), i);
    }
    add(repaired, 170);
    assertThat(frames.getFirst().arrivalNanos()).isEqualTo(170);
  }

  @Test
  void rubbish_makes_no_frame_and_no_exception() {
    var random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      var rubbish = new byte[random.nextInt(30)];
      random.nextBytes(rubbish);
      assembler.add(i + random.nextInt(5), 0, random.nextBoolean(), 0, rubbish, i * 1_000_000L);
    }
    assertThat(assembler.next()).isPositive();
  }

  private void add(Sent packet, long now) {
    assembler.add(packet.sequence, 0, packet.marker, 1, packet.payload, now);
  }

  private List<Sent> sent() {
    var packets = new Vp8Packets(PictureSender.LARGEST_PAYLOAD, 0, 0);
    var sent = new ArrayList<Sent>();
    for (var frame : clip) {
      var payloads = packets.cut(frame);
      for (int i = 0; i < payloads.size(); i++) {
        sent.add(new Sent(1_000 + sent.size(), i == payloads.size() - 1, payloads.get(i)));
      }
    }
    return sent;
  }
}
