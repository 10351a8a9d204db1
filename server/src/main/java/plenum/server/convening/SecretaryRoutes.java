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
import plenum.wire.DelegationLinkState;

/**
 * A delegation's secretary at work, under {@code /api/delegations}: once by the token of the link
 * that was handed out, in the body, which takes the side over and ends that link; from then on by
 * the token of the link that is kept, as a bearer token (RFC 6750, section 2.1), so that no cookie
 * carries it to where it does not belong.
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
  private static final Problem USED =
      new Problem(
          401,
          "link-used",
          "This link has been used.",
          "Use the link that the page gave to whoever used it, or ask whoever convenes for a new one.");
  private static final Problem OFFERED =
      new Problem(
          401,
          "link-offered",
          "This link does not open the delegation's page yet.",
          "Take the delegation over by it first; the page then gives you the link to keep.");
  private static final Problem GONE =
      new Problem(404, "no-conference", "This conference is no longer here.", null);

  private record Secretary(Meeting meeting, DelegationId side, int generation) {
    Actor.DelegationSecretaryLink actor() {
      return new Actor.DelegationSecretaryLink(side);
    }
  }

  @FunctionalInterface
  private interface Work {
    void with(Context context, Meeting meeting, Actor.DelegationSecretaryLink actor);
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
    routes.get("/api/delegations/link", this::standing);
    routes.get("/api/delegations/link/{what}", working(desk::keptLink));
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

  /** What has become of the link, so that a page can say so and go on by one that it kept. */
  private void standing(Context context) {
    switch (signer.read(bearer(context), clock.instant())) {
      case TokenReading.Forged() -> INVALID.answer(context);
      case TokenReading.Expired(var token) -> standing(context, token, true);
      case TokenReading.Valid(var token) -> standing(context, token, false);
    }
  }

  private void standing(Context context, Token token, boolean expired) {
    if (token.kind() != TokenKind.DELEGATION) {
      INVALID.answer(context);
      return;
    }
    find(token)
        .flatMap(secretary -> standing(secretary, expired))
        .ifPresentOrElse(state -> desk.answer(context, state), () -> GONE.answer(context));
  }

  private static Optional<DelegationLinkState> standing(Secretary secretary, boolean expired) {
    var conference = Desk.numbered(secretary.meeting()).conference();
    var standings = new LinkStandings(conference, secretary.side());
    return expired ? Optional.of(standings.expired()) : standings.of(secretary.generation());
  }

  private Handler working(Work work) {
    return context ->
        secretary(
            context,
            bearer(context),
            found ->
                whyNot(found)
                    .ifPresentOrElse(
                        why -> why.answer(context),
                        () -> work.with(context, found.meeting(), found.actor())));
  }

  private static String bearer(Context context) {
    var header = context.header("Authorization");
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
  }

  /** Only the link that is kept opens the page; none where it does. */
  private static Optional<Problem> whyNot(Secretary secretary) {
    var side = Desk.numbered(secretary.meeting()).conference().side(secretary.side());
    if (side.isEmpty()) {
      return Optional.of(GONE);
    }
    int link = secretary.generation();
    if (side.get().opens(link)) {
      return Optional.empty();
    }
    if (side.get().offers(link)) {
      return Optional.of(OFFERED);
    }
    return Optional.of(side.get().usedAt(link).isPresent() ? USED : REPLACED);
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
