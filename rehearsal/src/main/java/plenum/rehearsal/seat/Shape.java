package plenum.rehearsal.seat;

import java.util.List;
import plenum.rehearsal.clip.Layer;
import plenum.wire.Outlet;

/**
 * Which sections a synthetic participant offers.
 *
 * @param camera its layers, best first; one is sent without simulcast, none is no camera
 */
public record Shape(boolean microphone, List<Layer> camera, boolean slides, List<Outlet> outlets) {
  private static final int PAGE_OUTLETS = Outlet.TILE_8.ordinal() + 1;

  public Shape {
    camera = List.copyOf(camera);
    outlets = List.copyOf(outlets);
  }

  /** What a browser's page offers: everything, three layers, and a layout of eight tiles. */
  public static Shape page() {
    var outlets = List.of(Outlet.values()).subList(0, PAGE_OUTLETS);
    return new Shape(true, List.of(Layer.values()), true, outlets);
  }

  /** A camera and a microphone and nothing to receive, as WHIP has it. */
  public static Shape publisher() {
    return new Shape(true, List.of(Layer.HIGH), false, List.of());
  }

  /** Only receives: in these outlets. */
  public static Shape viewer(Outlet... outlets) {
    return new Shape(false, List.of(), false, List.of(outlets));
  }
}
