package plenum.e2e;

import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** Watches by WHEP with a stack that is not ours, and keeps what was decoded last. */
final class ForeignScreen implements AutoCloseable {
  /** A fifth of a second: a tone's share is sharp to some Hz then. */
  private static final int WINDOW_PER_SECOND = 5;

  private final ForeignPeer peer = ForeignPeer.watching();
  private final CustomAudioSource silence = new CustomAudioSource();
  private final CustomVideoSource darkness = new CustomVideoSource();
  private final AudioTrackSink hearing = this::hear;
  private final VideoTrackSink sight = this::see;
  private final AudioTrack sound;
  private final VideoTrack picture;
  private short[] window = new short[0];
  private int filled;
  private short[] heard = new short[0];
  private int rate;
  private long windows;
  private long frames;
  private Optional<ForeignCamera.Yuv> seen = Optional.empty();

  ForeignScreen() {
    var factory = peer.factory();
    var ear =
        peer.add(
            factory.createAudioTrack("nothing-said", silence),
            RTCRtpTransceiverDirection.RECV_ONLY);
    var eye =
        peer.add(
            factory.createVideoTrack("nothing-shown", darkness),
            RTCRtpTransceiverDirection.RECV_ONLY);
    sound = (AudioTrack) ear.getReceiver().getTrack();
    sound.addSink(hearing);
    picture = (VideoTrack) eye.getReceiver().getTrack();
    picture.addSink(sight);
  }

  /** Begins to watch; the connection's address. */
  URI watch(OutsideClient client, URI endpoint) {
    return peer.connect(client, endpoint);
  }

  /** The share of this tone in what was heard last, 0 to 1. */
  synchronized double tone(double frequency) {
    return rate == 0 ? 0 : Tone.share(heard, rate, frequency);
  }

  synchronized double loudness() {
    return Tone.loudness(heard);
  }

  /** How many windows of sound were played. */
  synchronized long windows() {
    return windows;
  }

  synchronized long frames() {
    return frames;
  }

  /** The mean colour of the picture that was decoded last. */
  synchronized Optional<ForeignCamera.Yuv> seen() {
    return seen;
  }

  private synchronized void hear(
      byte[] samples, int bits, int samplesPerSecond, int channels, int count) {
    rate = samplesPerSecond;
    if (window.length != samplesPerSecond / WINDOW_PER_SECOND) {
      window = new short[samplesPerSecond / WINDOW_PER_SECOND];
      filled = 0;
    }
    var data = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    for (int i = 0; i + channels <= data.limit(); i += channels) {
      window[filled++] = data.get(i);
      if (filled == window.length) {
        heard = Arrays.copyOf(window, filled);
        filled = 0;
        windows++;
      }
    }
  }

  private synchronized void see(VideoFrame frame) {
    var picture = frame.buffer.toI420();
    frames++;
    seen =
        Optional.of(
            new ForeignCamera.Yuv(
                mean(picture.getDataY()), mean(picture.getDataU()), mean(picture.getDataV())));
    picture.release();
  }

  private static int mean(ByteBuffer plane) {
    long sum = 0;
    for (int i = 0; i < plane.capacity(); i++) {
      sum += Byte.toUnsignedInt(plane.get(i));
    }
    return (int) (sum / Math.max(1, plane.capacity()));
  }

  @Override
  public void close() {
    sound.removeSink(hearing);
    picture.removeSink(sight);
    peer.close();
    silence.dispose();
    darkness.dispose();
  }
}
