package plenum.server.whip;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import plenum.server.http.Peer;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.invitation.TokenSigner;
import plenum.server.meeting.Conferences;
import plenum.server.traversal.Relays;

/**
 * WHIP (RFC 9725) and WHEP (draft-ietf-wish-whep): {@code POST /conferences/{id}/whip} brings a
 * seat's or a guest's sound and picture, {@code POST /conferences/{id}/whep} watches. Each
 * connection has an address of its own, of which DELETE ends it and PATCH says more about ICE.
 */
public final class WhipRoutes implements Routes {
  private static final String ENDPOINT_METHODS = "POST, OPTIONS";
  private static final String SESSION_METHODS = "PATCH, DELETE, OPTIONS";

  private static final Problem METHOD =
      new Problem(405, "method", "This address does not take such a request.", null);
  private static final Problem TOO_FAST =
      new Problem(
          429, "too-many-requests", "Too many connections were begun from your address.", null);
  private static final Problem NO_SESSION =
      new Problem(404, "no-session", "This connection has ended, or never was.", null);
  private static final Problem OTHER_TOKEN =
      new Problem(403, "other-token", "This connection was begun with another token.", null);
  private static final Problem OTHER_ICE =
      new Problem(
          412,
          "other-ice-session",
          "If-Match names another ICE session than this connection's.",
          "If-Match takes the ETag that came with the answer.");
  private static final Problem NO_RESTART =
      new Problem(
          422,
          "no-ice-restart",
          "ICE is not restarted here.",
          "End this connection with DELETE and begin a new one.");

  private final Conferences conferences;
  private final Doorkeeper doorkeeper;
  private final Sessions sessions;
  private final Arrivals arrivals;
  private final PeerRate rate = new PeerRate();
  private final Peer peer;
  private final InstantSource clock;

  /** {@code random} must be cryptographically strong. */
  public WhipRoutes(
      Conferences conferences,
      TokenSigner signer,
      Peer peer,
      Relays relays,
      RandomGenerator random,
      InstantSource clock) {
    this.conferences = conferences;
    this.peer = peer;
    this.clock = clock;
    doorkeeper = new Doorkeeper(signer, clock);
    sessions = new Sessions(random);
    arrivals = new Arrivals(conferences, sessions, () -> relays.from(clock.instant()));
  }

  @Override
  public void add(RoutesConfig routes) {
    for (var protocol : Protocol.values()) {
      var endpoint = protocol.endpoint();
      routes.before(endpoint, Cors::add);
      routes.options(endpoint, context -> ask(context, ENDPOINT_METHODS, Body.OFFER));
      routes.post(endpoint, context -> begin(context, protocol));
      routes.get(endpoint, context -> refuse(context, ENDPOINT_METHODS));
      var session = protocol.session();
      routes.before(session, Cors::add);
      routes.options(session, context -> ask(context, SESSION_METHODS, Body.FRAGMENT));
      routes.patch(session, context -> fragment(context, protocol));
      routes.delete(session, context -> end(context, protocol));
      routes.get(session, context -> refuse(context, SESSION_METHODS));
    }
  }

  private static void ask(Context context, String methods, Body body) {
    context.header(body.header(), body.type());
    Cors.allow(context, methods);
  }

  /** RFC 9725, section 4.1: reading is reserved. */
  private static void refuse(Context context, String methods) {
    context.header("Allow", methods);
    METHOD.answer(context);
  }

  private void begin(Context context, Protocol protocol) {
    if (!rate.take(peer.address(context), clock.millis())) {
      context.header("Retry-After", "1");
      TOO_FAST.answer(context);
      return;
    }
    var conference = context.pathParam("id");
    doorkeeper
        .admit(context, protocol, conference)
        .ifPresent(admission -> arrivals.begin(context, protocol, admission));
  }

  private void fragment(Context context, Protocol protocol) {
    var session = own(context, protocol);
    if (session.isEmpty()) {
      return;
    }
    var body = Body.FRAGMENT.read(context);
    if (body.isEmpty()) {
      return;
    }
    switch (IceFragment.read(body.get())) {
      case IceFragment.Reading.Malformed(var line) ->
          new Problem(
                  400,
                  "fragment-malformed",
                  "Line " + line + " is no line of an SDP fragment.",
                  "A small letter, =, value.")
              .answer(context);
      case IceFragment.Reading.Read(var read) -> answer(context, session.get(), read);
    }
  }

  /** Who names no session in If-Match is an older client, and harmed by nothing here. */
  private static void answer(Context context, Sessions.Session session, IceFragment fragment) {
    var match = context.header("If-Match");
    boolean any = "*".equals(match);
    if (any || match == null && fragment.restarts(session.user())) {
      NO_RESTART.answer(context);
    } else if (match != null && !match.strip().equals(session.tag())) {
      OTHER_ICE.answer(context);
    } else if (fragment.restarts(session.user())) {
      NO_RESTART.answer(context);
    } else {
      context.status(204);
    }
  }

  private void end(Context context, Protocol protocol) {
    var session = own(context, protocol);
    session.ifPresent(found -> {
      sessions.forget(found);
      var meeting = conferences.find(found.conference());
      var transport = found.transport();
      if (meeting.isPresent() && transport.isPresent()) {
        context.future(() ->
            meeting
                .get()
                .end(transport.get(), "the device ended it")
                .thenAccept(_ -> context.status(200)));
      }
    });
  }

  /** The connection at this address, if the token that began it asks; else a refusal. */
  private Optional<Sessions.Session> own(Context context, Protocol protocol) {
    var bearer = doorkeeper.bearer(context);
    if (bearer.isEmpty()) {
      return Optional.empty();
    }
    var session = sessions.find(protocol, context.pathParam("id"), context.pathParam("session"));
    if (session.isEmpty()) {
      NO_SESSION.answer(context);
      return Optional.empty();
    }
    if (!session.get().token().equals(bearer.get().key())) {
      OTHER_TOKEN.answer(context);
      return Optional.empty();
    }
    return session;
  }
}
