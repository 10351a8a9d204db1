package plenum.rehearsal.seat;

import java.util.EnumSet;
import java.util.List;
import plenum.rehearsal.clip.Layer;
import plenum.wire.Outlet;

/**
 * Which sections a synthetic participant offers.
 *
 * @param camera its layers, best first; one is sent without simulcast, none is no camera
 */
public record Shape(boolean microphone, List<Layer> camera, boolean slides, List<Outlet> outlets) {
  public Shape {
    camera = List.copyOf(camera);
    outlets = List.copyOf(outlets);
  }

  /** What a browser's page offers: everything, three layers, and a layout of eight tiles. */
  public static Shape page() {
    var outlets = List.copyOf(EnumSet.range(Outlet.FLOOR_1, Outlet.TILE_8));
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

  /** Whether an outlet is for pictures, and not for sound. */
  public static boolean shows(Outlet outlet) {
    return outlet.compareTo(Outlet.STAGE) >= 0;
  }
}
