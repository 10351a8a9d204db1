package plenum.media.engine;

import java.util.Map;
import java.util.Set;
import plenum.media.sdp.Offer;

/**
 * A peer that wants to be connected.
 *
 * @param receiver whose outlets these are, as in {@link OutletKey}
 * @param sources what the peer sends: the source's number by mid; at least 1
 * @param outlets what it receives, by mid
 * @param heeding the numbers of those pictures of which the peer leaves layers out when it is told
 *     to, see {@link EngineListener#needed}
 */
public record ConnectionRequest(
    String conference,
    int receiver,
    Offer offer,
    Map<String, Integer> sources,
    Map<String, Slot> outlets,
    Set<Integer> heeding) {

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
    heeding = Set.copyOf(heeding);
  }

  /** A peer that sends all of its layers whatever it is told. */
  public ConnectionRequest(
      String conference,
      int receiver,
      Offer offer,
      Map<String, Integer> sources,
      Map<String, Slot> outlets) {
    this(conference, receiver, offer, sources, outlets, Set.of());
  }
}
