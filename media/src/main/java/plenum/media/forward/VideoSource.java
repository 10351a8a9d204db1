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
  private final Withheld withheld = new Withheld();
  private final double[] flowing = new double[LAYERS];
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

  /**
   * A packet of this layer has come: whoever is to show the source and watches another layer goes
   * without it. Why nobody here gets it, or null if somebody may.
   */
  @Nullable DropReason passes(VideoLayer layer) {
    int place = place(layer);
    for (int i = 0; i < outlets.size(); i++) {
      outlets.at(i).passes(layer, place);
    }
    if (outlets.size() == 0) {
      return DropReason.NO_EDGE;
    }
    return layer.watchers().size() == 0 ? DropReason.LAYER_NOT_SELECTED : null;
  }

  /** Whether any outlet is to show it here. */
  public boolean watched() {
    return outlets.size() > 0;
  }

  /** The outlets that are to show this source, whether anything of it comes or not. */
  OutletSet<VideoOutlet> outlets() {
    return outlets;
  }

  /**
   * A layer flows that did not until now. It begins with a key frame, so whoever takes it at once
   * need not ask for another: of shared text that is a second on many lines.
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
      if (comes(place, now)) {
        return layers[place];
      }
    }
    for (int place = from - 1; place >= allowed; place--) { // until what was asked for is here
      if (comes(place, now)) {
        return layers[place];
      }
    }
    return null;
  }

  private boolean comes(int place, long now) {
    VideoLayer layer = layers[place];
    return layer != null && layer.flows(now);
  }

  /** Whether packets of any layer come. */
  public boolean comes(long now) {
    for (int place = 0; place < LAYERS; place++) {
      if (comes(place, now)) {
        return true;
      }
    }
    return false;
  }

  private boolean offers(int place, long now) {
    return comes(place, now) || withheld.offers(place, comes(now), now);
  }

  /**
   * The place of the best layer that serves this wish, of those that flow or would if they were
   * wanted; LAYERS if none does.
   */
  int place(LayerWish wish, long now) {
    int offered = 0;
    for (int place = 0; place < LAYERS; place++) {
      offered += offers(place, now) ? 1 : 0;
    }
    int nth =
        switch (wish) {
          case HIGH -> 0;
          case MIDDLE -> offered / 2;
          case LOW -> offered - 1;
        };
    for (int place = 0; place < LAYERS; place++) {
      if (offers(place, now) && nth-- == 0) {
        return place;
      }
    }
    return LAYERS;
  }

  /**
   * The place that this wish asks the sender for: one above all that come may be left out by the
   * sender for reasons of its own, and may come when it is asked for.
   *
   * @param allowed the best place that the receiver's line carries
   */
  int needed(LayerWish wish, int allowed, long now) {
    int lowest = LAYERS - 1;
    while (lowest > 0 && !offers(lowest, now)) {
      lowest--;
    }
    int best =
        switch (wish) {
          case HIGH -> 0;
          case MIDDLE -> (lowest + 1) / 2;
          case LOW -> lowest;
        };
    return Math.max(best, Math.min(allowed, lowest));
  }

  /** The best place that any outlet here wants, LAYERS if none wants anything. */
  public int needed(long now) {
    int best = LAYERS;
    for (int i = 0; i < outlets.size(); i++) {
      best = Math.min(best, outlets.at(i).needed(now));
    }
    return best;
  }

  /** The sender was told to send from this place on; what is before it comes when it is wanted. */
  public void withhold(int from, long now) {
    for (int place = 0; place < LAYERS; place++) {
      VideoLayer layer = layers[place];
      flowing[place] = layer == null ? 0 : layer.bitsPerSecond(now);
    }
    withheld.from(from, flowing, now);
  }

  /**
   * The same, of a source whose sender is another shard's.
   *
   * @param bitsPerSecond what each layer takes when it comes, 0 where that is not known
   */
  public void withhold(int from, double[] bitsPerSecond, long now) {
    withheld.from(from, bitsPerSecond, now);
  }

  /** The first place that is sent; 0 if nothing is left out. */
  public int withheld() {
    return withheld.from();
  }

  /** What a layer takes when it comes, as far as that was noted when layers were left out. */
  public double noted(int place) {
    return withheld.rate(place);
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

  /**
   * What each place takes of a receiver's line, in bits per second; 0 where nothing flows, and
   * would not if it were wanted.
   */
  void rates(double[] into, long now) {
    for (int place = 0; place < LAYERS; place++) {
      VideoLayer layer = layers[place];
      double measured = layer == null ? 0 : layer.bitsPerSecond(now);
      boolean expected = withheld.offers(place, comes(now), now);
      into[place] = expected ? Math.max(measured, withheld.rate(place)) : measured;
    }
  }

  /** Whether any layer flows, or would if it were wanted. */
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
