package plenum.rehearsal.languages;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.clip.Voice;

/**
 * Decodes an outlet's packets one after the other and says of each which tones it holds: by the
 * share that a sine of a tone's frequency has in the energy of the 20 ms (Goertzel's algorithm
 * without a window). Of steady tones at least 50 Hz apart the right one has nearly all, its
 * neighbour a twentieth at most. Where {@link plenum.rehearsal.measure.ToneFinder} hears tones
 * under noise in 200 ms, this finds the moment at which one clean tone takes another's place.
 * Confined to one thread at a time.
 */
final class FrameTones {
  private static final int LONGEST_FRAME = 5760;

  /** Root mean square of samples: under -56 dB of full scale nobody hears it. */
  private static final double QUIETEST = Short.MAX_VALUE * 0.0016;

  /** Two voices have half each; what a codec and a neighbour's tone add has less. */
  private static final double SHARE = 0.3;

  private final OpusDecoder decoder;
  private final short[] frame = new short[LONGEST_FRAME];

  FrameTones() {
    try {
      decoder = new OpusDecoder(Voice.RATE, 1);
    } catch (OpusException e) {
      throw new IllegalStateException("every Opus decoder takes 48 kHz in one channel", e);
    }
  }

  /**
   * What one packet holds.
   *
   * @param sounds whether anything can be heard in it
   * @param tones of whom; none, though it sounds, for what is no tone of ours
   */
  record Found(boolean sounds, Set<Persona> tones) {}

  Found next(byte[] packet) {
    int length = decoded(packet);
    double energy = 0;
    for (int i = 0; i < length; i++) {
      energy += (double) frame[i] * frame[i];
    }
    var tones = EnumSet.noneOf(Persona.class);
    if (length == 0 || Math.sqrt(energy / length) < QUIETEST) {
      return new Found(false, tones);
    }
    for (var persona : Persona.values()) {
      if (of(persona.hertz(), length) > SHARE * energy) {
        tones.add(persona);
      }
    }
    return new Found(true, tones);
  }

  private int decoded(byte[] packet) {
    try {
      return decoder.decode(packet, 0, packet.length, frame, 0, LONGEST_FRAME, false);
    } catch (OpusException | RuntimeException malformed) {
      Arrays.fill(frame, (short) 0); // The library checks little of what it is given.
      return Voice.FRAME;
    }
  }

  /** The energy of this frequency in the frame. */
  private double of(int hertz, int length) {
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Voice.RATE);
    double before = 0;
    double last = 0;
    for (int i = 0; i < length; i++) {
      double now = frame[i] + coefficient * last - before;
      before = last;
      last = now;
    }
    return 2 * (last * last + before * before - coefficient * last * before) / length;
  }
}
