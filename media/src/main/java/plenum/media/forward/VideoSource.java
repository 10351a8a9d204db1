package plenum.media.forward;

import java.lang.foreign.Arena;
import org.jspecify.annotations.Nullable;

/**
 * A camera, or shared slides, as the engine carries it: one to three layers, highest first, made
 * when their first packet comes. Key frames are asked for here: once in {@value #KEY_FRAME_NANOS}
 * ns at most, however many outlets want one; a wish that comes too soon waits its turn.
 */
public final class VideoSource {
  /** The most simulcast layers of a camera. */
  public static final int LAYERS = 3;

  /**
   * What encoders take well; less floods them with key frames, more keeps a new watcher waiting.
   */
  static final long KEY_FRAME_NANOS = 300_000_000;

  private final Arena arena;
  private final int number;
  private final LineClock line;
  private final FanOut fanOut;
  private final @Nullable VideoLayer[] layers = new VideoLayer[LAYERS];
  private final OutletSet<VideoOutlet> outlets = new OutletSet<>();
  private long asked = Long.MIN_VALUE / 2;

  /** The source of this number, on its sender's line. */
  public VideoSource(Arena arena, int number, LineClock line, FanOut fanOut) {
    this.arena = arena;
    this.number = number;
    this.line = line;
    this.fanOut = fanOut;
  }

  /** The layer at this place, 0 being the highest; made at the first call. */
  public VideoLayer layer(int place, VideoCodec codec) {
    VideoLayer layer = layers[place];
    if (layer == null) {
      layer = new VideoLayer(VideoLayer.cache(arena), this, codec, line);
      layers[place] = layer;
    }
    return layer;
  }

  /**
   * The sender begins this layer anew, with other numbers: the old one is of the past. Its memory
   * is used again, so that a sender who does so without end costs none.
   */
  public VideoLayer renew(int place, VideoCodec codec) {
    VideoLayer old = layers[place];
    if (old == null) {
      return layer(place, codec);
    }
    var layer = new VideoLayer(old.retire(), this, codec, line);
    layers[place] = layer;
    return layer;
  }

  /** The outlets that are to show this source, whether anything of it comes or not. */
  OutletSet<VideoOutlet> outlets() {
    return outlets;
  }

  /**
   * A layer flows that did not until now. It begins with a key frame, so whoever has none yet and
   * takes it at once need not ask for another: of shared text that is a second on many lines.
   */
  void begins(long now) {
    for (int i = 0; i < outlets.size(); i++) {
      outlets.at(i).begins(now);
    }
  }

  /**
   * The layer that an outlet with this wish should show now, of those that flow and that are
   * allowed to it; or none.
   *
   * @param allowed the best place that its line carries
   */
  @Nullable VideoLayer choose(LayerWish wish, int allowed, long now) {
    int from = place(wish, now);
    for (int place = Math.max(from, allowed); place < LAYERS; place++) {
      VideoLayer layer = layers[place];
      if (layer != null && layer.flows(now)) {
        return layer;
      }
    }
    return null;
  }

  /** The place of the best layer that serves this wish, of those that flow; LAYERS if none does. */
  int place(LayerWish wish, long now) {
    int flowing = 0;
    for (VideoLayer layer : layers) {
      flowing += layer != null && layer.flows(now) ? 1 : 0;
    }
    int nth =
        switch (wish) {
          case HIGH -> 0;
          case MIDDLE -> flowing / 2;
          case LOW -> flowing - 1;
        };
    for (int place = 0; place < LAYERS; place++) {
      VideoLayer layer = layers[place];
      if (layer != null && layer.flows(now) && nth-- == 0) {
        return place;
      }
    }
    return LAYERS;
  }

  /** The place of a layer of this source. */
  int place(VideoLayer of) {
    for (int place = 0; place < LAYERS; place++) {
      if (layers[place] == of) {
        return place;
      }
    }
    return LAYERS;
  }

  /** What each place takes of a receiver's line, in bits per second; 0 where nothing flows. */
  void rates(double[] into, long now) {
    for (int place = 0; place < LAYERS; place++) {
      VideoLayer layer = layers[place];
      into[place] = layer == null ? 0 : layer.bitsPerSecond(now);
    }
  }

  /** Whether any layer flows. */
  public boolean flows(long now) {
    return place(LayerWish.HIGH, now) < LAYERS;
  }

  /** Which layers to ask for a key frame now, as bits (1 the highest); 0 if none, or too soon. */
  public int askForKeyFrames(long now) {
    if (now - asked < KEY_FRAME_NANOS) {
      return 0;
    }
    int bits = takeWishes();
    asked = bits == 0 ? asked : now;
    return bits;
  }

  /** The layers of which a key frame is wanted, as bits; the wishes are taken off them. */
  public int takeWishes() {
    int bits = 0;
    for (int i = 0; i < LAYERS; i++) {
      VideoLayer layer = layers[i];
      bits |= layer != null && layer.takeWish() ? 1 << i : 0;
    }
    return bits;
  }

  /** Somebody elsewhere wants key frames of these layers, as bits. */
  public void wish(int bits) {
    for (int i = 0; i < LAYERS; i++) {
      VideoLayer layer = layers[i];
      if (layer != null && (bits >> i & 1) != 0) {
        layer.wantKeyFrame();
      }
    }
  }

  /** The source's number in its conference. */
  public int number() {
    return number;
  }

  FanOut fanOut() {
    return fanOut;
  }
}
