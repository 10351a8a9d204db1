package plenum.server.photograph;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import plenum.conference.command.Command;
import plenum.conference.command.KeepingCommand;
import plenum.conference.command.PhotographCommand;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.Print;
import plenum.conference.programme.Texts;
import plenum.dossier.photograph.Imprinter;
import plenum.journal.Sha256;
import plenum.server.http.Json;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.meeting.Meeting;
import plenum.server.meeting.Refusals;
import plenum.server.reading.Reader;
import plenum.server.reading.Readers;
import plenum.server.store.ConferencePapers;

/**
 * Takes photographs in and hands them out. An upload is a form (RFC 7578) of {@code photograph},
 * the file, and {@code about}, JSON with caption, credit, place and copyright by language, the
 * creator and the date. What goes out carries its words inside.
 */
public final class PhotographRoutes implements Routes {
  /** What tells the rules who may add, before there is a picture. */
  static final Photograph ANY =
      new Photograph(
          "0".repeat(64), "image/jpeg", 1, 1, Texts.NONE, Texts.NONE, Texts.NONE, LocalDate.EPOCH);

  static final Problem WRONG_WORDS =
      new Problem(
          400,
          "photograph-about",
          "What is said of the photograph cannot be read.",
          "Give caption, credit and place in the conference's languages, the date as 2026-03-12.");
  private static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is no such photograph here.", null);

  /** The largest upload, in octets. */
  public static final long LARGEST = Darkroom.LARGEST;

  private final Readers readers;
  private final ConferencePapers album;
  private final Refusals refusals;
  private final InstantSource clock;
  private final Darkroom darkroom = new Darkroom();
  private final Intake intake;

  public PhotographRoutes(
      Readers readers, ConferencePapers album, Refusals refusals, InstantSource clock) {
    this.readers = readers;
    this.album = album;
    this.refusals = refusals;
    this.clock = clock;
    intake = new Intake(album, darkroom);
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/api/conferences/{id}/photographs", this::take);
    routes.get("/api/conferences/{id}/photographs/{hash}", this::show);
    new PhotographWork(readers, album, this, intake, darkroom, clock).add(routes);
    new SittingRoutes(readers, album, this, intake, darkroom, clock).add(routes);
  }

  /** Whether this reader may add a photograph now. */
  public static boolean mayAdd(Reader reader, Instant now) {
    return whyNot(reader, new KeepingCommand.AddPhotograph(ANY), now).isEmpty();
  }

  /** Whether this reader may word this photograph and crop it now. */
  public static boolean mayWork(Reader reader, Print print, Instant now) {
    var command = new PhotographCommand.CropPhotograph(print.photograph().sha256(), print.cut());
    return whyNot(reader, command, now).isEmpty();
  }

  static Optional<Refusal> whyNot(Reader reader, Command command, Instant now) {
    return switch (Rules.decide(reader.conference(), command, reader.actor(), now)) {
      case Decision.Accepted _ -> Optional.empty();
      case Decision.Refused(var why) -> Optional.of(why);
    };
  }

  private void take(Context context) {
    readers
        .changing(context, context.pathParam("id"))
        .ifPresent(reader ->
            whyNot(reader, new KeepingCommand.AddPhotograph(ANY), clock.instant())
                .ifPresentOrElse(
                    why -> refused(context, why).answer(context), () -> take(context, reader)));
  }

  private void take(Context context, Reader reader) {
    var about = context.isMultipartFormData() ? context.formParam("about") : null;
    var words = about == null ? Wording.NONE : Json.read(about, Wording.class);
    var conference = reader.conference();
    var day = words.day(conference, reader.actor(), clock.instant());
    if (day.isEmpty() || !words.speaksOnly(conference.programme().heading().languages())) {
      WRONG_WORDS.answer(context);
      return;
    }
    intake
        .take(context, conference.id())
        .ifPresent(kept -> {
          var photograph =
              new Photograph(
                  kept.hash().hex(),
                  "image/jpeg",
                  kept.width(),
                  kept.height(),
                  words.captionTexts(),
                  words.creditTexts(),
                  words.placeTexts(conference, reader.actor()),
                  day.get());
          var command = new KeepingCommand.AddPhotograph(photograph, words.byline());
          done(context, reader, command).ifPresent(_ -> laid(context, photograph));
        });
  }

  /** Asks it of the conference; empty where the answer that it is not done has been given. */
  Optional<Conference> done(Context context, Reader reader, Command command) {
    switch (reader.meeting().ask(command, reader.actor()).join()) {
      case Meeting.Reply.Refused(var why, _) -> refused(context, why).answer(context);
      case Meeting.Reply.Unavailable _ -> Intake.NOT_KEPT.answer(context);
      case Meeting.Reply.Done(var conference) -> {
        return Optional.of(conference);
      }
    }
    return Optional.empty();
  }

  static void laid(Context context, Photograph photograph) {
    context.status(201).json(Map.of("hash", photograph.sha256()));
  }

  Problem refused(Context context, Refusal why) {
    var wish = context.queryParam("language");
    var language = wish == null ? "en" : wish;
    return new Problem(
        403, why.key(), refusals.sentence(why.key(), why.arguments(), language), null);
  }

  /** The part that is printed, or with {@code whole} all of it. */
  private void show(Context context) {
    readers
        .reading(context, context.pathParam("id"))
        .ifPresent(reader ->
            reader
                .conference()
                .keepings()
                .print(context.pathParam("hash"))
                .ifPresentOrElse(
                    print -> show(context, reader.conference(), print),
                    () -> NOT_FOUND.answer(context)));
  }

  private void show(Context context, Conference conference, Print print) {
    var whole = context.queryParam("whole") != null;
    var lies = whole ? print.photograph().sha256() : print.printed();
    var tag = "\"" + Sha256.over((lies + print).getBytes(StandardCharsets.UTF_8)).hex() + "\"";
    context.header("Cache-Control", "private, no-cache").header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    octets(conference, print, lies)
        .ifPresentOrElse(
            octets -> context.contentType("image/jpeg").result(octets),
            () -> NOT_FOUND.answer(context));
  }

  /** With its words inside, as they are now. */
  private Optional<byte[]> octets(Conference conference, Print print, String lies) {
    return album
        .of(conference.id())
        .find(new Sha256(lies))
        .map(octets -> {
          var out = new ByteArrayOutputStream(octets.length + 16_384);
          try {
            Imprinter.copy(new ByteArrayInputStream(octets), out, Imprints.of(conference, print));
          } catch (IOException damaged) {
            throw new UncheckedIOException(damaged); // it was a JPEG of ours when it was kept
          }
          return out.toByteArray();
        });
  }

  /**
   * The file of a print that was issued, with its words inside as they are now; also where another
   * part of the photograph is printed by now.
   *
   * @param lies SHA-256 under which the picture is kept
   */
  public Optional<byte[]> printed(Conference conference, String lies) {
    return conference.keepings().prints().stream()
        .filter(print -> print.printed().equals(lies) || print.photograph().sha256().equals(lies))
        .findFirst()
        .flatMap(print -> octets(conference, print, lies));
  }

  /** A photograph as an address that holds it whole (RFC 2397); empty if it is gone. */
  public String inline(Conference conference, Photograph photograph) {
    return conference
        .keepings()
        .print(photograph.sha256())
        .flatMap(print -> octets(conference, print, print.printed()))
        .map(octets -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(octets))
        .orElse("");
  }
}
