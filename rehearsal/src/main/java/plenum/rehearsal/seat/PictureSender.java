package plenum.rehearsal.seat;

import java.util.random.RandomGenerator;
import plenum.rehearsal.clip.Clip;
import plenum.rehearsal.clip.Departures;
import plenum.rehearsal.clip.Vp8Packets;

/** One layer of a camera, or slides: a clip over and over, a frame at its time. */
final class PictureSender {
  /** With headers, extensions and SRTP's tag a datagram stays under 1,150 octets. */
  static final int LARGEST_PAYLOAD = 1_090;

  private static final long FRAME_NANOS = 1_000_000_000 / Clip.RATE;
  private static final int CLOCK = 90_000;
  private static final long LATEST = 500_000_000;

  private final OutStream stream;
  private final Vp8Packets packets;
  private final Departures departures;
  private Clip clip;
  private boolean on;
  private boolean keyFrameWanted;
  private int at;
  private long startNanos;
  private long nextNanos;
  private long keyFrames;

  PictureSender(OutStream stream, Clip clip, Departures departures, RandomGenerator random) {
    this.stream = stream;
    this.clip = clip;
    this.departures = departures;
    packets = new Vp8Packets(LARGEST_PAYLOAD, random.nextInt(0x8000), random.nextInt(256));
  }

  /** Switches on, beginning with a key frame, or off, when nothing is sent. */
  void on(boolean wanted) {
    keyFrameWanted |= wanted && !on;
    on = wanted;
  }

  /** The next frame is a key frame: the clip goes on at the nearest one. */
  void wantKeyFrame() {
    keyFrameWanted = true;
  }

  /** Shows another clip from now on. */
  void clip(Clip other) {
    clip = other;
    keyFrameWanted = true;
  }

  long deadlineNanos() {
    return on ? nextNanos : Long.MAX_VALUE;
  }

  void poll(long nowNanos) {
    if (!on || nowNanos < nextNanos) {
      return;
    }
    if (nowNanos - nextNanos > LATEST) {
      nextNanos = nowNanos;
    }
    startNanos = startNanos == 0 ? nowNanos : startNanos;
    frame(nowNanos);
    nextNanos += FRAME_NANOS;
  }

  private void frame(long nowNanos) {
    if (keyFrameWanted) {
      at = clip.keyFrameFrom(at);
      keyFrameWanted = false;
      keyFrames++;
    }
    long ticks = (nextNanos - startNanos) / 1_000 * CLOCK / 1_000_000;
    departures.shown(clip.persona(), clip.layer(), at, nowNanos);
    var payloads = packets.cut(clip.frames().get(at));
    for (int i = 0; i < payloads.size(); i++) {
      stream.send(payloads.get(i), i == payloads.size() - 1, ticks, -1, nowNanos);
    }
    at = (at + 1) % clip.frames().size();
  }

  OutStream stream() {
    return stream;
  }

  Clip clip() {
    return clip;
  }

  /** Key frames that were sent because one was asked for, or to begin. */
  long keyFrames() {
    return keyFrames;
  }
}
