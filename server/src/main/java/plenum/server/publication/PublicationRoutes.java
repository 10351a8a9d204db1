package plenum.server.publication;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import plenum.journal.Sha256;
import plenum.press.publication.PageStyle;
import plenum.press.publication.SitePlan;
import plenum.server.http.Problem;
import plenum.server.http.Routes;

/**
 * The site of issued releases, for everybody. It is answered from the plan that was written, so
 * that nothing else of the server can be reached by it; the same files lie in the data folder's
 * {@code site} for any other web server to carry.
 */
public final class PublicationRoutes implements Routes {
  private static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is nothing at this address.", null);
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "json", "application/json",
          "xml", "application/xml",
          "atom", "application/atom+xml",
          "txt", "text/plain; charset=utf-8",
          "jpg", "image/jpeg",
          "png", "image/png");

  private final Publisher publisher;

  PublicationRoutes(Publisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/releases", this::entrance);
    routes.get("/releases/<path>", context -> file(context, context.pathParam("path")));
  }

  /** Links of its pages are relative: they begin behind the slash. */
  private void entrance(Context context) {
    if (context.path().endsWith("/")) {
      file(context, "index.html");
    } else {
      context.redirect("/releases/");
    }
  }

  private void file(Context context, String asked) {
    var path = asked.endsWith("/") ? asked + "index.html" : asked;
    publisher
        .file(path)
        .ifPresentOrElse(
            content -> answer(context, path, content), () -> NOT_FOUND.answer(context));
  }

  private static void answer(Context context, String path, SitePlan.Content content) {
    var tag = "\"" + tag(content) + "\"";
    context.header("Content-Security-Policy", PageStyle.POLICY + "; frame-ancestors 'none'");
    context.header("Cache-Control", "public, max-age=60").header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    try (InputStream octets = content.open()) {
      context.contentType(type(path)).result(octets.readAllBytes());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String tag(SitePlan.Content content) {
    return switch (content) {
      case SitePlan.Content.Text(var text) ->
          Sha256.over(text.getBytes(StandardCharsets.UTF_8)).hex();
      case SitePlan.Content.Photograph(var stored) -> stored.sha256();
    };
  }

  private static String type(String path) {
    var extension = path.substring(path.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }
}
