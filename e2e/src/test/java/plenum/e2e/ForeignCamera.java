package plenum.e2e;

import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Publishes a picture of one colour and one tone by WHIP, with a stack that is not ours. */
final class ForeignCamera implements AutoCloseable {
  static final int RATE = 48_000;
  private static final int MILLISECONDS = 10;
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  private final ForeignPeer peer = ForeignPeer.sending();
  private final CustomAudioSource microphone = new CustomAudioSource();
  private final CustomVideoSource camera = new CustomVideoSource();
  private final ScheduledExecutorService pace = Executors.newScheduledThreadPool(2);
  private final double frequency;
  private final Yuv colour;
  private long played;

  /** A colour as video has it, 0 to 255 each. */
  record Yuv(int y, int u, int v) {
    boolean near(Yuv other, int tolerance) {
      return Math.abs(y - other.y) <= tolerance
          && Math.abs(u - other.u) <= tolerance
          && Math.abs(v - other.v) <= tolerance;
    }
  }

  /** {@code frequency} in Hz. */
  ForeignCamera(double frequency, Yuv colour) {
    this.frequency = frequency;
    this.colour = colour;
    var factory = peer.factory();
    peer.add(
        factory.createAudioTrack("microphone", microphone), RTCRtpTransceiverDirection.SEND_ONLY);
    peer.add(factory.createVideoTrack("camera", camera), RTCRtpTransceiverDirection.SEND_ONLY);
  }

  /** Begins to send; the connection's address. */
  URI publish(OutsideClient client, URI endpoint) {
    var session = peer.connect(client, endpoint);
    pace.scheduleAtFixedRate(this::sound, 0, MILLISECONDS, TimeUnit.MILLISECONDS);
    pace.scheduleAtFixedRate(this::picture, 0, 40, TimeUnit.MILLISECONDS);
    return session;
  }

  private void sound() {
    int count = RATE / 1000 * MILLISECONDS;
    microphone.pushAudio(Tone.samples(frequency, RATE, played, count), 16, RATE, 1, count);
    played += count;
  }

  private void picture() {
    var buffer = NativeI420Buffer.allocate(WIDTH, HEIGHT);
    fill(buffer.getDataY(), colour.y());
    fill(buffer.getDataU(), colour.u());
    fill(buffer.getDataV(), colour.v());
    var frame = new VideoFrame(buffer, System.nanoTime());
    camera.pushFrame(frame);
    frame.release();
  }

  private static void fill(ByteBuffer plane, int value) {
    for (int i = 0; i < plane.capacity(); i++) {
      plane.put(i, (byte) value);
    }
  }

  @Override
  public void close() {
    pace.shutdownNow();
    try {
      pace.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    peer.close();
    microphone.dispose();
    camera.dispose();
  }
}
