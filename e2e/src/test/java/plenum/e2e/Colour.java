package plenum.e2e;

import java.util.List;

/** A colour in sRGB, each part from 0 to 255. */
record Colour(int red, int green, int blue) {
  static final Colour CRIMSON = new Colour(200, 30, 50);
  static final Colour GREEN = new Colour(20, 160, 60);
  static final Colour BLUE = new Colour(40, 60, 210);

  /** What a lossy coder and two changes of colour space may do to a flat area. */
  private static final int TOLERANCE = 40;

  static Colour of(List<? extends Number> parts) {
    return new Colour(parts.get(0).intValue(), parts.get(1).intValue(), parts.get(2).intValue());
  }

  boolean looksLike(Colour other) {
    return Math.abs(red - other.red) < TOLERANCE
        && Math.abs(green - other.green) < TOLERANCE
        && Math.abs(blue - other.blue) < TOLERANCE;
  }

  /** ITU-R BT.601, limited range: Y, Cb, Cr. */
  int[] studio() {
    return new int[] {
      (int) Math.round(16 + 0.257 * red + 0.504 * green + 0.098 * blue),
      (int) Math.round(128 - 0.148 * red - 0.291 * green + 0.439 * blue),
      (int) Math.round(128 + 0.439 * red - 0.368 * green - 0.071 * blue)
    };
  }

  String css() {
    return "rgb(%d, %d, %d)".formatted(red, green, blue);
  }
}
