package plenum.media.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
  private static final int LONGEST = 1536;

  private final MemorySegment slab = Arena.ofAuto().allocate(8192);
  private final List<byte[]> taken = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void however_the_stream_is_cut_the_same_frames_come_out(long seed) {
    var random = new SplittableRandom(seed);
    var frames = new ArrayList<byte[]>();
    var stream = new ByteArrayOutputStream();
    for (int i = 0; i < 300; i++) {
      var frame = new byte[random.nextInt(10) == 0 ? 0 : random.nextInt(1, LONGEST + 1)];
      random.nextBytes(frame);
      stream.write(frame.length >> 8);
      stream.write(frame.length);
      stream.writeBytes(frame);
      if (frame.length > 0) {
        frames.add(frame);
      }
    }
    var reader = new FrameReader(LONGEST);
    var octets = stream.toByteArray();
    for (int at = 0; at < octets.length; ) {
      int end = Math.min(octets.length, at + random.nextInt(0, 4000));
      assertThat(feed(reader, Arrays.copyOfRange(octets, at, end))).isTrue();
      assertThat(reader.kept()).isLessThan(FrameReader.PREFIX + LONGEST);
      at = end;
    }
    assertThat(reader.kept()).isZero();
    assertThat(taken).hasSameSizeAs(frames);
    for (int i = 0; i < frames.size(); i++) {
      assertThat(taken.get(i)).as("frame " + i).isEqualTo(frames.get(i));
    }
  }

  @Test
  void a_frame_that_is_too_long_ends_the_stream_before_any_of_it_is_kept() {
    var reader = new FrameReader(LONGEST);
    assertThat(feed(reader, new byte[] {0, 1, 7, (LONGEST + 1) >> 8, (byte) (LONGEST + 1)}))
        .isFalse();
    assertThat(taken).containsExactly(new byte[] {7});
    assertThat(reader.kept()).isZero();
  }

  @Test
  void who_takes_no_more_is_given_no_more() {
    var reader = new FrameReader(LONGEST);
    MemorySegment.copy(new byte[] {0, 1, 7, 0, 1, 8}, 0, slab, ValueLayout.JAVA_BYTE, 0, 6);
    assertThat(reader.read(slab, 6, (data, offset, length) -> note(data, offset, length) && false))
        .isFalse();
    assertThat(taken).hasSize(1);
  }

  private boolean feed(FrameReader reader, byte[] octets) {
    int at = reader.begin(slab);
    MemorySegment.copy(octets, 0, slab, ValueLayout.JAVA_BYTE, at, octets.length);
    return reader.read(slab, at + octets.length, this::note);
  }

  private boolean note(MemorySegment data, long offset, int length) {
    return taken.add(data.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE));
  }
}
