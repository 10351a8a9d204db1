package plenum.media.engine;

import java.lang.foreign.Arena;
import java.util.random.RandomGenerator;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.HeaderTemplate;
import plenum.media.forward.OutletStream;
import plenum.media.forward.Transmitter;
import plenum.media.forward.VideoOutlet;

/** Makes a transport's outlets, each beginning at random numbers (RFC 3550 section 5.1). */
record OutletFactory(Arena arena, Transmitter transmitter, RandomGenerator random, int own) {
  /**
   * The first sequence number lies in the lower half, so that a receiver that misses the first
   * packets cannot guess the rollover counter wrongly (RFC 3711 section 3.3.1).
   */
  private static final int HALF = 0x8000;

  private static final int OPUS_RATE = 48_000;
  private static final int PICTURE_RATE = 90_000;

  AudioOutlet sound(TransportPlan.OutgoingSound plan) {
    var stream = stream(plan.ssrc(), plan.types().opus(), OPUS_RATE, plan.extensions());
    return new AudioOutlet(arena, transmitter, stream, plan.types(), own);
  }

  VideoOutlet picture(TransportPlan.OutgoingPicture plan) {
    var stream = stream(plan.ssrc(), 0, PICTURE_RATE, plan.extensions());
    var repairs =
        plan.repairSsrc() == 0
            ? null
            : stream(plan.repairSsrc(), 0, PICTURE_RATE, plan.extensions());
    return new VideoOutlet(arena, transmitter, stream, plan.types(), repairs);
  }

  private OutletStream stream(
      int ssrc, int payloadType, int rate, HeaderTemplate.Extensions extensions) {
    return new OutletStream(
        ssrc,
        payloadType,
        rate,
        new HeaderTemplate(arena, ssrc, extensions),
        random.nextInt(HALF),
        random.nextLong(1L << 32));
  }
}
