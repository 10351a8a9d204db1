package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.net.PortInUseException;
import plenum.media.sdp.RemoteAnswer;

/** The engine with its threads, sockets and handshakes. */
@Timeout(180)
class MediaEngineTest {
  private final ConcurrentLinkedQueue<String> events = new ConcurrentLinkedQueue<>();
  private final EngineListener listener =
      new EngineListener() {
        @Override
        public void connected(TransportId transport) {
          events.add("connected " + transport.receiver());
        }

        @Override
        public void closed(TransportId transport, String why) {
          events.add("closed " + transport.receiver() + ": " + why);
        }

        @Override
        public void speaking(TransportId transport, int source, boolean speaking) {
          events.add((speaking ? "speaks " : "is silent ") + source);
        }

        @Override
        public void flowing(TransportId transport, int source, boolean flowing) {}
      };

  private static EngineSettings settings(int port, int shards) {
    var bind = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new EngineSettings(bind, shards, List.of());
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private static void await(CompletionStage<Void> stage) throws Exception {
    stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private static Connection connect(MediaEngine engine, RealSeat seat, int receiver)
      throws Exception {
    var connection = engine.connect(seat.request(receiver));
    var answer = RemoteAnswer.parse(connection.answer());
    var candidate = answer.candidates().getFirst();
    seat.start(answer, new InetSocketAddress(candidate.address(), candidate.port()));
    return connection;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void two_peers_hear_each_other_until_one_is_closed(int shards) throws Exception {
    try (var engine = MediaEngine.start(settings(0, shards), listener);
        var one = new RealSeat(101);
        var two = new RealSeat(102)) {
      await(
          engine.route(
              "c",
              new Routes(
                  1,
                  List.of(101, 102),
                  0,
                  Map.of(
                      new OutletKey(1, 1), new Feed.Floor(0),
                      new OutletKey(2, 1), new Feed.Sound(101)))));
      connect(engine, one, 1);
      var second = connect(engine, two, 2);
      await("both connect", () -> events.contains("connected 1") && events.contains("connected 2"));
      await("two hears one", () -> two.heard() > 20 && two.lastContributor() == 101);
      await(
          engine.route(
              "c",
              new Routes(
                  2,
                  List.of(102),
                  102,
                  Map.of(
                      new OutletKey(1, 1), new Feed.Floor(1),
                      new OutletKey(2, 1), new Feed.Sound(101)))));
      await("one hears two", () -> one.heard() > 20 && one.lastContributor() == 102);
      await("who speaks is told", () -> events.contains("speaks 101"));
      await(engine.close(second.id(), "removed"));
      assertThat(events).contains("closed 2: removed");
      await(engine.forget("c"));
      assertThat(events).contains("closed 1: the conference is over");
    }
  }

  @Test
  void who_comes_by_tcp_hears_and_is_heard() throws Exception {
    try (var engine = MediaEngine.start(settings(0, 1), listener);
        var one = new RealSeat(101, new RealSeat.TcpWire());
        var two = new RealSeat(102)) {
      await(
          engine.route(
              "c",
              new Routes(
                  1,
                  List.of(101, 102),
                  0,
                  Map.of(
                      new OutletKey(1, 1), new Feed.Sound(102),
                      new OutletKey(2, 1), new Feed.Sound(101)))));
      connect(engine, one, 1);
      connect(engine, two, 2);
      await("both connect", () -> events.contains("connected 1") && events.contains("connected 2"));
      await("by TCP it hears", () -> one.heard() > 20 && one.lastContributor() == 102);
      await("by TCP it is heard", () -> two.heard() > 20 && two.lastContributor() == 101);
    }
  }

  @Test
  void without_tcp_it_listens_on_none_and_offers_none() throws Exception {
    var bind = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var engine = MediaEngine.start(new EngineSettings(bind, 1, List.of(), false), listener);
        var seat = new RealSeat(101)) {
      assertThat(engine.connect(seat.request(1)).answer()).doesNotContain("tcptype");
      var at = engine.addresses().getFirst();
      assertThatThrownBy(() -> new Socket(at.getAddress(), at.getPort()).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void a_port_in_use_is_said_and_leaves_nothing_open() throws Exception {
    try (var engine = MediaEngine.start(settings(0, 1), listener)) {
      int port = engine.addresses().getFirst().getPort();
      assertThatThrownBy(() -> MediaEngine.start(settings(port, 1), listener))
          .isInstanceOf(PortInUseException.class);
    }
  }

  @Test
  void after_its_end_the_port_is_free_and_commands_fail() throws Exception {
    var engine = MediaEngine.start(settings(0, 1), listener);
    int port = engine.addresses().getFirst().getPort();
    engine.close();
    assertThat(engine.route("c", Routes.NONE).toCompletableFuture())
        .failsWithin(1, TimeUnit.SECONDS);
    MediaEngine.start(settings(port, 1), listener).close();
  }

  @Test
  void its_end_closes_all_transports() throws IOException {
    try (var engine = MediaEngine.start(settings(0, 1), listener);
        var seat = new RealSeat(101)) {
      engine.connect(seat.request(1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    assertThat(events).containsExactly("closed 1: the media engine stops");
  }
}
