package plenum.dossier.photograph;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Heads of several sides as a photograph of a teleconference shows them: equal parts beside each
 * other, in a plain white frame. Names are the caption's.
 */
final class SideBySide {
  /** Pixels along the longer edge: 35 cm in print at 300 per inch. */
  static final int LONGEST = 4_096;

  /** Of a part's height: the frame, and the line between two parts. */
  private static final double FRAME = 0.012;

  /** Width to height of a part. Two make a whole of 16 to 9, as screens and newspapers have it. */
  private static final double OF_TWO = 8.0 / 9.0;

  /** Three or more as portraits, or the whole gets too wide for a column. */
  private static final double OF_MORE = 4.0 / 5.0;

  /** Of what is too high, this much of the excess goes from above: heads are in the upper half. */
  private static final double FROM_ABOVE = 0.3;

  private SideBySide() {}

  /**
   * @param pictures of each side, in the order in which they stand, at least two
   */
  static BufferedImage of(List<BufferedImage> pictures) {
    double shape = pictures.size() == 2 ? OF_TWO : OF_MORE;
    int height = height(pictures, shape);
    int width = (int) Math.round(height * shape);
    int frame = Math.max(2, (int) Math.round(height * FRAME));
    var paper =
        new BufferedImage(
            pictures.size() * (width + frame) + frame,
            height + 2 * frame,
            BufferedImage.TYPE_3BYTE_BGR);
    var pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    int x = frame;
    for (var picture : pictures) {
      var part = part(picture, shape);
      pen.drawImage(
          picture,
          x,
          frame,
          x + width,
          frame + height,
          part.x,
          part.y,
          part.x + part.width,
          part.y + part.height,
          Color.WHITE,
          null);
      x += width + frame;
    }
    pen.dispose();
    return paper;
  }

  /** The best camera's, so that a poor one costs the other side nothing; within the bound. */
  private static int height(List<BufferedImage> pictures, double shape) {
    int best = pictures.stream().mapToInt(picture -> part(picture, shape).height).max().orElse(1);
    double wide = pictures.size() * (shape + FRAME) + FRAME;
    return Math.max(1, Math.min(best, (int) (LONGEST / Math.max(wide, 1 + 2 * FRAME))));
  }

  /** The largest part of this shape, in the middle and rather above. */
  private static Rectangle part(BufferedImage picture, double shape) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int narrow = Math.max(1, (int) Math.round(height * shape));
    if (narrow <= width) {
      return new Rectangle((width - narrow) / 2, 0, narrow, height);
    }
    int low = Math.clamp(Math.round(width / shape), 1, height);
    return new Rectangle(0, (int) ((height - low) * FROM_ABOVE), width, low);
  }
}
