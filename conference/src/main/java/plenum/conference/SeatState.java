package plenum.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.command.DeviceKey;
import plenum.conference.programme.PersonId;

/**
 * What has become of a seat.
 *
 * @param generation which link is in force, from 1
 * @param revoked whether none is
 * @param knocks who waits, first come first
 * @param speaker who was tapped in a room
 */
public record SeatState(
    int generation,
    boolean revoked,
    Presence presence,
    List<Knock> knocks,
    boolean muted,
    Optional<PersonId> speaker) {

  static final SeatState NEW =
      new SeatState(1, false, new Presence.Away(), List.of(), false, Optional.empty());

  public SeatState {
    knocks = List.copyOf(knocks);
  }

  /** Admitted, whether or not the line holds. */
  public boolean here() {
    return presence instanceof Presence.Here;
  }

  public boolean hereWith(DeviceKey device) {
    return presence instanceof Presence.Here(var inside, _, _) && inside.equals(device);
  }

  public Optional<Knock> knock(DeviceKey device) {
    return knocks.stream().filter(knock -> knock.device().key().equals(device)).findFirst();
  }

  SeatState with(Presence changed) {
    return new SeatState(generation, revoked, changed, knocks, muted, speaker);
  }

  SeatState with(Knock knock) {
    var longer = new ArrayList<>(knocks);
    longer.add(knock);
    return withKnocks(longer);
  }

  SeatState without(DeviceKey device) {
    return withKnocks(
        knocks.stream().filter(knock -> !knock.device().key().equals(device)).toList());
  }

  /** Who came with the old link has to come again with the new one; who is inside stays. */
  SeatState withLink(int newGeneration, boolean isRevoked) {
    return new SeatState(newGeneration, isRevoked, presence, List.of(), muted, speaker);
  }

  SeatState withMuted(boolean isMuted) {
    return new SeatState(generation, revoked, presence, knocks, isMuted, speaker);
  }

  SeatState withSpeaker(Optional<PersonId> tapped) {
    return new SeatState(generation, revoked, presence, knocks, muted, tapped);
  }

  private SeatState withKnocks(List<Knock> waiting) {
    return new SeatState(generation, revoked, presence, waiting, muted, speaker);
  }
}
