package plenum.fuzz;

import java.util.List;
import java.util.Optional;
import plenum.fuzz.press.IntakeTarget;
import plenum.fuzz.protocol.FeedbackTarget;
import plenum.fuzz.protocol.FrameTarget;
import plenum.fuzz.protocol.IceTarget;
import plenum.fuzz.protocol.RtcpTarget;
import plenum.fuzz.protocol.RtpTarget;
import plenum.fuzz.protocol.SrtpTarget;
import plenum.fuzz.protocol.StunTarget;
import plenum.media.engine.RedTarget;
import plenum.media.engine.ShardTarget;
import plenum.media.sdp.SdpTarget;
import plenum.server.meeting.PageMessageTarget;

/**
 * A target by its name, and what it gets.
 *
 * @param type a {@link FuzzTarget} with a public constructor without arguments
 * @param runs inputs in the fixed budget of the tests: one or two seconds of computing each, and
 *     four to begin
 * @param longest octets of an input; longer ones only repeat themselves
 * @param edges of the program's code that the fixed budget reaches at least; fewer would say that
 *     the code is not watched
 */
public record Target(
    String name, String about, Class<? extends FuzzTarget> type, int runs, int longest, int edges) {
  private static final int MANY = 50;

  /** The parser of frames has no more. */
  private static final int FEW = 15;

  private static final List<Target> ALL =
      List.of(
          new Target("stun", "any datagram as a STUN message", StunTarget.class, 20_000, 768, MANY),
          new Target(
              "ice", "connectivity checks, in sequences", IceTarget.class, 3_000, 1024, MANY),
          new Target(
              "rtp", "RTP headers, extensions, payloads", RtpTarget.class, 20_000, 512, MANY),
          new Target("red", "payloads with redundancy", RedTarget.class, 20_000, 512, FEW),
          new Target("rtcp", "compound RTCP packets", RtcpTarget.class, 20_000, 768, MANY),
          new Target("feedback", "arrivals, in sequences", FeedbackTarget.class, 5_000, 1024, MANY),
          new Target("srtp", "protected packets under attack", SrtpTarget.class, 3_000, 2048, MANY),
          new Target("frames", "a stream of framed packets", FrameTarget.class, 20_000, 4096, FEW),
          new Target("sdp", "any text as an offer or answer", SdpTarget.class, 2_000, 12_288, MANY),
          new Target("shard", "datagrams to a whole shard", ShardTarget.class, 800, 2048, MANY),
          new Target(
              "page", "a page's WebSocket messages", PageMessageTarget.class, 3_000, 2048, MANY),
          new Target("intake", "any file as a release", IntakeTarget.class, 200, 4096, MANY));

  public static List<Target> all() {
    return ALL;
  }

  public static Optional<Target> named(String name) {
    return ALL.stream().filter(target -> target.name.equals(name)).findFirst();
  }

  /** A fresh one, in this process. */
  public FuzzTarget make() {
    try {
      return Entry.target(type.getName());
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(type + " cannot be made", broken);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
