package plenum.media.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.media.engine.Demultiplexer.Stream;
import plenum.media.engine.TransportPlan.Incoming;
import plenum.media.forward.AudioSource;
import plenum.media.forward.DropReason;
import plenum.media.forward.FanOut;
import plenum.media.forward.LineClock;
import plenum.media.forward.VideoSource;
import plenum.media.octets.Octets;
import plenum.media.rtp.ArrivalLog;
import plenum.media.rtp.HeaderExtension;
import plenum.media.rtp.NtpTime;
import plenum.media.rtp.RtpHeader;

/** What one peer sends: its sources, the streams that carry them, and the log of what came. */
final class Inflow {
  static final TrafficKind[] KINDS = TrafficKind.values();

  private final Demultiplexer demultiplexer;
  private final Crossing crossing;
  private final LineClock line = new LineClock();
  private final Upward way = new Upward();
  private final ArrivalLog arrivals = new ArrivalLog();
  private final List<Origin> origins = new ArrayList<>();
  private final List<SourceStream> streams = new ArrayList<>();
  private final int transportSequenceId;
  private final Came[] came = {new Came(), new Came(), new Came(), new Came()};
  private final long[] lostBefore = new long[KINDS.length];

  /**
   * What comes in these sections.
   *
   * @param heeding the sources whose sender leaves out layers that nobody wants
   */
  Inflow(
      Arena arena,
      List<Incoming> sections,
      Set<Integer> heeding,
      FanOut fanOut,
      Crossing crossing) {
    this.crossing = crossing;
    demultiplexer = new Demultiplexer(sections);
    transportSequenceId =
        sections.stream()
            .mapToInt(section -> section.extensions().transportSequence())
            .filter(id -> id != 0)
            .findFirst()
            .orElse(0);
    for (Incoming section : sections) {
      int number = section.source();
      origins.add(
          section.video()
              ? new Origin(new VideoSource(arena, number, line, fanOut), heeding.contains(number))
              : new Origin(new AudioSource(arena, number, line)));
    }
  }

  /**
   * A decrypted RTP packet whose header was checked; {@code index} is its SRTP index. Why it goes
   * to nobody, or null if it may.
   */
  @Nullable DropReason receive(
      MemorySegment packet, long offset, int length, long index, long now) {
    long place = HeaderExtension.find(packet, offset, transportSequenceId);
    if (place != HeaderExtension.NONE && HeaderExtension.length(place) >= 2) {
      arrivals.arrived(Octets.u16(packet, HeaderExtension.offset(place)), now);
    }
    Stream stream = demultiplexer.find(packet, offset);
    if (stream == null) {
      return unknown(length);
    }
    if (stream.repairs()) {
      came(TrafficKind.REPAIR).packet(length);
      SourceStream repaired = known(demultiplexer.ssrc(stream.section().source(), stream.layer()));
      return repaired == null ? null : repaired.repair(packet, offset, length, now);
    }
    SourceStream known = known(stream.ssrc());
    if (known == null) {
      known = open(stream, RtpHeader.payloadType(packet, offset));
    }
    return known == null ? unknown(length) : known.receive(packet, offset, length, index, now);
  }

  private DropReason unknown(int length) {
    var unknown = came(TrafficKind.UNKNOWN);
    unknown.packet(length);
    unknown.drops().count(DropReason.UNKNOWN_STREAM);
    return DropReason.UNKNOWN_STREAM;
  }

  /** What came of this kind. */
  Came came(TrafficKind kind) {
    return came[kind.ordinal()];
  }

  /** Packets of this kind that did not come, by the gaps in their numbers. */
  long lost(TrafficKind kind) {
    long lost = lostBefore[kind.ordinal()];
    for (int i = 0; i < streams.size(); i++) {
      SourceStream stream = streams.get(i);
      lost += stream.kind() == kind ? Math.max(0, stream.reception().lost()) : 0;
    }
    return lost;
  }

  private @Nullable SourceStream known(int ssrc) {
    for (int i = 0; i < streams.size(); i++) {
      if (streams.get(i).stream().ssrc() == ssrc) {
        return streams.get(i);
      }
    }
    return null;
  }

  private @Nullable SourceStream open(Stream stream, int payloadType) {
    var type = Demultiplexer.payloadType(stream.section(), payloadType);
    Origin origin = origin(stream.section().source());
    if (type == null || origin == null || stream.layer() >= VideoSource.LAYERS) {
      return null;
    }
    int generation = 0;
    for (SourceStream old : streams) {
      generation = old.stream().samePlace(stream) ? old.generation() + 1 : generation;
    }
    for (int i = streams.size() - 1; i >= 0; i--) {
      SourceStream old = streams.get(i);
      if (old.stream().samePlace(stream)) {
        lostBefore[old.kind().ordinal()] += Math.max(0, old.reception().lost());
        streams.remove(i);
      }
    }
    var codec = type.video().orElse(null);
    var kind = codec == null ? TrafficKind.SOUND : TrafficKind.PICTURE;
    var opened = SourceStream.open(stream, origin, codec, generation, crossing, came(kind), way);
    if (opened != null) {
      streams.add(opened);
    }
    return opened;
  }

  private @Nullable Origin origin(int number) {
    for (Origin origin : origins) {
      if (origin.number() == number) {
        return origin;
      }
    }
    return null;
  }

  /** A sender report about one of the streams. */
  void senderReport(int ssrc, long ntp, long rtpTimestamp, long now) {
    SourceStream stream = known(ssrc);
    if (stream != null && stream.reception().begun()) {
      line.report(NtpTime.unixNanos(ntp), now);
      stream.senderReport(ntp, rtpTimestamp, line, now);
    }
  }

  /** In the order of their first packets; not to be changed. */
  List<SourceStream> streams() {
    return streams;
  }

  /** The SSRC of a layer, 0 before its first packet. */
  int ssrc(int source, int layer) {
    return demultiplexer.ssrc(source, layer);
  }

  /** In the order of their sections; not to be changed. */
  List<Origin> origins() {
    return origins;
  }

  /** As {@link Origin#neededChanged}; the other shards that have listeners are told as well. */
  boolean neededChanged(Origin origin, long now) {
    boolean changed = origin.neededChanged(now);
    if (changed) {
      crossing.withheld(origin);
    }
    return changed;
  }

  Upward way() {
    return way;
  }

  ArrivalLog arrivals() {
    return arrivals;
  }
}
