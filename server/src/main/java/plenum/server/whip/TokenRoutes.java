package plenum.server.whip;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.conference.Conference;
import plenum.conference.SeatState;
import plenum.conference.command.Actor;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Identifiers;
import plenum.conference.programme.SeatId;
import plenum.server.http.Json;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.invitation.Links;
import plenum.server.invitation.TokenKind;
import plenum.server.local.LocalGuard;
import plenum.server.meeting.Conferences;

/**
 * Makes tokens for outside devices: {@code POST /local/token}, for the owner of the data folder.
 */
public final class TokenRoutes implements Routes {
  /** Hours. A token outlives a meeting by far and is not kept for the next year's. */
  public static final long LONGEST = 31 * 24;

  /**
   * What is asked for.
   *
   * @param role publisher or viewer
   * @param hours for how long, 1 to {@link #LONGEST}
   */
  record Request(String conference, String role, @Nullable String seat, long hours) {}

  private static final Problem NO_CONFERENCE =
      new Problem(404, "no-conference", "There is no such conference.", null);
  private static final Problem ROLE =
      new Problem(400, "role", "A role is publisher or viewer.", null);
  private static final Problem HOURS =
      new Problem(400, "hours", "A token is good for 1 to " + LONGEST + " hours.", null);
  private static final Problem NEEDS_SEAT =
      new Problem(
          409,
          "guests-not-allowed",
          "This conference has a closed floor: without a seat nobody is heard, shown or served.",
          "Name a seat: --seat ID");
  private static final Problem NO_SEAT =
      new Problem(404, "unknown-seat", "There is no such seat in this conference.", null);
  private static final Problem CLAIMED =
      new Problem(
          403,
          "side-is-claimed",
          "This seat's side looks after its own people and links now.",
          "Ask its secretary.");
  private static final Problem REVOKED =
      new Problem(
          409, "link-revoked", "This seat's link was revoked.", "Issue the seat a new link first.");

  private final Conferences conferences;
  private final Links links;
  private final LocalGuard guard;
  private final InstantSource clock;

  public TokenRoutes(Conferences conferences, Links links, LocalGuard guard, InstantSource clock) {
    this.conferences = conferences;
    this.links = links;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/local/token", this::token);
  }

  private void token(Context context) {
    if (!guard.allows(context)) {
      return;
    }
    var request = Json.read(context.body(), Request.class);
    var role = role(request.role());
    var meeting = conferences.find(request.conference());
    if (role.isEmpty()) {
      ROLE.answer(context);
    } else if (request.hours() < 1 || request.hours() > LONGEST) {
      HOURS.answer(context);
    } else if (meeting.isEmpty()) {
      NO_CONFERENCE.answer(context);
    } else {
      context.future(() ->
          meeting
              .get()
              .look(conference -> conference)
              .thenAccept(conference -> answer(context, request, role.get(), conference)));
    }
  }

  private static Optional<TokenKind> role(String role) {
    return switch (role) {
      case "publisher" -> Optional.of(TokenKind.PUBLISHER);
      case "viewer" -> Optional.of(TokenKind.VIEWER);
      default -> Optional.empty();
    };
  }

  private void answer(Context context, Request request, TokenKind kind, Conference conference) {
    var problem = whyNot(request, conference);
    if (problem.isPresent()) {
      problem.get().answer(context);
      return;
    }
    Instant expires = clock.instant().plus(Duration.ofHours(request.hours()));
    var state = state(request, conference);
    var token =
        links.bearer(
            kind,
            conference.id().value(),
            Optional.ofNullable(request.seat()).filter(_ -> state.isPresent()).orElse(""),
            state.map(SeatState::generation).orElse(0),
            expires);
    var reply = new LinkedHashMap<String, String>();
    reply.put("token", token);
    reply.put("expires", Instant.ofEpochSecond(expires.getEpochSecond()).toString());
    for (var protocol : Protocol.values()) {
      boolean allowed = protocol == Protocol.WHEP || kind == TokenKind.PUBLISHER;
      if (allowed) {
        var path = protocol.endpoint().replace("{id}", conference.id().value());
        reply.put(protocol.name().toLowerCase(Locale.ROOT), links.base() + path);
      }
    }
    context.header("Cache-Control", "no-store").json(reply);
  }

  private static Optional<Problem> whyNot(Request request, Conference conference) {
    if (request.seat() == null) {
      return conference.programme().heading().floor() == FloorPolicy.OPEN
          ? Optional.empty()
          : Optional.of(NEEDS_SEAT);
    }
    var state = state(request, conference);
    if (state.isEmpty()) {
      return Optional.of(NO_SEAT);
    }
    if (!keeps(conference, new SeatId(request.seat()))) {
      return Optional.of(CLAIMED);
    }
    return state.get().revoked() ? Optional.of(REVOKED) : Optional.empty();
  }

  /** Whoever owns the data folder stands in for the convener; nobody convened a trial. */
  private static boolean keeps(Conference conference, SeatId seat) {
    return conference.convener().isBlank()
        || conference.mayReadLink(new Actor.Convener(conference.convener()), seat);
  }

  private static Optional<SeatState> state(Request request, Conference conference) {
    return Optional.ofNullable(request.seat())
        .filter(Identifiers::wellFormed)
        .map(SeatId::new)
        .flatMap(conference::state);
  }
}
