package plenum.rehearsal.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ClipsTest {
  private final Clips clips = Clips.load();

  @Test
  void every_clip_lasts_four_seconds_with_a_key_frame_each_second() {
    for (var persona : Persona.values()) {
      for (var layer : Layer.values()) {
        var frames = clips.of(persona, layer).frames();
        assertThat(frames).as("%s %s", persona, layer).hasSize(4 * Clip.RATE);
        for (int i = 0; i < frames.size(); i += Clip.RATE) {
          assertThat(Clip.isKeyFrame(frames.get(i))).as("%s %s %d", persona, layer, i).isTrue();
        }
      }
    }
  }

  @Test
  void no_frame_looks_like_another_one() {
    var seen = new HashSet<ContentHash>();
    for (var persona : Persona.values()) {
      for (var layer : Layer.values()) {
        for (var frame : clips.of(persona, layer).frames()) {
          assertThat(seen.add(ContentHash.of(frame))).as("%s %s", persona, layer).isTrue();
        }
      }
    }
  }

  @Test
  void every_frame_comes_whole_out_of_its_packets_and_is_recognised() {
    var packets = new Vp8Packets(1_090, 0x7ff0, 250);
    for (var persona : Persona.values()) {
      for (var layer : Layer.values()) {
        var frames = clips.of(persona, layer).frames();
        for (int i = 0; i < frames.size(); i++) {
          var whole = new ByteArrayOutputStream();
          for (var payload : packets.cut(frames.get(i))) {
            assertThat(payload.length).isLessThanOrEqualTo(1_090);
            var head = Vp8Payload.read(payload).orElseThrow();
            assertThat(head.start()).isEqualTo(whole.size() == 0);
            whole.write(payload, head.headerLength(), payload.length - head.headerLength());
          }
          assertThat(clips.recognise(whole.toByteArray()))
              .contains(new Clips.Shown(persona, layer, i));
        }
      }
    }
  }

  @Test
  void picture_ids_count_frames_in_fifteen_bits() {
    var packets = new Vp8Packets(100, 0x7ffe, 0);
    var ids = new ArrayList<Integer>();
    for (int i = 0; i < 4; i++) {
      for (var payload : packets.cut(new byte[150])) {
        ids.add(Vp8Payload.read(payload).orElseThrow().pictureId());
      }
    }
    assertThat(ids).containsExactly(0x7ffe, 0x7ffe, 0x7fff, 0x7fff, 0, 0, 1, 1);
  }

  @Test
  void a_changed_frame_is_not_recognised() {
    var frame = clips.of(Persona.AZURE, Layer.LOW).frames().get(3).clone();
    frame[frame.length / 2] ^= 1;
    assertThat(clips.recognise(frame)).isEmpty();
  }

  @Test
  void the_next_key_frame_is_found_around_the_end() {
    var clip = clips.of(Persona.TEAL, Layer.HIGH);
    assertThat(clip.keyFrameFrom(clip.frames().size() - 1)).isZero();
  }

  @Test
  void damaged_files_and_payloads_bring_no_other_exception() throws Exception {
    byte[] file;
    try (var resource = Clips.class.getResourceAsStream("slate-l.ivf")) {
      file = resource.readAllBytes();
    }
    long seed = 20260711;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var payload = new Vp8Packets(100, 1, 1).cut(new byte[90]).getFirst();
    for (int i = 0; i < 4_000; i++) {
      var mutant = Arrays.copyOf(file, 1 + random.nextInt(i % 2 == 0 ? 80 : file.length));
      mutant[random.nextInt(Math.min(mutant.length, 60))] = (byte) random.nextInt();
      try {
        assertThat(Ivf.read(mutant).frames()).as("seed %d", seed).isNotEmpty();
      } catch (IvfException documented) {
        assertThat(documented).hasMessageContaining(" ");
      }
      var piece = Arrays.copyOf(payload, random.nextInt(12));
      if (piece.length > 0) {
        piece[random.nextInt(piece.length)] = (byte) random.nextInt();
      }
      Vp8Payload.read(piece)
          .ifPresent(head -> assertThat(head.headerLength()).isLessThan(piece.length));
    }
  }
}
