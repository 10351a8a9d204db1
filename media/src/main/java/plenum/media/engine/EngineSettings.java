package plenum.media.engine;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Where the engine listens.
 *
 * @param bind the address of the first shard; the next shards take the next ports. Port 0 lets the
 *     system choose for each
 * @param shards threads, one port each; 1 on up to two cores
 * @param publicAddresses addresses that the machine does not know of itself, offered first
 * @param tcp whether it listens on TCP as well, at the same numbers, for whom UDP does not reach
 */
public record EngineSettings(
    InetSocketAddress bind, int shards, List<InetAddress> publicAddresses, boolean tcp) {
  public EngineSettings {
    if (shards < 1 || shards > 64) {
      throw new IllegalArgumentException("shards are 1 to 64, not " + shards);
    }
    publicAddresses = List.copyOf(publicAddresses);
  }

  /** With TCP. */
  public EngineSettings(InetSocketAddress bind, int shards, List<InetAddress> publicAddresses) {
    this(bind, shards, publicAddresses, true);
  }
}
