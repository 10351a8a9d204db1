package plenum.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one seat's page shows beside the conference.
 *
 * @param where which screen is the right one now
 * @param secondDevice this browser knocks for a seat that another browser holds
 * @param may what this seat could ask for at this moment and not be refused
 * @param waiting who knocks for this seat's side, by device, if this seat admits
 * @param outlets which seat's source each outlet is meant to carry; what really plays is told by
 *     the packets' CSRC
 * @param trial in a trial: links to the other seats
 */
public record OwnView(
    Where where,
    String seat,
    String language,
    boolean secondDevice,
    Map<May, Boolean> may,
    Map<String, Waiting> waiting,
    Map<Outlet, Carried> outlets,
    Optional<Trial> trial) {

  /** The screens of a seat. */
  public enum Where {
    GREEN_ROOM,
    WAITING,
    CHAMBER
  }

  /** What a seat may ask for now. */
  public enum May {
    ADMIT,
    OPEN,
    PROPOSE_CLOSING,
    WITHDRAW_CLOSING,
    ANSWER_CLOSING,
    PIN,
    TAP_SPEAKER,
    SHARE
  }

  /** A browser that knocks. */
  public record Waiting(String seat, String label, boolean secondDevice, Instant since) {}

  /** What an outlet carries. */
  public record Carried(String seat, SourceKind kind, long source) {}

  /** A trial's other seats: a link for each, by seat, and when all this is deleted. */
  public record Trial(Map<String, String> links, Instant until) {}
}
