package plenum.rehearsal.seat;

import plenum.rehearsal.clip.Departures;
import plenum.rehearsal.clip.Voice;

/**
 * A microphone: every 20 ms a packet of the voice while its person speaks. In silence it does as
 * browsers do with DTX: a few packets of level 127, then one every 400 ms.
 */
final class SoundSender {
  private static final long FRAME_NANOS = 20_000_000;

  /** Full-band silence of 20 ms (RFC 6716 section 3.1). */
  private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

  private static final int SILENT = 127;
  private static final int SILENT_FRAMES = 10;
  private static final int EVERY_SILENT = 20;

  /** A loop that was held up longer than this goes on from now instead of catching up. */
  private static final long LATEST = 200_000_000;

  private final OutStream stream;
  private final Departures departures;
  private Voice voice;
  private boolean speaking;
  private boolean open = true;
  private boolean spurt = true;
  private int at;
  private int silentFor;
  private long ticks;
  private long nextNanos;

  SoundSender(OutStream stream, Voice voice, Departures departures) {
    this.stream = stream;
    this.voice = voice;
    this.departures = departures;
  }

  /** From the next packet on. */
  void speak(boolean wanted) {
    if (wanted && !speaking) {
      at = 0;
      spurt = true;
    }
    speaking = wanted;
  }

  /** A microphone that is switched off sends nothing at all. */
  void open(boolean wanted) {
    open = wanted;
  }

  void voice(Voice other) {
    voice = other;
    at = 0;
  }

  long deadlineNanos() {
    return nextNanos;
  }

  void poll(long nowNanos) {
    if (nowNanos - nextNanos > LATEST) {
      long missed = nextNanos == 0 ? 0 : (nowNanos - nextNanos) / FRAME_NANOS;
      ticks += missed * Voice.FRAME;
      nextNanos = nowNanos;
    }
    while (nextNanos <= nowNanos) {
      frame(nowNanos);
      nextNanos += FRAME_NANOS;
      ticks += Voice.FRAME;
    }
  }

  private void frame(long nowNanos) {
    if (!open) {
      return;
    }
    if (!speaking) {
      silence(nowNanos);
      return;
    }
    silentFor = 0;
    var frame = voice.frames().get(at);
    if (frame.sounds()) {
      departures.said(voice.persona(), at, nowNanos);
    }
    stream.send(frame.packet(), spurt, ticks, frame.level(), nowNanos);
    spurt = false;
    at = (at + 1) % voice.frames().size();
  }

  private void silence(long nowNanos) {
    if (silentFor < SILENT_FRAMES || silentFor % EVERY_SILENT == 0) {
      stream.send(SILENCE, false, ticks, SILENT, nowNanos);
    }
    silentFor++;
  }

  OutStream stream() {
    return stream;
  }
}
