package plenum.server.convening;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import plenum.conference.command.Actor;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Identifiers;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.server.http.Problem;
import plenum.server.invitation.CalendarFile;
import plenum.server.invitation.Letters;
import plenum.server.invitation.Occasion;
import plenum.server.invitation.QrPicture;
import plenum.server.meeting.Meeting;
import plenum.wire.Edit;
import plenum.wire.MalformedMessage;
import plenum.wire.WireJson;

/**
 * What conveners and secretaries do alike once it is known who they are: read the order of
 * proceedings, change it, and take invitations out of it. The rules decide who may.
 */
final class Desk {
  /** Seconds for one command: a database that does not answer gives up before. */
  private static final int PATIENCE = 15;

  private static final Problem NO_INVITATION =
      new Problem(
          404,
          "no-invitation",
          "There is no such invitation, or it is not yours to hand on.",
          null);

  private final Drawing drawing;
  private final Invitations invitations;
  private final RefusalAnswers refusals;
  private final Letters letters;
  private final CalendarFile calendars;
  private final WireJson json;
  private final InstantSource clock;

  Desk(
      Drawing drawing,
      ConferenceLinks links,
      RefusalAnswers refusals,
      WireJson json,
      InstantSource clock) {
    this.drawing = drawing;
    this.invitations = new Invitations(links);
    this.refusals = refusals;
    this.letters = new Letters();
    this.calendars = new CalendarFile(letters);
    this.json = json;
    this.clock = clock;
  }

  void show(Context context, Meeting meeting, Actor reader) {
    var numbered = numbered(meeting);
    answer(context, drawing.of(numbered, reader, ReaderLanguage.of(context), clock.instant()));
  }

  /** Any answer of this API as JSON; none of it may be kept by a browser. */
  void answer(Context context, Object value) {
    context.header("Cache-Control", "no-store");
    context.contentType("application/json").result(json.text(value));
  }

  <T> Optional<T> request(Context context, Class<T> type) {
    try {
      return Optional.of(json.request(context.body(), type));
    } catch (MalformedMessage malformed) {
      malformed(String.valueOf(malformed.getMessage())).answer(context);
      return Optional.empty();
    }
  }

  void edit(Context context, Meeting meeting, Actor actor) {
    request(context, Edit.class).ifPresent(edit -> edit(context, meeting, actor, edit));
  }

  private void edit(Context context, Meeting meeting, Actor actor, Edit edit) {
    var kind = numbered(meeting).conference().programme().heading().kind();
    try {
      var command = Commands.of(edit, kind);
      var reply = meeting.ask(command, actor).orTimeout(PATIENCE, TimeUnit.SECONDS).join();
      if (refusals.accepted(context, reply)) {
        show(context, meeting, actor);
      }
    } catch (IllegalArgumentException wrong) {
      malformed(String.valueOf(wrong.getMessage())).answer(context);
    }
  }

  private static Problem malformed(String why) {
    return new Problem(
        400, "malformed", "The page sent something that the server does not understand.", why);
  }

  /** One seat's letter, calendar file or QR code. */
  void invitation(Context context, Meeting meeting, Actor reader) {
    var numbered = numbered(meeting);
    var conference = numbered.conference();
    var seat =
        seatId(context)
            .filter(id -> conference.mayReadLink(reader, id))
            .filter(id -> conference.state(id).filter(state -> !state.revoked()).isPresent())
            .flatMap(conference::seat);
    seat.ifPresentOrElse(
        found -> invitation(context, numbered, found), () -> NO_INVITATION.answer(context));
  }

  private static Optional<SeatId> seatId(Context context) {
    return Optional.of(context.pathParam("seat")).filter(Identifiers::wellFormed).map(SeatId::new);
  }

  private void invitation(Context context, Meeting.Numbered numbered, Seat seat) {
    var occasion = invitations.occasion(numbered, seat, clock.instant());
    context.header("Cache-Control", "no-store");
    switch (context.pathParam("what")) {
      case "letter" ->
          context.contentType("text/plain; charset=utf-8").result(letters.letter(occasion));
      case "calendar" -> {
        context.header("Content-Disposition", "attachment; filename=\"" + seat.id() + ".ics\"");
        context
            .contentType("text/calendar; charset=utf-8; method=REQUEST")
            .result(calendars.invitation(occasion));
      }
      case "qr" -> picture(context, occasion.link().toString());
      default -> NO_INVITATION.answer(context);
    }
  }

  /** A delegation's link as a letter to its secretary, or as a QR code. */
  void sideInvitation(Context context, Meeting.Numbered numbered, Delegation side) {
    var occasion = invitations.occasion(numbered, side, clock.instant());
    context.header("Cache-Control", "no-store");
    switch (context.pathParam("what")) {
      case "letter" ->
          context.contentType("text/plain; charset=utf-8").result(letters.sideLetter(occasion));
      case "qr" -> picture(context, occasion.link().toString());
      default -> NO_INVITATION.answer(context);
    }
  }

  /** The link by which a side's own come back, as a letter to themselves or as a QR code. */
  void keptLink(Context context, Meeting meeting, Actor.DelegationSecretaryLink own) {
    var numbered = numbered(meeting);
    numbered
        .conference()
        .programme()
        .delegation(own.delegation())
        .ifPresentOrElse(
            side -> keptLink(context, invitations.occasion(numbered, side, clock.instant())),
            () -> NO_INVITATION.answer(context));
  }

  private void keptLink(Context context, Occasion occasion) {
    context.header("Cache-Control", "no-store");
    switch (context.pathParam("what")) {
      case "letter" ->
          context.contentType("text/plain; charset=utf-8").result(letters.keptLetter(occasion));
      case "qr" -> picture(context, occasion.link().toString());
      default -> NO_INVITATION.answer(context);
    }
  }

  private static void picture(Context context, String link) {
    context.contentType("image/svg+xml").result(QrPicture.svg(link));
  }

  static Meeting.Numbered numbered(Meeting meeting) {
    return meeting.numbered().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
  }
}
