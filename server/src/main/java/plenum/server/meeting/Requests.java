package plenum.server.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.InterpretationRefusal;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.PhoneCommand;
import plenum.conference.programme.Medium;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Layout;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.SourceNumber;
import plenum.media.engine.Connection;
import plenum.media.engine.ConnectionRequest;
import plenum.media.engine.TransportId;
import plenum.media.sdp.Offer;
import plenum.server.invitation.QrPicture;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.MicrophoneMeasure;
import plenum.wire.Outlet;
import plenum.wire.SourceKind;

/** Carries out what a page asks; on the conference's thread. */
final class Requests {
  private static final String STAGE_STREAM = "stage";

  private final Meeting meeting;
  private final Page page;
  private final Answers answers;

  Requests(Meeting meeting, Page page) {
    this.meeting = meeting;
    this.page = page;
    answers = new Answers(meeting, page.language(), page::send);
  }

  /** Every request is answered, also where it fails: the page waits for that. */
  void carryOut(FromPage.Request request) {
    if (page.isGone()) {
      return;
    }
    page.heard(meeting.workplace().clock().instant());
    try {
      switch (request) {
        case FromPage.Offer offer -> answer(offer);
        case FromPage.Restart restart -> answers.restart(restart, standing());
        case FromPage.ShowPhoneCode asked -> code(asked);
        case FromPage.Devices devices -> devices(devices);
        case FromPage.MicrophoneReady(var id) -> ready(id);
        case FromPage.Tiles(var id, var count) -> tiles(id, count);
        case FromPage.Listen listen -> listen(listen);
        case FromPage.ShowSigns(var id, var language) -> watch(id, language);
        case FromPage.TalkBack(var id, var on) -> talkBack(id, on);
        case FromPage.OfIntercom word -> says(word);
        case FromPage.MicrophoneMeasured(var id, var measure) -> measured(id, measure);
        case FromPage.LoudnessMeasured(var id, var tenths) -> loudness(id, tenths);
        case FromPage.SoundKept(var id, var milliseconds) -> kept(id, milliseconds);
        case FromPage.Request other ->
            command(other)
                .ifPresentOrElse(
                    command -> ask(other.id(), command),
                    () -> answers.refuse(other.id(), Answers.MALFORMED));
      }
    } catch (IllegalArgumentException malformed) {
      // An id or a name that no page of ours sends.
      answers.refuse(request.id(), Answers.MALFORMED);
    } catch (RuntimeException | Error fault) {
      answers.refuse(request.id(), "server-fault");
      throw fault;
    }
  }

  private Optional<Command> command(FromPage.Request request) {
    var device = new Device(page.device(), page.label());
    return PageCommands.of(request, page.seat(), page.generation(), device);
  }

  private void ask(long id, Command command) {
    // A browser whose seat another one holds may stand at the door, and no more.
    boolean atTheDoor =
        command instanceof AdmissionCommand.Knock || command instanceof AdmissionCommand.Leave;
    if (!atTheDoor && !meeting.inside(page)) {
      answers.refuse(id, "not-in-the-chamber");
      return;
    }
    answers.of(id, meeting.decide(command, new Actor.Seated(page.seat())));
  }

  private void devices(FromPage.Devices now) {
    meeting.devices(page, new Views.Devices(now.microphone(), now.camera(), now.slides()));
    answers.done(now.id());
  }

  private void ready(long id) {
    meeting.ready(page);
    answers.done(id);
  }

  private void measured(long id, MicrophoneMeasure measure) {
    meeting.measured(page, measure);
    answers.done(id);
  }

  private void loudness(long id, int tenths) {
    meeting.loudness(page, tenths);
    answers.done(id);
  }

  private void kept(long id, Map<Outlet, Integer> milliseconds) {
    meeting.kept(page, milliseconds);
    answers.done(id);
  }

  private void listen(FromPage.Listen asked) {
    answers
        .hearing(asked)
        .ifPresent(hearing -> {
          if (meeting.inside(page) && meeting.lines().listens(page.seat(), hearing)) {
            meeting.reroute();
          }
          answers.done(asked.id());
        });
  }

  private void watch(long id, Optional<String> language) {
    var signed = meeting.conference().interpretation().plan().languages(Medium.SIGN);
    var strange = language.filter(tag -> !signed.contains(tag));
    if (strange.isPresent()) {
      answers.refuse(id, new InterpretationRefusal.NobodyInterprets(strange.get()));
      return;
    }
    if (meeting.inside(page) && meeting.lines().watches(page.seat(), language)) {
      meeting.reroute();
    }
    answers.done(id);
  }

  private void talkBack(long id, boolean on) {
    if (meeting.inside(page) && meeting.lines().talksBack(page.seat(), on)) {
      meeting.reroute();
    }
    answers.doneOnceSettled(id);
  }

  private void says(FromPage.OfIntercom word) {
    if (!meeting.inside(page)) {
      answers.refuse(word.id(), "not-in-the-chamber");
      return;
    }
    meeting
        .says(page.seat(), IntercomViews.word(word))
        .ifPresentOrElse(why -> answers.refuse(word.id(), why), () -> answers.done(word.id()));
  }

  /** Where none is in force, or another one is wanted, it is issued first. */
  private void code(FromPage.ShowPhoneCode asked) {
    if (!meeting.inside(page)) {
      answers.refuse(asked.id(), "not-in-the-chamber");
      return;
    }
    var seat = new SeatId(asked.seat());
    if (!asked.anew() && showsCode(seat)) {
      page.send(shown(asked.id(), seat));
      return;
    }
    var issue = new PhoneCommand.IssuePhoneCode(seat);
    var reply = meeting.decide(issue, new Actor.Seated(page.seat()));
    if (reply instanceof Meeting.Reply.Done) {
      page.send(shown(asked.id(), seat));
    } else {
      answers.of(asked.id(), reply);
    }
  }

  /** Whether there is one, and this page may show it. */
  private boolean showsCode(SeatId seat) {
    var conference = meeting.conference();
    return conference.phones().beside(seat).until().isPresent()
        && Rules.entitles(
            conference,
            new PhoneCommand.IssuePhoneCode(seat),
            new Actor.Seated(page.seat()),
            meeting.workplace().clock().instant());
  }

  private FromServer shown(long id, SeatId seat) {
    var link = meeting.workplace().phoneLinks().link(meeting.conference(), seat).toString();
    return new FromServer.PhoneCodeShown(id, link, QrPicture.svg(link));
  }

  private void tiles(long id, int count) {
    var layout = count <= 8 ? Layout.TILES_8 : count <= 16 ? Layout.TILES_16 : Layout.TILES_24;
    if (meeting.inside(page) && meeting.lines().layout(page.seat(), layout)) {
      meeting.reroute();
    }
    answers.done(id);
  }

  private void answer(FromPage.Offer offer) {
    Seat seat = meeting.conference().seat(page.seat()).orElse(null);
    if (seat == null) {
      answers.refuse(offer.id(), Answers.MALFORMED);
      return;
    }
    answers
        .offer(offer)
        .map(parsed -> connect(seat, offer, parsed))
        .ifPresent(made -> page.send(new FromServer.Answer(offer.id(), made.answer())));
  }

  private Optional<TransportId> standing() {
    return meeting.inside(page)
        ? meeting.lines().pages(page.seat()).stream().findFirst()
        : page.door();
  }

  /**
   * Who is not inside gets a transport that no conference knows: it tests the line, and nothing of
   * the chamber can reach it.
   */
  private Connection connect(Seat seat, FromPage.Offer offer, Offer parsed) {
    meeting.aftermath().closeDoor(page);
    boolean inside = meeting.inside(page);
    var engine = meeting.workplace().engine();
    if (inside) {
      meeting
          .lines()
          .pages(seat.id())
          .forEach(old -> meeting.aftermath().close(old, "a new connection came"));
    }
    var conference = inside ? meeting.id().value() : Aftermath.door(meeting.conference());
    var connection =
        engine.connect(
            new ConnectionRequest(
                conference,
                seat.number(),
                parsed,
                sources(seat, offer),
                outlets(offer),
                inside ? Set.of(source(seat, SourceKind.CAMERA)) : Set.of()));
    if (inside) {
      meeting.lines().opened(connection.id(), new Lines.Owner.OfPage(seat.id()));
    } else {
      page.door(Optional.of(connection.id()));
    }
    return connection;
  }

  private static Map<String, Integer> sources(Seat seat, FromPage.Offer offer) {
    var sources = new HashMap<String, Integer>();
    offer.sources().forEach((mid, kind) -> sources.put(mid, source(seat, kind)));
    return sources;
  }

  private static int source(Seat seat, SourceKind kind) {
    return SourceNumber.of(seat, plenum.conference.routing.SourceKind.valueOf(kind.name())).value();
  }

  private static Map<String, ConnectionRequest.Slot> outlets(FromPage.Offer offer) {
    var outlets = new HashMap<String, ConnectionRequest.Slot>();
    offer
        .outlets()
        .forEach((mid, outlet) ->
            outlets.put(
                mid,
                new ConnectionRequest.Slot(
                    OutletName.valueOf(outlet.name()).ordinal(), stream(outlet))));
    return outlets;
  }

  /** The stage's picture and the first floor outlet are played in step, nothing else is. */
  static String stream(Outlet outlet) {
    return outlet == Outlet.STAGE || outlet == Outlet.FLOOR_1
        ? STAGE_STREAM
        : outlet.name().toLowerCase(java.util.Locale.ROOT);
  }
}
