package plenum.media.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.media.engine.Demultiplexer.Stream;
import plenum.media.engine.TransportPlan.Incoming;
import plenum.media.engine.TransportPlan.PayloadType;
import plenum.media.forward.AudioSource;
import plenum.media.forward.FanOut;
import plenum.media.forward.LineClock;
import plenum.media.forward.VideoCodec;
import plenum.media.forward.VideoLayer;
import plenum.media.forward.VideoSource;
import plenum.media.octets.Octets;
import plenum.media.rtp.ArrivalLog;
import plenum.media.rtp.HeaderExtension;
import plenum.media.rtp.NtpTime;
import plenum.media.rtp.RtpHeader;

/** What one peer sends: its sources, the streams that carry them, and the log of what came. */
final class Inflow {
  private final Demultiplexer demultiplexer;
  private final LineClock line = new LineClock();
  private final ArrivalLog arrivals = new ArrivalLog();
  private final Map<Integer, AudioSource> sounds = new HashMap<>();
  private final Map<Integer, VideoSource> pictures = new HashMap<>();
  private final Map<Integer, SourceStream> streams = new HashMap<>();
  private final int transportSequenceId;

  Inflow(Arena arena, List<Incoming> sections, FanOut fanOut) {
    demultiplexer = new Demultiplexer(sections);
    transportSequenceId =
        sections.stream()
            .mapToInt(section -> section.extensions().transportSequence())
            .filter(id -> id != 0)
            .findFirst()
            .orElse(0);
    for (Incoming section : sections) {
      int number = section.source();
      if (section.video()) {
        pictures.put(number, new VideoSource(arena, number, line, fanOut));
      } else {
        sounds.put(number, new AudioSource(arena, number, line));
      }
    }
  }

  /** A decrypted RTP packet whose header was checked; {@code index} is its SRTP index. */
  void receive(MemorySegment packet, long offset, int length, long index, long now) {
    long place = HeaderExtension.find(packet, offset, transportSequenceId);
    if (place != HeaderExtension.NONE && HeaderExtension.length(place) >= 2) {
      arrivals.arrived(Octets.u16(packet, HeaderExtension.offset(place)), now);
    }
    Stream stream = demultiplexer.find(packet, offset);
    if (stream == null) {
      return;
    }
    if (stream.repairs()) {
      SourceStream repaired = mended(stream);
      if (repaired != null) {
        repaired.repair(packet, offset, length, now);
      }
      return;
    }
    SourceStream known = streams.get(stream.ssrc());
    if (known == null) {
      known = open(stream, RtpHeader.payloadType(packet, offset));
    }
    if (known != null) {
      known.receive(packet, offset, length, index, now);
    }
  }

  private @Nullable SourceStream mended(Stream repairs) {
    return streams.get(demultiplexer.ssrc(repairs.section().source(), repairs.layer()));
  }

  private @Nullable SourceStream open(Stream stream, int payloadType) {
    var type = Demultiplexer.payloadType(stream.section(), payloadType);
    if (type == null || stream.layer() >= VideoSource.LAYERS) {
      return null;
    }
    boolean again = streams.values().removeIf(old -> samePlace(old.stream(), stream));
    int number = stream.section().source();
    AudioSource sound = sounds.get(number);
    if (sound != null && again) {
      sound.renew();
    }
    var opened = new SourceStream(stream, sound, layer(pictures.get(number), stream, type, again));
    streams.put(stream.ssrc(), opened);
    return opened;
  }

  private static @Nullable VideoLayer layer(
      @Nullable VideoSource picture, Stream stream, PayloadType type, boolean again) {
    VideoCodec codec = type.video().orElse(null);
    if (picture == null || codec == null) {
      return null;
    }
    return again ? picture.renew(stream.layer(), codec) : picture.layer(stream.layer(), codec);
  }

  private static boolean samePlace(Stream old, Stream fresh) {
    return old.section() == fresh.section() && old.layer() == fresh.layer();
  }

  /** A sender report about one of the streams. */
  void senderReport(int ssrc, long ntp, long rtpTimestamp, long now) {
    SourceStream stream = streams.get(ssrc);
    if (stream != null) {
      line.report(NtpTime.unixNanos(ntp), now);
      stream.senderReport(ntp, rtpTimestamp, now);
    }
  }

  Collection<SourceStream> streams() {
    return streams.values();
  }

  /** The SSRC of a layer, 0 before its first packet. */
  int ssrc(int source, int layer) {
    return demultiplexer.ssrc(source, layer);
  }

  List<AudioSource> sounds() {
    return List.copyOf(sounds.values());
  }

  List<VideoSource> pictures() {
    return List.copyOf(pictures.values());
  }

  ArrivalLog arrivals() {
    return arrivals;
  }
}
