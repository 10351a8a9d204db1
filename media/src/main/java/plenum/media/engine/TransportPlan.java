package plenum.media.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.HeaderTemplate;
import plenum.media.forward.VideoCodec;
import plenum.media.forward.VideoOutlet;
import plenum.media.ice.IceLite;
import plenum.media.sdp.Fingerprint;

/**
 * What an offer and its answer settled about one transport: made by whoever answers, turned into a
 * {@link Transport} on its shard.
 *
 * @param canonicalName the CNAME of all outgoing streams (RFC 7022)
 * @param reportSsrc the SSRC under which reports are sent that belong to no outgoing stream
 * @param heeding as in {@link ConnectionRequest}
 */
record TransportPlan(
    TransportId id,
    IceLite ice,
    Fingerprint fingerprint,
    String canonicalName,
    int reportSsrc,
    List<Incoming> incoming,
    List<OutgoingSound> sounds,
    List<OutgoingPicture> pictures,
    Set<Integer> heeding) {

  /** A codec under the payload type of the offer, or what repairs or repeats that codec. */
  record PayloadType(int type, Optional<VideoCodec> video, Carries carries) {
    boolean repairs() {
      return carries == Carries.REPAIRS;
    }
  }

  /** What the packets of a payload type are. */
  enum Carries {
    MEDIA,
    /** RTX (RFC 4588). */
    REPAIRS,
    /** RED (RFC 2198). */
    REDUNDANCY
  }

  /**
   * A section in which the peer sends.
   *
   * @param extensions ids of header extensions; 0 where not agreed
   * @param rids simulcast encodings, highest first; empty without simulcast
   * @param ssrcs those that the offer names, with the SSRC of their repairs or 0
   */
  record Incoming(
      String mid,
      int source,
      boolean video,
      Extensions extensions,
      List<String> rids,
      List<Named> ssrcs,
      List<PayloadType> types) {
    /** The payload type under which packets of this kind come, -1 if they do not. */
    int type(Carries carries) {
      for (PayloadType candidate : types) {
        if (candidate.carries == carries) {
          return candidate.type;
        }
      }
      return -1;
    }
  }

  /** A stream that the offer names by SSRC. */
  record Named(int ssrc, int repairSsrc) {}

  /** Ids of the header extension elements that the peer writes; 0 where not agreed. */
  record Extensions(int mid, int rid, int repairedRid, int audioLevel, int transportSequence) {}

  /** An outlet for sound. */
  record OutgoingSound(
      OutletKey key,
      int ssrc,
      AudioOutlet.PayloadTypes types,
      HeaderTemplate.Extensions extensions) {}

  /** An outlet for pictures; {@code repairSsrc} is 0 without RTX. */
  record OutgoingPicture(
      OutletKey key,
      int ssrc,
      int repairSsrc,
      VideoOutlet.PayloadTypes types,
      HeaderTemplate.Extensions extensions) {}

  /** The source number of the peer's own microphone, 0 if it has none. */
  int microphone() {
    return incoming.stream()
        .filter(section -> !section.video())
        .mapToInt(Incoming::source)
        .findFirst()
        .orElse(0);
  }
}
