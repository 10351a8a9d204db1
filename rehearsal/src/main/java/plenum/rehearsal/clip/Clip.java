package plenum.rehearsal.clip;

import java.util.List;

/**
 * One persona's picture in one layer, shown over and over. Its first frame is a key frame.
 *
 * @param frames encoded VP8; not to be changed
 */
public record Clip(Persona persona, Layer layer, List<byte[]> frames) {
  /** Frames per second of every clip. */
  public static final int RATE = 15;

  public Clip {
    frames = List.copyOf(frames);
    if (!isKeyFrame(frames.getFirst())) {
      throw new IllegalArgumentException("a clip begins with a key frame");
    }
  }

  /** Whether an encoded frame needs none before it (RFC 6386 section 9.1). */
  public static boolean isKeyFrame(byte[] frame) {
    return frame.length > 0 && (frame[0] & 1) == 0;
  }

  /** The first key frame at {@code index} or after it, around the end if need be. */
  public int keyFrameFrom(int index) {
    for (int i = 0; i < frames.size(); i++) {
      int candidate = (index + i) % frames.size();
      if (isKeyFrame(frames.get(candidate))) {
        return candidate;
      }
    }
    return 0;
  }
}
