package plenum.e2e;

/** How large a screen is, in CSS pixels. */
enum Size {
  PHONE(390, 844, 1),
  LAPTOP(1366, 768, 1),
  /** A room's display; drawn half as large, since nobody looks at it from so near. */
  ROOM(3840, 2160, 0.5);

  final int width;
  final int height;

  /** Pixels of a picture per CSS pixel. */
  final double scale;

  Size(int width, int height, double scale) {
    this.width = width;
    this.height = height;
    this.scale = scale;
  }
}
