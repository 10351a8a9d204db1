package plenum.server.convening;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import plenum.conference.command.Actor;
import plenum.conference.command.LinkCommand;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Identifiers;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.http.SameOrigin;
import plenum.server.invitation.Token;
import plenum.server.invitation.TokenKind;
import plenum.server.invitation.TokenReading;
import plenum.server.invitation.TokenSigner;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;
import plenum.wire.ClaimDelegation;

/**
 * A delegation's secretary at work, under {@code /api/delegations}, by the delegation link's token:
 * once in the body, which claims the side, and from then on as a bearer token (RFC 6750, section
 * 2.1), so that no cookie carries it to where it does not belong.
 */
final class SecretaryRoutes implements Routes {
  private static final int PATIENCE = 15;
  private static final String BEARER = "Bearer ";
  private static final Problem INVALID =
      new Problem(
          401,
          "link-invalid",
          "This link is not complete.",
          "It was probably cut when it was copied. Copy it again as a whole.");
  private static final Problem EXPIRED =
      new Problem(
          401, "link-expired", "This link has expired.", "Ask whoever convenes for a new one.");
  private static final Problem REPLACED =
      new Problem(
          401,
          "link-replaced",
          "This link has been replaced by a newer one.",
          "Use the newer one, or ask whoever convenes for it.");
  private static final Problem GONE =
      new Problem(404, "no-conference", "This conference is no longer here.", null);

  private record Secretary(Meeting meeting, DelegationId side, int generation) {
    Actor actor() {
      return new Actor.DelegationSecretaryLink(side);
    }
  }

  @FunctionalInterface
  private interface Work {
    void with(Context context, Meeting meeting, Actor actor);
  }

  private final Conferences conferences;
  private final TokenSigner signer;
  private final SameOrigin origin;
  private final Desk desk;
  private final RefusalAnswers refusals;
  private final InstantSource clock;

  SecretaryRoutes(
      Conferences conferences,
      TokenSigner signer,
      SameOrigin origin,
      Desk desk,
      RefusalAnswers refusals,
      InstantSource clock) {
    this.conferences = conferences;
    this.signer = signer;
    this.origin = origin;
    this.desk = desk;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/api/delegations", this::claim);
    routes.get("/api/delegations", working(desk::show));
    routes.post("/api/delegations/edits", working(desk::edit));
    routes.get("/api/delegations/seats/{seat}/{what}", working(desk::invitation));
  }

  private void claim(Context context) {
    if (origin.allows(context)) {
      desk.request(context, ClaimDelegation.class)
          .ifPresent(claim -> secretary(context, claim.token(), found -> claim(context, found)));
    }
  }

  private void claim(Context context, Secretary secretary) {
    var command = new LinkCommand.ClaimSide(secretary.side(), secretary.generation());
    var reply =
        secretary
            .meeting()
            .ask(command, secretary.actor())
            .orTimeout(PATIENCE, TimeUnit.SECONDS)
            .join();
    if (refusals.accepted(context, reply)) {
      desk.show(context, secretary.meeting(), secretary.actor());
    }
  }

  private Handler working(Work work) {
    return context ->
        secretary(
            context,
            bearer(context),
            found -> {
              if (inForce(found)) {
                work.with(context, found.meeting(), found.actor());
              } else {
                REPLACED.answer(context);
              }
            });
  }

  private static String bearer(Context context) {
    var header = context.header("Authorization");
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
  }

  /** A link that was issued anew meanwhile, or never claimed, opens nothing. */
  private static boolean inForce(Secretary secretary) {
    return Desk.numbered(secretary.meeting())
        .conference()
        .side(secretary.side())
        .filter(state -> state.claimed() && state.generation() == secretary.generation())
        .isPresent();
  }

  private void secretary(Context context, String text, Consumer<Secretary> work) {
    switch (signer.read(text, clock.instant())) {
      case TokenReading.Forged() -> INVALID.answer(context);
      case TokenReading.Expired _ -> EXPIRED.answer(context);
      case TokenReading.Valid(var token) when token.kind() == TokenKind.DELEGATION ->
          find(token).ifPresentOrElse(work, () -> GONE.answer(context));
      case TokenReading.Valid _ -> INVALID.answer(context);
    }
  }

  private Optional<Secretary> find(Token token) {
    return conferences
        .find(token.conference())
        .filter(_ -> Identifiers.wellFormed(token.subject()))
        .map(meeting ->
            new Secretary(meeting, new DelegationId(token.subject()), token.generation()));
  }
}
