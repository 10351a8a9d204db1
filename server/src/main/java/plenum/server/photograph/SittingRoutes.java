package plenum.server.photograph;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.command.PhotographCommand;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.Sitting;
import plenum.conference.photograph.SittingId;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.Texts;
import plenum.dossier.photograph.Printer;
import plenum.journal.Sha256;
import plenum.press.Captions;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.meeting.BrowserSecret;
import plenum.server.reading.Reader;
import plenum.server.reading.Readers;
import plenum.server.store.ConferencePapers;

/**
 * Takes in what the cameras of those who sit have taken, and puts the heads of several sides side
 * by side once all are there. Captions draft themselves where nothing is missing.
 */
final class SittingRoutes implements Routes {
  private static final String DEVICE = "Plenum-Device";
  private static final Problem OUTSIDE =
      new Problem(
          403,
          "not-in-the-chamber",
          "This browser is not in the conference.",
          "Enter the chamber first.");

  private final Readers readers;
  private final ConferencePapers album;
  private final PhotographRoutes photographs;
  private final Intake intake;
  private final Darkroom darkroom;
  private final InstantSource clock;

  SittingRoutes(
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

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/api/conferences/{id}/sittings/{sitting}", this::take);
  }

  private void take(Context context) {
    readers
        .changing(context, context.pathParam("id"))
        .filter(reader -> inTheChamber(context, reader))
        .ifPresent(reader -> {
          var id = new SittingId(context.pathParam("sitting"));
          var trial = new PhotographCommand.LayTaken(id, PhotographRoutes.ANY);
          PhotographRoutes.whyNot(reader, trial, clock.instant())
              .ifPresentOrElse(
                  why -> photographs.refused(context, why).answer(context),
                  () -> take(context, reader, id));
        });
  }

  /** A link that was passed on takes no picture in a seat's name. */
  private static boolean inTheChamber(Context context, Reader reader) {
    var secret = Optional.ofNullable(context.header(DEVICE)).orElse("");
    boolean inside =
        reader.actor() instanceof Actor.Seated(var seat)
            && reader
                .conference()
                .state(seat)
                .filter(state -> state.hereWith(BrowserSecret.key(secret)))
                .isPresent();
    if (!inside) {
      OUTSIDE.answer(context);
    }
    return inside;
  }

  private void take(Context context, Reader reader, SittingId id) {
    if (!(reader.actor() instanceof Actor.Seated(var sitter))) {
      return; // the rules have refused anybody else
    }
    var conference = reader.conference();
    intake
        .take(context, conference.id())
        .map(kept -> photograph(conference, id, kept, List.of(sitter)))
        .ifPresent(photograph ->
            photographs
                .done(context, reader, new PhotographCommand.LayTaken(id, photograph))
                .ifPresent(after -> {
                  compose(reader, after, id);
                  PhotographRoutes.laid(context, photograph);
                }));
  }

  /** Whoever came last waits for it, some seconds; what became of it their view says. */
  private void compose(Reader reader, Conference conference, SittingId id) {
    conference
        .keepings()
        .sittings()
        .sitting(id)
        .filter(sitting -> sitting.open() && sitting.complete())
        .ifPresent(sitting -> {
          var all =
              intake
                  .kept(conference.id(), () -> sideBySide(conference, sitting))
                  .map(kept -> photograph(conference, id, kept, sitting.sitters()));
          reader
              .meeting()
              .ask(new PhotographCommand.LayComposed(id, all), new Actor.Server())
              .join();
        });
  }

  private Darkroom.Development sideBySide(Conference conference, Sitting sitting)
      throws IOException, InterruptedException {
    var parts = new ArrayList<Path>();
    try {
      for (var sitter : sitting.sitters()) {
        var kept = Optional.ofNullable(sitting.taken().get(sitter)).map(Sha256::new);
        var octets = kept.flatMap(album.of(conference.id())::find);
        var part = Files.createTempFile("plenum", ".part");
        parts.add(part);
        Files.write(part, octets.orElseThrow(() -> new IOException("a part is gone")));
      }
      var from = parts.stream().map(Path::toString).toList();
      return darkroom.print(to -> Printer.compose(from, to.toString()));
    } finally {
      for (var part : parts) {
        Files.deleteIfExists(part);
      }
    }
  }

  private Photograph photograph(
      Conference conference, SittingId id, Intake.Kept kept, List<SeatId> sitters) {
    var sites = sitters.stream().flatMap(sitter -> site(conference, sitter).stream()).toList();
    var zone =
        sites.stream().findFirst().<ZoneId>map(one -> ZoneId.of(one.zone())).orElse(ZoneOffset.UTC);
    return new Photograph(
        kept.hash().hex(),
        "image/jpeg",
        kept.width(),
        kept.height(),
        Captions.whole(conference, sitters),
        credit(conference, id),
        cities(sites),
        clock.instant().atZone(zone).toLocalDate());
  }

  /** Of the side that asked. */
  private static Texts credit(Conference conference, SittingId id) {
    return conference
        .keepings()
        .sittings()
        .sitting(id)
        .flatMap(Sitting::side)
        .flatMap(conference.programme()::delegation)
        .map(Delegation::credit)
        .orElse(Texts.NONE);
  }

  private static Optional<Site> site(Conference conference, SeatId sitter) {
    return Wording.site(conference, new Actor.Seated(sitter));
  }

  /** In the languages in which each of them has a name. */
  private static Texts cities(List<Site> sites) {
    var cities = new LinkedHashMap<String, String>();
    if (!sites.isEmpty()) {
      for (var language : sites.getFirst().city().byLanguage().keySet()) {
        if (sites.stream().allMatch(site -> site.city().in(language).isPresent())) {
          cities.put(
              language,
              sites.stream()
                  .map(site -> site.city().inOrElse(language))
                  .distinct()
                  .collect(Collectors.joining(" – ")));
        }
      }
    }
    return new Texts(cities);
  }
}
