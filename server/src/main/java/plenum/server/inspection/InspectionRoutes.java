package plenum.server.inspection;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Power;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.local.LocalGuard;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;
import plenum.server.reading.Reader;
import plenum.server.reading.Readers;
import plenum.server.traversal.Relays;

/**
 * The state of a conference's media as JSON: {@code GET /api/conferences/ID/media} for an operator
 * who is inside, {@code GET /local/conferences/ID/media} for the owner of the data folder, who is
 * told what an operator is told who sits where all sides meet. {@code ?seconds=N} says over how
 * long is counted, 1 to 10; the answer comes after that.
 */
public final class InspectionRoutes implements Routes {
  private static final Duration USUAL = Duration.ofSeconds(1);

  /** What the engine and the conference's thread may take beyond. */
  private static final int PATIENCE = 10;

  private static final Problem NONE =
      new Problem(404, "no-conference", "There is no such conference.", null);
  private static final Problem NOT_AN_OPERATOR =
      new Problem(
          403,
          "not-an-operator",
          "The state of the media is for an operator who is in the meeting.",
          null);
  private static final Problem WRONG =
      new Problem(
          400, "not-seconds", "It is counted over 1 to 10 whole seconds.", "Such as ?seconds=5.");
  private static final Problem BUSY =
      new Problem(503, "busy", "The media engine did not answer in time.", "Try again.");

  private final Conferences conferences;
  private final Readers readers;
  private final Relays relays;
  private final LocalGuard guard;
  private final InstantSource clock;

  public InspectionRoutes(
      Conferences conferences,
      Readers readers,
      Relays relays,
      LocalGuard guard,
      InstantSource clock) {
    this.conferences = conferences;
    this.readers = readers;
    this.relays = relays;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/conferences/{id}/media", this::toOperator);
    routes.get("/local/conferences/{id}/media", this::toOwner);
  }

  private void toOperator(Context context) {
    readers
        .reading(context, context.pathParam("id"))
        .ifPresent(reader -> {
          if (operates(reader) && reader.actor() instanceof Actor.Seated(var seat)) {
            answer(context, reader.meeting(), Optional.of(seat));
          } else {
            NOT_AN_OPERATOR.answer(context);
          }
        });
  }

  private boolean operates(Reader reader) {
    return Rules.gives(reader.conference(), Power.SEE_LINES, reader.actor(), clock.instant());
  }

  private void toOwner(Context context) {
    if (guard.allows(context)) {
      conferences
          .find(context.pathParam("id"))
          .ifPresentOrElse(
              meeting -> answer(context, meeting, Optional.empty()), () -> NONE.answer(context));
    }
  }

  private void answer(Context context, Meeting meeting, Optional<SeatId> reader) {
    var over = seconds(context);
    if (over.isEmpty()) {
      WRONG.answer(context);
      return;
    }
    try {
      context.header("Cache-Control", "private, no-store");
      context.json(
          meeting
              .inspect(reader, over.get(), relays.addresses())
              .orTimeout(over.get().toSeconds() + PATIENCE, SECONDS)
              .join());
    } catch (CompletionException _) {
      BUSY.answer(context);
    }
  }

  private static Optional<Duration> seconds(Context context) {
    var asked = context.queryParam("seconds");
    if (asked == null) {
      return Optional.of(USUAL);
    }
    return asked.matches("[1-9]|10")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(asked)))
        : Optional.empty();
  }
}
