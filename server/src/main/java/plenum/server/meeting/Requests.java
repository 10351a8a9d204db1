package plenum.server.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import plenum.conference.FloorRefusal;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.programme.Seat;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.Layout;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.SourceNumber;
import plenum.media.engine.Connection;
import plenum.media.engine.ConnectionRequest;
import plenum.media.ice.IceCredentials;
import plenum.media.sdp.Offer;
import plenum.media.sdp.SdpException;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.MicrophoneMeasure;
import plenum.wire.Outlet;
import plenum.wire.SourceKind;

/** Carries out what a page asks; on the conference's thread. */
final class Requests {
  private static final String STAGE_STREAM = "stage";
  private static final String MALFORMED = "malformed-request";

  private final Meeting meeting;
  private final Page page;

  Requests(Meeting meeting, Page page) {
    this.meeting = meeting;
    this.page = page;
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
        case FromPage.Restart restart -> restart(restart);
        case FromPage.Devices devices -> devices(devices);
        case FromPage.MicrophoneReady(var id) -> ready(id);
        case FromPage.Tiles(var id, var count) -> tiles(id, count);
        case FromPage.Listen listen -> listen(listen);
        case FromPage.TalkBack(var id, var on) -> talkBack(id, on);
        case FromPage.OfIntercom word -> says(word);
        case FromPage.MicrophoneMeasured(var id, var measure) -> measured(id, measure);
        case FromPage.LoudnessMeasured(var id, var tenths) -> loudness(id, tenths);
        case FromPage.Request other ->
            command(other)
                .ifPresentOrElse(
                    command -> ask(other.id(), command), () -> refuse(other.id(), MALFORMED));
      }
    } catch (IllegalArgumentException malformed) {
      // An id or a name that no page of ours sends.
      refuse(request.id(), MALFORMED);
    } catch (RuntimeException | Error fault) {
      refuse(request.id(), "server-fault");
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
      refuse(id, "not-in-the-chamber");
      return;
    }
    var reply = meeting.decide(command, new Actor.Seated(page.seat()));
    meeting.count(reply);
    switch (reply) {
      case Meeting.Reply.Done _ -> whenSettled(() -> page.send(new FromServer.Done(id)));
      case Meeting.Reply.Refused(var why, var conference) ->
          page.send(refusals().say(id, why, conference, page.language()));
      case Meeting.Reply.Unavailable(var trouble) ->
          page.send(refusals().say(id, trouble, page.language()));
    }
  }

  /** The engine reports on its own thread, which has no time for a page's messages. */
  private void whenSettled(Runnable then) {
    CompletableFuture<?> settled = meeting.aftermath().settled();
    if (settled.isDone()) {
      then.run();
    } else {
      settled.whenComplete((_, _) -> meeting.tell(_ -> then.run()));
    }
  }

  private void devices(FromPage.Devices now) {
    meeting.devices(page, new Views.Devices(now.microphone(), now.camera(), now.slides()));
    page.send(new FromServer.Done(now.id()));
  }

  private void ready(long id) {
    meeting.ready(page);
    page.send(new FromServer.Done(id));
  }

  private void measured(long id, MicrophoneMeasure measure) {
    meeting.measured(page, measure);
    page.send(new FromServer.Done(id));
  }

  private void loudness(long id, int tenths) {
    meeting.loudness(page, tenths);
    page.send(new FromServer.Done(id));
  }

  private void listen(FromPage.Listen asked) {
    var languages = meeting.conference().programme().heading().languages();
    if (asked.language().filter(tag -> !languages.contains(tag)).isPresent()) {
      var why = new FloorRefusal.NotALanguageHere(asked.language().get());
      page.send(refusals().say(asked.id(), why, meeting.conference(), page.language()));
      return;
    }
    var hearing = new Hearing(asked.language(), Hearing.Mode.valueOf(asked.mode().name()));
    if (meeting.inside(page) && meeting.lines().listens(page.seat(), hearing)) {
      meeting.reroute();
    }
    page.send(new FromServer.Done(asked.id()));
  }

  private void talkBack(long id, boolean on) {
    if (meeting.inside(page) && meeting.lines().talksBack(page.seat(), on)) {
      meeting.reroute();
    }
    whenSettled(() -> page.send(new FromServer.Done(id)));
  }

  private void says(FromPage.OfIntercom word) {
    if (!meeting.inside(page)) {
      refuse(word.id(), "not-in-the-chamber");
      return;
    }
    var why = meeting.says(page.seat(), IntercomViews.word(word));
    page.send(
        why.<FromServer>map(refusal ->
                refusals().say(word.id(), refusal, meeting.conference(), page.language()))
            .orElseGet(() -> new FromServer.Done(word.id())));
  }

  private void tiles(long id, int count) {
    var layout = count <= 8 ? Layout.TILES_8 : count <= 16 ? Layout.TILES_16 : Layout.TILES_24;
    if (meeting.inside(page) && meeting.lines().layout(page.seat(), layout)) {
      meeting.reroute();
    }
    page.send(new FromServer.Done(id));
  }

  private void answer(FromPage.Offer offer) {
    Seat seat = meeting.conference().seat(page.seat()).orElse(null);
    if (seat == null) {
      refuse(offer.id(), MALFORMED);
      return;
    }
    try {
      Connection connection = connect(seat, offer, Offer.parse(offer.sdp()));
      page.send(new FromServer.Answer(offer.id(), connection.answer()));
    } catch (SdpException wrong) {
      page.send(
          refusals()
              .say(
                  offer.id(),
                  "offer-unusable",
                  Map.of("reason", String.valueOf(wrong.getMessage())),
                  page.language()));
    }
  }

  private void restart(FromPage.Restart asked) {
    var remote = new IceCredentials(asked.ufrag(), asked.password());
    var standing =
        meeting.inside(page)
            ? meeting.lines().pages(page.seat()).stream().findFirst()
            : page.door();
    if (standing.isEmpty()) {
      refuse(asked.id(), "connection-gone");
      return;
    }
    meeting
        .workplace()
        .engine()
        .restart(standing.get(), remote)
        .exceptionally(_ -> Optional.empty()) // the engine has stopped
        .thenAccept(local -> meeting.tell(_ -> restarted(asked.id(), local)));
  }

  private void restarted(long id, Optional<IceCredentials> local) {
    if (local.isEmpty()) {
      refuse(id, "connection-gone");
    } else {
      page.send(new FromServer.Restarted(id, local.get().ufrag(), local.get().password()));
    }
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
                conference, seat.number(), parsed, sources(seat, offer), outlets(offer)));
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
  private static String stream(Outlet outlet) {
    return outlet == Outlet.STAGE || outlet == Outlet.FLOOR_1
        ? STAGE_STREAM
        : outlet.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void refuse(long id, String key) {
    meeting.workplace().meters().refused(key);
    page.send(refusals().say(id, key, Map.of(), page.language()));
  }

  private Refusals refusals() {
    return meeting.workplace().refusals();
  }
}
