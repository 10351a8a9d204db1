package plenum.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The web client's files from the class path, and its one page for every address that is a page.
 * Files whose name carries a hash of their content are kept by browsers for a year; the others are
 * asked for anew each time and answered by an entity tag.
 */
public final class StaticClient implements Routes {
  /** Each answers with index.html; the page itself reads the address. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/convene",
          "/convene/<rest>",
          "/s/{token}",
          "/d/{token}",
          "/listen/{token}",
          "/sign-in",
          "/sign-in/{token}",
          "/try",
          "/try/{token}",
          "/conferences/{id}",
          "/archive",
          "/archive/<rest>",
          "/import",
          "/import/<rest>");

  private static final Pattern SAFE =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");
  private static final Pattern HASHED = Pattern.compile(".*[.-][A-Za-z0-9]{8,}\\.[a-z0-9]+");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("bcmap", "application/octet-stream"),
          Map.entry("pfb", "application/octet-stream"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("wav", "audio/wav"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("webm", "video/webm"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private static final Problem NOT_BUILT =
      new Problem(503, "no-client", "The web client is missing from this build.", null);
  private static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is nothing at this address.", null);

  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Asset(byte[] octets, String type, String tag) {}

  private final ClassLoader loader;
  private final String folder;
  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  /** {@code folder} on the class path holds index.html and what it needs. */
  public StaticClient(ClassLoader loader, String folder) {
    this.loader = loader;
    this.folder = folder;
  }

  @Override
  public void add(RoutesConfig routes) {
    PAGES.forEach(page -> routes.get(page, this::page));
    routes.get("/<file>", context -> file(context, context.pathParam("file")));
  }

  private void page(Context context) {
    asset("index.html")
        .ifPresentOrElse(asset -> answer(context, asset, false), () -> NOT_BUILT.answer(context));
  }

  private void file(Context context, String name) {
    asset(name)
        .ifPresentOrElse(
            asset -> answer(context, asset, HASHED.matcher(name).matches()),
            () -> nothing(context));
  }

  /** Whoever looks at it in a browser is told in their own language; programs get the problem. */
  private void nothing(Context context) {
    asset("index.html")
        .filter(_ -> Problem.wantsPage(context))
        .ifPresentOrElse(
            page ->
                context
                    .status(404)
                    .header("Cache-Control", "no-store")
                    .contentType(page.type())
                    .result(page.octets()),
            () -> NOT_FOUND.answer(context));
  }

  private static void answer(Context context, Asset asset, boolean forGood) {
    context.header("Cache-Control", forGood ? "public, max-age=31536000, immutable" : "no-cache");
    context.header("ETag", asset.tag());
    if (asset.tag().equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.contentType(asset.type()).result(asset.octets());
    }
  }

  /** Only files that are there are remembered: what is asked for in vain takes no memory. */
  private Optional<Asset> asset(String name) {
    if (!SAFE.matcher(name).matches()) {
      return Optional.empty();
    }
    var known = assets.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    var found = load(name);
    found.ifPresent(asset -> assets.put(name, asset));
    return found;
  }

  private Optional<Asset> load(String name) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    try (var stream = loader.getResourceAsStream(folder + "/" + name)) {
      if (stream == null) {
        return Optional.empty();
      }
      var octets = stream.readAllBytes();
      return Optional.of(new Asset(octets, type, tag(octets)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String tag(byte[] octets) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(octets);
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
