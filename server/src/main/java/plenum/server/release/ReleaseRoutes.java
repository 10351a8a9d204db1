package plenum.server.release;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Refusal;
import plenum.conference.command.Actor;
import plenum.conference.command.ReleaseCommand;
import plenum.conference.release.Issuer;
import plenum.journal.Journal;
import plenum.journal.UnavailableException;
import plenum.server.http.Json;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.meeting.Meeting;
import plenum.server.meeting.Refusals;
import plenum.server.meeting.Workplace;
import plenum.server.reading.Reader;
import plenum.server.reading.Readers;
import plenum.wire.ReleaseRequest;
import tools.jackson.core.JacksonException;

/** The press offices of whoever's seat link is shown; who works in none is told so. */
public final class ReleaseRoutes implements Routes {
  private static final Problem NO_OFFICE =
      new Problem(
          403,
          "not-of-a-press-office",
          "Releases are for those who write them or stand behind them.",
          "Press officers, secretaries, heads and chairs of a side do.");
  private static final Problem NO_SUCH_OFFICE =
      new Problem(404, "no-such-office", "There is no such press office.", "Ask own or joint.");
  private static final Problem UNREADABLE =
      new Problem(400, "release-request", "This request cannot be read.", null);
  private static final Problem UNAVAILABLE =
      new Problem(503, "journal-unavailable", "The journal cannot be read just now.", "Try again.");

  private final Readers readers;
  private final PressOffices offices;
  private final Refusals refusals;
  private final ReleaseAddresses addresses;
  private final CarriedStyles styles;
  private final InstantSource clock;

  public ReleaseRoutes(
      Readers readers,
      Journal journal,
      Refusals refusals,
      ReleaseAddresses addresses,
      CarriedStyles styles,
      InstantSource clock) {
    this.readers = readers;
    this.offices = new PressOffices(journal, Workplace.codecOfEvents());
    this.refusals = refusals;
    this.addresses = addresses;
    this.styles = styles;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/conferences/{id}/releases", this::show);
    routes.post("/api/conferences/{id}/releases/{office}", this::change);
    routes.get("/api/release-templates/{language}", TemplateAnswers::all);
    routes.post("/api/conferences/{id}/release-templates/{language}/{key}", this::check);
  }

  private void show(Context context) {
    readers
        .reading(context, context.pathParam("id"))
        .ifPresent(reader -> {
          var now = clock.instant();
          var own = PressOffices.of(reader.conference(), reader.actor(), now);
          if (own.isEmpty()) {
            NO_OFFICE.answer(context);
            return;
          }
          try {
            var conference = begun(reader, own);
            context.json(
                new ReleasesViews(conference, reader.actor(), addresses, now)
                    .of(offices.record(conference), own));
          } catch (UnavailableException _) {
            UNAVAILABLE.answer(context);
          }
        });
  }

  /** To try a template costs more than to read one, so it is for those who may write some. */
  private void check(Context context) {
    readers
        .reading(context, context.pathParam("id"))
        .ifPresent(reader -> {
          var now = clock.instant();
          var writes =
              PressOffices.of(reader.conference(), reader.actor(), now).stream()
                  .anyMatch(issuer ->
                      PressOffices.writes(reader.conference(), issuer, reader.actor(), now));
          if (writes) {
            TemplateAnswers.check(context);
          } else {
            NO_OFFICE.answer(context);
          }
        });
  }

  private Conference begun(Reader reader, List<Issuer> offices) {
    var conference = reader.conference();
    for (var issuer : offices) {
      conference = styles.begun(reader.meeting(), conference, issuer);
    }
    return conference;
  }

  private void change(Context context) {
    readers
        .changing(context, context.pathParam("id"))
        .ifPresent(reader ->
            issuer(reader, context.pathParam("office"))
                .ifPresentOrElse(
                    issuer -> change(context, reader, issuer),
                    () -> NO_SUCH_OFFICE.answer(context)));
  }

  private static Optional<Issuer> issuer(Reader reader, String office) {
    return switch (office) {
      case "joint" -> Optional.of(new Issuer.Joint());
      case "own" ->
          reader.actor() instanceof Actor.Seated(var seat)
              ? reader.conference().sideOf(seat).map(Issuer.OfSide::new)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private void change(Context context, Reader reader, Issuer issuer) {
    try {
      var asked = Json.read(context.body(), ReleaseRequest.class);
      var own = PressOffices.of(reader.conference(), reader.actor(), clock.instant());
      var conference = begun(reader, own);
      switch (new Desk(offices, conference, issuer).ask(asked)) {
        case Desk.Asked.Command(var command) -> ask(context, reader, command);
        case Desk.Asked.Refused(var why) -> refused(context, reader, why).answer(context);
      }
    } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
      // Records may be given nothing for what they need: that is as unreadable as no JSON at all.
      UNREADABLE.answer(context);
    } catch (UnavailableException _) {
      UNAVAILABLE.answer(context);
    }
  }

  private void ask(Context context, Reader reader, ReleaseCommand command) {
    switch (reader.meeting().ask(command, reader.actor()).join()) {
      case Meeting.Reply.Refused(var why, _) -> refused(context, reader, why).answer(context);
      case Meeting.Reply.Unavailable _ -> UNAVAILABLE.answer(context);
      case Meeting.Reply.Done _ -> context.json(Map.of());
    }
  }

  private Problem refused(Context context, Reader reader, Refusal why) {
    var wish = context.header("Accept-Language");
    var said = refusals.say(0, why, reader.conference(), wish == null ? "en" : wish);
    return new Problem(409, why.key(), said.sentence(), null);
  }
}
