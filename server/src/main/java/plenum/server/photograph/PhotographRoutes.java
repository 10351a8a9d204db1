package plenum.server.photograph;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Refusal;
import plenum.conference.Rules;
import plenum.conference.command.KeepingCommand;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Texts;
import plenum.journal.Papers;
import plenum.journal.Sha256;
import plenum.server.http.Json;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.meeting.Meeting;
import plenum.server.meeting.Refusals;
import plenum.server.photograph.Darkroom.Development;
import plenum.server.reading.Reader;
import plenum.server.reading.Readers;
import plenum.server.store.ConferencePapers;

/**
 * Takes photographs in and hands them out. An upload is a form (RFC 7578) of {@code photograph},
 * the file, and {@code about}, JSON with caption, credit and place by language, and the date.
 */
public final class PhotographRoutes implements Routes {
  /** What tells the rules who may add, before there is a picture. */
  private static final Photograph ANY =
      new Photograph(
          "0".repeat(64), "image/jpeg", 1, 1, Texts.NONE, Texts.NONE, Texts.NONE, LocalDate.EPOCH);

  private static final Problem NO_FILE =
      new Problem(
          400,
          "photograph-missing",
          "There is no photograph in this form.",
          "Send one file as \"photograph\".");
  private static final Problem WRONG_WORDS =
      new Problem(
          400,
          "photograph-about",
          "What is said of the photograph cannot be read.",
          "Give caption, credit and place in the conference's languages, the date as 2026-03-12.");
  private static final Problem OTHER_FORMAT =
      new Problem(
          415, "photograph-format", "This is not a photograph.", "JPEG and PNG files are taken.");
  private static final Problem TOO_LARGE =
      new Problem(
          413, "photograph-size", "This file is too large.", "It may have up to 15 megabytes.");
  private static final Problem TOO_MANY_PIXELS =
      new Problem(
          413,
          "photograph-pixels",
          "This picture has too many pixels.",
          "It may have up to 40 million, and 16,384 along one edge.");
  private static final Problem DAMAGED =
      new Problem(
          422,
          "photograph-damaged",
          "This picture cannot be decoded.",
          "Open it in an image program, save it as JPEG in RGB, and send that.");
  private static final Problem BUSY =
      new Problem(503, "photograph-busy", "Other pictures are being taken in.", "Try again soon.");
  private static final Problem NOT_KEPT =
      new Problem(507, "photograph-not-kept", "The server's disk did not take the picture.", null);
  private static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is no such photograph here.", null);

  private final Readers readers;

  /** The largest upload, in octets. */
  public static final long LARGEST = Darkroom.LARGEST;

  private final ConferencePapers album;
  private final Refusals refusals;
  private final InstantSource clock;
  private final Darkroom darkroom = new Darkroom();

  public PhotographRoutes(
      Readers readers, ConferencePapers album, Refusals refusals, InstantSource clock) {
    this.readers = readers;
    this.album = album;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/api/conferences/{id}/photographs", this::take);
    routes.get("/api/conferences/{id}/photographs/{hash}", this::show);
  }

  /** Whether this reader may add a photograph now. */
  public static boolean mayAdd(Reader reader, Instant now) {
    return whyNot(reader, now).isEmpty();
  }

  private static Optional<Refusal> whyNot(Reader reader, Instant now) {
    var command = new KeepingCommand.AddPhotograph(ANY);
    return switch (Rules.decide(reader.conference(), command, reader.actor(), now)) {
      case Decision.Accepted _ -> Optional.empty();
      case Decision.Refused(var why) -> Optional.of(why);
    };
  }

  private void take(Context context) {
    readers
        .changing(context, context.pathParam("id"))
        .ifPresent(reader ->
            whyNot(reader, clock.instant())
                .ifPresentOrElse(
                    why -> refused(context, why).answer(context), () -> take(context, reader)));
  }

  private void take(Context context, Reader reader) {
    var file = context.isMultipartFormData() ? context.uploadedFile("photograph") : null;
    if (file == null) {
      NO_FILE.answer(context);
      return;
    }
    var about = context.formParam("about");
    var words = about == null ? Wording.NONE : Json.read(about, Wording.class);
    var conference = reader.conference();
    var day = words.day(conference, reader.actor(), clock.instant());
    if (day.isEmpty() || !words.speaksOnly(conference.programme().heading().languages())) {
      WRONG_WORDS.answer(context);
      return;
    }
    var told = new Told(words, day.get());
    try {
      develop(context, reader, file, told);
    } catch (IOException failed) {
      NOT_KEPT.answer(context);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      BUSY.answer(context);
    }
  }

  private record Told(Wording words, LocalDate day) {}

  private void develop(Context context, Reader reader, UploadedFile file, Told told)
      throws IOException, InterruptedException {
    try (var upload = file.content()) {
      switch (darkroom.develop(upload)) {
        case Development.OtherFormat() -> OTHER_FORMAT.answer(context);
        case Development.TooLarge _ -> TOO_LARGE.answer(context);
        case Development.TooManyPixels _ -> TOO_MANY_PIXELS.answer(context);
        case Development.Damaged() -> DAMAGED.answer(context);
        case Development.Busy() -> BUSY.answer(context);
        case Development.Developed developed -> {
          try {
            keep(context, reader, developed, told);
          } finally {
            Files.deleteIfExists(developed.picture());
          }
        }
      }
    }
  }

  private void keep(Context context, Reader reader, Development.Developed developed, Told told)
      throws IOException {
    var id = reader.conference().id();
    switch (put(id, developed.picture())) {
      case Papers.Kept.TooLarge _ -> TOO_LARGE.answer(context);
      case Papers.Kept.Unavailable _ -> NOT_KEPT.answer(context);
      case Papers.Kept.Stored(var hash, _) ->
          lay(context, reader, photograph(reader, hash, developed, told));
    }
  }

  private Papers.Kept put(ConferenceId id, Path picture) throws IOException {
    try (var stream = Files.newInputStream(picture)) {
      return album.of(id).put(stream);
    }
  }

  private static Photograph photograph(
      Reader reader, Sha256 hash, Development.Developed developed, Told told) {
    return new Photograph(
        hash.hex(),
        "image/jpeg",
        developed.width(),
        developed.height(),
        told.words().captionTexts(),
        told.words().creditTexts(),
        told.words().placeTexts(reader.conference(), reader.actor()),
        told.day());
  }

  private void lay(Context context, Reader reader, Photograph photograph) {
    var command = new KeepingCommand.AddPhotograph(photograph);
    switch (reader.meeting().ask(command, reader.actor()).join()) {
      case Meeting.Reply.Refused(var why, _) -> refused(context, why).answer(context);
      case Meeting.Reply.Unavailable _ -> NOT_KEPT.answer(context);
      case Meeting.Reply.Done _ -> context.status(201).json(Map.of("hash", photograph.sha256()));
    }
  }

  private Problem refused(Context context, Refusal why) {
    var wish = context.queryParam("language");
    var language = wish == null ? "en" : wish;
    return new Problem(
        403, why.key(), refusals.sentence(why.key(), why.arguments(), language), null);
  }

  private void show(Context context) {
    readers
        .reading(context, context.pathParam("id"))
        .flatMap(reader -> known(context, reader.conference()))
        .ifPresent(octets -> {
          context.header("Cache-Control", "private, max-age=31536000, immutable");
          context.contentType("image/jpeg").result(octets);
        });
  }

  /** Only what was laid beside this conference, so that no hash opens anything else. */
  private Optional<byte[]> known(Context context, Conference conference) {
    var hash = context.pathParam("hash");
    var octets =
        conference.keepings().photographs().stream()
            .filter(photograph -> photograph.sha256().equals(hash))
            .findFirst()
            .flatMap(photograph -> octets(conference.id(), photograph));
    if (octets.isEmpty()) {
      NOT_FOUND.answer(context);
    }
    return octets;
  }

  private Optional<byte[]> octets(ConferenceId conference, Photograph photograph) {
    return album.of(conference).find(new Sha256(photograph.sha256()));
  }

  /** A photograph as an address that holds it whole (RFC 2397); empty if it is gone. */
  public String inline(ConferenceId conference, Photograph photograph) {
    return octets(conference, photograph)
        .map(octets -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(octets))
        .orElse("");
  }
}
