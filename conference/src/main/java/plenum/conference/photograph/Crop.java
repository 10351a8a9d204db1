package plenum.conference.photograph;

/**
 * The part of a photograph that is printed; what lies outside is kept and can be had back.
 *
 * @param x pixels from the left edge of the kept picture
 * @param y pixels from its upper edge
 * @param width pixels
 * @param height pixels
 */
public record Crop(int x, int y, int width, int height) {
  /** Pixels along one edge: below it there is nothing to print. */
  public static final int SMALLEST = 64;

  public boolean fits(Photograph photograph) {
    return x >= 0
        && y >= 0
        && width >= Math.min(SMALLEST, photograph.width())
        && height >= Math.min(SMALLEST, photograph.height())
        && (long) x + width <= photograph.width()
        && (long) y + height <= photograph.height();
  }
}
