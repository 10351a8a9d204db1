package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.media.engine.TransportPlan.Incoming;
import plenum.media.engine.TransportPlan.PayloadType;
import plenum.media.octets.Octets;
import plenum.media.rtp.HeaderExtension;
import plenum.media.rtp.RtpHeader;

/**
 * Finds out which stream a packet belongs to (RFC 9143 section 9.2): by its SSRC once that is
 * known; else by mid and rid, which senders write until a report has told them that they are
 * understood, or, where only one section has the payload type, by that. An SSRC that another one
 * has replaced stays dead, so that its stragglers do not take the place back. At most {@value
 * #MOST} SSRCs are remembered for a transport, and as many dead ones.
 */
final class Demultiplexer {
  /** A page has about a dozen; each reconnection of its encoders takes new ones. */
  static final int MOST = 64;

  private final List<Incoming> sections;
  private final List<Stream> streams = new ArrayList<>();
  private final ArrayDeque<Integer> dead = new ArrayDeque<>();

  /**
   * One SSRC of a section.
   *
   * @param layer the simulcast encoding, 0 the highest
   * @param repairs it is RTX for the stream of that layer
   */
  record Stream(Incoming section, int ssrc, int layer, boolean repairs) {
    boolean samePlace(Stream other) {
      return section == other.section && layer == other.layer && repairs == other.repairs;
    }
  }

  Demultiplexer(List<Incoming> sections) {
    this.sections = List.copyOf(sections);
    for (Incoming section : this.sections) {
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
    int ssrc = RtpHeader.ssrc(packet, offset);
    for (int i = 0; i < streams.size(); i++) {
      if (streams.get(i).ssrc == ssrc) {
        return streams.get(i);
      }
    }
    return dead.contains(ssrc) ? null : identify(packet, offset);
  }

  /** The SSRC that carries this layer of a source, or 0 before its first packet. */
  int ssrc(int source, int layer) {
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
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
    var fresh = new Stream(section, RtpHeader.ssrc(packet, offset), layer, payload.repairs());
    bury(fresh);
    return streams.size() >= MOST ? null : add(fresh);
  }

  /** An encoder that begins anew takes a new SSRC for the same place. */
  private void bury(Stream fresh) {
    for (int i = streams.size() - 1; i >= 0; i--) {
      if (streams.get(i).samePlace(fresh)) {
        dead.addLast(streams.remove(i).ssrc);
      }
    }
    while (dead.size() > MOST) {
      dead.removeFirst();
    }
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
    streams.add(stream);
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
