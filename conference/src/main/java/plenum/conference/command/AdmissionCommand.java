package plenum.conference.command;

import plenum.conference.programme.SeatId;

/** What happens at the door. */
public sealed interface AdmissionCommand extends Command {
  /**
   * Somebody stands at the door with the seat's link. Asking again is harmless.
   *
   * @param generation the one that the link carries
   */
  record Knock(SeatId seat, int generation, Device device) implements AdmissionCommand {}

  /** Names the device too: whoever admits has seen one, and another may knock meanwhile. */
  record Admit(SeatId seat, DeviceKey device) implements AdmissionCommand {}

  record TurnAway(SeatId seat, DeviceKey device) implements AdmissionCommand {}

  /** The browser that was admitted is here again: a reload, another network, a restarted server. */
  record Return(SeatId seat, DeviceKey device) implements AdmissionCommand {}

  /** Goes by itself, or stops waiting at the door. */
  record Leave(SeatId seat, DeviceKey device) implements AdmissionCommand {}

  /** Shows an admitted seat the door; it may knock again. */
  record Remove(SeatId seat) implements AdmissionCommand {}

  /** A connection with a token and no seat; the caller makes up a seat id never used before. */
  record ArriveAsGuest(SeatId seat, String name, Device device) implements AdmissionCommand {}

  /**
   * An outside camera, microphone or screen came with a token made for this seat. Whoever made it
   * has let it in: it waits at no door, and asking again is harmless.
   *
   * @param generation the one that the token carries
   */
  record ArriveByToken(SeatId seat, int generation, Device device) implements AdmissionCommand {}
}
