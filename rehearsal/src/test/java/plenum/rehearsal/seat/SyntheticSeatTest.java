package plenum.rehearsal.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.measure.Watcher;
import plenum.wire.Ending;
import plenum.wire.Outlet;

class SyntheticSeatTest {
  private SmallServer server;
  private Ensemble ensemble;
  private Watcher watcher;

  @BeforeEach
  void start() throws IOException {
    server = new SmallServer();
    ensemble = Ensemble.start(HttpClient.newHttpClient(), Conditions.CLEAR);
    watcher = new Watcher(ensemble.props(), Runnable::run);
  }

  @AfterEach
  void stop() {
    ensemble.close();
    server.close();
  }

  @Test
  void a_delegate_is_admitted_by_the_chair_and_hears_and_sees_it() throws Exception {
    var chair = ensemble.seat(chair(), Audience.NOBODY);
    var delegate = ensemble.seat(delegate(), watcher);
    delegate.joined().get(60, TimeUnit.SECONDS);
    await(() -> watcher.heard(Outlet.FLOOR_1).contains(Persona.AMBER));
    await(() -> watcher.seen(Outlet.STAGE).contains(Persona.AMBER));
    assertThat(server.story()).contains("admit delegate", "open").doesNotContain("fault");
    assertThat(delegate.milestones().joinNanos()).isPositive();
    assertThat(chair.trouble()).isEmpty();
  }

  @Test
  void it_sends_sound_only_while_that_is_wanted() throws Exception {
    var chair = ensemble.seat(chair(), Audience.NOBODY);
    var delegate = ensemble.seat(delegate(), watcher);
    delegate.joined().get(60, TimeUnit.SECONDS);
    await(() -> watcher.heard(Outlet.FLOOR_1).contains(Persona.AMBER));
    assertThat(chair.wantedNanos()).isZero();

    server.wants("chair", false);
    await(() -> idle() > TimeUnit.SECONDS.toNanos(1));
    server.wants("chair", true);
    await(() -> idle() < TimeUnit.MILLISECONDS.toNanos(200));
    assertThat(chair.wantedNanos()).isPositive();
  }

  @Test
  void who_loses_the_server_comes_back_and_receives_again() throws Exception {
    ensemble.seat(chair(), Audience.NOBODY);
    var delegate = ensemble.seat(delegate(), watcher);
    delegate.joined().get(60, TimeUnit.SECONDS);
    await(() -> watcher.seen(Outlet.STAGE).contains(Persona.AMBER));
    long before = delegate.milestones().connected();

    server.cut();
    await(() -> delegate.milestones().connected() > before);
    long again = delegate.milestones().connected();
    await(() ->
        ensemble.loop().nowNanos() - watcher.idleNanos(Outlet.STAGE, ensemble.loop().nowNanos())
            > again);
  }

  @Test
  void who_is_removed_does_not_come_back() throws Exception {
    var chair = ensemble.seat(chair(), Audience.NOBODY);
    chair.joined().get(60, TimeUnit.SECONDS);
    server.end("chair", Ending.REMOVED);
    assertThat(chair.ended().get(5, TimeUnit.SECONDS)).contains("REMOVED");
    assertThat(ensemble.seats()).isEmpty();
  }

  @Test
  void who_is_replaced_while_it_asks_for_media_does_not_come_back() throws Exception {
    server.replacesAtTheOffer("chair");
    var chair = ensemble.seat(chair(), Audience.NOBODY);
    assertThat(chair.ended().get(20, TimeUnit.SECONDS)).contains("REPLACED");
    assertThat(server.story()).containsOnlyOnce("hello chair");
  }

  @Test
  void who_leaves_takes_leave() throws Exception {
    var chair = ensemble.seat(chair(), Audience.NOBODY);
    chair.joined().get(60, TimeUnit.SECONDS);
    chair.close();
    assertThat(chair.ended().get(5, TimeUnit.SECONDS)).isEqualTo("left");
    await(() -> server.story().contains("leave chair"));
  }

  private SeatSettings chair() {
    return SeatSettings.listener(server.address(), "chair", Persona.AMBER)
        .speaking(Script.ALWAYS)
        .chairing(true);
  }

  private SeatSettings delegate() {
    return SeatSettings.listener(server.address(), "delegate", Persona.OLIVE);
  }

  private long idle() {
    return watcher.idleNanos(Outlet.FLOOR_1, ensemble.loop().nowNanos());
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
