package plenum.server.http;

import io.javalin.http.Context;

/** Whose request it is, as far as an address says. */
public final class Peer {
  private final boolean behindProxy;

  public Peer(boolean behindProxy) {
    this.behindProxy = behindProxy;
  }

  /**
   * The address that tries are counted by. Behind a proxy it is the last that X-Forwarded-For
   * names, the only one that our own proxy wrote; those before it may be invented.
   */
  public String address(Context context) {
    var forwarded = context.header("X-Forwarded-For");
    if (!behindProxy || forwarded == null) {
      return context.req().getRemoteAddr();
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }
}
