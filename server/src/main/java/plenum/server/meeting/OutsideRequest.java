package plenum.server.meeting;

import java.util.Optional;
import plenum.conference.command.Device;
import plenum.conference.programme.SeatId;
import plenum.media.sdp.Offer;

/**
 * An outside device that wants to be connected. Whoever builds one has verified its token.
 *
 * @param seat the one that the token is for; without one a sender becomes a guest
 * @param generation the one that the token carries; meaningless without a seat
 * @param device whose key is the token's hash
 * @param name what a guest's plate says
 * @param language in which a refusal is said
 * @param ended runs once the connection is gone; on the conference's thread, so it returns at once
 */
public record OutsideRequest(
    Wish wish,
    Optional<SeatId> seat,
    int generation,
    Device device,
    String name,
    String language,
    Offer offer,
    Runnable ended) {

  /** What the device is to do. */
  public sealed interface Wish {
    record Send() implements Wish {}

    /**
     * Watches this seat, or the stage where none is named.
     *
     * @param language in which what is said is heard, as far as it is interpreted; BCP 47
     */
    record Watch(Optional<SeatId> seat, Optional<String> language) implements Wish {}
  }
}
