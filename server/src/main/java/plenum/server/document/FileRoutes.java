package plenum.server.document;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import plenum.conference.Reading;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.document.Version;
import plenum.conference.programme.Identifiers;
import plenum.journal.Paper;
import plenum.journal.UnavailableException;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.reading.Reader;

/**
 * The documents' bytes, whole and in parts: {@code
 * /conferences/{id}/documents/{document}/{language}}. What somebody may not read is not there for
 * them. Nothing but our own page is to make anything of the bytes, so a browser that opens the
 * address itself runs and embeds nothing.
 */
final class FileRoutes implements Routes {
  private static final String POLICY = "sandbox; default-src 'none'";
  private static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is no such document here.", null);
  private static final Problem NO_DOWNLOAD =
      new Problem(
          403,
          "no-download",
          "This document is for reading in the meeting.",
          "No copy is offered.");
  private static final Problem UNAVAILABLE =
      new Problem(503, "document-unavailable", "The document cannot be read just now.", null);

  private final DocumentReaders readers;
  private final Shelf shelf;

  FileRoutes(DocumentReaders readers, Shelf shelf) {
    this.readers = readers;
    this.shelf = shelf;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/conferences/{id}/documents/{document}/{language}", this::show);
  }

  private void show(Context context) throws IOException {
    var reader = readers.reading(context);
    if (reader.isEmpty()) {
      return;
    }
    var document = document(context, reader.get());
    var version = document.flatMap(found -> found.details().version(language(context)));
    var copies = context.queryParamMap().containsKey("download");
    if (version.isEmpty()) {
      NOT_FOUND.answer(context);
    } else if (copies && !document.orElseThrow().details().download()) {
      NO_DOWNLOAD.answer(context);
    } else {
      headers(context, version.get(), copies);
      send(context, reader.get(), version.get());
    }
  }

  private static Optional<Document> document(Context context, Reader reader) {
    return Optional.of(context.pathParam("document"))
        .filter(Identifiers::wellFormed)
        .map(DocumentId::new)
        .flatMap(Reading.of(reader.conference(), reader.actor())::document);
  }

  private static String language(Context context) {
    return context.pathParam("language");
  }

  private static void headers(Context context, Version version, boolean copies) {
    context.header("Content-Security-Policy", POLICY);
    context.header("Accept-Ranges", "bytes");
    context.header("ETag", "\"" + version.sha256() + "\"");
    context.header(
        "Content-Disposition",
        copies ? "attachment; filename*=UTF-8''" + encoded(version.fileName()) : "inline");
    context.contentType(version.mediaType());
  }

  /** RFC 8187, section 3.2. */
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  private void send(Context context, Reader reader, Version version) throws IOException {
    try (var paper = shelf.open(reader.conference().id(), version).orElse(null)) {
      if (paper == null) {
        NOT_FOUND.answer(context);
        return;
      }
      send(context, paper);
    } catch (UnavailableException damaged) {
      UNAVAILABLE.answer(context);
    }
  }

  private static void send(Context context, Paper paper) throws IOException {
    long size = paper.size();
    var wanted = Optional.ofNullable(context.header("Range"));
    switch (ByteRange.of(wanted, size)) {
      case ByteRange.Asked.Whole() -> write(context, paper, new ByteRange(0, size));
      case ByteRange.Asked.Outside() ->
          context.status(416).header("Content-Range", "bytes */" + size);
      case ByteRange.Asked.Part(var range) -> {
        context.status(206).header("Content-Range", range.contentRange(size));
        write(context, paper, range);
      }
    }
  }

  /** Straight through, so that nothing is compressed and lengths are what they say. */
  private static void write(Context context, Paper paper, ByteRange range) throws IOException {
    context.res().setContentLengthLong(range.length());
    paper.write(range.from(), range.length(), context.res().getOutputStream());
  }
}
