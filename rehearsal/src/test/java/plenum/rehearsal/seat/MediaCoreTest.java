package plenum.rehearsal.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import plenum.rehearsal.clip.Layer;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.measure.Judge;
import plenum.rehearsal.measure.OutletSummary;
import plenum.rehearsal.measure.SelfCheck;
import plenum.rehearsal.measure.Spread;
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
              microphone(1),
              new OutletKey(2, Outlet.STAGE.ordinal()),
              camera(1, LayerWish.HIGH)));
      await(() -> watcher.heard(Outlet.FLOOR_1).contains(Persona.TEAL));
      await(() -> watcher.seen(Outlet.STAGE).contains(Persona.TEAL));

      route(Map.of());
      await(() -> idle(watcher, Outlet.FLOOR_1) && idle(watcher, Outlet.STAGE));
      goesOn(speaker); // what lay in the socket of a busy machine has been read by then
      long sounds = watcher.summary(Outlet.FLOOR_1).orElseThrow().packets();
      long frames = watcher.summary(Outlet.STAGE).orElseThrow().packets();
      goesOn(speaker);
      assertThat(watcher.summary(Outlet.FLOOR_1).orElseThrow().packets()).isEqualTo(sounds);
      assertThat(watcher.summary(Outlet.STAGE).orElseThrow().packets()).isEqualTo(frames);
      assertThat(listener.ended()).isNotDone();
    }
  }

  private boolean idle(Watcher watcher, Outlet outlet) {
    return watcher.idleNanos(outlet, loop.nowNanos()) > 500_000_000;
  }

  /** Another second of what is sent, by the loop that reads what comes. */
  private static void goesOn(MediaCore speaker) throws Exception {
    long sent = speaker.sent().get(5, TimeUnit.SECONDS).packets();
    await(() -> speaker.sent().join().packets() > sent + 50);
  }

  @Test
  void stage_and_tile_get_their_layers_of_a_page_s_camera() throws Exception {
    var watcher = new Watcher(PROPS, Runnable::run);
    try (var page = connect(1, Shape.page(), Persona.AZURE, Audience.NOBODY);
        var _ = connect(2, Shape.page(), Persona.ROSE, watcher)) {
      page.camera(true);
      route(
          Map.of(
              new OutletKey(2, Outlet.STAGE.ordinal()), camera(1, LayerWish.HIGH),
              new OutletKey(2, Outlet.HEAD.ordinal()), camera(1, LayerWish.MIDDLE),
              new OutletKey(2, Outlet.TILE_1.ordinal()), camera(1, LayerWish.LOW)));
      await(() -> watcher.layer(Outlet.STAGE).equals(Optional.of(Layer.HIGH)));
      await(() -> watcher.layer(Outlet.HEAD).equals(Optional.of(Layer.MIDDLE)));
      await(() -> watcher.layer(Outlet.TILE_1).equals(Optional.of(Layer.LOW)));
      assertThat(watcher.seen(Outlet.TILE_1)).containsExactly(Persona.AZURE);
    }
  }

  @Test
  void a_line_that_loses_every_twentieth_packet_is_mended_both_ways() throws Exception {
    loop.close();
    loop = SeatLoop.start(new Conditions(0.05, Duration.ofMillis(20), 4711));
    var watcher = new Watcher(PROPS, Runnable::run);
    try (var speaker = connect(1, Shape.publisher(), Persona.PLUM, Audience.NOBODY);
        var listener = connect(2, Shape.viewer(Outlet.STAGE), Persona.ROSE, watcher)) {
      speaker.camera(true);
      route(Map.of(new OutletKey(2, Outlet.STAGE.ordinal()), camera(1, LayerWish.HIGH)));
      // Without repairs every fifth picture would be lost, and more after each; a busy machine is
      // late with some, so that the share counts and not the first seconds.
      await(() ->
          pictures(watcher).packets() >= 8 * 15
              && pictures(watcher).undecodable() * 8L < pictures(watcher).packets());
      var flow = listener.flows().get(5, TimeUnit.SECONDS).get(Outlet.STAGE);
      assertThat(flow.repaired()).as("%s", flow).isPositive();
      assertThat(flow.lost()).as("%s", flow).isLessThanOrEqualTo(flow.expected() / 50);
      assertThat(speaker.sent().get(5, TimeUnit.SECONDS).repairs()).isPositive();
      assertThat(pictures(watcher).seen()).containsOnlyKeys(Persona.PLUM);
      assertThat(pictures(watcher).strange()).isZero();
      assertThat(pictures(watcher).delay().quantileNanos(0.5)).isGreaterThan(40_000_000);
    }
  }

  @Test
  void an_exchange_of_two_sources_is_noticed() throws Exception {
    var watcher = new Watcher(PROPS, Runnable::run);
    try (var first = connect(1, Shape.publisher(), Persona.CRIMSON, Audience.NOBODY);
        var second = connect(2, Shape.publisher(), Persona.AZURE, Audience.NOBODY);
        var _ =
            connect(
                3,
                Shape.viewer(Outlet.FLOOR_1, Outlet.FLOOR_2, Outlet.STAGE, Outlet.HEAD),
                Persona.ROSE,
                watcher)) {
      for (var core : List.of(first, second)) {
        core.speak(true);
        core.camera(true);
      }
      route(
          Map.of(
              new OutletKey(3, Outlet.FLOOR_1.ordinal()), microphone(1),
              new OutletKey(3, Outlet.FLOOR_2.ordinal()), microphone(2),
              new OutletKey(3, Outlet.STAGE.ordinal()), camera(1, LayerWish.HIGH),
              new OutletKey(3, Outlet.HEAD.ordinal()), camera(2, LayerWish.HIGH)));
      var judge =
          new Judge(
              Map.of(
                  Outlet.FLOOR_1, Persona.CRIMSON,
                  Outlet.FLOOR_2, Persona.AZURE,
                  Outlet.STAGE, Persona.CRIMSON,
                  Outlet.HEAD, Persona.AZURE));
      var outcome =
          SelfCheck.run(
              new SelfCheck.Player(first, Persona.CRIMSON),
              new SelfCheck.Player(second, Persona.AZURE),
              judge,
              watcher,
              Duration.ofSeconds(20));
      assertThat(outcome).isEqualTo(new SelfCheck.Outcome.Noticed());
    }
  }

  @Test
  void an_answer_that_cannot_be_read_is_a_plain_failure() {
    assertThatThrownBy(() ->
            MediaCore.connect(
                loop, Shape.publisher(), Persona.ROSE, PROPS, (_, _, _) -> "v=0", Audience.NOBODY))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the answer cannot be read");
  }

  private static OutletSummary.Picture pictures(Watcher watcher) {
    return (OutletSummary.Picture)
        watcher
            .summary(Outlet.STAGE)
            .orElse(
                new OutletSummary.Picture(0, Map.of(), Map.of(), 0, 0, 0, 0, 0, new Spread(), 0));
  }

  private static Feed camera(int receiver, LayerWish wish) {
    return new Feed.Picture(source(receiver, SourceKind.CAMERA), wish);
  }

  private static Feed microphone(int receiver) {
    return new Feed.Sound(source(receiver, SourceKind.MICROPHONE));
  }

  private MediaCore connect(int receiver, Shape shape, Persona persona, Audience audience)
      throws Exception {
    Signalling signalling = (offer, sources, outlets) -> answer(receiver, offer, sources, outlets);
    var core = MediaCore.connect(loop, shape, persona, PROPS, signalling, audience);
    core.connected().get(60, TimeUnit.SECONDS);
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
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
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
