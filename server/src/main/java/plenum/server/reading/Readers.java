package plenum.server.reading;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.programme.SeatId;
import plenum.server.http.Problem;
import plenum.server.identity.Account;
import plenum.server.identity.Convener;
import plenum.server.invitation.Token;
import plenum.server.invitation.TokenKind;
import plenum.server.invitation.TokenReading;
import plenum.server.invitation.TokenSigner;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;

/**
 * Lets in who may read: the holder of a link to one of the conference's seats, by {@code
 * Authorization: Bearer}, and whoever convened it, by their session. Nobody else.
 */
public final class Readers {
  private static final String BEARER = "Bearer ";
  private static final Problem NO_LINK =
      new Problem(
          401, "link-invalid", "This link is not one of this server's, or incomplete.", null);
  private static final Problem EXPIRED =
      new Problem(401, "link-expired", "This link has expired.", "Ask for a new one.");
  private static final Problem NOT_YOURS =
      new Problem(403, "not-for-you", "Only those invited to this conference may read this.", null);
  private static final Problem REVOKED =
      new Problem(403, "link-revoked", "This link is no longer valid.", "Ask for a new one.");
  private static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is no such conference here.", null);

  private final Conferences conferences;
  private final TokenSigner signer;
  private final Convener convener;
  private final InstantSource clock;

  public Readers(
      Conferences conferences, TokenSigner signer, Convener convener, InstantSource clock) {
    this.conferences = conferences;
    this.signer = signer;
    this.convener = convener;
    this.clock = clock;
  }

  /** Who reads; empty, and the answer is written, where they may not. */
  public Optional<Reader> reading(Context context, String conference) {
    return reader(context, conference, convener::reading);
  }

  /** Who adds something: as {@link #reading}, a convener's browser only from a page of ours. */
  public Optional<Reader> changing(Context context, String conference) {
    return reader(context, conference, convener::changing);
  }

  private Optional<Reader> reader(
      Context context, String conference, Function<Context, Optional<Account>> session) {
    context.header("Cache-Control", "no-store");
    var authorization = context.header("Authorization");
    return authorization != null && authorization.startsWith(BEARER)
        ? seated(context, conference, authorization.substring(BEARER.length()).strip())
        : session.apply(context).flatMap(account -> convened(context, conference, account));
  }

  private Optional<Reader> seated(Context context, String conference, String text) {
    return switch (signer.read(text, clock.instant())) {
      case TokenReading.Forged() -> refuse(context, NO_LINK);
      case TokenReading.Expired _ -> refuse(context, EXPIRED);
      case TokenReading.Valid(var token) ->
          token.kind() == TokenKind.SEAT && token.conference().equals(conference)
              ? seated(context, token)
              : refuse(context, NOT_YOURS);
    };
  }

  private Optional<Reader> seated(Context context, Token token) {
    var seat = new SeatId(token.subject());
    var meeting = conferences.find(token.conference());
    if (meeting.isEmpty()) {
      return refuse(context, NOT_FOUND);
    }
    var conference = state(meeting.get());
    var inForce =
        conference
            .state(seat)
            .filter(state -> !state.revoked() && state.generation() == token.generation())
            .isPresent();
    return inForce
        ? Optional.of(new Reader(meeting.get(), conference, new Actor.Seated(seat)))
        : refuse(context, REVOKED);
  }

  private Optional<Reader> convened(Context context, String id, Account account) {
    var meeting = conferences.find(id);
    if (meeting.isEmpty()) {
      return refuse(context, NOT_FOUND);
    }
    var conference = state(meeting.get());
    return conference.convener().equals(account.id())
        ? Optional.of(new Reader(meeting.get(), conference, new Actor.Convener(account.id())))
        : refuse(context, NOT_YOURS);
  }

  private static Conference state(Meeting meeting) {
    return meeting.look(conference -> conference).join();
  }

  private static <T> Optional<T> refuse(Context context, Problem why) {
    why.answer(context);
    return Optional.empty();
  }
}
