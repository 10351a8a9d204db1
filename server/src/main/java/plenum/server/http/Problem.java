package plenum.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * A plain error (RFC 9457): for programs as problem+json, for a browser's address bar as a page
 * without styles or scripts.
 *
 * @param title what was wrong, in one short sentence
 * @param detail what would be right, or null where the title says it all
 * @param code a word by which a program tells it from others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(int status, String code, String title, @Nullable String detail) {
  /** Answers with this problem and ends the request's handling. */
  public void answer(Context context) {
    context.status(status).header("Cache-Control", "no-store");
    if (wantsPage(context)) {
      context.html(page()).skipRemainingHandlers();
    } else {
      context.result(Json.text(this)).contentType("application/problem+json");
      context.skipRemainingHandlers();
    }
  }

  /** Whether a person looks at the answer, in a browser. */
  static boolean wantsPage(Context context) {
    var accept = context.header("Accept");
    return accept != null && accept.contains("text/html");
  }

  private String page() {
    var second = detail == null ? "" : "<p>" + escaped(detail) + "</p>";
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Plenum</title><h1>"
        + escaped(title)
        + "</h1>"
        + second
        + "</html>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
