package plenum.server.minutes;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import plenum.conference.Refusal;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.programme.DelegationId;
import plenum.conference.role.Power;
import plenum.journal.Journal;
import plenum.journal.UnavailableException;
import plenum.server.http.Json;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.meeting.Meeting;
import plenum.server.meeting.Refusals;
import plenum.server.meeting.Workplace;
import plenum.server.minutes.MinutesPapers.Form;
import plenum.server.reading.Reader;
import plenum.server.reading.Readers;
import plenum.wire.MinutesRequest;
import tools.jackson.core.JacksonException;

/** The minutes of the side whose seat's link is shown; whoever keeps none is told so. */
public final class MinutesRoutes implements Routes {
  private static final Problem NOT_A_KEEPER =
      new Problem(
          403,
          "not-a-keeper",
          "A side's minutes are for those who keep them.",
          "Its head, secretary, press officer and chair read them; once they are out for correction,"
              + " everybody who took part for the side.");
  private static final Problem NO_SUCH_FORM =
      new Problem(
          404,
          "no-such-minutes",
          "Minutes are not drawn up in this form or language.",
          "Ask for pdf, odt or json, in en, vi, zh or ru.");
  private static final Problem UNREADABLE =
      new Problem(400, "minutes-request", "This request cannot be read.", null);
  private static final Problem NOT_KEPT =
      new Problem(
          503, "minutes-not-kept", "The server could not write this down just now.", "Try again.");

  private final Readers readers;
  private final MinutesPapers papers;
  private final Refusals refusals;
  private final InstantSource clock;

  public MinutesRoutes(Readers readers, Journal journal, Refusals refusals, InstantSource clock) {
    this.readers = readers;
    this.papers = new MinutesPapers(journal, Workplace.codecOfEvents(), clock);
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/conferences/{id}/minutes", this::show);
    routes.post("/api/conferences/{id}/minutes", this::change);
    routes.get("/api/conferences/{id}/minutes/{language}.{form}", this::ofSide);
    routes.get("/api/conferences/{id}/joint-record/{language}.{form}", this::ofAll);
  }

  private void show(Context context) {
    readers
        .reading(context, context.pathParam("id"))
        .ifPresent(reader ->
            side(reader)
                .ifPresentOrElse(
                    side ->
                        context.json(
                            new MinutesViews(reader.conference(), side)
                                .of(reader.actor(), clock.instant())),
                    () -> NOT_A_KEEPER.answer(context)));
  }

  private void ofSide(Context context) {
    readers
        .reading(context, context.pathParam("id"))
        .ifPresent(reader ->
            side(reader)
                .ifPresentOrElse(
                    side ->
                        document(
                            context,
                            (form, language) ->
                                papers.ofSide(reader.conference().id(), side, form, language)),
                    () -> NOT_A_KEEPER.answer(context)));
  }

  /** Everybody of the conference reads what all have put down together. */
  private void ofAll(Context context) {
    readers
        .reading(context, context.pathParam("id"))
        .ifPresent(reader ->
            document(
                context,
                (form, language) -> papers.ofAll(reader.conference().id(), form, language)));
  }

  private void document(Context context, BiFunction<Form, String, Optional<byte[]>> drawn) {
    var form = form(context.pathParam("form"));
    try {
      form.flatMap(it -> drawn.apply(it, context.pathParam("language")))
          .ifPresentOrElse(
              octets -> context.contentType(form.orElseThrow().mediaType()).result(octets),
              () -> NO_SUCH_FORM.answer(context));
    } catch (UnavailableException _) {
      NOT_KEPT.answer(context);
    }
  }

  private static Optional<Form> form(String name) {
    return Stream.of(Form.values())
        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** Whose minutes this reader keeps or publishes from, or reads since they are out. */
  private Optional<DelegationId> side(Reader reader) {
    var conference = reader.conference();
    return reader.actor() instanceof Actor.Seated(var seat)
        ? conference
            .sideOf(seat)
            .filter(side ->
                gives(reader, Power.CLEAR_STATEMENTS)
                    || conference.drafts().of(side).isPresent()
                        && gives(reader, Power.CORRECT_MINUTES))
        : Optional.empty();
  }

  private boolean gives(Reader reader, Power power) {
    return Rules.gives(reader.conference(), power, reader.actor(), clock.instant());
  }

  private void change(Context context) {
    readers
        .changing(context, context.pathParam("id"))
        .ifPresent(reader ->
            command(context.body())
                .ifPresentOrElse(
                    command -> ask(context, reader, command), () -> UNREADABLE.answer(context)));
  }

  private static Optional<Command> command(String body) {
    try {
      return Optional.of(MinutesCommands.of(Json.read(body, MinutesRequest.class)));
    } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
      // Records may be given nothing for what they need: that is as unreadable as no JSON at all.
      return Optional.empty();
    }
  }

  private void ask(Context context, Reader reader, Command command) {
    switch (reader.meeting().ask(command, reader.actor()).join()) {
      case Meeting.Reply.Refused(var why, _) -> refused(context, reader, why).answer(context);
      case Meeting.Reply.Unavailable _ -> NOT_KEPT.answer(context);
      case Meeting.Reply.Done _ -> context.json(Map.of());
    }
  }

  private Problem refused(Context context, Reader reader, Refusal why) {
    var wish = context.header("Accept-Language");
    var said = refusals.say(0, why, reader.conference(), wish == null ? "en" : wish);
    return new Problem(409, why.key(), said.sentence(), null);
  }
}
