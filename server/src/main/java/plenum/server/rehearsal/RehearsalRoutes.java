package plenum.server.rehearsal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Predicate;
import plenum.conference.Conference;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.identity.Convener;
import plenum.server.local.LocalGuard;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;

/**
 * Ends a rehearsal before its time: {@code DELETE /api/rehearsals/ID} for its convener, {@code
 * DELETE /local/rehearsals/ID} for the owner of the data folder. A meeting that is meant cannot be
 * taken away like this.
 */
public final class RehearsalRoutes implements Routes {
  private static final Problem NONE =
      new Problem(404, "no-conference", "There is no such rehearsal.", null);
  private static final Problem MEANT =
      new Problem(
          409, "not-a-rehearsal", "This conference is no rehearsal, so it is not deleted.", null);
  private static final Problem NOT_NOW =
      new Problem(
          503,
          "journal-unavailable",
          "The server cannot write to its database now.",
          "It deletes the rehearsal by itself as soon as it can.");

  private final Conferences conferences;
  private final Rehearsals rehearsals;
  private final Convener convener;
  private final LocalGuard guard;

  public RehearsalRoutes(
      Conferences conferences, Rehearsals rehearsals, Convener convener, LocalGuard guard) {
    this.conferences = conferences;
    this.rehearsals = rehearsals;
    this.convener = convener;
    this.guard = guard;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.delete("/api/rehearsals/{id}", this::fromConvener);
    routes.delete("/local/rehearsals/{id}", this::fromCommand);
  }

  private void fromConvener(Context context) {
    convener
        .changing(context)
        .ifPresent(
            account -> end(context, conference -> conference.convener().equals(account.id())));
  }

  private void fromCommand(Context context) {
    if (guard.allows(context)) {
      end(context, _ -> true);
    }
  }

  private void end(Context context, Predicate<Conference> theirs) {
    conferences
        .find(context.pathParam("id"))
        .filter(meeting -> theirs.test(Rehearsals.state(meeting)))
        .ifPresentOrElse(meeting -> end(context, meeting), () -> NONE.answer(context));
  }

  private void end(Context context, Meeting meeting) {
    switch (rehearsals.end(meeting)) {
      case GONE -> context.status(204);
      case NO_REHEARSAL -> MEANT.answer(context);
      case NOT_NOW -> NOT_NOW.answer(context);
    }
  }
}
