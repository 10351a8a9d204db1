package plenum.rehearsal.measure;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;
import plenum.rehearsal.clip.Voice;

/** Decodes a run of Opus packets by a decoder of its own; what cannot be decoded is silence. */
final class OpusWindow {
  private static final int LONGEST_FRAME = 5760;

  private final OpusDecoder decoder;
  private final short[] frame = new short[LONGEST_FRAME];
  private short[] samples = new short[0];

  OpusWindow() {
    try {
      decoder = new OpusDecoder(Voice.RATE, 1);
    } catch (OpusException e) {
      throw new IllegalStateException("every Opus decoder takes 48 kHz in one channel", e);
    }
  }

  void add(byte[] packet) {
    int length;
    try {
      length = decoder.decode(packet, 0, packet.length, frame, 0, LONGEST_FRAME, false);
    } catch (OpusException | RuntimeException malformed) {
      Arrays.fill(frame, (short) 0); // The library checks little of what it is given.
      length = Voice.FRAME;
    }
    int before = samples.length;
    samples = Arrays.copyOf(samples, before + length);
    System.arraycopy(frame, 0, samples, before, length);
  }

  short[] samples() {
    return samples;
  }
}
