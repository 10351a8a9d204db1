package plenum.rehearsal.clip;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A persona's voice as Opus packets of 20 ms: its pure tone in syllables of 300 ms with 100 ms
 * between, three to a phrase and each a little softer, spoken over and over. A person hears that
 * somebody speaks; a machine finds the tone.
 *
 * @param frames one phrase of 1.2 s; not to be changed
 */
public record Voice(Persona persona, List<Frame> frames) {
  /** Of the RTP clock and of the samples. */
  public static final int RATE = 48_000;

  /** Samples in one packet. */
  public static final int FRAME = 960;

  private static final int SYLLABLE_FRAMES = 20;
  private static final int SOUNDING = 15 * FRAME;
  private static final int SYLLABLES = 3;
  private static final double LOUDEST = 0.28;
  private static final double SOFTER = 0.84;

  /** The share of a phrase in which a steady voice gets softer again: 100 ms. */
  private static final double BACK = 1.0 / 12;

  /** 15 ms of rise and fall: shorter clicks, longer blurs the syllables. */
  private static final int EDGE = RATE * 15 / 1000;

  /** Of a tone 40 kbit/s are more than enough; less makes the encoder add noise. */
  private static final int BITRATE = 40_000;

  private static final int QUIET_LEVEL = 90;

  /**
   * One packet.
   *
   * @param level loudness as RFC 6464 states it, 0 the loudest, 127 silence
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a copy per packet would cost.
  public record Frame(byte[] packet, int level) {
    /** Whether it is of a syllable, and not of the pause after it. */
    public boolean sounds() {
      return level < QUIET_LEVEL;
    }
  }

  /** Encodes a voice; some 100 ms of computing. */
  public static Voice of(Persona persona) {
    try {
      return encode(persona, Voice::amplitude);
    } catch (OpusException e) {
      throw new IllegalStateException("the Opus encoder refused a tone", e);
    }
  }

  /**
   * The same tone without a pause, so that the moment of each beginning and end can be measured.
   * Its loudness rises through the phrase, which makes every packet another one.
   */
  public static Voice steady(Persona persona) {
    try {
      return encode(persona, Voice::rising);
    } catch (OpusException e) {
      throw new IllegalStateException("the Opus encoder refused a tone", e);
    }
  }

  private static Voice encode(Persona persona, IntToDoubleFunction amplitude) throws OpusException {
    var encoder = new OpusEncoder(RATE, 1, OpusApplication.OPUS_APPLICATION_AUDIO);
    encoder.setBitrate(BITRATE);
    encoder.setComplexity(4);
    var frames = new ArrayList<Frame>();
    var packet = new byte[1275];
    int count = SYLLABLES * SYLLABLE_FRAMES;
    for (int i = 0; i < count; i++) {
      var samples = samples(persona.hertz(), i * FRAME, amplitude);
      int length = encoder.encode(samples, 0, FRAME, packet, 0, packet.length);
      frames.add(new Frame(Arrays.copyOf(packet, length), level(samples)));
    }
    return new Voice(persona, List.copyOf(frames));
  }

  private static short[] samples(int hertz, int from, IntToDoubleFunction amplitude) {
    var samples = new short[FRAME];
    for (int i = 0; i < FRAME; i++) {
      int at = from + i;
      double wave = Math.sin(2 * Math.PI * hertz * at / RATE);
      samples[i] = (short) Math.round(Short.MAX_VALUE * amplitude.applyAsDouble(at) * wave);
    }
    return samples;
  }

  private static double amplitude(int at) {
    int syllable = at / (SYLLABLE_FRAMES * FRAME);
    int into = at % (SYLLABLE_FRAMES * FRAME);
    double edge = Math.min(1, Math.min(into, SOUNDING - into) / (double) EDGE);
    return edge <= 0 ? 0 : LOUDEST * Math.pow(SOFTER, syllable) * Math.sin(edge * Math.PI / 2);
  }

  /** Falls back where the phrase begins again, over 100 ms so that it does not click. */
  private static double rising(int at) {
    double into = (double) at / (SYLLABLES * SYLLABLE_FRAMES * FRAME);
    double rise = into < BACK ? 1 - into / BACK : (into - BACK) / (1 - BACK);
    return LOUDEST * (SOFTER + (1 - SOFTER) * rise);
  }

  /** Never 127 within a phrase: a pause between syllables is not silence. */
  private static int level(short[] samples) {
    double sum = 0;
    for (short sample : samples) {
      sum += (double) sample * sample;
    }
    double root = Math.sqrt(sum / samples.length) / Short.MAX_VALUE;
    return root < 1e-4 ? QUIET_LEVEL : Math.clamp(Math.round(-20 * Math.log10(root)), 0, 80);
  }
}
