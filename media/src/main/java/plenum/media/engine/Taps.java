package plenum.media.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.media.capture.HeaderRing;
import plenum.media.capture.HeaderTap;
import plenum.media.capture.HeaderTap.Gate;
import plenum.media.capture.PayloadFormat;
import plenum.media.forward.VideoCodec;

/**
 * Whose packets' headers are recorded on a shard. A receiver needs both: a ring, which somebody
 * reads, and its conference's routes, which say that it may be recorded at this moment. Confined to
 * its shard's thread.
 */
final class Taps {
  private static final int TYPES = 128;

  private final Map<String, Map<Integer, Gate>> gates = new HashMap<>();

  /** From now on a receiver's headers go there, whenever {@link #follow} says that they may. */
  void add(
      String conference,
      int receiver,
      HeaderRing ring,
      boolean may,
      List<Transport> transports,
      long now) {
    var gate = new Gate(ring);
    gate.may(may, now);
    gates.computeIfAbsent(conference, _ -> new HashMap<>()).put(receiver, gate);
    transports.forEach(transport -> set(transport, conference, receiver, gate));
  }

  /** Nothing more goes to its ring. */
  void remove(String conference, int receiver, List<Transport> transports) {
    var of = gates.get(conference);
    if (of != null) {
      of.remove(receiver);
      if (of.isEmpty()) {
        gates.remove(conference);
      }
    }
    transports.forEach(transport -> set(transport, conference, receiver, null));
  }

  private static void set(
      Transport transport, String conference, int receiver, @Nullable Gate gate) {
    if (transport.id().conference().equals(conference) && transport.id().receiver() == receiver) {
      transport.tap(gate == null ? null : tap(transport, gate));
    }
  }

  /** A transport is here; it is recorded if its receiver is. */
  void joins(Transport transport) {
    var of = gates.get(transport.id().conference());
    var gate = of == null ? null : of.get(transport.id().receiver());
    transport.tap(gate == null ? null : tap(transport, gate));
  }

  /** Newer routes hold: these receivers may be recorded, and nobody else. */
  void follow(String conference, Set<Integer> recorded, long now) {
    var of = gates.get(conference);
    if (of != null) {
      of.forEach((receiver, gate) -> gate.may(recorded.contains(receiver), now));
    }
  }

  /** The conference is over. */
  void forget(String conference) {
    gates.remove(conference);
  }

  private static HeaderTap tap(Transport transport, Gate gate) {
    return new HeaderTap(
        gate, (int) transport.id().number(), incoming(transport), outgoing(transport));
  }

  private static PayloadFormat[] incoming(Transport transport) {
    var formats = unknown();
    for (var section : transport.plan().incoming()) {
      for (var type : section.types()) {
        formats[type.type()] =
            switch (type.carries()) {
              case MEDIA -> type.video().map(Taps::format).orElse(PayloadFormat.OPUS);
              case REPAIRS -> type.video().map(Taps::repair).orElse(PayloadFormat.UNKNOWN);
              case REDUNDANCY -> PayloadFormat.RED;
            };
      }
    }
    return formats;
  }

  private static PayloadFormat[] outgoing(Transport transport) {
    var formats = unknown();
    for (var sound : transport.plan().sounds()) {
      formats[sound.types().opus()] = PayloadFormat.OPUS;
      formats[sound.types().red()] = PayloadFormat.RED;
    }
    for (var picture : transport.plan().pictures()) {
      formats[picture.types().vp8()] = PayloadFormat.VP8;
      formats[picture.types().vp8Repair()] = PayloadFormat.VP8_REPAIR;
      formats[picture.types().h264()] = PayloadFormat.H264;
      formats[picture.types().h264Repair()] = PayloadFormat.H264_REPAIR;
    }
    formats[0] = PayloadFormat.UNKNOWN; // what the receiver lacks
    return formats;
  }

  private static PayloadFormat[] unknown() {
    var formats = new PayloadFormat[TYPES];
    Arrays.fill(formats, PayloadFormat.UNKNOWN);
    return formats;
  }

  private static PayloadFormat format(VideoCodec codec) {
    return switch (codec) {
      case VP8 -> PayloadFormat.VP8;
      case H264 -> PayloadFormat.H264;
    };
  }

  private static PayloadFormat repair(VideoCodec codec) {
    return switch (codec) {
      case VP8 -> PayloadFormat.VP8_REPAIR;
      case H264 -> PayloadFormat.H264_REPAIR;
    };
  }
}
