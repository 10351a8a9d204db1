package plenum.server.identity;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie of convener's pages: never readable by scripts, never sent from another site. Seats
 * have none: their session lives in the tab. Under https the name's prefix binds it to this host
 * (RFC 6265bis, section 4.1.3.2).
 */
public final class SessionCookie {
  private final boolean secure;

  public SessionCookie(boolean secure) {
    this.secure = secure;
  }

  public String name() {
    return secure ? "__Host-plenum" : "plenum";
  }

  public Optional<String> read(Context context) {
    return Optional.ofNullable(context.cookie(name()));
  }

  public void write(Context context, String secret, Duration length) {
    context.header("Set-Cookie", written(secret, length.toSeconds()));
  }

  public void erase(Context context) {
    context.header("Set-Cookie", written("", 0));
  }

  private String written(String value, long seconds) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
        .formatted(name(), value, seconds, secure ? "; Secure" : "");
  }
}
