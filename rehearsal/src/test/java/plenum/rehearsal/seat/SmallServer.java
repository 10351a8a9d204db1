package plenum.rehearsal.seat;

import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.media.engine.ConnectionRequest;
import plenum.media.engine.EngineListener;
import plenum.media.engine.EngineSettings;
import plenum.media.engine.Feed;
import plenum.media.engine.MediaEngine;
import plenum.media.engine.OutletKey;
import plenum.media.engine.Routes;
import plenum.media.engine.TransportId;
import plenum.media.forward.LayerWish;
import plenum.media.sdp.Offer;
import plenum.wire.ApartView;
import plenum.wire.DocumentView;
import plenum.wire.Ending;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.IntercomView;
import plenum.wire.InterpretationView;
import plenum.wire.Outlet;
import plenum.wire.OwnView;
import plenum.wire.Protocol;
import plenum.wire.SittingView;
import plenum.wire.SourceKind;
import plenum.wire.ViewPart;
import plenum.wire.WireJson;

/**
 * As much of the program as two synthetic seats need: they knock, the chair admits, everybody hears
 * and sees the chair through the real engine. Its link tokens are "chair" and "delegate".
 */
final class SmallServer implements AutoCloseable {
  private final WireJson json = new WireJson();
  private final MediaEngine engine;
  private final Javalin http;
  private final Map<String, Guest> guests = new LinkedHashMap<>();
  private final List<String> story = new ArrayList<>();
  private String replaced = "";
  private long routes;

  private final class Guest {
    final WsContext page;
    final FromPage.Hello hello;
    final int number;
    OwnView.Where where = OwnView.Where.GREEN_ROOM;
    long view = 1;

    Guest(WsContext page, FromPage.Hello hello) {
      this.page = page;
      this.hello = hello;
      number = hello.link().equals("chair") ? 1 : 2;
    }
  }

  SmallServer() throws IOException {
    engine =
        MediaEngine.start(
            new EngineSettings(new InetSocketAddress("127.0.0.1", 0), 1, List.of()), new Deaf());
    http =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.routes.ws(
              "/socket",
              page -> {
                page.onMessage(context -> received(context, context.message()));
                page.onClose(context -> left(context));
              });
        });
    http.start("127.0.0.1", 0);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.port());
  }

  /** What happened, as words. */
  synchronized List<String> story() {
    return List.copyOf(story);
  }

  /** Cuts everybody's connection, as a server that dies does. */
  synchronized void cut() {
    List.copyOf(guests.values()).forEach(guest -> guest.page.session.disconnect());
  }

  synchronized void end(String link, Ending why) {
    var guest = guests.get(link);
    send(guest.page, new FromServer.Ended(why));
  }

  /** Whoever of this link asks for media is told that they were replaced, and nothing else. */
  synchronized void replacesAtTheOffer(String link) {
    replaced = link;
  }

  synchronized void wants(String link, boolean microphone) {
    send(guests.get(link).page, new FromServer.MicrophoneWanted(microphone));
  }

  private synchronized void received(WsContext page, String text) {
    try {
      switch (json.fromPage(text)) {
        case FromPage.Hello hello -> greet(page, hello);
        case FromPage.Request request -> serve(guest(page), request);
      }
    } catch (Exception e) {
      story.add("fault: " + e);
    }
  }

  private void greet(WsContext page, FromPage.Hello hello) {
    var guest = new Guest(page, hello);
    guests.put(hello.link(), guest);
    story.add("hello " + hello.link());
    send(
        page,
        new FromServer.Welcome(Protocol.VERSION, "test", Instant.EPOCH.toString(), List.of()));
    send(page, new FromServer.Snapshot(ViewPart.OWN, 1, json.tree(own(guest))));
  }

  private void serve(Guest guest, FromPage.Request request) throws Exception {
    var chair = guest.number == 1;
    switch (request) {
      case FromPage.Knock _ -> {
        guest.where = chair ? OwnView.Where.CHAMBER : OwnView.Where.WAITING;
        patch();
      }
      case FromPage.Admit admit -> {
        story.add("admit " + admit.seat());
        guests.get(admit.seat()).where = OwnView.Where.CHAMBER;
        patch();
      }
      case FromPage.Offer _ when guest.hello.link().equals(replaced) -> {
        send(guest.page, new FromServer.Ended(Ending.REPLACED));
        guest.page.closeSession();
        return;
      }
      case FromPage.Offer offer -> {
        send(guest.page, new FromServer.Answer(offer.id(), answer(guest, offer)));
        return;
      }
      case FromPage.Leave _ -> story.add("leave " + guest.hello.link());
      case FromPage.Open _ -> story.add("open");
      default -> {}
    }
    send(guest.page, new FromServer.Done(request.id()));
  }

  private String answer(Guest guest, FromPage.Offer offer) throws Exception {
    var sources = new HashMap<String, Integer>();
    offer.sources().forEach((mid, kind) -> sources.put(mid, 10 * guest.number + kind.ordinal()));
    var slots = new HashMap<String, ConnectionRequest.Slot>();
    offer
        .outlets()
        .forEach((mid, outlet) ->
            slots.put(mid, new ConnectionRequest.Slot(outlet.ordinal(), outlet.name())));
    var connection =
        engine.connect(
            new ConnectionRequest("c", guest.number, Offer.parse(offer.sdp()), sources, slots));
    engine.route(
        "c",
        new Routes(
            ++routes,
            List.of(10 + SourceKind.MICROPHONE.ordinal()),
            0,
            Map.of(
                new OutletKey(2, Outlet.FLOOR_1.ordinal()), new Feed.Floor(1),
                new OutletKey(2, Outlet.STAGE.ordinal()),
                    new Feed.Picture(10 + SourceKind.CAMERA.ordinal(), LayerWish.HIGH))));
    return connection.answer();
  }

  /** Everybody's own view again, as a patch that replaces all of it. */
  private void patch() {
    for (var guest : guests.values()) {
      send(guest.page, new FromServer.Patch(ViewPart.OWN, ++guest.view, json.tree(own(guest))));
    }
  }

  private OwnView own(Guest guest) {
    var may = new EnumMap<OwnView.May, Boolean>(OwnView.May.class);
    may.put(OwnView.May.OPEN, guest.number == 1 && guest.where == OwnView.Where.CHAMBER);
    var waiting = new HashMap<String, OwnView.Waiting>();
    for (var other : guests.values()) {
      if (guest.number == 1 && other.where == OwnView.Where.WAITING) {
        waiting.put(
            other.hello.device(),
            new OwnView.Waiting(other.hello.link(), "a browser", false, Instant.EPOCH));
      }
    }
    return new OwnView(
        guest.where,
        guest.hello.link(),
        "en",
        false,
        OwnView.Voice.SWITCH,
        may,
        waiting,
        Map.of(),
        Optional.empty(),
        ApartView.NONE,
        Optional.empty(),
        Map.of(),
        DocumentView.OwnDocuments.NONE,
        List.of(),
        Optional.empty(),
        SittingView.NONE,
        InterpretationView.NONE,
        IntercomView.SILENT,
        Map.of(),
        Map.of(),
        Map.of());
  }

  private Guest guest(WsContext page) {
    return guests.values().stream()
        .filter(guest -> guest.page.sessionId().equals(page.sessionId()))
        .findFirst()
        .orElseThrow();
  }

  private synchronized void left(WsContext page) {
    guests.values().removeIf(guest -> guest.page.sessionId().equals(page.sessionId()));
  }

  private void send(WsContext page, FromServer message) {
    page.send(json.write(message));
  }

  @Override
  public void close() {
    http.stop();
    engine.close();
  }

  private record Deaf() implements EngineListener {
    @Override
    public void connected(TransportId transport) {}

    @Override
    public void closed(TransportId transport, String why) {}

    @Override
    public void speaking(TransportId transport, int source, boolean speaking) {}

    @Override
    public void flowing(TransportId transport, int source, boolean flowing) {}
  }
}
