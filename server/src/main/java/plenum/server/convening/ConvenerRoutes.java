package plenum.server.convening;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import plenum.conference.Conference;
import plenum.conference.Reading;
import plenum.conference.command.Actor;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Identifiers;
import plenum.conference.programme.Programme;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.identity.Account;
import plenum.server.identity.Convener;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;
import plenum.wire.ConferenceSummary;
import plenum.wire.NewConference;

/** The convener's conferences, under {@code /api/conferences}: theirs alone, by session cookie. */
final class ConvenerRoutes implements Routes {
  private static final int PATIENCE = 15;
  private static final Problem NOT_YOURS =
      new Problem(404, "no-conference", "You have no such conference.", null);

  private final Conferences conferences;
  private final Convener convener;
  private final Desk desk;
  private final Convening convening;
  private final InstantSource clock;

  ConvenerRoutes(
      Conferences conferences,
      Convener convener,
      Desk desk,
      Convening convening,
      InstantSource clock) {
    this.conferences = conferences;
    this.convener = convener;
    this.desk = desk;
    this.convening = convening;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/conferences", this::list);
    routes.post("/api/conferences", this::begin);
    routes.get("/api/conferences/{id}", reading(desk::show));
    routes.post("/api/conferences/{id}/edits", this::edit);
    routes.get("/api/conferences/{id}/file", reading(ConvenerRoutes::file));
    routes.get("/api/conferences/{id}/seats/{seat}/{what}", reading(desk::invitation));
    routes.get("/api/conferences/{id}/delegations/{side}/{what}", reading(this::sideInvitation));
  }

  /** What is done with one of the convener's own conferences. */
  @FunctionalInterface
  private interface Work {
    void with(Context context, Meeting meeting, Actor actor);
  }

  private io.javalin.http.Handler reading(Work work) {
    return context ->
        convener
            .reading(context)
            .ifPresent(account ->
                own(context, account, (meeting, actor) -> work.with(context, meeting, actor)));
  }

  private void edit(Context context) {
    convener
        .changing(context)
        .ifPresent(account ->
            own(context, account, (meeting, actor) -> desk.edit(context, meeting, actor)));
  }

  private void own(Context context, Account account, BiConsumer<Meeting, Actor> work) {
    conferences
        .find(context.pathParam("id"))
        .filter(meeting -> convenedBy(Desk.numbered(meeting).conference(), account))
        .ifPresentOrElse(
            meeting -> work.accept(meeting, new Actor.Convener(account.id())),
            () -> NOT_YOURS.answer(context));
  }

  private static boolean convenedBy(Conference conference, Account account) {
    return conference.convener().equals(account.id());
  }

  private void list(Context context) {
    convener
        .reading(context)
        .ifPresent(account ->
            desk.answer(
                context,
                conferences.states().stream()
                    .map(Meeting.Numbered::conference)
                    .filter(conference -> convenedBy(conference, account))
                    .map(Entries::summary)
                    .sorted(Comparator.comparing(ConferenceSummary::start).reversed())
                    .toList()));
  }

  private void begin(Context context) {
    var account = convener.changing(context);
    if (account.isEmpty()) {
      return;
    }
    var type = Optional.ofNullable(context.contentType()).orElse("");
    if (type.startsWith("application/yaml") || context.isMultipartFormData()) {
      convening.byFile(context, account.get());
    } else {
      desk.request(context, NewConference.class)
          .ifPresent(wish -> begin(context, account.get(), wish));
    }
  }

  private void begin(Context context, Account account, NewConference wish) {
    Programme programme = Templates.of(wish, clock.instant());
    var convened =
        conferences
            .convene(programme, new Actor.Convener(account.id()))
            .orTimeout(PATIENCE, TimeUnit.SECONDS)
            .join();
    if (convening.accepted(context, convened.reply())) {
      desk.answer(context, Map.of("id", convened.meeting().id().value()));
    }
  }

  private static void file(Context context, Meeting meeting, Actor actor) {
    var conference = Desk.numbered(meeting).conference();
    context.header("Cache-Control", "no-store");
    context.header("Content-Disposition", "attachment; filename=\"" + conference.id() + ".yaml\"");
    context
        .contentType("application/yaml; charset=utf-8")
        .result(
            ProgrammeWriter.write(
                conference.programme(),
                conference.agenda().items(),
                conference.interpretation().plan(),
                Reading.of(conference, actor).documents()));
  }

  /** What carries the delegation's link, as long as it waits to be used. */
  private void sideInvitation(Context context, Meeting meeting, Actor actor) {
    var numbered = Desk.numbered(meeting);
    var conference = numbered.conference();
    Optional.of(context.pathParam("side"))
        .filter(Identifiers::wellFormed)
        .map(DelegationId::new)
        .filter(side -> conference.side(side).filter(state -> !state.kept()).isPresent())
        .flatMap(conference.programme()::delegation)
        .ifPresentOrElse(
            side -> desk.sideInvitation(context, numbered, side), () -> NOT_YOURS.answer(context));
  }
}
