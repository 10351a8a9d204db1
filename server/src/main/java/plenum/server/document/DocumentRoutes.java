package plenum.server.document;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import plenum.conference.Decision;
import plenum.conference.Reading;
import plenum.conference.Refusal;
import plenum.conference.Rules;
import plenum.conference.document.DocumentId;
import plenum.journal.Papers;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.meeting.DocumentViews;
import plenum.server.meeting.Meeting;
import plenum.server.meeting.Refusals;
import plenum.server.reading.Reader;
import plenum.wire.DocumentView;
import plenum.wire.MalformedMessage;
import plenum.wire.NewDocument;
import plenum.wire.WireJson;

/** Where documents are listed and brought: {@code /api/conferences/{id}/documents}. */
final class DocumentRoutes implements Routes {
  private final DocumentReaders readers;
  private final Shelf shelf;
  private final Refusals refusals;
  private final Supplier<UUID> ids;
  private final InstantSource clock;
  private final WireJson json = new WireJson();
  private final Copyist copyist = new Copyist();

  DocumentRoutes(
      DocumentReaders readers,
      Shelf shelf,
      Refusals refusals,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.readers = readers;
    this.shelf = shelf;
    this.refusals = refusals;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/conferences/{id}/documents", this::list);
    routes.post("/api/conferences/{id}/documents", this::take);
  }

  private void list(Context context) {
    readers
        .reading(context)
        .ifPresent(reader -> {
          var conference = reader.conference();
          var languages = conference.programme().heading().languages();
          var views = new LinkedHashMap<String, DocumentView>();
          Reading.of(conference, reader.actor())
              .documents()
              .forEach(document ->
                  views.put(document.id().value(), DocumentViews.view(document, languages)));
          context.contentType("application/json").result(json.text(Map.of("documents", views)));
        });
  }

  private void take(Context context) {
    readers.changing(context).ifPresent(reader -> take(context, reader));
  }

  private void take(Context context, Reader reader) {
    try {
      var file = context.isMultipartFormData() ? context.uploadedFile("document") : null;
      if (file == null) {
        DocumentProblems.NO_FILE.answer(context);
        return;
      }
      var about = json.request(text(context), NewDocument.class);
      var wish = Wish.of(about, file.filename());
      var why = whyNot(reader, wish);
      if (why.isPresent()) {
        refused(context, why.get()).answer(context);
      } else {
        copy(context, reader, file, wish);
      }
    } catch (MalformedMessage | IllegalArgumentException wrong) {
      DocumentProblems.WRONG_WORDS.answer(context);
    } catch (IOException failed) {
      DocumentProblems.NOT_KEPT.answer(context);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      DocumentProblems.BUSY.answer(context);
    }
  }

  private static String text(Context context) {
    return Optional.ofNullable(context.formParam("about")).orElse("");
  }

  /** Asked before the file is copied, so that nobody is made to wait for a refusal. */
  private Optional<Refusal> whyNot(Reader reader, Wish wish) {
    var decision =
        Rules.decide(reader.conference(), wish.rehearsed(ids), reader.actor(), clock.instant());
    return decision instanceof Decision.Refused(var why) ? Optional.of(why) : Optional.empty();
  }

  private void copy(Context context, Reader reader, UploadedFile file, Wish wish)
      throws IOException, InterruptedException {
    try (var upload = file.content()) {
      switch (copyist.copy(upload)) {
        case Copyist.Copy.Made made -> {
          try {
            keep(context, reader, wish, made);
          } finally {
            Files.deleteIfExists(made.file());
          }
        }
        case Copyist.Copy other -> DocumentProblems.of(other).answer(context);
      }
    }
  }

  private void keep(Context context, Reader reader, Wish wish, Copyist.Copy.Made made)
      throws IOException {
    switch (shelf.put(reader.conference().id(), made)) {
      case Papers.Kept.TooLarge _ -> DocumentProblems.TOO_LARGE.answer(context);
      case Papers.Kept.Unavailable _ -> DocumentProblems.NOT_KEPT.answer(context);
      case Papers.Kept.Stored stored -> lay(context, reader, wish, made, stored);
    }
  }

  private void lay(
      Context context, Reader reader, Wish wish, Copyist.Copy.Made made, Papers.Kept.Stored at) {
    DocumentId document = wish.document(ids);
    var version = wish.version(at.hash().hex(), at.size(), made.type(), made.pages());
    switch (reader.meeting().ask(wish.command(document, version), reader.actor()).join()) {
      case Meeting.Reply.Done _ -> context.status(201).json(Map.of("id", document.value()));
      case Meeting.Reply.Refused(var why, var conference) -> {
        shelf.discard(conference, at.hash());
        refused(context, why).answer(context);
      }
      case Meeting.Reply.Unavailable _ -> DocumentProblems.NOT_KEPT.answer(context);
    }
  }

  private Problem refused(Context context, Refusal why) {
    var language = Optional.ofNullable(context.queryParam("language")).orElse("en");
    return new Problem(
        403, why.key(), refusals.sentence(why.key(), why.arguments(), language), null);
  }
}
