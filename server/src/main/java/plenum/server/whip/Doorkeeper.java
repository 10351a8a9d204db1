package plenum.server.whip;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import plenum.server.http.Problem;
import plenum.server.invitation.Token;
import plenum.server.invitation.TokenKind;
import plenum.server.invitation.TokenReading;
import plenum.server.invitation.TokenSigner;

/** Reads the token of a request and says plainly what is wrong with it (RFC 6750, section 3). */
final class Doorkeeper {
  private static final String RIGHT = "./plenum token --conference ID --role publisher|viewer";
  private static final Problem MISSING =
      new Problem(
          401,
          "token-missing",
          "This needs a token, in the header Authorization: Bearer TOKEN.",
          "A token: " + RIGHT);
  private static final Problem FORGED =
      new Problem(
          401,
          "token-invalid",
          "This token is not one of this server's.",
          "It may have been cut off in copying. A new one: " + RIGHT);
  private static final Problem EXPIRED =
      new Problem(401, "token-expired", "This token has expired.", "A new one: " + RIGHT);
  private static final Problem OTHER_CONFERENCE =
      new Problem(
          403, "token-of-another-conference", "This token is for another conference.", null);
  private static final Problem NOT_A_DEVICES =
      new Problem(
          403,
          "token-not-for-devices",
          "This is a link for a person's browser, not a token for a device.",
          "A token: " + RIGHT);
  private static final Problem ONLY_WATCHES =
      new Problem(
          403,
          "token-only-watches",
          "This token is for watching only.",
          "One that publishes: ./plenum token --conference ID --role publisher");

  private final TokenSigner signer;
  private final InstantSource clock;

  Doorkeeper(TokenSigner signer, InstantSource clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** Whose token was found good, and how it was sent. */
  record Admission(Token token, Bearer bearer) {}

  /** Empty, and a refusal is the answer, unless the token allows this in this conference. */
  Optional<Admission> admit(Context context, Protocol protocol, String conference) {
    var bearer = bearer(context);
    if (bearer.isEmpty()) {
      return Optional.empty();
    }
    return switch (signer.read(bearer.get().text(), clock.instant())) {
      case TokenReading.Forged() -> unauthorized(context, FORGED);
      case TokenReading.Expired _ -> unauthorized(context, EXPIRED);
      case TokenReading.Valid(var token) ->
          whyNot(token, protocol, conference)
              .map(problem -> Doorkeeper.<Admission>forbidden(context, problem))
              .orElseGet(() -> Optional.of(new Admission(token, bearer.get())));
    };
  }

  /** Empty, and a refusal is the answer, where no token came. */
  Optional<Bearer> bearer(Context context) {
    var bearer = Bearer.of(context);
    if (bearer.isEmpty()) {
      context.header("WWW-Authenticate", "Bearer realm=\"plenum\"");
      MISSING.answer(context);
    }
    return bearer;
  }

  private static Optional<Problem> whyNot(Token token, Protocol protocol, String conference) {
    boolean publishes = token.kind() == TokenKind.PUBLISHER;
    if (!publishes && token.kind() != TokenKind.VIEWER) {
      return Optional.of(NOT_A_DEVICES);
    }
    if (!token.conference().equals(conference)) {
      return Optional.of(OTHER_CONFERENCE);
    }
    return protocol == Protocol.WHIP && !publishes ? Optional.of(ONLY_WATCHES) : Optional.empty();
  }

  /** A token that was good once, or never. */
  static <T> Optional<T> unauthorized(Context context, Problem problem) {
    context.header("WWW-Authenticate", "Bearer realm=\"plenum\", error=\"invalid_token\"");
    problem.answer(context);
    return Optional.empty();
  }

  private static <T> Optional<T> forbidden(Context context, Problem problem) {
    context.header("WWW-Authenticate", "Bearer realm=\"plenum\", error=\"insufficient_scope\"");
    problem.answer(context);
    return Optional.empty();
  }
}
