package plenum.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site's page makes a convener's browser send. Beside the cookie's
 * SameSite=Strict this is the second lock: browsers add Origin to every POST and every WebSocket,
 * and no page can change it.
 */
public final class SameOrigin {
  private static final Problem REFUSED =
      new Problem(
          403,
          "other-origin",
          "This request came from another site.",
          "Open the page from this server's own address and try again.");

  private final @Nullable URI publicUrl;

  /**
   * {@code publicUrl} counts as our own too, for proxies that change Host; null if there is none.
   */
  public SameOrigin(@Nullable URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** Answers with a refusal, and gives false, unless the request came from one of our own pages. */
  public boolean allows(Context context) {
    var origin = context.header("Origin");
    var host = context.header("Host");
    boolean ours =
        authority(origin)
            .filter(from -> from.equalsIgnoreCase(host) || publicAuthority().equals(from))
            .isPresent();
    if (!ours) {
      REFUSED.answer(context);
    }
    return ours;
  }

  private String publicAuthority() {
    return publicUrl == null ? "" : publicUrl.getAuthority();
  }

  private static Optional<String> authority(@Nullable String origin) {
    try {
      return origin == null
          ? Optional.empty()
          : Optional.ofNullable(new URI(origin).getAuthority());
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
