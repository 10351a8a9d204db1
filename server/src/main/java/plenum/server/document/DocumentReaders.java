package plenum.server.document;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.SideState;
import plenum.conference.command.Actor;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.server.http.Problem;
import plenum.server.identity.Account;
import plenum.server.identity.Convener;
import plenum.server.invitation.Token;
import plenum.server.invitation.TokenReading;
import plenum.server.invitation.TokenSigner;
import plenum.server.meeting.BrowserSecret;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;
import plenum.server.reading.Reader;

/**
 * Tells who asks for a document: who sits in the chamber, by the seat's link and the secret of the
 * browser that was admitted, since a link alone lets nobody in; a side's secretary, by the link
 * that they keep; the convener, by their session. What each may read is not decided here.
 */
final class DocumentReaders {
  private static final String BEARER = "Bearer ";
  private static final String DEVICE = "Plenum-Device";
  private static final Problem NO_LINK =
      new Problem(
          401, "link-invalid", "This link is not one of this server's, or incomplete.", null);
  private static final Problem EXPIRED =
      new Problem(401, "link-expired", "This link has expired.", "Ask for a new one.");
  private static final Problem NOT_YOURS =
      new Problem(403, "not-for-you", "Only those in this conference have its documents.", null);
  private static final Problem OUTSIDE =
      new Problem(
          403,
          "not-in-the-chamber",
          "This browser is not in the conference.",
          "Enter the chamber first.");
  private static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is no such conference here.", null);

  private final Conferences conferences;
  private final TokenSigner signer;
  private final Convener convener;
  private final InstantSource clock;

  DocumentReaders(
      Conferences conferences, TokenSigner signer, Convener convener, InstantSource clock) {
    this.conferences = conferences;
    this.signer = signer;
    this.convener = convener;
    this.clock = clock;
  }

  /** Who reads; empty, and the answer is written, where they are nobody of this conference. */
  Optional<Reader> reading(Context context) {
    return reader(context, false);
  }

  /** Who brings something: as {@link #reading}, a convener's browser only from a page of ours. */
  Optional<Reader> changing(Context context) {
    return reader(context, true);
  }

  private Optional<Reader> reader(Context context, boolean changes) {
    context.header("Cache-Control", "private, no-store");
    var authorization = context.header("Authorization");
    if (authorization != null && authorization.startsWith(BEARER)) {
      return linked(context, authorization.substring(BEARER.length()).strip());
    }
    var account = changes ? convener.changing(context) : convener.reading(context);
    return account.flatMap(found -> convened(context, found));
  }

  private Optional<Reader> linked(Context context, String text) {
    return switch (signer.read(text, clock.instant())) {
      case TokenReading.Forged() -> refuse(context, NO_LINK);
      case TokenReading.Expired _ -> refuse(context, EXPIRED);
      case TokenReading.Valid(var token) when token.conference().equals(id(context)) ->
          switch (token.kind()) {
            case SEAT -> seated(context, token);
            case DELEGATION -> secretary(context, token);
            default -> refuse(context, NOT_YOURS);
          };
      case TokenReading.Valid _ -> refuse(context, NOT_YOURS);
    };
  }

  private Optional<Reader> seated(Context context, Token token) {
    var seat = new SeatId(token.subject());
    var secret = Optional.ofNullable(context.header(DEVICE)).orElse("");
    return found(context)
        .flatMap(here ->
            here.conference()
                    .state(seat)
                    .filter(state -> !state.revoked())
                    .filter(state -> state.hereWith(BrowserSecret.key(secret)))
                    .isPresent()
                ? Optional.of(here.by(new Actor.Seated(seat)))
                : refuse(context, OUTSIDE));
  }

  private Optional<Reader> secretary(Context context, Token token) {
    var side = new DelegationId(token.subject());
    return found(context)
        .flatMap(here ->
            here.conference().side(side).filter(state -> opens(state, token)).isPresent()
                ? Optional.of(here.by(new Actor.DelegationSecretaryLink(side)))
                : refuse(context, NOT_YOURS));
  }

  private static boolean opens(SideState side, Token token) {
    return side.opens(token.generation());
  }

  private Optional<Reader> convened(Context context, Account account) {
    return found(context)
        .flatMap(here ->
            here.conference().convener().equals(account.id())
                ? Optional.of(here.by(new Actor.Convener(account.id())))
                : refuse(context, NOT_YOURS));
  }

  private record Found(Meeting meeting, Conference conference) {
    Reader by(Actor actor) {
      return new Reader(meeting, conference, actor);
    }
  }

  private Optional<Found> found(Context context) {
    var meeting = conferences.find(id(context));
    if (meeting.isEmpty()) {
      return refuse(context, NOT_FOUND);
    }
    return Optional.of(new Found(meeting.get(), meeting.get().look(now -> now).join()));
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }

  private static <T> Optional<T> refuse(Context context, Problem why) {
    why.answer(context);
    return Optional.empty();
  }
}
