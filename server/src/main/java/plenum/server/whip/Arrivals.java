package plenum.server.whip;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import plenum.conference.DoorRefusal;
import plenum.conference.Refusal;
import plenum.conference.StageRefusal;
import plenum.conference.ThingRefusal;
import plenum.conference.command.Device;
import plenum.conference.programme.Identifiers;
import plenum.conference.programme.SeatId;
import plenum.media.engine.Connection;
import plenum.media.sdp.Offer;
import plenum.media.sdp.SdpException;
import plenum.server.http.Problem;
import plenum.server.invitation.Token;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;
import plenum.server.meeting.OutsideReply;
import plenum.server.meeting.OutsideRequest;
import plenum.wire.IceServer;

/** Takes a posted offer to its conference and answers with what came of it. */
final class Arrivals {
  private static final Problem NO_CONFERENCE =
      new Problem(404, "no-conference", "There is no such conference.", null);
  private static final Problem NO_SEAT =
      new Problem(404, "unknown-seat", "There is no such seat in this conference.", null);
  private static final Problem FULL =
      new Problem(
          503,
          "too-many-connections",
          "As many connections as are allowed have been begun with this token, or in this"
              + " conference.",
          "End one with DELETE first.");
  private static final Problem NOTHING_SENT =
      new Problem(
          400,
          "nothing-sent",
          "The offer sends neither audio nor video.",
          "A section with a=sendonly.");
  private static final Problem NOTHING_RECEIVED =
      new Problem(
          400,
          "nothing-received",
          "The offer receives neither audio nor video.",
          "A section with a=recvonly.");

  private final Conferences conferences;
  private final Sessions sessions;
  private final Supplier<List<IceServer>> relays;

  /** {@code relays} gives what one client may use from now on. */
  Arrivals(Conferences conferences, Sessions sessions, Supplier<List<IceServer>> relays) {
    this.conferences = conferences;
    this.sessions = sessions;
    this.relays = relays;
  }

  void begin(Context context, Protocol protocol, Doorkeeper.Admission admission) {
    var conference = admission.token().conference();
    var meeting = conferences.find(conference);
    if (meeting.isEmpty()) {
      sessions.forget(conference);
      NO_CONFERENCE.answer(context);
      return;
    }
    var watched = Optional.ofNullable(context.queryParam("seat"));
    if (protocol == Protocol.WHEP
        && watched.filter(id -> !Identifiers.wellFormed(id)).isPresent()) {
      NO_SEAT.answer(context);
      return;
    }
    offer(context).ifPresent(offer -> begin(context, protocol, admission, meeting.get(), offer));
  }

  /** Empty, and a refusal is the answer, where there is no offer that could be answered. */
  private static Optional<Offer> offer(Context context) {
    var body = Body.OFFER.read(context);
    if (body.isEmpty() || !Body.OFFER.acceptable(context)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Offer.parse(body.get()));
    } catch (SdpException wrong) {
      new Problem(
              400,
              "offer-unusable",
              "Line " + wrong.line() + " of the offer: " + wrong.wrong() + ".",
              "Right would be: " + wrong.right() + ".")
          .answer(context);
      return Optional.empty();
    }
  }

  private void begin(
      Context context,
      Protocol protocol,
      Doorkeeper.Admission admission,
      Meeting meeting,
      Offer offer) {
    var place =
        sessions.reserve(
            protocol, meeting.id().value(), admission.bearer().key(), offer.ice().ufrag());
    if (place.isEmpty()) {
      context.header("Retry-After", "30");
      FULL.answer(context);
      return;
    }
    var session = place.get();
    var request = request(context, protocol, admission, offer, () -> sessions.forget(session));
    context.future(() ->
        meeting
            .connect(request)
            .whenComplete((reply, _) -> {
              if (!(reply instanceof OutsideReply.Connected)) {
                sessions.forget(session);
              }
            })
            .thenAccept(reply -> answer(context, session, reply)));
  }

  /** The language in which a viewer wants to hear what is said. */
  private static Optional<String> wanted(Context context) {
    return Optional.ofNullable(context.queryParam("language")).filter(tag -> !tag.isBlank());
  }

  private static OutsideRequest request(
      Context context,
      Protocol protocol,
      Doorkeeper.Admission admission,
      Offer offer,
      Runnable ended) {
    Token token = admission.token();
    var watched = Optional.ofNullable(context.queryParam("seat")).map(SeatId::new);
    var agent = Optional.ofNullable(context.userAgent()).orElse("");
    var name = Optional.ofNullable(context.queryParam("name")).filter(given -> !given.isBlank());
    return new OutsideRequest(
        protocol == Protocol.WHIP
            ? new OutsideRequest.Wish.Send()
            : new OutsideRequest.Wish.Watch(watched, wanted(context)),
        token.subject().isEmpty() ? Optional.empty() : Optional.of(new SeatId(token.subject())),
        token.generation(),
        new Device(admission.bearer().key(), agent),
        name.orElse("Guest"),
        language(context),
        offer,
        ended);
  }

  private static String language(Context context) {
    var accepted = context.header("Accept-Language");
    try {
      var ranges = Locale.LanguageRange.parse(accepted == null ? "en" : accepted);
      return ranges.getFirst().getRange();
    } catch (IllegalArgumentException malformed) {
      return "en";
    }
  }

  private void answer(Context context, Sessions.Session session, OutsideReply reply) {
    switch (reply) {
      case OutsideReply.Connected(var connection) -> created(context, session, connection);
      case OutsideReply.NothingToCarry() ->
          (session.protocol() == Protocol.WHIP ? NOTHING_SENT : NOTHING_RECEIVED).answer(context);
      case OutsideReply.Refused(var why, var sentence) -> refused(context, why, sentence);
      case OutsideReply.Unavailable(var key, var sentence) -> {
        context.header("Retry-After", "5");
        new Problem(503, key, sentence, null).answer(context);
      }
    }
  }

  private void created(Context context, Sessions.Session session, Connection connection) {
    sessions.answered(session, connection.id());
    relays.get().stream()
        .flatMap(Arrivals::links)
        .forEach(link -> context.res().addHeader("Link", link));
    context
        .status(201)
        .contentType(Body.OFFER.type())
        .header("Location", session.protocol().session(session.conference(), session.id()))
        .header("ETag", session.tag())
        .header("Accept-Patch", Body.FRAGMENT.type())
        .header("Cache-Control", "no-store")
        .result(connection.answer());
  }

  /** RFC 9725, section 4.6. */
  static Stream<String> links(IceServer server) {
    return server.urls().stream()
        .map(url ->
            "<%s>; rel=\"ice-server\"; username=\"%s\"; credential=\"%s\"; credential-type=\"password\""
                .formatted(url, server.username(), server.credential()));
  }

  private static void refused(Context context, Refusal why, String sentence) {
    var problem = new Problem(status(why), why.key(), sentence, null);
    if (problem.status() == 401) {
      Doorkeeper.unauthorized(context, problem);
    } else {
      problem.answer(context);
    }
  }

  private static int status(Refusal why) {
    return switch (why) {
      case DoorRefusal.LinkRevoked _, DoorRefusal.LinkReplaced _ -> 401;
      case DoorRefusal.TooManyGuests _, DoorRefusal.NoSeatNumberLeft _ -> 503;
      case ThingRefusal.UnknownSeat _ -> 404;
      case StageRefusal.ConferenceClosed _, StageRefusal.ConferenceExpired _ -> 410;
      default -> 403;
    };
  }
}
