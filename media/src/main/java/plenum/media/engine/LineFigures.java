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
    Optional<Loudness> microphone) {

  public LineFigures {
    streams = List.copyOf(streams);
  }

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
