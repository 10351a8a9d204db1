package plenum.rehearsal.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import plenum.media.sdp.SdpException;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.measure.Watcher;
import plenum.wire.Outlet;
import plenum.wire.SourceKind;

class MediaCoreTest {
  private static final Props PROPS = Props.load();
  private static final String CONFERENCE = "c";

  private MediaEngine engine;
  private SeatLoop loop;
  private long routes;

  @BeforeEach
  void start() throws IOException {
    var here = new InetSocketAddress("127.0.0.1", 0);
    engine = MediaEngine.start(new EngineSettings(here, 1, List.of()), new Deaf());
    loop = SeatLoop.start(Conditions.CLEAR);
  }

  @AfterEach
  void stop() {
    loop.close();
    engine.close();
  }

  @Test
  void a_listener_hears_the_tone_and_sees_the_colour_until_the_route_is_withdrawn()
      throws Exception {
    var watcher = new Watcher(PROPS, Runnable::run);
    try (var speaker = connect(1, Shape.publisher(), Persona.TEAL, Audience.NOBODY);
        var listener =
            connect(2, Shape.viewer(Outlet.FLOOR_1, Outlet.STAGE), Persona.ROSE, watcher)) {
      speaker.speak(true);
      speaker.camera(true);
      route(
          Map.of(
              new OutletKey(2, Outlet.FLOOR_1.ordinal()),
                  new Feed.Sound(source(1, SourceKind.MICROPHONE)),
              new OutletKey(2, Outlet.STAGE.ordinal()),
                  new Feed.Picture(source(1, SourceKind.CAMERA), LayerWish.HIGH)));
      await(() -> watcher.heard(Outlet.FLOOR_1).contains(Persona.TEAL));
      await(() -> watcher.seen(Outlet.STAGE).contains(Persona.TEAL));

      route(Map.of());
      await(() -> watcher.idleNanos(Outlet.STAGE, loop.nowNanos()) > 500_000_000);
      long sounds = watcher.summary(Outlet.FLOOR_1).orElseThrow().packets();
      long frames = watcher.summary(Outlet.STAGE).orElseThrow().packets();
      long sent = speaker.sent().get(5, TimeUnit.SECONDS).packets();
      await(() -> speaker.sent().join().packets() > sent + 50);
      assertThat(watcher.summary(Outlet.FLOOR_1).orElseThrow().packets()).isEqualTo(sounds);
      assertThat(watcher.summary(Outlet.STAGE).orElseThrow().packets()).isEqualTo(frames);
      assertThat(listener.ended()).isNotDone();
    }
  }

  private MediaCore connect(int receiver, Shape shape, Persona persona, Audience audience)
      throws Exception {
    Signalling signalling = (offer, sources, outlets) -> answer(receiver, offer, sources, outlets);
    var core = MediaCore.connect(loop, shape, persona, PROPS, signalling, audience);
    core.connected().get(20, TimeUnit.SECONDS);
    return core;
  }

  private String answer(
      int receiver, String offer, Map<String, SourceKind> sources, Map<String, Outlet> outlets)
      throws IOException {
    var numbers = new HashMap<String, Integer>();
    sources.forEach((mid, kind) -> numbers.put(mid, source(receiver, kind)));
    var slots = new HashMap<String, ConnectionRequest.Slot>();
    outlets.forEach((mid, outlet) ->
        slots.put(mid, new ConnectionRequest.Slot(outlet.ordinal(), "s" + outlet.ordinal())));
    try {
      var request = new ConnectionRequest(CONFERENCE, receiver, Offer.parse(offer), numbers, slots);
      return engine.connect(request).answer();
    } catch (SdpException e) {
      throw new IOException(e);
    }
  }

  private static int source(int receiver, SourceKind kind) {
    return 10 * receiver + kind.ordinal();
  }

  private void route(Map<OutletKey, Feed> feeds) throws Exception {
    engine
        .route(CONFERENCE, new Routes(++routes, List.of(), 0, feeds))
        .toCompletableFuture()
        .get(5, TimeUnit.SECONDS);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
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
