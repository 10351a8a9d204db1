package plenum.bench.load;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import plenum.bench.net.Arrivals;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtpHeader;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpReceiver;

/**
 * One who watches: counts packets by their clear headers, and decrypts one in {@value #SAMPLE} for
 * its stamp and as a proof that it is what was published. Confined to the client's thread.
 */
final class Viewer implements Member {
  static final String AUDIO = "0";
  static final String VIDEO = "1";

  /** Decrypting them all would cost the client what it costs the server. */
  private static final int SAMPLE = 50;

  private static final int LONGEST = 2048;

  private final Peer peer;
  private final Measured measured;
  private final SplittableRandom random;
  private final SrtpCiphers ciphers;
  private final MemorySegment plain;
  private final int audioSsrc;
  private final int videoSsrc;
  private final StreamCount audio;
  private final StreamCount video;
  private @Nullable SrtpReceiver receiver;

  Viewer(
      Arena arena,
      Peer peer,
      Session.Answered answered,
      Measured measured,
      SrtpCiphers ciphers,
      long seed) {
    this.peer = peer;
    this.measured = measured;
    this.ciphers = ciphers;
    random = new SplittableRandom(seed);
    plain = arena.allocate(LONGEST, 64);
    audioSsrc = answered.ssrc(AUDIO);
    videoSsrc = answered.ssrc(VIDEO);
    audio = new StreamCount(measured.audio());
    video = new StreamCount(measured.video());
  }

  @Override
  public Peer peer() {
    return peer;
  }

  @Override
  public void agreed(SrtpKeys keys) {
    receiver = keys.receiver(ciphers, SrtpKeys.Side.CLIENT);
    keys.wipe();
  }

  /** Whether both its streams have begun. */
  @Override
  public boolean settled() {
    return audio.anchored() && video.anchored();
  }

  @Override
  public void media(Arrivals arrivals, int i) {
    var data = arrivals.data();
    long offset = arrivals.offset(i);
    int length = arrivals.length(i);
    if (length < RtpHeader.FIXED || receiver == null) {
      return;
    }
    int ssrc = RtpHeader.ssrc(data, offset);
    boolean sound = ssrc == audioSsrc;
    if (!sound && ssrc != videoSsrc) {
      return; // RTCP, or a repair
    }
    var stream = sound ? audio : video;
    long number = stream.extend(RtpHeader.sequence(data, offset));
    if (!stream.anchored() || random.nextInt(SAMPLE) == 0) {
      open(data, offset, length, stream, number, sound, arrivals.stamp(i));
    }
    stream.count(number);
  }

  private void open(
      MemorySegment data,
      long offset,
      int length,
      StreamCount stream,
      long number,
      boolean sound,
      long arrived) {
    int size = receiver == null ? -1 : receiver.unprotect(data, offset, length, plain, 0);
    int header = size < 0 ? -1 : RtpHeader.length(plain, 0, size);
    long at = (long) header + (sound ? Publisher.AUDIO_STAMP : Publisher.VIDEO_STAMP);
    int payload = header < 0 ? -1 : RtpHeader.payloadLength(plain, 0, size, header);
    if (payload < 0 || !Stamp.there(plain, at, header + (long) payload)) {
      measured.wrong();
      return;
    }
    long index = Stamp.index(plain, at);
    stream.anchor(number, index);
    measured.opened(sound, index, arrived - Stamp.sent(plain, at));
  }

  /** Adds what it got to the tally. */
  void count(Tally.Sum sum) {
    sum.add(audio);
    sum.add(video);
  }

  @Override
  public void close() {
    if (receiver != null) {
      receiver.close();
      receiver = null;
    }
    peer.close();
  }

  /** Whether a datagram is SRTP or SRTCP (RFC 7983). */
  static boolean isMedia(MemorySegment data, long offset) {
    int first = Octets.u8(data, offset);
    return first >= 128 && first < 192;
  }
}
