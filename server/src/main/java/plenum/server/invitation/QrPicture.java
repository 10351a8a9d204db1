package plenum.server.invitation;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as a picture for a page, or as characters for a terminal. */
public final class QrPicture {
  /** The quiet zone of four modules that ISO/IEC 18004 asks for. */
  private static final int MARGIN = 4;

  /** In a terminal every row counts, and phones read two modules of margin. */
  private static final int TERMINAL_MARGIN = 2;

  private QrPicture() {}

  /** An SVG document, black on white whatever the page's colours, scaled by whoever shows it. */
  public static String svg(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * MARGIN;
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
    """
        .formatted(size, path);
  }

  /**
   * Lines of half blocks, two modules a character. Colours are set by ANSI sequences, so that the
   * code is dark on light on a dark terminal too.
   */
  public static String terminal(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.LOW);
    var out = new StringBuilder();
    for (int y = -TERMINAL_MARGIN; y < code.size + TERMINAL_MARGIN; y += 2) {
      out.append("\u001b[30;107m");
      for (int x = -TERMINAL_MARGIN; x < code.size + TERMINAL_MARGIN; x++) {
        out.append(half(code.getModule(x, y), code.getModule(x, y + 1)));
      }
      out.append("\u001b[0m\n");
    }
    return out.toString();
  }

  private static char half(boolean upper, boolean lower) {
    if (upper) {
      return lower ? '\u2588' : '\u2580';
    }
    return lower ? '\u2584' : ' ';
  }
}
