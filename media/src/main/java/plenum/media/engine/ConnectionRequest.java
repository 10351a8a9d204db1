package plenum.media.engine;

import java.util.Map;
import plenum.media.sdp.Offer;

/**
 * A peer that wants to be connected.
 *
 * @param receiver whose outlets these are, as in {@link OutletKey}
 * @param sources what the peer sends: the source's number by mid; at least 1
 * @param outlets what it receives, by mid
 */
public record ConnectionRequest(
    String conference,
    int receiver,
    Offer offer,
    Map<String, Integer> sources,
    Map<String, Slot> outlets) {

  /**
   * An outlet in a section.
   *
   * @param number as in {@link OutletKey}
   * @param stream outlets of one stream are played in step by the browser (msid, RFC 8830)
   */
  public record Slot(int number, String stream) {}

  public ConnectionRequest {
    sources = Map.copyOf(sources);
    outlets = Map.copyOf(outlets);
  }
}
