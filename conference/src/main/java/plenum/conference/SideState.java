package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has become of a side's own link. Whoever hands a link out knows it, so it opens the side's
 * page to nobody: it is used up by taking the side over, and whoever does that keeps another.
 *
 * @param generation which delegation link is in force, from 1
 * @param claimed whether one has been used: from then on the convener sees no seat's link of this
 *     side
 * @param kept whether the link in force is known to whoever took the side over, and to nobody else;
 *     otherwise it was handed out and waits to be used
 * @param takings when the side was taken over, the first one first
 */
public record SideState(int generation, boolean claimed, boolean kept, List<Taking> takings) {
  static final SideState NEW = new SideState(1, false, false, List.of());

  /**
   * A link was used.
   *
   * @param used its generation
   * @param anew whether somebody had used one before
   */
  public record Taking(int used, Instant at, boolean anew) {}

  public SideState {
    takings = List.copyOf(takings);
  }

  /** Whether the link of this generation leads to the side's page. */
  public boolean opens(int link) {
    return kept && link == generation;
  }

  /** Whether the side is taken over by the link of this generation. */
  public boolean offers(int link) {
    return !kept && link == generation;
  }

  /** When the link of this generation was used to take the side over; empty if it never was. */
  public Optional<Instant> usedAt(int link) {
    return takings.stream().filter(taking -> taking.used() == link).map(Taking::at).findFirst();
  }

  /** When the side was last taken over from somebody who had it; empty if it never was. */
  public Optional<Instant> takenAnewAt() {
    return lastTaking().filter(Taking::anew).map(Taking::at);
  }

  /** The same, as far as the holder of the link of this generation does not know it yet. */
  public Optional<Instant> takenAnewSince(int link) {
    return lastTaking().filter(taking -> taking.anew() && taking.used() > link).map(Taking::at);
  }

  public Optional<Taking> lastTaking() {
    return takings.isEmpty() ? Optional.empty() : Optional.of(takings.getLast());
  }

  /** A link was used, at a time when this program did not yet end it with that. */
  SideState claimedBefore() {
    return new SideState(generation, true, kept, takings);
  }

  SideState taken(int used, int keptNow, Instant at) {
    var longer = new ArrayList<>(takings);
    longer.add(new Taking(used, at, claimed));
    return new SideState(keptNow, true, true, longer);
  }

  /** Another link is handed out. */
  SideState offered(int link) {
    return new SideState(link, claimed, false, takings);
  }

  /** The holder of the kept link keeps another. */
  SideState renewed(int link) {
    return new SideState(link, claimed, kept, takings);
  }
}
