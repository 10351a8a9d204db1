package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.media.engine.TransportPlan.Incoming;
import plenum.media.engine.TransportPlan.PayloadType;
import plenum.media.octets.Octets;
import plenum.media.rtp.HeaderExtension;
import plenum.media.rtp.RtpHeader;

/**
 * Finds out which stream a packet belongs to (RFC 9143 section 9.2): by its SSRC once that is
 * known; else by the SSRCs that the offer named, by mid and rid, or, where only one section has the
 * payload type, by that. At most {@value #MOST} SSRCs are remembered for a transport.
 */
final class Demultiplexer {
  /** A page has about a dozen; each reconnection of its encoders takes new ones. */
  static final int MOST = 64;

  private final List<Incoming> sections;
  private final Map<Integer, Stream> streams = new HashMap<>();

  /**
   * One SSRC of a section.
   *
   * @param layer the simulcast encoding, 0 the highest
   * @param repairs it is RTX for the stream of that layer
   */
  record Stream(Incoming section, int ssrc, int layer, boolean repairs) {}

  Demultiplexer(List<Incoming> sections) {
    this.sections = List.copyOf(sections);
    for (Incoming section : sections) {
      for (int layer = 0; layer < section.ssrcs().size(); layer++) {
        var named = section.ssrcs().get(layer);
        add(new Stream(section, named.ssrc(), layer, false));
        if (named.repairSsrc() != 0) {
          add(new Stream(section, named.repairSsrc(), layer, true));
        }
      }
    }
  }

  /** The stream of a packet whose header was checked; null if it belongs nowhere. */
  @Nullable Stream find(MemorySegment packet, long offset) {
    Stream known = streams.get(RtpHeader.ssrc(packet, offset));
    return known != null ? known : identify(packet, offset);
  }

  /** The SSRC that carries this layer of a source, or 0 before its first packet. */
  int ssrc(int source, int layer) {
    for (Stream stream : streams.values()) {
      if (stream.section.source() == source && stream.layer == layer && !stream.repairs) {
        return stream.ssrc;
      }
    }
    return 0;
  }

  private @Nullable Stream identify(MemorySegment packet, long offset) {
    int type = RtpHeader.payloadType(packet, offset);
    for (Incoming section : sections) {
      PayloadType payload = payloadType(section, type);
      if (payload != null && belongs(section, type, packet, offset)) {
        return join(section, payload, packet, offset);
      }
    }
    return null;
  }

  private boolean belongs(Incoming section, int type, MemorySegment packet, long offset) {
    String mid = text(packet, offset, section.extensions().mid());
    return mid != null ? mid.equals(section.mid()) : alone(type);
  }

  private boolean alone(int type) {
    return sections.stream().filter(section -> payloadType(section, type) != null).count() == 1;
  }

  private @Nullable Stream join(
      Incoming section, PayloadType payload, MemorySegment packet, long offset) {
    int layer = layer(section, payload, packet, offset);
    if (layer < 0) {
      return null;
    }
    // An encoder that begins anew takes a new SSRC for the same place.
    streams
        .values()
        .removeIf(old ->
            old.section == section && old.layer == layer && old.repairs == payload.repairs());
    return streams.size() >= MOST
        ? null
        : add(new Stream(section, RtpHeader.ssrc(packet, offset), layer, payload.repairs()));
  }

  private static int layer(
      Incoming section, PayloadType payload, MemorySegment packet, long offset) {
    if (section.rids().isEmpty()) {
      return 0;
    }
    var extensions = section.extensions();
    String rid =
        text(packet, offset, payload.repairs() ? extensions.repairedRid() : extensions.rid());
    return rid == null ? -1 : section.rids().indexOf(rid);
  }

  private Stream add(Stream stream) {
    streams.put(stream.ssrc, stream);
    return stream;
  }

  static @Nullable PayloadType payloadType(Incoming section, int type) {
    for (PayloadType candidate : section.types()) {
      if (candidate.type() == type) {
        return candidate;
      }
    }
    return null;
  }

  private static @Nullable String text(MemorySegment packet, long offset, int id) {
    long place = HeaderExtension.find(packet, offset, id);
    return place == HeaderExtension.NONE
        ? null
        : new String(
            Octets.bytes(packet, HeaderExtension.offset(place), HeaderExtension.length(place)),
            StandardCharsets.UTF_8);
  }
}
