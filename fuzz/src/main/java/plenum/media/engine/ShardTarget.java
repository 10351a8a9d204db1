package plenum.media.engine;

import java.util.List;
import plenum.fuzz.FuzzTarget;
import plenum.fuzz.Script;
import plenum.fuzz.ScriptWriter;
import plenum.fuzz.protocol.RtcpSamples;
import plenum.fuzz.protocol.RtpSamples;

/**
 * A whole shard with two connected peers, under a sequence of packets from them and from strangers,
 * by UDP and TCP: made up, authentic checks, and whatever plain text a peer that has the keys cares
 * to encrypt. It is in the engine's package because a shard is nobody else's business.
 *
 * <p>No fault is noted; nothing leaves for an address that has not proved itself; no check is
 * answered with more than was asked; what leaves for a peer opens with its keys, once, and carries
 * only what has an edge to it; and what is remembered stays within its bounds.
 */
public final class ShardTarget implements FuzzTarget {
  private static final int MOST_STEPS = 40;

  @Override
  public void accept(byte[] input) {
    var script = new Script(input);
    try (var scene = new ShardScene()) {
      for (int step = 0; step < MOST_STEPS && script.more(); step++) {
        switch (script.u8() % 8) {
          case 0 -> scene.madeUp(script.u8(), script.sized());
          case 1 -> scene.check(script.u8(), script.u8());
          case 2 -> scene.rtp(script.u8(), script.sized());
          case 3 -> scene.rtcp(script.u8(), script.sized());
          case 4 -> scene.later(script.u8());
          case 5 -> scene.route(script.u8());
          case 6 -> scene.rtpAgain(script.u8(), script.u8());
          default -> scene.ends(script.u8());
        }
        scene.judge();
      }
    }
  }

  @Override
  public List<byte[]> seeds() {
    return List.of(media(), feedback(), strangers(), ShardSeeds.picture());
  }

  private static byte[] media() {
    var script = new ScriptWriter();
    RtpSamples.all().forEach(packet -> script.u8(2).u8(0).sized(packet).u8(4).u8(20));
    return script.end();
  }

  private static byte[] feedback() {
    var script = new ScriptWriter();
    RtcpSamples.all().forEach(packet -> script.u8(3).u8(1).sized(packet).u8(4).u8(120));
    return script.end();
  }

  private static byte[] strangers() {
    var script = new ScriptWriter();
    for (int from = 0; from < 8; from++) {
      script.u8(0).u8(from).sized(new byte[] {22, (byte) 254, (byte) 253, 0, 0, 0, 0});
      script.u8(1).u8(from).u8(from);
      script.u8(1).u8(from + 16).u8(from).u8(7).u8(from + 16);
      script.u8(0).u8(from).sized(RtpSamples.all().get(from % 4));
    }
    return script.u8(4).u8(255).end();
  }
}
