package plenum.server.whip;

import io.javalin.http.Context;

/**
 * Lets clients in browsers, on other sites' pages, reach these addresses. The token comes in a
 * header that such a page has to know; no cookie counts here, so nothing can be done in the name of
 * somebody who only happens to look at that page.
 */
final class Cors {
  private Cors() {}

  static void add(Context context) {
    context.header("Access-Control-Allow-Origin", "*");
    context.header(
        "Access-Control-Expose-Headers",
        "Location, ETag, Link, Accept-Patch, Accept-Post, Retry-After");
    context.header("Cross-Origin-Resource-Policy", "cross-origin");
  }

  /** The answer to OPTIONS, asked by a browser beforehand or by anybody. */
  static void allow(Context context, String methods) {
    context.header("Allow", methods);
    context.header("Access-Control-Allow-Methods", methods);
    context.header("Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match");
    context.header("Access-Control-Max-Age", "86400");
    context.status(204);
  }
}
