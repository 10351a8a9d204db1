package plenum.media.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How one transport fares, at one moment. All counts rise from when it was made; who wants to know
 * how it was lately takes the difference of two of these.
 *
 * @param connected whether keys are agreed
 * @param at when this was read, in nanoseconds since 1970
 * @param heard when the peer last proved to be there, by whatever it sent; 0 if it never did
 * @param roundTrip nanoseconds to the peer and back as its last report says (RFC 3550 section
 *     6.4.1); empty before one came that answers one of ours
 * @param sounds what the peer says of the sound that we send to it
 * @param pictures the same of pictures
 * @param streams what comes from the peer, one for each SSRC that is in use
 * @param microphone how loud it is, by what the packets state
 * @param timing what the delay of sound is made out from, see {@link EdgeDelay}
 */
public record LineFigures(
    TransportId transport,
    boolean connected,
    long at,
    long heard,
    OptionalLong roundTrip,
    Delivered sounds,
    Delivered pictures,
    List<Stream> streams,
    Optional<Loudness> microphone,
    Timing timing) {

  public LineFigures {
    streams = List.copyOf(streams);
  }

  /**
   * What the delay of sound from one peer to another is made out from.
   *
   * @param leastRoundTrip nanoseconds, of the last 30 to 60 seconds; empty if none was measured
   *     meanwhile
   * @param held for how many nanoseconds packets are held up lately on the way to the peer: what
   *     round trips have beyond the least, without what is held up on the way from the peer
   * @param sounds how late the packets of each microphone came
   * @param carried what the peer's outlets for sound carry at this moment
   * @param turns how long datagrams stay in the shard on which the transport is
   */
  public record Timing(
      OptionalLong leastRoundTrip,
      long held,
      List<Late> sounds,
      List<Carried> carried,
      Turns turns) {
    /** Nothing is known. */
    public static final Timing NONE =
        new Timing(OptionalLong.empty(), 0, List.of(), List.of(), new Turns(0, 0, 0));

    public Timing {
      sounds = List.copyOf(sounds);
      carried = List.copyOf(carried);
    }

    /** How late this source's packets came; none, if it is not the peer's. */
    Late late(int source) {
      return sounds.stream()
          .filter(late -> late.source() == source)
          .findFirst()
          .orElseGet(() -> new Late(source, 0, 0));
    }
  }

  /**
   * How much later than its line needs at the least a microphone's packets came.
   *
   * @param packets that could be dated by the sender's reports
   * @param nanos the sum over these
   */
  public record Late(int source, long packets, long nanos) {}

  /** What an outlet for sound carries; {@code slot} as in {@link OutletKey}. */
  public record Carried(int slot, int source) {}

  /**
   * How long datagrams stay in a shard: from when they are read until all that they brought about
   * at once was handed to the system.
   *
   * @param datagrams that were read
   * @param nanos the sum over these
   */
  public record Turns(int shard, long datagrams, long nanos) {}

  /**
   * Packets that were sent between the first and the last report, and how many of them were lost on
   * the way by what the peer says. What had never come to us is not counted as lost to it.
   */
  public record Delivered(long sent, long lost) {
    static final Delivered NONE = new Delivered(0, 0);
  }

  /**
   * One stream that comes in.
   *
   * @param source its number in the conference
   * @param layer 0 the highest
   * @param picture or else sound
   * @param expected packets between the first and the highest number; repairs do not count
   * @param received of these, those that came by themselves
   * @param octets of payload
   * @param jitter in nanoseconds (RFC 3550 section 6.4.1)
   */
  public record Stream(
      int source,
      int layer,
      int ssrc,
      boolean picture,
      long expected,
      long received,
      long octets,
      long jitter) {}

  /**
   * A microphone's loudness as its packets state it (RFC 6464).
   *
   * @param flows whether packets came within the last second
   * @param level over the last third of a second of sound, in -dBov: 0 the loudest, 127 silence
   * @param loud when a packet was last louder than somebody who speaks softly, in nanoseconds since
   *     1970; far in the past if none ever was
   */
  public record Loudness(int source, boolean flows, int level, long loud) {}
}
