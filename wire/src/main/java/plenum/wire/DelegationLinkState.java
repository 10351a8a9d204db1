package plenum.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How it stands with a delegation's link, for whoever came by it.
 *
 * @param at when it was used, or the side was taken over anew
 * @param subject of the conference, by language; empty unless the side can be taken over
 * @param name of the delegation, likewise
 */
public record DelegationLinkState(
    String conference,
    String delegation,
    LinkStanding standing,
    Optional<Instant> at,
    Map<String, String> subject,
    Map<String, String> name) {

  /** What has become of a link. */
  public enum LinkStanding {
    /** Handed out, and good for taking the side over. */
    OFFERED,
    /** Leads to the side's page. */
    KEPT,
    /** The side was taken over by it; it leads nowhere any more. */
    USED,
    /** It led to the side's page until somebody took the side over by a newer one. */
    TAKEN_ANEW,
    /** There is a newer one, not used so far or kept by the side itself. */
    REPLACED,
    EXPIRED
  }
}
