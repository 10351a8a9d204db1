package plenum.server.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/**
 * What every answer tells the browser to refuse. No inline script or style, nothing from another
 * host, no framing; camera, microphone and screen for our own pages only.
 */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; font-src 'self';"
          + " img-src 'self' blob: data:; media-src 'self' blob:; worker-src 'self' blob:;"
          + " connect-src 'self'{socket}; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String PERMISSIONS =
      "camera=(self), microphone=(self), display-capture=(self), speaker-selection=(self),"
          + " fullscreen=(self), autoplay=(self), screen-wake-lock=(self), geolocation=(),"
          + " payment=(), usb=(), serial=(), midi=(), accelerometer=(), gyroscope=()";

  /** A host as it may stand in a header of ours; anything else is left out. */
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.\\-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");

  private final boolean secure;
  private final boolean strict;

  /**
   * @param secure browsers reach the server by https
   * @param strict the certificate is one that browsers trust, so that https may be insisted on
   */
  SecurityHeaders(boolean secure, boolean strict) {
    this.secure = secure;
    this.strict = strict;
  }

  void add(Context context) {
    context.header("Content-Security-Policy", POLICY.replace("{socket}", socketOrigin(context)));
    context.header("Permissions-Policy", PERMISSIONS);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    if (strict) {
      context.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** Older Safari does not count a WebSocket of the same host as 'self'. */
  private String socketOrigin(Context context) {
    var host = context.header("Host");
    if (host == null || !HOST.matcher(host).matches()) {
      return "";
    }
    return (secure ? " wss://" : " ws://") + host;
  }
}
