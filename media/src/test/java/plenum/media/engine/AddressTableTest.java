package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.emulation.Link;
import plenum.media.net.RemoteAddress;

class AddressTableTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void it_finds_what_a_map_would(long seed) {
    var random = new SplittableRandom(seed);
    var hall = new Hall(seed, 1, Link.PERFECT);
    var transports = new Transport[3];
    for (int i = 0; i < transports.length; i++) {
      hall.answer(i + 1, 0);
      transports[i] = hall.shards.getFirst().shard.transport(hall.ids.get(i + 1));
    }
    var table = new AddressTable();
    var map = new HashMap<RemoteAddress, Transport>();
    for (int step = 0; step < 20_000; step++) {
      var address = new RemoteAddress(random.nextInt(2), random.nextInt(20), random.nextInt(20));
      var transport = transports[random.nextInt(3)];
      if (random.nextInt(3) > 0) {
        table.put(address.high(), address.low(), address.port(), transport);
        map.put(address, transport);
      } else {
        table.remove(address, transport);
        map.remove(address, transport);
      }
      var other = new RemoteAddress(random.nextInt(2), random.nextInt(20), random.nextInt(20));
      assertThat(table.find(other.high(), other.low(), other.port()))
          .as("seed %d, step %d", seed, step)
          .isSameAs(map.get(other));
      assertThat(table.size()).as("seed %d, step %d", seed, step).isEqualTo(map.size());
    }
  }
}
