package plenum.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import plenum.bench.load.LoadClient;
import plenum.bench.load.Shape;

class EngineAloneTest {
  @Test
  void what_a_publisher_sends_reaches_every_viewer_and_is_proved() throws Exception {
    var options = List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC");
    try (var http = new Http();
        var target = EngineProcess.start(http, options);
        var client = new LoadClient(target.door(), Shape.BURST, 1)) {
      client.join(3);
      client.begin(() -> {});
      TimeUnit.SECONDS.sleep(2); // what is measured is time itself
      client.end(() -> {});
      TimeUnit.SECONDS.sleep(1);
      var tally = client.tally();
      assertThat(tally.expected()).isGreaterThan(3 * 200);
      assertThat(tally.lost()).isZero();
      assertThat(tally.opened()).isPositive();
      assertThat(tally.wrong()).isZero();
      assertThat(tally.audioMedian()).isPositive();
      assertThat(target.metrics().allocated()).isPresent();
    }
  }
}
