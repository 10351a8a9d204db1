package plenum.media.engine;

import java.util.List;
import plenum.media.forward.AudioOutlet;

/**
 * How much redundancy the sound to one peer carries: none as long as its line loses nothing, since
 * two repeated packets make sound three times as large, for all of the meeting and for every
 * listener; as much as there is once the line loses, as far as it has room. It is decided before
 * pictures are shared out, which get what is left: sound goes before pictures. Confined to its
 * shard's thread.
 */
final class SoundProtection {
  /**
   * The share of lost packets from which on sound is protected. Less protects a line that dropped
   * one packet; more leaves one gap per few seconds.
   */
  static final double LOSSY = 0.01;

  /**
   * For so long after the last loss of that share. Losses come in spells: shorter, and each spell
   * is heard before the protection is there again.
   */
  static final long LASTING = 30_000_000_000L;

  /**
   * What redundancy may take of what the line carries. More, and on a line that loses because it is
   * full the picture stands still for it; less, and a line of 1 Mbit/s that loses much is
   * unprotected.
   */
  static final double MOST = 1 / 3.0;

  /** What the rate may vary by before redundancy that is there is taken away. */
  private static final double KEEPING = 1.2;

  /** How fast the measured rate of sound follows, per decision; these are 50 ms apart. */
  private static final double SMOOTHING = 0.1;

  private static final double NANOS = 1e9;

  private final List<AudioOutlet> sounds;
  private double rate;
  private long counted;
  private long countedAt;
  private long lossyUntil;
  private int distance;

  SoundProtection(List<AudioOutlet> sounds, long now) {
    this.sounds = sounds.stream().filter(AudioOutlet::repeats).toList();
    countedAt = now;
  }

  /**
   * Decides anew; every 50 ms or so.
   *
   * @param lost the share of what was sent lately that did not come, 0 to 1
   * @param bitsPerSecond what the line carries; infinite if that is not known
   */
  void decide(double lost, double bitsPerSecond, long now) {
    if (sounds.isEmpty()) {
      return;
    }
    measure(now);
    if (lost >= LOSSY) {
      lossyUntil = now + LASTING;
    }
    int next = now < lossyUntil ? affordable(bitsPerSecond) : 0;
    if (next != distance) {
      distance = next;
      for (int i = 0; i < sounds.size(); i++) {
        sounds.get(i).repeat(next);
      }
    }
  }

  private int affordable(double bitsPerSecond) {
    for (int packets = AudioOutlet.MOST_REPEATED; packets > 0; packets--) {
      double allowed = MOST * bitsPerSecond * (packets <= distance ? KEEPING : 1);
      if (packets * rate <= allowed) {
        return packets;
      }
    }
    return 0;
  }

  private void measure(long now) {
    long octets = 0;
    for (int i = 0; i < sounds.size(); i++) {
      octets += sounds.get(i).primaryOctets();
    }
    double passed = (now - countedAt) / NANOS;
    if (passed > 0) {
      rate += SMOOTHING * ((octets - counted) * 8 / passed - rate);
    }
    counted = octets;
    countedAt = now;
  }

  /** How many packets each one repeats now. */
  int distance() {
    return distance;
  }
}
