package plenum.server.record;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import plenum.conference.event.Event;
import plenum.conference.release.Issuer;
import plenum.conference.release.Style;
import plenum.journal.EventCodec;
import plenum.journal.Journal;
import plenum.journal.UnavailableException;
import plenum.press.Drafting;
import plenum.press.HtmlPage;
import plenum.press.MeetingRecord;
import plenum.press.PlainText;
import plenum.press.Release;
import plenum.press.Stylebook;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.photograph.PhotographRoutes;
import plenum.server.reading.Reader;
import plenum.server.reading.Readers;

/** The record of a closed conference and its draft releases, for those who may read them. */
public final class RecordRoutes implements Routes {
  private static final Problem NOT_CLOSED =
      new Problem(
          409, "not-closed", "The meeting is not closed yet.", "Its record is there once it is.");
  private static final Problem NO_LANGUAGE =
      new Problem(
          404,
          "no-release-language",
          "No release is drafted in this language.",
          "Ask for one of the languages that the record names under \"releases\".");
  private static final Problem UNAVAILABLE =
      new Problem(503, "journal-unavailable", "The journal cannot be read just now.", "Try again.");

  /** Stands alone wherever it is opened: nothing but its own style and photograph. */
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'sha256-" + hash(HtmlPage.STYLE) + "'";

  private final Readers readers;
  private final Journal journal;
  private final EventCodec<Event> codec;
  private final PhotographRoutes photographs;
  private final InstantSource clock;

  public RecordRoutes(
      Readers readers,
      Journal journal,
      EventCodec<Event> codec,
      PhotographRoutes photographs,
      InstantSource clock) {
    this.readers = readers;
    this.journal = journal;
    this.codec = codec;
    this.photographs = photographs;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/conferences/{id}/record", this::record);
    routes.get("/api/conferences/{id}/release", this::release);
    routes.get("/conferences/{id}/release/{language}.txt", context -> file(context, this::text));
    routes.get("/conferences/{id}/release/{language}.html", context -> file(context, this::html));
  }

  private void record(Context context) {
    closed(
        context,
        (reader, record) -> {
          var may = PhotographRoutes.mayAdd(reader, clock.instant());
          var album = PhotographView.all(reader, clock.instant());
          context.json(RecordView.of(record, album, may));
        });
  }

  private void release(Context context) {
    var language = Optional.ofNullable(context.queryParam("language"));
    closed(
        context,
        (_, record) ->
            drafted(
                context,
                record,
                language.or(() -> record.languages().stream().findFirst()).orElse("en"),
                release -> context.json(ReleaseView.of(release))));
  }

  private void file(Context context, Consumer<Drafted> answer) {
    closed(
        context,
        (reader, record) ->
            drafted(
                context,
                record,
                context.pathParam("language"),
                release -> answer.accept(new Drafted(context, reader, release))));
  }

  private record Drafted(Context context, Reader reader, Release release) {}

  private void text(Drafted drafted) {
    drafted.context().contentType("text/plain; charset=utf-8");
    drafted.context().result(PlainText.of(drafted.release()));
  }

  private void html(Drafted drafted) {
    var conference = drafted.reader().conference();
    drafted.context().header("Content-Security-Policy", POLICY);
    drafted
        .context()
        .html(
            HtmlPage.of(
                drafted.release(), photograph -> photographs.inline(conference, photograph)));
  }

  private void closed(Context context, BiConsumer<Reader, MeetingRecord> work) {
    readers
        .reading(context, context.pathParam("id"))
        .ifPresent(reader -> closed(context, reader, work));
  }

  private void closed(Context context, Reader reader, BiConsumer<Reader, MeetingRecord> work) {
    var id = reader.conference().id();
    try {
      var events = journal.entries(id.value(), 1).stream().map(codec::event).toList();
      MeetingRecord.of(id, events)
          .ifPresentOrElse(record -> work.accept(reader, record), () -> NOT_CLOSED.answer(context));
    } catch (UnavailableException _) {
      UNAVAILABLE.answer(context);
    }
  }

  /** Only in the conference's own languages: in any other one every name would be missing. */
  private static void drafted(
      Context context, MeetingRecord record, String language, Consumer<Release> answer) {
    Optional.of(language)
        .filter(record.languages()::contains)
        .filter(Stylebook::writes)
        .ifPresentOrElse(
            _ -> answer.accept(Drafting.release(record, new Issuer.Joint(), Style.USUAL, language)),
            () -> NO_LANGUAGE.answer(context));
  }

  private static String hash(String style) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
