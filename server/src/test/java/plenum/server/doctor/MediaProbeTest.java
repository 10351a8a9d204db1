package plenum.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.media.engine.EngineListener;
import plenum.media.engine.EngineSettings;
import plenum.media.engine.MediaEngine;
import plenum.media.engine.TransportId;
import plenum.media.ice.IceCredentials;
import plenum.media.net.RemoteAddress.Carrier;

class MediaProbeTest {
  private final Random random = new Random(3);
  private MediaEngine engine;

  @BeforeEach
  void start() throws IOException {
    var here = new InetSocketAddress("127.0.0.1", 0);
    engine = MediaEngine.start(new EngineSettings(here, 2, List.of()), new Deaf());
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void each_shard_s_port_is_reached() {
    var way = way(engine.reachability().client());
    assertThat(way.addresses()).hasSize(2);
    var probe = new MediaProbe(way, random);
    for (var carrier : Carrier.values()) {
      assertThat(way.addresses()).allMatch(address -> probe.reaches(address, carrier));
    }
    assertThat(engine.figures().transports()).isZero();
  }

  @Test
  void nobody_else_s_check_is_answered() {
    var way = way(IceCredentials.random(random));
    var probe = new MediaProbe(way, random);
    for (var carrier : Carrier.values()) {
      assertThat(probe.reaches(way.addresses().getFirst(), carrier)).as(carrier.name()).isFalse();
    }
  }

  private WayIn way(IceCredentials client) {
    var reachability = engine.reachability();
    var addresses =
        reachability.addresses().stream()
            .map(one -> new WayIn.Address(one.getAddress().getHostAddress(), one.getPort()))
            .toList();
    return new WayIn(reachability.server(), client, addresses, true);
  }

  private record Deaf() implements EngineListener {
    @Override
    public void connected(TransportId transport) {}

    @Override
    public void closed(TransportId transport, String why) {}

    @Override
    public void speaking(TransportId transport, int source, boolean speaks) {}

    @Override
    public void flowing(TransportId transport, int source, boolean flows) {}
  }
}
