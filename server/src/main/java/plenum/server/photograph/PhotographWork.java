package plenum.server.photograph;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import plenum.conference.command.PhotographCommand;
import plenum.conference.photograph.Crop;
import plenum.conference.photograph.Cut;
import plenum.conference.photograph.Print;
import plenum.dossier.photograph.Printer;
import plenum.journal.Sha256;
import plenum.server.http.Json;
import plenum.server.http.Routes;
import plenum.server.reading.Reader;
import plenum.server.reading.Readers;
import plenum.server.store.ConferencePapers;

/**
 * Words and crops photographs that are there. What is cut off stays: the picture is kept whole, and
 * the part that is printed lies beside it.
 */
final class PhotographWork implements Routes {
  private final Readers readers;
  private final ConferencePapers album;
  private final PhotographRoutes photographs;
  private final Intake intake;
  private final Darkroom darkroom;
  private final InstantSource clock;

  PhotographWork(
      Readers readers,
      ConferencePapers album,
      PhotographRoutes photographs,
      Intake intake,
      Darkroom darkroom,
      InstantSource clock) {
    this.readers = readers;
    this.album = album;
    this.photographs = photographs;
    this.intake = intake;
    this.darkroom = darkroom;
    this.clock = clock;
  }

  /** The part that is to be printed; all of it without one. */
  private record Wanted(@Nullable Crop part) {}

  @Override
  public void add(RoutesConfig routes) {
    routes.put(
        "/api/conferences/{id}/photographs/{hash}/words",
        context -> working(context, (reader, print) -> describe(context, reader, print)));
    routes.put(
        "/api/conferences/{id}/photographs/{hash}/crop",
        context -> working(context, (reader, print) -> crop(context, reader, print)));
  }

  /** Who may not hears it before anything is done. */
  private void working(Context context, BiConsumer<Reader, Print> work) {
    readers
        .changing(context, context.pathParam("id"))
        .ifPresent(reader -> {
          var hash = context.pathParam("hash");
          var command = new PhotographCommand.CropPhotograph(hash, Optional.empty());
          var why = PhotographRoutes.whyNot(reader, command, clock.instant());
          var print = reader.conference().keepings().print(hash);
          if (why.isPresent()) {
            photographs.refused(context, why.get()).answer(context);
          } else {
            print.ifPresent(found -> work.accept(reader, found));
          }
        });
  }

  private void describe(Context context, Reader reader, Print print) {
    var words = Json.read(context.body(), Wording.class);
    var conference = reader.conference();
    var day = words.day(conference, reader.actor(), clock.instant());
    if (day.isEmpty() || !words.speaksOnly(conference.programme().heading().languages())) {
      PhotographRoutes.WRONG_WORDS.answer(context);
      return;
    }
    var command =
        new PhotographCommand.DescribePhotograph(
            print.photograph().sha256(),
            words.captionTexts(),
            words.creditTexts(),
            words.placeTexts(conference, reader.actor()),
            day.get(),
            words.byline());
    photographs.done(context, reader, command).ifPresent(_ -> context.json(Map.of()));
  }

  private void crop(Context context, Reader reader, Print print) {
    var part = Json.read(context.body(), Wanted.class).part();
    if (part == null) {
      cut(context, reader, print, Optional.empty());
      return;
    }
    // The rules first: a part that lies outside is no work for the darkroom.
    var trial =
        new PhotographCommand.CropPhotograph(
            print.photograph().sha256(), Optional.of(new Cut(part, PhotographRoutes.ANY.sha256())));
    var why = PhotographRoutes.whyNot(reader, trial, clock.instant());
    if (why.isPresent()) {
      photographs.refused(context, why.get()).answer(context);
      return;
    }
    intake
        .print(context, reader.conference().id(), () -> cutOut(reader, print, part))
        .ifPresent(
            kept -> cut(context, reader, print, Optional.of(new Cut(part, kept.hash().hex()))));
  }

  private Darkroom.Development cutOut(Reader reader, Print print, Crop part)
      throws IOException, InterruptedException {
    var whole = Files.createTempFile("plenum", ".whole");
    try {
      var kept = new Sha256(print.photograph().sha256());
      var octets = album.of(reader.conference().id()).find(kept);
      Files.write(whole, octets.orElseThrow(() -> new IOException("it is gone")));
      return darkroom.print(to -> Printer.crop(whole.toString(), to.toString(), part));
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private void cut(Context context, Reader reader, Print print, Optional<Cut> cut) {
    var command = new PhotographCommand.CropPhotograph(print.photograph().sha256(), cut);
    photographs.done(context, reader, command).ifPresent(_ -> context.json(Map.of()));
  }
}
